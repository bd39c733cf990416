"""Notebooks on one series: their folders are years, topics, talks and people, and no events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from notes.reading.source import NoteSource
from notes.structure.events.event_names import name_in_path, name_in_text
from notes.structure.recover import recover
from notes.structure.words.talk_numbers import numbered_talk

if TYPE_CHECKING:
    from notes.models import Note

BELOW = "\n\n## Warp first\n\nThe warp is wound.\n\n## Weft last\n\nThe weft is slow.\n"


def note(text: str, path: str, root: str) -> Note:
    return recover(NoteSource.of(text, path, root)).note


@pytest.mark.parametrize("root", ["fosdem-notes", "Ann+FOSDEM_Memo", "FOSDEM_Study", "FOSDEM-Note"])
@pytest.mark.parametrize(
    ("path", "year"),
    [
        ("2019/Looms/Winding_the_warp.md", " 2019"),
        ("Looms/2019/Winding_the_warp.md", " 2019"),
        ("3-looms/2019-2264-winding-the-warp/readme.md", " 2019"),
        ("2019-2264-winding-the-warp/readme.md", " 2019"),
        ("Winding_the_warp/Winding_the_warp.md", ""),
        ("04. Winding the warp/Ann/Concept.md", ""),
        ("04. Winding the warp (2019)/Concept.md", ""),
    ],
)
def test_the_notebook_is_the_event_and_its_folders_are_parts_of_it(
    root: str, path: str, year: str
) -> None:
    assert note(f"# Winding the warp{BELOW}", path, root).event.title.upper() == f"FOSDEM{year}"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("gloam-days-2019/looms.md", "Gloam Days 2019"),
        ("gloam-2018/looms.md", "Gloam 2018"),
        ("2019/spring-meeting/looms.md", "Spring Meeting"),
    ],
)
def test_a_folder_with_a_year_or_a_word_for_events_is_one_still(path: str, name: str) -> None:
    assert note(f"# Winding the warp{BELOW}", path, "kelpconf-notes").event.title == name


@pytest.mark.parametrize(
    ("heading", "event"),
    [
        ("KelpConf2013 Session 226 Winding the warp", "KelpConf 2013"),
        ("KelpConf 2013 Session226 Winding the warp", "KelpConf 2013"),
        ("KelpConf 2013 - Session 226: Winding the warp", "KelpConf 2013"),
        ("[2013 226 Winding the warp](https://kelp.example/2013/226)", "KelpConf 2013"),
        ("2013-10226-winding-the-warp.md", "KelpConf 2013"),
    ],
)
@pytest.mark.parametrize(
    "path", ["2013/226-winding-the-warp.md", "2013-226-winding-the-warp/readme.md"]
)
def test_a_number_parts_the_talk_from_its_event(heading: str, event: str, path: str) -> None:
    found = note(f"# {heading}{BELOW}", path, "kelpconf-notes")
    assert [session.title.lower() for session in found.sessions] == ["winding the warp"]
    assert found.event.title == event


@pytest.mark.parametrize(
    "path",
    [
        "KelpConf2013/KelpConf2013_Session_226_Winding_the_warp.md",
        "KelpConf2013/KelpConf2013_Session226_Winding_the_warp/KelpConf2013_Session226_Winding_the_warp.md",
        "Looms/Winding the warp 2013-226.md",
    ],
)
def test_a_file_has_the_number_and_the_text_no_title(path: str) -> None:
    found = note(f"A talk of an hour.{BELOW}", path, "KelpConf-Note")
    assert [session.title.lower() for session in found.sessions] == ["winding the warp"]
    assert found.event.title.removesuffix(" 2013") == "KelpConf"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("🧶 Weaver FOSDEM 스터디", "FOSDEM"),
        ("FOSDEM study", "FOSDEM"),
        ("FOSDEM 2019", "FOSDEM 2019"),
    ],
)
def test_who_studies_a_series_is_no_part_of_its_name(text: str, title: str) -> None:
    assert name_in_text(text).title == title


@pytest.mark.parametrize(
    ("folder", "title"),
    [
        ("FOSDEM_Slides_Notes-Rust", "FOSDEM"),
        ("FOSDEM_Learning_Review", "FOSDEM"),
        ("fosdem-2019-slides", "FOSDEM 2019"),
        ("fosdem-go-devroom", "FOSDEM Go Devroom"),
    ],
)
def test_words_for_notes_within_a_notebooks_name_end_the_series(folder: str, title: str) -> None:
    assert name_in_path(folder).title.upper() == title.upper()


def test_information_is_no_part_of_a_meetups_name() -> None:
    assert name_in_text("KelpLoom Meetup Information").title == "KelpLoom Meetup"


@pytest.mark.parametrize(
    "text", ["2019-05-04-winding", "2013 1105 looms", "Session notes", "Looms in 2019", "360 2019"]
)
def test_dates_and_years_are_no_numbers_of_talks(text: str) -> None:
    assert numbered_talk(text) is None
