"""A line that is a day and a title: `3 May 2014: Slow looms`, `Slow looms (2014-05-03)`.

The day stands first or last, in type or brackets, with its weekday and a sign, or behind a number
as of a meetup: `#12 - 3 May 2014 - Slow looms`. A range of days is an event's, not a talk's.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.dates.dates import When, find_dates
from notes.structure.words.date_words import date_words
from notes.structure.words.days_and_tracks import is_day_or_track

if TYPE_CHECKING:
    from collections.abc import Callable


class DayAndTitle(NamedTuple):
    """What a line says beside its day; `title` is empty where it says nothing."""

    when: When
    written: str
    """The day as it stands there."""
    title: str


_DAY = re.compile(
    r"\d[-./]\d{1,2}[-./]\d|\d{1,2}(?:st|nd|rd|th|er|\.)?\s(?:de\s|of\s)?[^\W\d_]{3}"
    r"|[^\W\d_]{3}\.?\s\d{1,2}(?!\d)|\d[月월]|(?<!\d)\d{6}(?:\d\d)?(?!\d)"
)
"""A cheap look: digits beside each other, or beside a word, as in days."""
_SHORT_YEAR = re.compile(r"(?<![\d.])(\d{1,2}\.(?:0?[1-9]|1[0-2])\.)([0-4]\d)(?![\d.])")
"""`3.5.14`, which is a number of other things where no log is."""
_OPENING = " \t[(<*_"
_CLOSING = " \t])>*_"
_BRACKETS = " \t])>"
_SIGNS = " \t-–—:|,/·•~"
_NUMBER = re.compile(
    r"(?:[^\W\d_][\w.'-]*\s){0,2}(?:#|no\.?|nr\.?|n°|№)?\s?\d{1,3}\W*", re.IGNORECASE
)
"""`#12 - `, `Meetup 12 (`."""
_WORDED = re.compile(r"[^\W\d_]+")
_LONGEST = 250


@lru_cache(1024)
def day_and_title(text: str) -> DayAndTitle | None:
    """The day of a line and its title without it; None for a line without one day at an end."""
    if len(text) > _LONGEST or not _DAY.search(text):
        return None
    text = _SHORT_YEAR.sub(r"\g<1>20\2", text)
    days = [when for when in find_dates(text, compact=True) if when.has_day and when.month]
    if len(days) != 1 or days[0].last_day is not None:
        return None
    when = days[0]
    front, behind = text[: when.column], text[when.end_column :]
    written = text[when.column : when.end_column]
    before = _without_weekday(front, str.rpartition)
    if not before.strip(_OPENING + _SIGNS):
        return DayAndTitle(when, written, _behind_day(before.strip(_SIGNS), behind))
    if not behind.strip(_CLOSING + _SIGNS + ".") or not _without_weekday(
        behind, str.partition
    ).strip(_CLOSING + _SIGNS + "."):
        return DayAndTitle(when, written, _balanced(before.rstrip(_OPENING + _SIGNS)))
    if _NUMBER.fullmatch(front) is not None:
        return DayAndTitle(when, written, _behind_day("", behind.lstrip(_CLOSING)))
    return None


def without_whole_day(text: str) -> str:
    """`How looms rest at sea - 3 May 2014` without the day; fewer words are an event's name.

    Behind a small word, `on 3 May 2014`, the day is part of what is said.
    """
    if text.count(" ") < _FEWEST + 1 or not any(map(str.isdecimal, text[-_NEAR_END:])):
        return text
    told = day_and_title(text)
    if told is None or told.when.year is None or not text.startswith(told.title):
        return text
    title = _CODE_BEHIND.sub("", told.title)
    words = title.split()
    return title if len(words) >= _FEWEST and not _SMALL.fullmatch(words[-1]) else text


_CODE_BEHIND = re.compile(r"\s[(\[]?[A-Z]{3}\d{3}(?:-[A-Z]\d?)?[ ,(\[-]*$")
"""`Slow looms (ARC340, 7 May 2015)`: a session's code before the day."""


def without_day_behind(title: str) -> str:
    """`Slow looms - 9 June - Morning` without when that was; a year may be an event's."""
    while (sign := _LAST_SIGN.search(title)) and " " in title[: sign.start()]:
        if not _is_day(title[sign.end() :].lower()):
            break
        title = title[: sign.start()]
    return title


def _is_day(phrase: str) -> bool:
    """Whether a phrase is a weekday, a time of day or a date; `Day 2` and `Part 2` tell a part."""
    if phrase in date_words().weekdays or phrase in _TIMES_OF_DAY:
        return True
    return is_day_or_track(phrase) and any(when.month for when in find_dates(phrase))


_LAST_SIGN = re.compile(r"\s[-–—|]\s(?=[^-–—|]{3,24}$)")
_TIMES_OF_DAY = frozenset("morning afternoon evening vormittag nachmittag abend matin soir".split())  # noqa: SIM905
_FEWEST = 4
"""Words of what is longer than most names of events."""
_NEAR_END = 12
_SMALL = re.compile(r"[a-zäöüéèàáíóúñç]{1,4}")


def _without_weekday(text: str, parting: Callable[[str, str], tuple[str, str, str]]) -> str:
    """`text` beside a day without the weekday next to it."""
    weekdays = date_words().weekdays
    words = [word for word in _WORDED.findall(text) if word.casefold() in weekdays]
    if not words:
        return text
    word = words[-1] if parting is str.rpartition else words[0]
    first, _, last = parting(text, word)
    near = last if parting is str.rpartition else first
    if near.strip(_OPENING + _CLOSING + _SIGNS + "."):
        return text
    return first.rstrip(_OPENING + _SIGNS) if parting is str.rpartition else last.lstrip(". ")


def _behind_day(opened: str, behind: str) -> str:
    """The title behind a day, where `opened` are the signs of type and brackets before it."""
    linked = opened.endswith("[") and "](" in behind and not behind.startswith("]")
    rest = _without_weekday(behind, str.partition)
    rest = rest.lstrip(_CLOSING if set("*_") & set(opened) else _BRACKETS).lstrip(_SIGNS)
    rest = rest.removeprefix(". ")
    return _balanced(f"[{rest}" if linked else rest)


def _balanced(text: str) -> str:
    """`text` without the signs of type and brackets that the day took the other half of."""
    text = text.strip()
    for sign in ("**", "__"):
        if text.count(sign) % 2:
            text = text.removesuffix(sign) if text.endswith(sign) else text.replace(sign, "", 1)
    for opening, closing in ("()", "[]"):
        if text.count(opening) > text.count(closing):
            text = text.removesuffix(opening)
    return text.strip(" \t").rstrip("-–—|,").rstrip()
