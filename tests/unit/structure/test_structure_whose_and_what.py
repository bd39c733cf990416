"""Headings that say whose notes follow or what was left, and parts of one talk below its number."""

from __future__ import annotations

import pytest

from notes.structure.titles.titles import read_entry
from notes.structure.words.days_and_tracks import begins_with_day
from tests.support.recovered_talks import talks_in

TITLES = ["Leases that rest at night", "What queues remember", "Why deploys are boring"]
OTHERS = ["Where logs go", "A cache in every house"]


def section(title: str, level: int = 2) -> str:
    return f"{'#' * level} {title}\n\n- a note on it\n- another\n\n"


def titles_in(text: str, path: str = "note.md") -> list[str]:
    return [title for title, _ in talks_in(text, path)]


@pytest.mark.parametrize("whose", ["Ann Lee Notes", "Ann Lee's notes", "Ann Lee’s Notes"])
@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("above", [1, 2])
def test_talks_stand_below_whose_notes_they_are(whose: str, count: int, above: int) -> None:
    own = "".join(map(section, TITLES))
    theirs = "".join(section(title, above + 1) for title in OTHERS[:count])
    text = f"# Gloam Summit 2021\n\n{own}{'#' * above} {whose}\n\n{theirs}"
    assert titles_in(text) == [*TITLES, *OTHERS[:count]]


@pytest.mark.parametrize("heading", ["Ann Lee's caches", "How Caches Take Notes"])
def test_other_headings_with_parts_are_talks(heading: str) -> None:
    own = "".join(map(section, TITLES))
    text = f"# Gloam Summit 2021\n\n{own}## {heading}\n\n### Where logs go\n\n- a note\n"
    assert heading in titles_in(text)


@pytest.mark.parametrize(
    "remark",
    [
        "Topics I must look into",
        "Talks we regret having missed",
        "General stuff that stood out which I want to read",
        "Other stuff that came up",
        "Remarks from Q&A",
        "Some comments from the audience",
        "Notes from the discussion",
    ],
)
def test_what_the_writer_says_is_no_talk(remark: str) -> None:
    text = f"# Gloam Summit 2021\n\n{''.join(map(section, [*TITLES, remark]))}"
    assert titles_in(text) == TITLES


@pytest.mark.parametrize("title", ["Things that rest", "General things", "Notes from Mars"])
def test_what_begins_alike_is_one(title: str) -> None:
    text = f"# Gloam Summit 2021\n\n{''.join(map(section, [*TITLES, title + ' at night']))}"
    assert f"{title} at night" in titles_in(text)


@pytest.mark.parametrize("number", ["2.1 - ", "2.1: ", "2.1 – "])
def test_headings_below_a_numbered_talk_are_its_parts(number: str) -> None:
    parts = "".join(section(part, 4) for part in ("The stack", "Caches & queues", "Deployment"))
    text = f"# GloamConf 2021\n\n## 2 - Presentations\n\n### {number}{TITLES[0]}\n\n{parts}"
    assert titles_in(text) == [TITLES[0]]


@pytest.mark.parametrize("day", ["24.10 - ", "24.10. - ", "2.01 - ", "05/06: "])
def test_days_are_no_numbers(day: str) -> None:
    assert begins_with_day(f"{day}Caches")


@pytest.mark.parametrize("parts", [[], ["Setup"], ["Setup", "What we saw"]])
def test_a_long_sub_heading_below_a_name_is_the_title(parts: list[str]) -> None:
    title = "Using old caches for the modelling of early rest in queues"
    below = "".join(section(part, 3) for part in parts)
    one = f"## Ann Lee, University of Acme\n\n### {title}\n\n- a note\n\n{below}"
    other = "## Bo Ek, Initech\n\n### What queues remember\n\n- a note\n\n"
    expected = [(title, ["Ann Lee"]), ("What queues remember", ["Bo Ek"])]
    assert talks_in(f"# Gloam Summit 2021\n\n{one}{other}") == expected


@pytest.mark.parametrize("first", ["Setup", "Why we did it"])
def test_the_first_part_of_a_talk_is_no_title(first: str) -> None:
    one = f"## Ann Lee\n\n{section(first, 3)}{section('What we saw', 3)}"
    other = "## Bo Ek\n\n- a note\n\n"
    assert talks_in(f"# Gloam Summit 2021\n\n{one}{other}")[0] == ("Ann Lee", ["Ann Lee"])


@pytest.mark.parametrize("heading", ["Keynote", "Opening keynote"])
def test_what_each_said_in_one_keynote_is_no_talk(heading: str) -> None:
    said = (
        "- Ann Lee (Acme): *missed because of a call*\n- Bo Ek: about her caches. Rest well.\n"
        "- Cy Dahl (Initech)\n- Ada Holm: bringing rest to all of us\n"
    )
    text = f"# GloamConf 2021\n\n## {heading}\n{said}\n## How logs rest\n*Ann Lee*\n\n- a note\n"
    assert titles_in(text) == [heading, "How logs rest"]


@pytest.mark.parametrize("heading", ["Keynotes", "Keynote"])
def test_titles_below_a_word_for_keynotes_are_talks(heading: str) -> None:
    listed = "- Ann Lee (Acme): Leases that rest\n- Bo Ek: What queues remember\n"
    text = f"# GloamConf 2021\n\n## {heading}\n{listed}\n## How logs rest\n*Ann Lee*\n\n- a note\n"
    assert titles_in(text) == ["Leases that rest", "What queues remember", "How logs rest"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("What the kiln does at Orange 3.10", "What the kiln does at Orange 3.10"),
        ("How caches rest 13.30", "How caches rest"),
        ("How caches rest 3.10pm", "How caches rest"),
        ("How caches rest - 3.10", "How caches rest"),
        ("How caches rest (3.10)", "How caches rest"),
    ],
)
def test_a_version_at_the_end_is_no_time(line: str, title: str) -> None:
    assert read_entry(line).title == title
