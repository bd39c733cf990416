"""The days on which the talks of one event were given, as far as its notes tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from notes.models import Note


def day_of(note: Note) -> dt.date | None:
    """Return the one day that a note is about."""
    event = note.event
    return None if event.date_end or event.from_post else event.date_start


def are_of_other_days(notes: Iterable[Note]) -> bool:
    """Whether each talk was given on a day of which no other note tells: then none are one talk."""
    seen: set[dt.date] = set()
    for note in notes:
        day = day_of(note)
        days = {one.date or day for one in note.sessions if one.kind.is_talk}
        if None in days or not seen.isdisjoint(days):
            return False
        seen.update(filter(None, days))
    return True
