"""Folders and files named by a day, a time of it and what was on the programme then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from notes.notebook import load
from notes.reading.source import NoteSource
from notes.structure.dates.dated_names import is_of_slot
from notes.structure.paths.paths import is_day_name
from notes.structure.recover import recover

if TYPE_CHECKING:
    from pathlib import Path

NOTED = "Said that ropes need rest.\n\nAnd more of it, with some thoughts.\n\n- one\n- two\n"


@pytest.mark.parametrize(
    "name",
    [
        "2019-05-04 09:15 How rain waits",
        "2019-05-04 09:15:00 How rain waits",
        "2019-05-04-13-50-How-Rain-Waits",
        "2019-05-04-9-40-How-Rain-Waits",
        "20190504_1410_rain-waits",
    ],
)
def test_a_day_and_a_time_before_a_name_are_a_slot(name: str) -> None:
    assert is_of_slot(name)


@pytest.mark.parametrize(
    "name",
    [
        "2019-05-04-how-rain-waits",
        "2019-05-04T13:05:21Z-how-rain-waits",
        "2019-05-04 13:07 How rain waits",
        "how-rain-waits",
        "0915-how-rain-waits",
    ],
)
def test_a_day_alone_or_the_time_of_writing_is_none(name: str) -> None:
    assert not is_of_slot(name)


@pytest.mark.parametrize("file", ["ann.md", "README.md", "rain_dog.md"])
@pytest.mark.parametrize(
    ("folder", "title"),
    [
        ("2019-05-04 09:15:00 Keynote: How Rain Waits", "How Rain Waits"),
        ("2019-05-04-13-50-How-Rain-Waits", "How Rain Waits"),
        ("2019-05-04 11:00 So You Need Rain at Home?", "So You Need Rain at Home?"),
        ("2019-05-04 11:00 Start Your Own Rain Meetup", "Start Your Own Rain Meetup"),
    ],
)
def test_whoever_took_the_notes_the_folder_of_a_slot_names_the_talk(
    folder: str, title: str, file: str
) -> None:
    source = NoteSource.of(NOTED, f"2019/Saturday_2019-05-04/{folder}/{file}", "notes", ())
    note = recover(source).note
    assert [session.title for session in note.sessions] == [title]
    assert note.event.title == ""


@pytest.mark.parametrize("heading", ["How Rain Waits - Ann Lee", "How Rain Waits"])
def test_the_heading_of_a_slot_is_no_event(heading: str) -> None:
    path = "2019/sat/2019-05-04 09:15 How Rain Waits/ann.md"
    note = recover(NoteSource.of(f"# {heading}\n\n## Clouds\n\n{NOTED}", path, "notes", ())).note
    assert ([s.title for s in note.sessions], note.event.title) == (["How Rain Waits"], "")


def test_a_slot_for_lightning_talks_holds_those_that_are_listed() -> None:
    text = "\n".join(f"## {title}\n\n{NOTED}" for title in ("Slow looms", "Rain", "Two kettles"))
    path = "2019/sat/2019-05-04 13:10 Lightning Talks/ann.md"
    found = [s.title for s in recover(NoteSource.of(text, path, "notes", ())).note.sessions]
    assert found == ["Slow looms", "Rain", "Two kettles"]


def test_a_short_day_that_opens_a_title_behind_a_date_names_no_day() -> None:
    assert not is_day_name("2019-05-04-So You Need Rain at Home.md")
    assert is_day_name("2019-05-04-so.md")


def test_years_apart_take_over_the_name_of_the_event_and_not_its_year(tmp_path: Path) -> None:
    told = "# LoomConf Notes\n\nNotes of all who were at LoomConf 2018 in Ulm, 4 May 2018.\n"
    (tmp_path / "README.md").write_text(told)
    for year in (2018, 2019):
        folder = tmp_path / str(year) / f"{year}-05-04 09:15 How Rain Waits"
        folder.mkdir(parents=True)
        (folder / "ann.md").write_text(NOTED)
    events = {note.path[:4]: note.event for note in load([tmp_path], use_cache=False).notes}
    assert events["2018"].title == "LoomConf"
    assert (events["2019"].title, events["2019"].location) == ("LoomConf 2019", "")
