"""`name:value` in a query: which names there are, and what their values say."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from notes.search.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

KINDS = ("talk", "keynote", "workshop", "panel")
HAS = ("link", "code", "notes")
IS = ("marked", "starred", "keynote", "talk", "workshop", "panel")
IN = ("title", "body", "speaker", "event")
SORTS = ("relevance", "newest", "oldest", "title", "speaker", "event")

QUALIFIERS: Mapping[str, str] = MappingProxyType(
    {
        "speaker": "who gave it",
        "event": "where it was given",
        "session": "words of the title",
        "tag": "a tag of the session or its note; also #x",
        "kind": "talk, keynote, workshop or panel",
        "year": "2017, or 2015..2018",
        "date": "2016, 2016-05, 2016-05-12, or 2016..2018",
        "after": "on that day or later",
        "before": "earlier than that day",
        "place": "city, country or venue",
        "path": "part of the note's path",
        "in": "title, body, speaker or event: look for the words only there",
        "has": "link, code or notes",
        "is": "marked, starred, keynote",
        "sort": "relevance, newest, oldest, title, speaker or event",
    }
)
"""Every name, and what its value says."""

_OTHER_NAMES = {
    "by": "speaker", "speakers": "speaker", "events": "event", "title": "session", "tags": "tag",
    "talk": "session", "location": "place", "type": "kind", "since": "after", "until": "before",
    "order": "sort",
}  # fmt: skip
CHOICES: Mapping[str, tuple[str, ...]] = {
    "kind": KINDS,
    "has": HAS,
    "is": IS,
    "in": IN,
    "sort": SORTS,
}
_OTHER_VALUES = {
    "speakers": "speaker", "titles": "title", "text": "body", "notes": "body", "new": "newest",
    "old": "oldest", "date": "newest", "links": "link", "star": "starred", "mark": "marked",
}  # fmt: skip
_WORDS = ("speaker", "event", "session", "tag", "place")
_DAYS = ("year", "date", "after", "before")
_DAY = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?[-/.]?")
_PART_OF_YEAR = re.compile(r"\d{1,3}", re.ASCII)
_BEGUN_WITH_ZERO = re.compile(r"\d{4}[-/.](\d{1,2}[-/.])?0", re.ASCII)
_BEGUN_DAY = re.compile(r"\d{4}[-/.](\d{1,2}[-/.])?([1-3])", re.ASCII)
_UNFINISHED = re.compile(r"[<>]?=?|\.+")
_COMPARED = re.compile(r"(>=|<=|>|<)(.+)")


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A qualifier that was understood."""

    name: str
    value: str
    """As typed; one of the choices where there are choices."""
    first: dt.date | None = None
    last: dt.date | None = None
    """The days meant, both included; None where that side is open."""
    begun: bool = False
    """Whether a year of it is only begun, so that the days are those of all years it may become."""

    @property
    def names_words(self) -> bool:
        """Whether its value is words of the notes."""
        return self.name in _WORDS


@dataclass(frozen=True, slots=True)
class Reading:
    """What a name and a value were found to be: one of these."""

    qualifier: Qualifier | None = None
    field: str = ""
    sort: str = ""
    hint: str = ""
    """What was not understood, or how it was taken."""
    known: bool = True
    """Whether there is such a name."""
    unfinished: bool = False
    """Whether the value is still to come."""

    @property
    def as_text(self) -> bool:
        """Whether name and value are no more than words."""
        understood = self.qualifier or self.field or self.sort or self.unfinished
        return bool(self.hint) and not understood


def own_name(name: str) -> str:
    """The name under which `QUALIFIERS` lists `name`."""
    return _OTHER_NAMES.get(name, name)


def is_qualifier(name: str) -> bool:
    """Whether there is a qualifier of this name, also under another name for it."""
    return own_name(name) in QUALIFIERS


def read_qualifier(name: str, value: str) -> Reading:
    """Understand `name:value`, forgiving a misspelt choice."""
    name = own_name(name)
    if name not in QUALIFIERS:
        near = closest(name, tuple(QUALIFIERS))
        read = read_qualifier(near, value) if near else Reading(hint=name)
        if read.as_text:
            return Reading(hint=f"{name}: is no qualifier, read as text", known=False)
        return replace(read, hint=f"{name}: is no qualifier, read as {near}:")
    if not value or (name in _DAYS and _UNFINISHED.fullmatch(value)):
        return Reading(hint=f"{name}: needs a value ({QUALIFIERS[name]})", unfinished=True)
    if name in _DAYS:
        return _days(name, value)
    if name not in CHOICES:
        return Reading(Qualifier(name, value))
    choice, misspelt = _choice(value, CHOICES[name])
    if not choice:
        wanted = ", ".join(CHOICES[name])
        return Reading(hint=f"{name}: can be {wanted}; {value!r} is read as text")
    hint = f"{name}:{value} is read as {name}:{choice}" if misspelt else ""
    if name == "in":
        return Reading(field=choice, hint=hint)
    if name == "sort":
        return Reading(sort=choice, hint=hint)
    return Reading(Qualifier(name, choice), hint=hint)


