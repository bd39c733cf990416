"""The event named below the title of a note of one talk, and days cut off an event's name."""

from __future__ import annotations

import datetime as dt

import pytest

from notes.reading.source import NoteSource
from notes.structure.event_names import name_in_text
from notes.structure.recover import recover


def test_a_line_begins_with_the_event_and_goes_on_with_its_day() -> None:
    text = "# Leases that rest - Jane Smith\n\nRopeyard, 3 May 2021. Typed on the train.\n\n- a\n"
    event = recover(NoteSource.of(text, "leases.md")).note.event
    assert (event.title, event.date_start) == ("Ropeyard", dt.date(2021, 5, 3))


@pytest.mark.parametrize("first", ["Monday", "Ghent", "Jane Smith", "May"])
def test_days_towns_and_people_before_a_day_are_no_events(first: str) -> None:
    text = f"# Leases that rest\n\n{first}, 3 May 2021. Typed on the train.\n\n- a\n"
    assert recover(NoteSource.of(text, "leases.md")).note.event.title != first


@pytest.mark.parametrize(
    "text",
    ["Ropeyard, first day", "Ropeyard 2nd day"],
)
def test_the_number_of_a_day_is_no_part_of_a_name(text: str) -> None:
    assert name_in_text(text).title == "Ropeyard"
