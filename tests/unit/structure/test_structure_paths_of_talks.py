"""Notes of one talk whose folder, day or title would make several talks of their headings."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.events.talk_folders import folder_of_talk, own_folder
from notes.structure.paths.talks_of_days import talk_of_day
from notes.structure.recover import recover

PARTS = "## Leases\n\nThey end.\n\n## Evictions\n\nThey do not.\n"
FILES = ("a-gauge.md", "b-rope.md", "c-tide.md", "d-yarn.md")


def titles(text: str, path: str, siblings: tuple[str, ...] = (), root: str = "notes") -> list[str]:
    note = recover(NoteSource.of(text, path, root, siblings)).note
    return [each.title for each in note.sessions if each.kind.is_talk]


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("gloam-2019/caches-that-rest/README.md", "Caches that rest"),
        ("talks/cachesThatRestAtSea/notes.txt", "Caches That Rest At Sea"),
        ("keynotes/anna-berg/README.md", "Anna berg"),
        ("gloam-2019/README.md", ""),
        ("2019-05-04-caches-that-rest/README.md", ""),
        ("my-workshop-notes-of-may/README.md", ""),
        ("day1/notes.md", ""),
        ("README.md", ""),
        ("caches-that-rest/queues.md", ""),
        ("gloam/README.md", ""),
    ],
)
def test_a_folder_of_its_own_is_named_as_the_talk_or_as_who_gives_it(
    path: str, folder: str
) -> None:
    assert folder_of_talk(path) == folder


def test_a_folder_of_a_word_may_be_an_event() -> None:
    assert own_folder("gloam/README.md") == "Gloam"
    assert own_folder("source/README.md") == ""


def test_a_readme_in_the_folder_of_a_talk_is_that_talk() -> None:
    path = "gloam-2019/caches-that-rest/README.md"
    assert titles(f"# Why caches rest at sea\n\n{PARTS}", path) == ["Why caches rest at sea"]
    assert titles(PARTS, path) == ["Caches that rest"]


@pytest.mark.parametrize("path", ["gloam/README.md", "gloam-2019/README.md", "README.md"])
def test_a_readme_of_an_event_holds_its_talks(path: str) -> None:
    assert titles(f"# Gloam 2019\n\n{PARTS}", path) == ["Leases", "Evictions"]


@pytest.mark.parametrize(
    "path",
    ["day2-04-caches.md", "session11-caches.md", "Day 2 - 09 - Caches.md", "20190612_3_Caches.md"],
)
def test_a_talk_may_be_named_behind_its_day(path: str) -> None:
    assert talk_of_day(path)
    assert len(titles(f"# Why they rest\n\n{PARTS}", f"sea/{path}", FILES)) == 1


@pytest.mark.parametrize(
    "path",
    ["day2-morning.md", "day1-lightning-talks.md", "track-3.md", "day1-gloamconf-2019.md"],
)
def test_names_of_days_hold_several_talks(path: str) -> None:
    assert not talk_of_day(path)
    assert titles(PARTS, f"sea/{path}") == ["Leases", "Evictions"]


def test_a_talks_title_in_a_file_named_for_an_evening_is_its_one_talk() -> None:
    text = f"# Caches that rest at sea\n\n{PARTS}"
    assert titles(text, "2019-05-04.md") == ["Caches that rest at sea"]
    assert titles("# Sea evenings\n\n" + PARTS, "2019-05-04.md") == ["Leases", "Evictions"]
    assert titles("# Caches that rest at sea\n\nIt is late.\n", "05-04-19.md", FILES) == [
        "Caches that rest at sea"
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Notes from resting caches at sea from Gloam Summit",
        "GloamConf 2019 Keynote",
        "Notes on Anna Berg's Talk on Caches at GloamConf 2019",
        "Event Slides: [caches.pdf](caches.pdf)",
    ],
)
def test_a_title_that_names_its_event_may_be_one_talks(title: str) -> None:
    assert len(titles(f"# {title}\n\n{PARTS}", "sea/caches.md", FILES)) == 1


def test_the_notebooks_name_above_a_talk_says_nothing() -> None:
    text = f"# gloam-summit-notes\n\n{PARTS}"
    found = titles(text, "caches-rest-at-sea.md", FILES, "gloam-summit-notes")
    assert found == ["Caches rest at sea"]
    assert len(titles(text, "README.md", (), "gloam-summit-notes")) == 2


def test_headings_that_ask_or_lead_to_points_are_parts_of_one_talk() -> None:
    text = "# Sea days 2019\n\n## {}\n\nx\n\n## {}\n\nx\n\n## Rope\n\nx\n"
    path = "sea/caches.md"
    assert len(titles(text.format("Why rest?", "Good practice:"), path, FILES)) == 1
    assert len(titles(text.format("Rest", "Practice"), path, FILES)) == 3


def test_counted_headings_with_a_part_of_a_talk_are_its_outline() -> None:
    text = "# Sea days 2019\n\n## 1 - {}\n\nx\n\n## 2 - Rope\n\nx\n\n## 3 - Yarn\n\nx\n"
    assert len(titles(text.format("Intro"), "sea/caches.md", FILES)) == 1
    assert len(titles(text.format("Tide"), "sea/caches.md", FILES)) == 3


def test_slides_right_below_a_title_are_those_of_one_talk() -> None:
    text = "# Resting ropes\n\n{}\n\n### Leases (Anna Berg)\n\nx\n\n### Tide (Carl Dahl)\n\nx\n"
    found = titles(text.format("🎥 Video: https://gloam.example/1"), "c/resting-ropes.md", FILES)
    assert found == ["Resting ropes"]
    assert titles(text.format("It is late."), "c/resting-ropes.md", FILES) == ["Leases", "Tide"]


def test_a_word_for_talks_above_several_headings_makes_them_talks() -> None:
    text = "# Rope\n\n## {}\n\n### [Leases](https://a.example)\n\n### [Tides](https://b.example)\n"
    assert titles(text.format("Sessions"), "rope.md", FILES) == ["Leases", "Tides"]
    assert titles(text.format("Remarks"), "rope.md", FILES) == ["Rope"]


def test_a_file_named_by_a_word_for_talks_holds_several() -> None:
    assert titles(PARTS, "sea/morning-keynote-talks.md", FILES) == ["Leases", "Evictions"]


def test_the_talk_of_a_title_with_its_event_is_the_title() -> None:
    text = "# Why caches rest – GloamConf 2019 Talk\n\nx\n"
    assert titles(text, "resting-caches-research.md", FILES) == ["Why caches rest"]


def test_a_heading_for_slides_is_no_title() -> None:
    text = "## Event slides: https://gloam.example/1\n\n## Speaker\n\n- Anna Berg\n\n## Links\n"
    assert titles(text, "caches-rest-at-sea.md", FILES) == ["Caches rest at sea"]


def test_below_the_files_name_the_only_heading_is_the_title() -> None:
    text = "# 20190612_sea_1.4\n\n- [Leases](#leases)\n\n## {}\n\n### Rope\n\nx\n\n### Tide\n\nx\n"
    found = titles(text.format("Caches that rest"), "sea/20190612_sea_1.4.md", FILES)
    assert found == ["Caches that rest"]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Table1_Round3_Caches_that_rest.md", "Caches that rest"),
        ("session13-caches.md", "Caches"),
        ("0930-Keynote.md", "Keynote"),
    ],
)
def test_where_and_when_a_talk_was_is_no_part_of_its_title(name: str, title: str) -> None:
    assert titles("It is late.\n", f"sea/{name}", FILES) == [title]


def test_a_link_may_be_a_heading_behind_one_sign() -> None:
    text = "#[Caches that rest](https://gloam.example/1)\n\n##Leases\n\nx\n\n##Rope\n\nx\n"
    assert titles(text, "2019-05-04.md") == ["Caches that rest"]


def test_people_alone_on_headings_with_questions_to_them_are_a_panel() -> None:
    people = "## Anna Berg\n\nx\n\n## Peter Ekman\n\nx\n\n## Jane Smith\n\nx\n\n"
    text = f"# Caches that rest\n\n{people}"
    assert titles(f"{text}## Questions & answers\n\nx\n", "sea/caches-that-rest.md", FILES) == [
        "Caches that rest"
    ]
    assert len(titles(text, "sea/caches-that-rest.md", FILES)) == 3


def test_what_stands_below_further_reading_are_no_talks() -> None:
    text = (
        "Resting caches @ sea\n====================\n\nLate:\n\n- They rest\n\n{}:\n\n"
        '- Anna Bergs "How caches rest" keynote: https://a.example/1\n'
        "- Interview with Anna Berg: https://a.example/2\n"
    )
    path = "2019-05-04-sea/resting-caches-at-sea.md"
    assert titles(text.format("Further information"), path) == ["Resting caches @ sea"]


def test_a_number_of_a_thing_is_no_year() -> None:
    assert titles(f"# Ropes 14\n\n{PARTS}", "sea/ropes14.md", FILES) == ["Ropes 14"]
    assert len(titles(f"# Ropes 2014\n\n{PARTS}", "sea/ropes14.md", FILES)) == 2


def test_a_folder_of_a_word_or_two_holds_talks_where_headings_are_as_long_as_titles() -> None:
    heads = ("Why caches rest at sea", "Ropes that hold the tide", "Yarn we spin at night")
    long = "".join(f"## {head}\n\nx\n\n" for head in heads)
    assert len(titles(f"# Gloam\n\n{long}", "2019/gloam/README.md")) == 3
    short = "## Leases\n\nx\n\n## Ropes\n\nx\n\n## Tides\n\nx\n"
    assert titles(f"# Gloam\n\n{short}", "2019/gloam/README.md") == ["Gloam"]
