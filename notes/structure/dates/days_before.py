"""Days and times of day that stand before a title, and the room behind them."""

from __future__ import annotations

import re

from notes.structure.dates.dates import find_dates
from notes.structure.text.endings import TIME
from notes.structure.words.date_words import date_words
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.wording import wording

_FULL_HOUR = r"(?:1?\d|2[0-3])(?![\d:.])"
_DASH = "(?:-{1,2}|[–—~〜～])"
_TO = r"\s?(?:-{1,2}>?|–|—|[~〜～]|→|=>|to|bis|à|a)\s?"
_TIMES = re.compile(
    rf"[\[(]?(?:(?:{TIME})(?:{_TO}(?:{TIME})|{_DASH}{_FULL_HOUR})?|{_FULL_HOUR}{_DASH}(?:{TIME})"
    rf"|{_FULL_HOUR}(?:--|–){_FULL_HOUR}(?=[,:]\s))"
    r"(?:\s?Uhr|\s?hrs|\s?h)?[\])]?\s*[-–—:|,)~〜～]*\s+",
    re.IGNORECASE,
)
"""`10:30 - 11:15: `, `9-10:30 `, `8:30--9, `; of two full hours, `9--10, `."""
_DAY_BEFORE = re.compile(
    r"(?:(?:\d{1,2}[./]\s?\d{1,2}[./]\s?(?:(?:20)?\d\d)?|\d{1,2}\.?\s[^\W\d_]{3,9}\.?(?:\s20\d\d)?"
    r"|[^\W\d_]{3,9}\.?\s(?:\d{1,2}(?:st|nd|rd|th)?(?:,?\s20\d\d)?|20\d\d))\s*(?::|\s[-–—|])\s*)"
    r"(?=\S)"
)
"""`15.10.2019: `, `7 Feb - `, `May 3: `, `May 2019: `, before the title in a series of talks."""
_SIGNS = " -–—:|"


def peeled(pattern: re.Pattern[str], line: str) -> str:
    """Cut what `pattern` finds at the start, unless hardly anything would be left."""
    found = pattern.match(line)
    if found and len(line) - found.end() >= 2:
        return line[found.end() :].lstrip(_SIGNS)
    return line


_MINUTES = r"\d{1,2}[:.h]\d{2}"
_SLOT = re.compile(
    rf"\w+[.,]{{0,2}}\s+(?:(?:{_MINUTES}|\d{{3,4}})(?:\s?[-–]\s?(?:{_MINUTES}|\d{{3,4}}))?h?"
    rf"\s*[-–—:|,]+\s+|{_MINUTES}(?:\s?[-–]\s?{_MINUTES})?h?\s+(?=\S+\s))"
)
"""`Mon 1000 - `, `Tue 14:30: `, `Wed 9:15 `."""
_DAY_ALONE = re.compile(r"\w+:\s+(?=\S+\s)")
"""`Tue: `, before a title of several words."""
_SHORTEST_DAY = 2
"""Letters of a word that is more than an abbreviation such as "Di"."""


def without_day(line: str) -> str:
    """Cut a weekday off the front, with a time of day or a colon behind it."""
    first = line.partition(" ")[0]
    day = first.rstrip(".,:").lower()
    if day not in wording().weekdays:
        return line
    if first[-1] == ":" and len(day) > _SHORTEST_DAY:
        return peeled(_DAY_ALONE, line)
    slot = peeled(_SLOT, line)
    return peeled(_PART_OF_DAY, line) if slot == line else slot


_PARTS = (
    r"(?:(?:early|late)\s)?"
    r"(?:morning|afternoon|evening|a\.?m\.?|p\.?m\.?|vormittag|nachmittag|matin|après-midi)"
)
_PART_OF_DAY = re.compile(rf"\w+[.,]?\s+(?i:{_PARTS})\s*(?::|[-–—])\s+(?=[\"“«]?[^\W\d_a-z])")
"""`Friday afternoon: `."""


def before_slot(line: str) -> str:
    """What stands behind a weekday, and behind the time of day that it goes with, or `Day 2 `."""
    first = line.partition(" ")[0]
    if first[:3].lower() in COUNTED_DAYS:
        return peeled(_COUNTED_DAY, line)
    if first.rstrip(".,:").lower() not in wording().weekdays:
        return line
    return peeled(_DAY_AND_PART, line)


COUNTED_DAYS = frozenset("day tag jou día dia dag gio".split())  # noqa: SIM905
"""The first letters of the word for a day that has a number."""
_COUNTED_DAY = re.compile(
    r"(?:day|tag|jour|d[ií]a|dag|giorno)[ #-]?(?:\d|one|two|three|four|five)\b[,:]?\s+"
    r"(?:[-–—]\s+)?",
    re.IGNORECASE,
)


_DAY_AND_PART = re.compile(
    rf"\w+[.,:]?\s+(?:[-–—]\s+)?(?:{_PARTS}\b[,:]?\s+(?:[-–—]\s+)?)?",
    re.IGNORECASE,
)
"""`Tuesday `, `Friday afternoon, `, `Mon AM - `."""


def without_time(line: str) -> str:
    """Cut a time of day off the front, with the room in brackets behind it: `10:30 (Blue): `."""
    untimed = peeled(_TIMES, line)
    if untimed[:1] not in _BRACKETS or untimed == line:
        return untimed
    room = _ROOM_BEHIND.match(untimed)
    return untimed if room is None or kind_of_words(room[1]) else peeled(_ROOM_BEHIND, untimed)


_BRACKETS = frozenset("([")
_ROOM_BEHIND = re.compile(r"[(\[]([^()\[\]]{1,30})[)\]]\s*[-–—:|]\s*(?=\S+\s)")


def without_date(line: str) -> str:
    """Cut the day of a talk in a series off the front."""
    first = line.partition(" ")[0].rstrip(".").lower()
    if not line[:1].isdecimal() and first not in date_words().months:
        return line
    day = _DAY_BEFORE.match(line)
    if day is None or not any(when.month for when in find_dates(day.group())):
        return line
    return peeled(_DAY_BEFORE, line)
