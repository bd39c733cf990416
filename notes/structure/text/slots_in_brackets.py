"""When a talk was given, in brackets behind its title: `How caches rest (Tuesday, 3 pm)`."""

from __future__ import annotations

import re

from notes.structure.words.days_and_tracks import is_day_or_track, is_named_several
from notes.structure.words.wording import phrase_of, wording

_BETWEEN = re.compile(r",\s*|;\s*|\s[-–—|@]\s")
_CLOCK = re.compile(
    r"\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.?m\.?|h|uhr)?(?:\s?[-–—]\s?\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.?m\.?|h|uhr)?)?",
    re.IGNORECASE,
)
_CODE = re.compile(r"[A-Z]{2,6}-?\d{2,4}(?:-\w{1,3})?")
_CODE_LAST = re.compile(r"\s[A-Z]{3}\d{3}(?:-[A-Z]\d?)?$")
_DAY = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{2,4}")
_LONGEST, _SHORTEST_TITLE = 48, 3
_SHORT_DAY = 3
"""Letters of a day's name that is a word of its own as well: `(Sun)`."""


def without_slot_in_brackets(line: str) -> str:
    """A line without brackets at its end that hold a day, and else no more than the slot."""
    start = max(line.rfind("("), line.rfind("["))
    if start <= _SHORTEST_TITLE or not 0 < len(line) - start <= _LONGEST:
        return line
    parts = _BETWEEN.split(line[start + 1 : -1])
    if not any(map(_is_day, parts)) or not all(map(_is_of_slot, parts)):
        return line
    title = _CODE_LAST.sub("", line[:start].rstrip())
    return line if is_day_or_track(phrase_of(title)) or _heads_several(title) else title


def _heads_several(title: str) -> bool:
    """`Lightning talks 1`, `Monday tutorials`: what the day belongs to is no talk."""
    return is_named_several(title.rstrip(_NUMBER))


_NUMBER = "0123456789 "


def _is_day(part: str) -> bool:
    """`Tuesday`, `Tue 3 pm`, `Oct 6th`, `10/6/2015`; `March`, `Sun` and others may be anything."""
    phrase = phrase_of(part)
    words, known = phrase.split(), wording()
    if not words or not is_day_or_track(phrase):
        return False
    if words[0].strip(".") in known.weekdays:
        return len(words[0]) > _SHORT_DAY or any(map(str.isdecimal, phrase))
    if _DAY.fullmatch(part):
        return True
    return not known.months.isdisjoint(words) and _OF_MONTH.search(phrase) is not None


_OF_MONTH = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def _is_of_slot(part: str) -> bool:
    told = _is_day(part) or _CLOCK.fullmatch(part) or _CODE.fullmatch(part)
    return bool(told) or (part.strip() != "" and is_day_or_track(phrase_of(part)))
