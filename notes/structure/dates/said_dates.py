"""Dates in sentences that tell when an event was: `On October 24th I attended …`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.dates.date_lines import SAID
from notes.structure.words.date_words import date_words
from notes.structure.words.event_wording import words_of
from notes.structure.words.event_words import event_words

if TYPE_CHECKING:
    from notes.structure.dates.dates import When

_MOST_DAYS = 5


def is_said(text: str, when: When) -> bool:
    """Whether a sentence says of an event that it was on its date `when`."""
    if when.last_day is not None and not text[: when.column].strip("*_ "):
        return True
    if when.last_day is not None and _is_short(when):
        return True
    beside = text[max(0, when.column - 150) : when.end_column + 150].casefold()
    if not event_words().attended.search(beside):
        return False
    before = words_of(text[max(0, when.column - 40) : when.column])
    said = bool(before) and (before[-1] in SAID or before[-1] in date_words().weekdays)
    return when.last_day is not None or said or _AT_PLACE.search(text, 0, when.column) is not None


_AT_PLACE = re.compile(
    r"\b(?:at|auf|bei|à|en|em|na|no|op|bij|al|alla|på)\s(?:[^\W_a-z][\w'’.&-]*,?\s){0,8}"
    r"[^\W_a-z][\w'’.&-]*,\s$"
)
"""`… at Some Conf, Oslo, ` before a date: names alone stand between."""


def _is_short(when: When) -> bool:
    """Whether a range has the days of an event, not of a holiday or a project."""
    spread = when.in_year(2000)
    start, end = spread.start, spread.end
    return start is not None and end is not None and (end - start).days <= _MOST_DAYS
