"""Notes of a team's meetings tell of no event and hold no talks."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

PARTS = "\n\nWhat went well\n\nBo - new locks, no leaks\n\n\nActions\n\nAnn - oil the pump\n"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (f"Retro harbour team\n\nPresent: Ann, Bo, me{PARTS}", "notes/2014-05 retro harbour.txt"),
        (f"# Weekly sync\n\n**Attendees:** Ann, Bo{PARTS}", "notes/weekly.md"),
        (f"# Protokoll Hafenrunde\n\nAnwesend: Ann, Bo{PARTS}", "notes/hafen.md"),
    ],
)
def test_a_meeting_is_no_event(text: str, path: str) -> None:
    note = recover(NoteSource.of(text, path)).note
    assert (note.event.title, note.sessions) == ("", ())


@pytest.mark.parametrize("heading", ["Retro harbours of the north", "Harbour Conf 2018"])
def test_a_talk_or_event_is_no_meeting(heading: str) -> None:
    note = recover(NoteSource.of(f"# {heading}\n\nAnn Lindqvist\n\n- a point\n", "a/b.md")).note
    assert note.event.title or note.sessions
