"""The day a session was given, where its label or the day above it tells one."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from notes.structure.dates.dates import find_dates
from notes.structure.words.wording import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notes.models import EventDetails, Session
    from notes.structure.evidence.origin import Origin

_NTH = re.compile(
    r"\b(?:day|tag|jour|journée|día|dia|dag)\s?(\d|one|two|three|four|five)\b|第?([一二三四五\d])[日天]",
)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5} | dict(
    zip("一二三四五", range(1, 6), strict=True)
)
_AROUND = dt.timedelta(days=2)
"""How far outside its event's days a session's day may lie, for workshops before and after."""


def written_day(text: str) -> dt.date | None:
    """The day that Podium wrote, `2019-05-08`; None where the text is no such day."""
    if len(text) != _LETTERS:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


_LETTERS = len("2019-05-08")


def day_named(text: str, event: EventDetails) -> dt.date | None:
    """The day that `text`, a heading such as "Friday 2 May" or "Day 2", means within `event`.

    A date in ISO form and nothing else is taken at its word.
    """
    if not text:
        return None
    if (day := written_day(text.strip())) is not None:
        return day
    year = event.year or (event.date_start.year if event.date_start else None)
    for when in find_dates(text):
        for reading in (when, when.other_way()) if event.date_start else (when,):
            day = reading.in_year(year).start
            if day and _is_near(day, event):
                return day
    return _nth_day(text, event)


def with_day_of_note(
    sessions: tuple[Session, ...], event: EventDetails, origins: Mapping[str, Origin]
) -> tuple[Session, ...]:
    """The sessions; the only talk of a note whose front matter has its event and one day, dated.

    The event may have more days, which other notes tell.
    """
    if event.date_end or event.from_post:
        return sessions
    talks = list(islice((session for session in sessions if session.kind.is_talk), 2))
    if len(talks) != 1 or talks[0].date:
        return sessions
    said = (origins[field].how for field in ("title", "date_start") if field in origins)
    if list(said) != ["front matter", "front matter"]:
        return sessions
    dated = replace(talks[0], date=event.date_start)
    return tuple(dated if session is talks[0] else session for session in sessions)


def names_day(text: str) -> bool:
    """Whether a heading names a day by its date or its number."""
    return _NTH.search(folded(text)) is not None or bool(find_dates(text))


def _is_near(day: dt.date, event: EventDetails) -> bool:
    if event.date_start is None or event.from_post:
        return True
    last = event.date_end or event.date_start
    return event.date_start - _AROUND <= day <= last + _AROUND


def _nth_day(text: str, event: EventDetails) -> dt.date | None:
    """`Day 2` of an event whose days are known."""
    nth = _NTH.search(folded(text))
    if not nth or event.date_start is None or event.date_end is None:
        return None
    said = nth[1] or nth[2]
    number = _NUMBERS.get(said) or int(said)
    day = event.date_start + dt.timedelta(days=number - 1)
    return day if number and day <= event.date_end else None
