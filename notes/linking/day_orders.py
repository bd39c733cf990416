"""Whether day or month comes first in the dates of folders and files: those beside them tell.

meetups/07-03-2020/notes.md
meetups/14-03-2020/notes.md
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from notes.models import Note

_DATE = re.compile(r"(?<!\d)(\d{1,2})([-.])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_MONTHS = 12


def with_days_in_order(notes: Sequence[Note]) -> list[Note]:
    """The notes, in their order, with the day before the month where dates beside theirs say so."""
    first: set[tuple[str, str]] = set()
    second: set[tuple[str, str]] = set()
    for note in notes:
        for holder, found in _dates_in(note):
            if int(found[1]) > _MONTHS:
                first.add((note.root, holder))
            if int(found[3]) > _MONTHS:
                second.add((note.root, holder))
    first -= second
    return [_day_first(note, first) for note in notes] if first else list(notes)


def _dates_in(note: Note) -> Iterator[tuple[str, re.Match[str]]]:
    """The dates in a note's path, each with the folder that holds the part it stands in."""
    if _DATE.search(note.path) is None:
        return
    end = 0
    for part in note.path.split("/"):
        if found := _DATE.search(part):
            yield note.path[:end], found
        end += len(part) + 1


def _day_first(note: Note, holders: set[tuple[str, str]]) -> Note:
    """The note with the date of its path read day first, if it was read the other way."""
    read = note.event.date_start
    if read is None or note.event.date_end is not None:
        return note
    for holder, found in _dates_in(note):
        told = (read.month, read.day, read.year) == (int(found[1]), int(found[3]), int(found[4]))
        if told and read.day <= _MONTHS and (note.root, holder) in holders:
            return _moved(note, read, read.replace(month=read.day, day=read.month))
    return note


def _moved(note: Note, read: dt.date, day: dt.date) -> Note:
    """The note with its event, and the talks that were given then, on `day`."""
    sessions = [replace(talk, date=day) if talk.date == read else talk for talk in note.sessions]
    moved = tuple(sessions) if any(talk.date == day for talk in sessions) else note.sessions
    return replace(note, event=replace(note.event, date_start=day), sessions=moved)
