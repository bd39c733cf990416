"""Points that were noted are no talks, however their writer marks them."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TITLES = ("Caches that rest", "A map of tides", "Why queues wait")
POINTS = (
    "nobody measures this",
    "smaller batches - they fit",
    "cache.get(key) returns nothing",
    "retry (with backoff)",
    "We moved to one queue. It took a year.",
)


def talks(lines: list[str], path: str = "gloamconf-2019.md") -> list[str]:
    note = recover(NoteSource.of("\n".join(lines) + "\n", path)).note
    return [session.title for session in note.sessions if session.kind.is_talk]


def points(mark: str, below: str) -> list[str]:
    return [f"{mark}{point}" for point in POINTS] + [f"{below}{point}" for point in POINTS[:2]]


MARKS = [("* ", "** "), ("- ", "  - "), ("* ", "\t* "), ("+ ", "    + ")]


@pytest.mark.parametrize(("mark", "below"), MARKS)
@pytest.mark.parametrize("day", ["# Day {}", "## Day {}", "### Day {}", "#### {} May"])
@pytest.mark.parametrize("head", [[], ["# GloamConf 2019", ""]])
def test_days_of_any_level_stand_above_talks(
    mark: str, below: str, day: str, head: list[str]
) -> None:
    lines = list(head)
    for number in (1, 2):
        lines += [day.format(number), ""]
        for title in TITLES:
            lines += [f"## {title} {number}", *points(mark, below), ""]
    assert talks(lines) == [f"{title} {number}" for number in (1, 2) for title in TITLES]


@pytest.mark.parametrize("level", ["##", "###"])
def test_conferences_above_their_days_stay_above_them(level: str) -> None:
    lines = []
    for event in ("GloamConf 2018", "GloamConf 2019"):
        lines += [f"{level} {event}", f"{level}# Day 1", ""]
        lines += [f"- {title} by Ann Lee" for title in TITLES]
        lines += [f"{level}# Day 2", "", *(f"- {title} by Peter Holm" for title in TITLES)]
    assert talks(lines, "README.md") == [*TITLES] * 4


def test_stars_of_titles_are_an_outline() -> None:
    lines = []
    for title in TITLES:
        lines += [f"* {title} - Ann Lee", *(f"** {point}" for point in POINTS)]
    assert talks(lines) == [*TITLES]


@pytest.mark.parametrize("count", ["Part {}: ", "Part {} : ", "Session {} - ", "Teil {}: "])
@pytest.mark.parametrize("inner", [[], ["### Introduction", "### The odd shape", "### Q&A"]])
def test_parts_of_an_evening_are_its_talks(count: str, inner: list[str]) -> None:
    lines = ["# Gloam meetup", ""]
    for number, title in enumerate(TITLES, 1):
        lines += [f"## {count.format(number)}{title}"]
        lines += [line for heading in inner or [""] for line in (heading, *points("- ", "  - "))]
    assert talks(lines, "gloam-meetup.md") == [*TITLES]


def test_parts_with_talks_below_are_groups() -> None:
    lines = ["# Gloam meetup", ""]
    for number, topic in enumerate(("All of caches", "All of tides"), 1):
        lines += [f"## Part {number}: {topic}"]
        lines += [f"### {title} {number} by Ann Lee\n- a point" for title in TITLES]
    assert talks(lines, "gloam-meetup.md") == [f"{title} {n}" for n in (1, 2) for title in TITLES]


@pytest.mark.parametrize("group", ["Short papers", "24x7 talks", "GloamConf - Morning sessions"])
def test_a_heading_that_ends_in_a_word_for_talks_stands_above_titles(group: str) -> None:
    lines = ["# GloamConf 2019", "", "## Keynote", *points("- ", "  - "), "", f"## {group}", ""]
    lines += [line for title in TITLES for line in (f"### {title}", *points("- ", "  - "))]
    assert talks(lines) == ["Keynote", *TITLES]


def test_a_talk_on_talks_with_its_parts_below_is_a_talk() -> None:
    lines = ["# GloamConf 2019", "", "## Writing better talks", "### Introduction", "- a point"]
    lines += ["### Q&A", "- a point", "## Why queues wait", "- a point"]
    assert talks(lines) == ["Writing better talks", "Why queues wait"]


@pytest.mark.parametrize(("mark", "below"), MARKS)
@pytest.mark.parametrize(
    "head", [[], ["## Notes", ""], ["# GloamConf 2019", ""], ["GloamConf", ""]]
)
@pytest.mark.parametrize("text", [[], ["Some words on what we saw there, which was fine.", ""]])
def test_a_note_of_points_named_for_its_event_tells_of_no_talk(
    mark: str, below: str, head: list[str], text: list[str]
) -> None:
    lines = [*head, *text, *points(mark, below), "", *text, *points(mark, below)]
    assert talks(lines) == []
    assert talks(lines, "2019-gloam-day.md") == []


def test_a_note_named_for_its_event_and_then_its_talk_is_a_talk() -> None:
    lines = ["some words", *points("- ", "  - ")]
    assert talks(lines, "GloamConf2019-Holm-tides.txt") == ["GloamConf2019 Holm tides"]


@pytest.mark.parametrize("end", ["", ";"])
def test_links_to_events_stand_above_the_links_to_their_talks(end: str) -> None:
    lines = ["# Conference Notes", "", f"* [GloamConf 2016](2016/gloam){end}"]
    lines += ["    * [Caches that rest -- Ann Lee](2016/gloam/caches-ann-lee.md)"]
    assert talks(lines, "README.md") == ["Caches that rest"]


def test_a_repeated_word_for_talks_stands_above_them_a_level_deeper() -> None:
    lines = ["# GloamConf 2019", "", "## GloamConf - Afternoon sessions", "", "### 24x7", ""]
    lines += [line for title in TITLES for line in (f"#### {title}", *points("- ", "  - "))]
    assert talks(lines) == [*TITLES]


def test_lines_above_their_points_in_a_file_named_for_talks() -> None:
    lines = [line for title in TITLES for line in (title.lower(), "\tsome point", "\tanother", "")]
    assert talks(lines, "gloamconf/lightning_talks.txt") == [title.lower() for title in TITLES]


def test_a_panel_announced_with_a_colon() -> None:
    lines = ["Career panel:", "", "Maria Lopez (Tamarack)", "Peter Holm (Umber Labs)", "", "* a"]
    assert talks(lines, "gloamconf2016/career/sum.md") == ["Career panel"]


REPORT = ("## TL;DR", "## The longer version", "## Communities", "# Links")


def test_a_report_refers_to_its_talks_by_number() -> None:
    lines = ["# GloamConf 2019", ""]
    for heading in REPORT:
        lines += [heading, "", "Some words on what we saw there [1], which was fine [2].", ""]
    lines += ["# Reading list", "", "- a book", ""]
    at = lines.index("# Links") + 2
    lines[at:at] = [
        f"[{number}] {title} — [Ann Lee{number * 'e'} (@annlee{number})](http://site.example/{number})\n"
        for number, title in enumerate((*TITLES, "A long day"), 1)
    ]
    assert talks(lines) == [*TITLES, "A long day"]


def test_links_to_what_others_wrote_are_no_talks() -> None:
    lines = ["# GloamConf 2019", "", "## Caches that rest", "- a point", "## Links", ""]
    lines += [f"- {title} - [Ann Lee](http://site.example/{title[0]})" for title in TITLES]
    assert talks(lines) == ["Caches that rest"]


@pytest.mark.parametrize("level", ["##", "###"])
def test_a_report_by_theme_tells_of_no_talk(level: str) -> None:
    lines = ["# My trip to GloamConf 2019", ""]
    for heading in ("The venue", "First impressions", "Communities", "Networking", "Looking ahead"):
        lines += [
            f"{level} {heading}",
            "",
            "It was small and short. There were many questions.",
            "",
        ]
    assert talks(lines) == []


def test_talks_above_points_stay_talks_among_a_writers_own_sections() -> None:
    lines = ["# GloamConf 2019", ""]
    for heading in ("The venue", "Networking", "Looking ahead", *TITLES):
        lines += [f"## {heading}", *points("- ", "  - "), ""]
    assert talks(lines) == [*TITLES]
