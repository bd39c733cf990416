"""READMEs whose title is the folder's name, years of two digits, editions, and days in digits."""

from __future__ import annotations

import datetime as dt

import pytest

from notes.reading.source import NoteSource
from notes.structure.events.event_names import name_in_path, name_in_text
from notes.structure.recover import recover

TALKS = "\n### How caches rest\n\nAnn Lee\n\n- a note\n\n### What queues do\n\nBo Ek\n\n- one\n\n"


@pytest.mark.parametrize(
    ("part", "title", "year"),
    [
        ("gloamconf-notes", "GloamConf", None),
        ("notes-gloamconf", "GloamConf", None),
        ("GloamConf-recap", "GloamConf", None),
        ("gloamconf-notizen", "GloamConf", None),
        ("GloamConf21-Notes", "GloamConf 2021", 2021),
        ("gloamconf-21-notes", "GloamConf 2021", 2021),
        ("defcon27-notes", "DefCon 27", None),
        ("def-con-27-notes", "Def Con 27", None),
    ],
)
def test_a_title_that_is_a_folders_name_is_read_as_one(
    part: str, title: str, year: int | None
) -> None:
    assert name_in_text(part)[:3:2] == (title, year)
    assert name_in_path(part)[:3:2] == (title, year)


@pytest.mark.parametrize("part", ["Gloam-Conf", "e-commerce", "cache-less"])
def test_a_word_with_a_dash_is_no_folders_name(part: str) -> None:
    assert name_in_text(part).title == part


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Notes from GloamConf 2017", "GloamConf 2017"),
        ("My notes from talks at GLOAMconf 2017.", "GLOAMconf 2017"),
        ("What I wrote at GloamConf in spring", "GloamConf"),
        ("Better than RootConf 2016", "GloamConf"),
        ("Better than the caches at RootConf 2016", "GloamConf"),
    ],
)
def test_an_event_is_spelled_as_below_a_title_that_is_the_folders_name(
    said: str, title: str
) -> None:
    text = f"# gloamconf-notes\n\n{said}\n\n- [Caches](caches.md)\n"
    source = NoteSource.of(text, "README.md", root_name="gloamconf-notes")
    assert recover(source).note.event.title == title


def test_a_year_in_the_folders_name_is_not_lost_to_how_a_sentence_spells_it() -> None:
    text = "# gloamconf21-notes\n\nNotes from GLOAMConf\n"
    source = NoteSource.of(text, "README.md", root_name="gloamconf21-notes")
    assert recover(source).note.event.title == "GloamConf 2021"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Gloam Live! Notes", "Gloam Live!"),
        ("Gloam Live", "Gloam Live"),
        ("GloamConf live", "GloamConf"),
    ],
)
def test_live_is_cut_off_what_is_surely_an_event(title: str, name: str) -> None:
    assert name_in_text(title).title == name


@pytest.mark.parametrize(
    ("first", "second", "month"),
    [
        ("Day 1 - 05/11/2014", "Day 2 - 06/11/2014", 11),
        ("12/03/2015", "12/04/2015", 12),
        ("Day 1 (3/11/2015)", "Day 2 (4/11/2015)", 11),
        ("Day 1 (11/11/2015)", "Day 2 (12/11/2015)", 11),
    ],
)
def test_days_in_digits_are_side_by_side(first: str, second: str, month: int) -> None:
    text = f"# GloamConf\n\nMy notes\n\n## {first}\n{TALKS}## {second}\n{TALKS}"
    note = recover(NoteSource.of(text, "note.md")).note
    start = note.event.date_start
    assert start is not None
    assert (start.month, note.event.date_end) == (month, start + dt.timedelta(days=1))
    assert {talk.date for talk in note.sessions if talk.kind.is_talk} == {
        start,
        note.event.date_end,
    }


@pytest.mark.parametrize("root", ["gpl2016-notes", "gpln-2016", "ann+gpl2016-notes"])
@pytest.mark.parametrize("path", ["README.md", "index.md", "notes.md"])
@pytest.mark.parametrize(
    "heading",
    [
        "Gloam Plumbers 2016 Notes",
        "Notes for Gloam Plumbers 2016",
        "My unofficial notes from Gloam Plumbers 2016",
        "Gloam Plumbers 2016 Unofficial Notes",
    ],
)
def test_a_readme_spells_out_what_its_folder_shortens(heading: str, path: str, root: str) -> None:
    source = NoteSource.of(f"# {heading}\n\nSome words.\n", path, root_name=root)
    assert recover(source).note.event.title == "Gloam Plumbers 2016"


@pytest.mark.parametrize(
    "heading", ["Gloam Plumbers 2015 Notes", "Welcome to Ann's GPL 2016 documentation!"]
)
def test_a_readme_of_another_year_or_a_sites_greeting_does_not(heading: str) -> None:
    source = NoteSource.of(f"# {heading}\n\nSome words.\n", "README.md", root_name="gpl2016-notes")
    assert recover(source).note.event.title == "GPL 2016"
