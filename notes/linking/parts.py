"""Notes about several events, taken apart so that each part is about one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notes.models import EventDetails, Note, Session


def parts(notes: Iterable[Note]) -> list[Note]:
    """The notes, one with sessions of several events as one part per event, in its order.

    A part has the note's key. What is no talk belongs to the event of the session above it.
    """
    return [part for note in notes for part in _parts(note)]


def _parts(note: Note) -> list[Note]:
    if note.is_plain or all(session.event is None for session in note.sessions):
        return [note]
    by_event: dict[EventDetails, list[Session]] = {}
    current = next(session.event for session in note.sessions if session.event) or note.event
    for session in note.sessions:
        if session.event or session.kind.is_talk:
            current = session.event or note.event
        by_event.setdefault(current, []).append(session)
    return [
        replace(note, event=event, sessions=tuple(sessions)) for event, sessions in by_event.items()
    ]
