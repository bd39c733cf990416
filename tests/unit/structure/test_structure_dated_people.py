"""Headings right below a talk's title that tell who spoke and when."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover


def event_day(text: str) -> str:
    return str(recover(NoteSource.of(text, "gloam-flock/rain.md", "notes")).note.event.date_start)


@pytest.mark.parametrize(
    "line",
    [
        "## Rosa Berg - @rosab - 19 Feb 2015",
        "### Rosa Berg (@rosab) | Feb 19, 2015",
        "## @rosab, 2015-02-19",
        "#### Rosa Berg, Gloam Works - 19th of February 2015",
    ],
)
def test_the_day_behind_the_people_of_a_talk_is_that_of_its_event(line: str) -> None:
    assert event_day(f"# How rain is kept\n\n{line}\n\nIn tubs.\n") == "2015-02-19"


def test_days_above_several_talks_are_none_of_the_whole() -> None:
    text = "# Kept rain\n\n## Rosa Berg - 19 Feb 2015\n\n- x\n\n## Ann Lee - 20 Mar 2015\n\n- y\n"
    assert event_day(text) == "None"


@pytest.mark.parametrize("title", ["Keynote - Rosa Berg", "Keynote by Rosa Berg", "Keynote"])
def test_the_parts_of_a_keynote_in_a_file_named_for_its_speaker_are_no_titles(title: str) -> None:
    text = f"# {title}\n\n## Look at it from the back\n* a\n\n## There is no limit\n* b\n"
    source = NoteSource.of(text, "rosa berg.md", "loomconf-19", ("rain.md", "looms.md"))
    assert [talk.title for talk in recover(source).note.sessions] == ["Keynote"]


def test_a_title_right_below_a_keynote_is_its_title() -> None:
    text = "# Keynote - Rosa Berg\n\n## There is no limit\n\n### Why\n* a\n\n### How\n* b\n"
    source = NoteSource.of(text, "rosa berg.md", "loomconf-19", ("rain.md", "looms.md"))
    assert [talk.title for talk in recover(source).note.sessions] == ["There is no limit"]
