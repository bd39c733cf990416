"""Notes that are no talk though they lie among talks, and what stands around titles and names."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.people.labelled_names import people_of_label
from notes.structure.recover import recover
from notes.structure.titles.titles import read_entry
from notes.structure.words.meaning import Meaning, meaning_of


@pytest.mark.parametrize("command", ["npm install", "$ npx create-gloam app", "pip install gloam"])
def test_the_readme_of_an_example_is_no_talk(command: str) -> None:
    text = (
        "# gloam-app\n\nAll you need to build one.\n\n## Creating a project\n\n"
        f"```bash\n{command}\n```\n\n## Developing\n\nStart it.\n\n## Building\n\nBuild it.\n"
    )
    note = recover(NoteSource.of(text, "gloam-2022/demo/README.md")).note
    assert (note.sessions, note.event.title) == ((), "")


@pytest.mark.parametrize(
    ("heading", "link"),
    [("Leases at rest - Ann Berg", ""), ("Leases at rest", "[notes](leases.md)")],
)
def test_a_readme_with_talks_and_a_command_has_its_talks(heading: str, link: str) -> None:
    text = (
        f"# Gloam 2022\n\n## {heading}\n\n{link}\n\n- rest\n\n## Cold caches - Heather Wilson\n\n"
        "```bash\nnpm install caches\n```\n"
    )
    assert len(recover(NoteSource.of(text, "gloam-2022/README.md")).note.sessions) == 2


@pytest.mark.parametrize("path", ["_Footer.md", "_Sidebar.md"])
def test_the_frame_of_a_wikis_pages_is_no_talk(path: str) -> None:
    text = "[Home](Home) and all talks\n\nThey rest.\n"
    assert recover(NoteSource.of(text, path, root_name="conferences")).note.sessions == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("presenters: Jody DeRidder, Alba Helms", ["Jody DeRidder", "Alba Helms"]),
        ("Speakers: Sorcha O'Dwyer, Tove Lindqvist-Moe", ["Sorcha O'Dwyer", "Tove Lindqvist-Moe"]),
        ("Speaker: Jody DeRidder, Acme Widgets", ["Jody DeRidder"]),
    ],
)
def test_each_name_behind_a_plural_is_a_person(line: str, names: list[str]) -> None:
    assert [person.name for person in people_of_label(line)] == names


@pytest.mark.parametrize(
    ("line", "title", "name"),
    [
        ("Learn to rest (Ann Berg / http://rest.example)", "Learn to rest", "Ann Berg"),
        ("Cold caches (Heather Wilson, https://h.example/a)", "Cold caches", "Heather Wilson"),
        ("Cold caches - Heather Wilson (https://h.example)", "Cold caches", "Heather Wilson"),
        ("(partial) Cold caches - Heather Wilson", "Cold caches", "Heather Wilson"),
        ("(incomplete) Cold caches - Heather Wilson", "Cold caches", "Heather Wilson"),
    ],
)
def test_an_address_or_aside_is_no_part_of_title_or_name(line: str, title: str, name: str) -> None:
    entry = read_entry(line)
    assert (entry.title, [each.name for each in entry.people.speakers]) == (title, [name])


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "[Cold caches](https://c.example) ([slides](https://s.example)) by Ann Berg",
            "Cold caches",
        ),
        ("Cold caches [video](https://v.example) - Ann Berg", "Cold caches"),
        ("How (not) to [rest](https://r.example) - Ann Berg", "How (not) to rest"),
        ("The [Slides](https://s.example) of March - Ann Berg", "The Slides of March"),
    ],
)
def test_material_linked_between_title_and_person_is_no_title(line: str, title: str) -> None:
    assert read_entry(line).title == title


@pytest.mark.parametrize("behind", [" - keynote", " -Keynote", " // Panel", " | Workshop"])
def test_a_kind_behind_a_title_is_no_part_of_it(behind: str) -> None:
    entry = read_entry(f"Ann Berg: Leases that rest{behind}")
    assert (entry.title, entry.kind is not None) == ("Leases that rest", True)


@pytest.mark.parametrize("title", ["How to give a keynote", "Caches - session", "Life after panel"])
def test_a_word_for_a_kind_in_a_sentence_is_title(title: str) -> None:
    assert read_entry(title).title == title


def test_a_place_in_brackets_behind_an_event_is_nobody() -> None:
    assert read_entry("GloamWorld '16 (Lake District)").people.speakers == ()
    assert read_entry("Leases in 2016 (Ann Berg)").people.speakers != ()


def test_slides_linked_behind_a_name_are_nobodys_employer() -> None:
    text = (
        "# GloamConf 2017\n\n## Leases at rest\nThomas Miller - [slides](https://s.example)\n\n"
        "## Cold caches\nSandra Lee | [video](https://v.example)\n"
    )
    note = recover(NoteSource.of(text, "gloamconf/README.md")).note
    people = [talk.speakers[0] for talk in note.sessions]
    assert [(each.name, each.affiliation) for each in people] == [
        ("Thomas Miller", ""),
        ("Sandra Lee", ""),
    ]


def test_people_of_the_first_talk_are_not_those_of_the_heading_above_the_list() -> None:
    text = (
        "# Breakouts\n\n**Leases in depth**\n*Speaker: Ann Berg, Acme*\n\n- one\n\n"
        "**Cold caches with Sandra Lee (Acme)**\n\n- two\n\n**Hooks**\n\n"
        "Presenter - Thomas Miller\n"
    )
    note = recover(NoteSource.of(text, "Gloam Summit 2018/Day 2 - Breakouts.md")).note
    assert [talk.title for talk in note.sessions if talk.kind.is_talk] == [
        "Leases in depth",
        "Cold caches",
        "Hooks",
    ]


@pytest.mark.parametrize("code", ["S8123 - ", "B10456: ", "GLM301 - "])
def test_a_sessions_code_is_no_part_of_its_title(code: str) -> None:
    assert read_entry(f"{code}Leases at rest").title == "Leases at rest"


@pytest.mark.parametrize("phrase", ["Random links", "Code samples", "Recurring themes", "etc"])
def test_what_is_left_over_behind_the_talks_is_none(phrase: str) -> None:
    assert meaning_of(phrase) & Meaning.NO_TALK


@pytest.mark.parametrize(
    "line",
    ["First talk: Leases at rest", "Second session - Leases at rest", "3rd talk: Leases at rest"],
)
def test_which_talk_of_the_evening_it_was_is_no_part_of_its_title(line: str) -> None:
    assert read_entry(line).title == "Leases at rest"


@pytest.mark.parametrize("state", ["DONE", "NEXT", "WAITING"])
def test_the_state_of_an_outlines_entry_is_no_part_of_its_title(state: str) -> None:
    text = (
        "#+TITLE: GloamConf 2021 notes\n\n* Talks\n"
        f"** {state} Leases at rest\n:PROPERTIES:\n:SPEAKER: Ann Berg\n:END:\n- one\n"
        "** Cold caches\n:PROPERTIES:\n:SPEAKER: Heather Wilson\n:END:\n- two\n"
    )
    note = recover(NoteSource.of(text, "gloamconf.org")).note
    talks = [talk.title for talk in note.sessions if talk.kind.is_talk]
    assert talks == ["Leases at rest", "Cold caches"]


def test_a_topic_above_links_to_notes_is_a_track() -> None:
    text = (
        "# Gloam 2018\n\n## Testing\n\n* [Testing what rests](rests.md)\n"
        "* [Manual tests that scale](manual.md)\n\n## Culture\n\n* [Building a team](team.md)\n"
    )
    note = recover(NoteSource.of(text, "gloam/README.md")).note
    talks = [(talk.title, talk.group) for talk in note.sessions if talk.kind.is_talk]
    assert talks == [
        ("Testing what rests", "Testing"),
        ("Manual tests that scale", "Testing"),
        ("Building a team", "Culture"),
    ]


def test_a_part_of_a_talk_above_points_stays_one() -> None:
    text = (
        "# Gloam 2018\n\n## Leases at rest - Ann Berg\n\n- one\n\n## Testing\n\n- two\n- three\n\n"
        "## Cold caches - Heather Wilson\n\n- four\n"
    )
    note = recover(NoteSource.of(text, "gloam/notes.md")).note
    assert [talk.title for talk in note.sessions if talk.kind.is_talk] == [
        "Leases at rest",
        "Cold caches",
    ]


@pytest.mark.parametrize(
    "cells",
    [
        ("[Leases at rest](rest.md) by Ann Berg", "[Cold caches](cold.md) by Sandra Lee"),
        ("Leases at rest (Ann Berg)", "Cold caches (Sandra Lee)"),
    ],
)
def test_a_column_of_titles_with_their_people_needs_no_head(cells: tuple[str, str]) -> None:
    rows = "".join(f"| Mon | {cell} |\n" for cell in cells)
    text = f"# All Gloam 2019\n\n| Day | Notes |\n| --- | --- |\n{rows}"
    found = recover(NoteSource.of(text, "gloam/2019/README.md")).note.sessions
    assert [(talk.title, talk.speakers[0].name) for talk in found] == [
        ("Leases at rest", "Ann Berg"),
        ("Cold caches", "Sandra Lee"),
    ]


def test_a_table_of_other_things_lists_no_talks() -> None:
    rows = "| Mon | rain |\n| Tue | sun (a bit) |\n"
    text = f"# All Gloam 2019\n\n| Day | Notes |\n| --- | --- |\n{rows}"
    assert recover(NoteSource.of(text, "gloam/2019/README.md")).note.sessions == ()


@pytest.mark.parametrize("form", ["Ann Berg - Leases at rest", "Leases at rest by Ann Berg"])
def test_pictures_may_be_captioned_with_person_and_title(form: str) -> None:
    other = form.replace("Ann Berg", "Sandra Lee").replace("Leases at rest", "Cold caches")
    text = f"# Sketchnotes\n\n![{form}](img/a.png)\n\n![{other}](img/b.png)\n"
    found = recover(NoteSource.of(text, "gloamconf-2019/sketchnotes/README.md")).note.sessions
    assert [(talk.title, talk.speakers[0].name) for talk in found] == [
        ("Leases at rest", "Ann Berg"),
        ("Cold caches", "Sandra Lee"),
    ]


def test_a_day_behind_the_person_in_a_files_name_is_no_part_of_it() -> None:
    source = NoteSource.of("# Keynote\n\n- one\n", "talks/keynote-sandra-lee-2018-05-09.md")
    (talk,) = recover(source).note.sessions
    assert [each.name for each in talk.speakers] == ["Sandra Lee"]


@pytest.mark.parametrize("heading", ["Credits, License", "License", "Copyright"])
def test_whose_the_notes_are_is_no_talk_of_theirs(heading: str) -> None:
    text = (
        "# Ann's Notes\n\n## Gloam Summit 2022\n\n* [Tar for gates - Bo Ekberg](tar.md)\n"
        f"* [Oil on hinges - Carla Dahlin](oil.md)\n\n## {heading}\n\n* Author: Ann Lee\n* MIT\n"
    )
    talks = recover(NoteSource.of(text, "README.md")).note.sessions
    assert [each.title for each in talks if each.kind.is_talk] == ["Tar for gates", "Oil on hinges"]
