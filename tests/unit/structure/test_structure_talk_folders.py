"""Talks named by their folders, and headings that name the event for which a folder is called."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.events.events_above import names_event
from notes.structure.events.talk_folders import named_by_folder
from notes.structure.paths.paths import counts_talk, is_day_name, is_index_name
from notes.structure.recover import recover
from notes.structure.titles.quoted_titles import without_notes
from notes.structure.titles.talk_paths import without_event

BODY = "\n\n## Ropes\n\n- three copies\n\n## Kettles\n\n- two sites\n\n## Gates\n\n- one cold\n"
BESIDE = ("ropes.md", "gates-at-night.md")


def titles(text: str, path: str, siblings: tuple[str, ...] = ()) -> list[str]:
    return [s.title for s in recover(NoteSource.of(text, path, "", siblings)).note.sessions]


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("kelpfest-2019/how-ropes-rest/README.md", "kelpfest-2019/how-ropes-rest"),
        ("2019/kelpconf/day1/how-ropes-rest/notes.md", "2019/kelpconf/day1/how-ropes-rest"),
        ("kelpfest-2019/keynotes/lou-umeh/index.md", "kelpfest-2019/keynotes/lou-umeh"),
        ("kelpfest-2019/ropes/README.md", "kelpfest-2019/ropes"),
        ("kelpfest-2019/berlin/README.md", "kelpfest-2019/berlin/README.md"),
        ("kelpfest-2019/docs/README.md", "kelpfest-2019/docs/README.md"),
        ("kelpfest-2019/README.md", "kelpfest-2019/README.md"),
        ("conferences/kelp-loop/README.md", "conferences/kelp-loop/README.md"),
        ("kelpfest-2019/day-1/README.md", "kelpfest-2019/day-1/README.md"),
        ("meetups-2019/gloam-2019-05/README.md", "meetups-2019/gloam-2019-05/README.md"),
        ("kelpfest-2019/how-ropes-rest/ropes.md", "kelpfest-2019/how-ropes-rest/ropes.md"),
    ],
)
def test_a_file_called_as_any_is_named_by_the_folder_of_its_talk(path: str, named: str) -> None:
    assert named_by_folder(NoteSource.of("# Ropes\n", path)).path == named


def test_a_readme_beside_others_introduces_them() -> None:
    path = "kelpfest-2019/how-ropes-rest/README.md"
    source = NoteSource.of("# Ropes\n", path, "", ("gates.md",))
    assert named_by_folder(source) is source


def test_a_readme_in_the_folder_of_a_talk_is_one_talk() -> None:
    text = "# How ropes rest" + BODY
    assert titles(text, "kelpfest-2019/how-ropes-rest/README.md") == ["How ropes rest"]


@pytest.mark.parametrize("name", ["session-3.md", "talk1.md", "Talk 2.txt"])
def test_a_file_named_by_a_number_is_no_day(name: str) -> None:
    assert counts_talk(name)
    assert not is_day_name(name)
    assert titles("# How ropes rest" + BODY, f"kelpfest-2019/{name}", BESIDE) == ["How ropes rest"]


@pytest.mark.parametrize("name", ["day-1.md", "morning.md", "session-1-ropes.md"])
def test_days_and_titles_are_no_numbers(name: str) -> None:
    assert not counts_talk(name)


def test_a_readme_is_an_index() -> None:
    assert is_index_name("README.md")


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("Kelp Loop", "2019/kelp-loop/ropes.md", True),
        ("Kelp Loop 2019", "kelp-loop/ropes.md", True),
        ("Notes from Kelp Loop", "kelp-loop-2019/ropes.md", True),
        ("Kelp", "2019/kelp-loop/ropes.md", False),
        ("Ropes", "2019/ropes/ropes.md", False),
        ("KelpConf", "ropes.md", True),
    ],
)
def test_a_heading_names_the_event_for_which_a_folder_is_called(
    text: str,
    path: str,
    expected: bool,  # noqa: FBT001
) -> None:
    assert names_event(text, NoteSource.of("", path, "", BESIDE)) is expected


def test_a_folder_of_one_note_may_be_that_of_the_talk() -> None:
    assert not names_event("How ropes rest", NoteSource.of("", "how-ropes-rest/sum.md"))


@pytest.mark.parametrize(
    "title",
    [
        "How ropes rest (Kelp Loop)",
        "How ropes rest - Kelp Loop",
        "Kelp Loop: How ropes rest",
        "Kelp Loop 2019: How ropes rest",
        "Kelp Loop | How ropes rest",
    ],
)
def test_the_event_of_the_folder_is_cut_off_a_title(title: str) -> None:
    source = NoteSource.of("", "2019/kelp-loop/ropes.md", "", BESIDE)
    assert without_event(title, source) == "How ropes rest"


def test_a_colon_parts_any_title_that_begins_with_no_event() -> None:
    source = NoteSource.of("", "2019/kelp-loop/ropes.md", "", BESIDE)
    assert without_event("Ropes: how they rest", source) == "Ropes: how they rest"


def test_the_talk_stands_below_the_event_of_the_folder() -> None:
    text = "# Kelp Loop\n\n## How ropes rest at night\n\n- three copies\n"
    path = "2019/kelp-loop/how-ropes-rest-at-night.md"
    assert titles(text, path, BESIDE) == ["How ropes rest at night"]


@pytest.mark.parametrize("name", ["talk3.md", "ropes-night.md"])
def test_the_first_of_several_headings_is_the_title_where_the_file_tells_no_more(name: str) -> None:
    text = "## How ropes rest at night\n\nThey rest." + BODY
    assert titles(text, f"kelpfest-2019/{name}", BESIDE) == ["How ropes rest at night"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Notes on ropes", "ropes"),
        ("My notes for How ropes rest", "How ropes rest"),
        ("Notes: How ropes rest", "How ropes rest"),
        ("How ropes rest - notes", "How ropes rest"),
        ("How ropes rest (Notes)", "How ropes rest"),
        ("How to take notes", "How to take notes"),
        ("Release notes", "Release notes"),
    ],
)
def test_a_title_is_told_without_the_word_for_notes(title: str, expected: str) -> None:
    assert without_notes(title) == expected


def test_the_one_heading_below_a_name_is_the_title() -> None:
    text = "# Lou Umeh\n\n## How ropes rest\n\nThey rest.\n\n### Kettles\n\n- two sites\n"
    [talk] = recover(NoteSource.of(text, "kelpfest-2019/ropes.md", "", BESIDE)).note.sessions
    assert (talk.title, [person.name for person in talk.speakers]) == (
        "How ropes rest",
        ["Lou Umeh"],
    )


def test_the_event_of_a_talk_in_a_folder_is_the_notebook() -> None:
    text = "How ropes rest.\n===============\n\n### Kettles\n\n- two\n\n### Gates\n\n- one\n"
    note = recover(NoteSource.of(text, "ropes/README.md", "kelp-loop-notes")).note
    assert [talk.title for talk in note.sessions] == ["How ropes rest"]
    assert note.event.title == "Kelp Loop"


def test_a_file_named_by_the_first_words_of_its_title_is_one_talk() -> None:
    text = "Resting ropes: are they still wet?\n\n# Kettles\n\n- two\n\n# Gates\n\n- one\n"
    assert titles(text, "resting-ropes.md", BESIDE) == ["Resting ropes: are they still wet?"]


@pytest.mark.parametrize(
    "head", ["Kelp Loop\n\n", "Kelp Loop\n\nNotes\n\n", "4 May 2019\n\n", "Lou Umeh\n\n", ""]
)
def test_the_line_at_the_top_is_the_title_where_the_file_is_called_talk(head: str) -> None:
    text = f"{head}How ropes rest\n\n- three copies\n- two sites\n"
    assert titles(text, "2019/kelp-loop/talk3.md", BESIDE) == ["How ropes rest"]


@pytest.mark.parametrize("line", ["- three copies, two sites and one that is cold.", "Points:"])
def test_a_point_at_the_top_is_no_title(line: str) -> None:
    assert titles(f"{line}\n- more\n", "2019/kelp-loop/talk3.md", BESIDE) == ["Talk3"]


def test_a_title_behind_its_event_is_that_of_one_talk() -> None:
    text = "# KelpConf 2019: How ropes rest at night" + BODY
    assert titles(text, "kelpconf-2019/talk3.md", BESIDE) == ["How ropes rest at night"]


@pytest.mark.parametrize("told", ["Day 1", "some thoughts and a recap", "Lisbon, Portugal"])
def test_a_day_a_place_or_a_report_behind_an_event_is_no_talk(told: str) -> None:
    text = f"# KelpConf 2019: {told}" + BODY
    assert titles(text, "kelpconf/first.md", BESIDE) == ["Ropes", "Kettles", "Gates"]


def test_front_matter_names_the_talk_without_its_event() -> None:
    text = '---\ntitle: "Kelp Loop: How ropes rest"\n---\n\nThey rest.\n'
    assert titles(text, "2019/kelp-loop/how-ropes-rest.md", BESIDE) == ["How ropes rest"]


@pytest.mark.parametrize("file", ["talk", "session", "presentation", "Transcript"])
def test_a_lone_file_called_for_any_talk_is_named_by_its_folder(file: str) -> None:
    found = recover(
        NoteSource.of("# Uses\n\n- a\n\n# Kinds\n\n- b\n", f"wet_caches/{file}.md", "pygloam_2012")
    )
    assert [session.title for session in found.note.sessions] == ["Wet caches"]


@pytest.mark.parametrize("label", ["Session types", "Area of interest", "Services"])
def test_what_a_talk_is_filed_under_is_not_its_title(label: str) -> None:
    text = f"Explore how caches rest.\n\nTopic: Databases\n{label}: Rest, Cost\nLevel: 300\n"
    path = "presentations/DAT313-R1 | Build a cache that rests/notes.md"
    found = recover(NoteSource.of(text, path, "gloamconf-2019"))
    assert [session.title for session in found.note.sessions] == ["Build a cache that rests"]