def _choice(value: str, choices: Sequence[str]) -> tuple[str, bool]:
    """The choice that is meant, empty if there is none, and whether it was misspelt."""
    value = fold(value)
    begins = [choice for choice in choices if choice.startswith(value)]
    if begins:
        return begins[0], False
    other = _OTHER_VALUES.get(value, "")
    return (other, False) if other in choices else (closest(value, choices), True)


def closest(typed: str, choices: Sequence[str]) -> str:
    """The choice that `typed` may be a misspelling of; empty if there is none."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only misspelt values need it

    if not choices:
        return ""
    allowed = 1 if len(typed) < 5 else 2
    distance, best = min((OSA.distance(typed, choice), choice) for choice in choices)
    return best if distance <= allowed and len(typed) > allowed + 1 else ""


def _days(name: str, value: str) -> Reading:
    first_text, dots, last_text = value.partition("..")
    compared = _COMPARED.fullmatch(value)
    if compared:
        first, last = _compared(compared[1], compared[2])
    elif dots:
        first, last = _between(first_text, last_text.lstrip("."))
    else:
        first, last = _span(value)
    if first is None and last is None:
        return Reading(hint=f"{name}: needs a day such as 2016, 2016-05 or 2016..2018")
    begun = any(map(_is_begun, (value, first_text, last_text, compared[2] if compared else "")))
    if name == "after":
        last = None
    if name == "before":
        first, last = None, last if begun else _day_before(first)
    read = _as_read(value)
    hint = f"{name}:{value} is read as {name}:{read}" if read != value else ""
    return Reading(Qualifier(name, value, first, last, begun), hint=hint)


def _as_read(value: str) -> str:
    """`value` with the days that are in the calendar, and the earlier side of a range first."""
    if compared := _COMPARED.fullmatch(value):
        return compared[1] + _real(compared[2])
    one, dots, other = value.partition("..")
    other = other.lstrip(".")
    sides = [_real(one), _real(other)] if dots else [_real(one)]
    first, last = _span(one)[0], _span(other)[1]
    if dots and first and last and first > last and not _is_begun(other):
        sides.reverse()
    return value if sides in ([one], [one, other]) else "..".join(sides)


def _real(text: str) -> str:
    """`text` where it is a day of the calendar, or begun; else the day it is taken for, if any."""
    first, found = _span(text)[0], _DAY.fullmatch(text.strip())
    if first is None or found is None or _BEGUN_WITH_ZERO.fullmatch(text.strip()):
        return text if _is_begun(text) or found else ""
    told = [int(number) for number in found.groups() if number]
    known = told[: told.index(0)] if 0 in told else told
    if told == [first.year, first.month, first.day][: len(told)]:
        return text
    return first.isoformat()[: (4, 7, 10)[len(known) - 1]]


def _between(one: str, other: str) -> tuple[dt.date | None, dt.date | None]:
    """The days from one to the other, whichever is earlier; a side not understood is open."""
    first, last = _span(one)[0], _span(other)[1]
    if first and last and first > last:
        return (first, None) if _is_begun(other) else (_span(other)[0], _span(one)[1])
    return first, last


def _compared(sign: str, text: str) -> tuple[dt.date | None, dt.date | None]:
    first, last = _span(text)
    if first is None or last is None:
        return None, None
    begun = _is_begun(text)
    match sign:
        case ">" if not begun:
            return (None, None) if last == dt.date.max else (last + dt.timedelta(1), None)
        case ">" | ">=":
            return first, None
        case "<" if not begun:
            return None, _day_before(first)
        case _:
            return None, last


def _day_before(day: dt.date | None) -> dt.date | None:
    return day - dt.timedelta(1) if day and day > dt.date.min else day


def _span(text: str) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day of a year, month or day; a part not understood is left out.

    A year that is only begun may become any that begins so.
    """
    text = text.strip()
    if _is_begun(text):
        return dt.date(int(text.ljust(4, "0")) or 1, 1, 1), dt.date(int(text.ljust(4, "9")), 12, 31)
    found = _DAY.fullmatch(text)
    if found is None or int(found[1]) == 0:
        return None, None
    year = int(found[1])
    month = min(int(found[2]), 12) if found[2] and int(found[2]) else 0
    if not month:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    last = monthrange(year, month)[1]
    if not found[3] or not int(found[3]):
        return dt.date(year, month, 1), dt.date(year, month, last)
    day = dt.date(year, month, min(int(found[3]), last))
    return day, day


def _is_begun(text: str) -> bool:
    """Whether `text` is a year that is not typed to its end."""
    return _PART_OF_YEAR.fullmatch(text.strip()) is not None


def begun_days(asked: Qualifier) -> Qualifier | None:
    """What `asked` means if its month or day is only begun: `2016-1` for October to December."""
    found = _BEGUN_DAY.fullmatch(asked.value)
    first, last = _span(f"{asked.value}0")[0], _span(f"{asked.value}9")[1]
    if found is None or first is None or asked.name not in ("year", "date"):
        return None
    digit = first.isoformat()[8 if found[1] else 5]
    return replace(asked, first=first, last=last) if digit == found[2] else None
