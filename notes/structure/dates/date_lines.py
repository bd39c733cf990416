"""Lines that are little more than a date: names and times beside it, no sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from notes.structure.dates.dates import find_dates
from notes.structure.words.date_words import date_words
from notes.structure.words.event_wording import words_of
from notes.structure.words.event_words import event_words
from notes.structure.words.kind_words import kind_of_words

if TYPE_CHECKING:
    from notes.structure.dates.dates import When

_LONGEST_REST = 48
"""Letters that may stand beside the date on such a line: a place, a time, a link's text."""
_MOST_SMALL = 2
"""Words without a capital behind a date; more make a sentence."""
_PARTING = re.compile(r"\s[|·•]\s")
_REMARK = re.compile(r"\s\([^()]{0,60}\)\W*$")
"""`(only the second day)` at the end, in the writer's own words."""
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s")
SAID = frozenset(
    (
        *("on", "from", "between", "held", "the", "this", "am", "vom", "zum", "le", "du", "el"),
        *("del", "em", "no", "op", "van", "until", "since", "and", "at", "der", "den", "im"),
        *("today", "yesterday", "heute", "gestern", "hier", "hoy", "ayer", "hoje", "ontem"),
    )
)
"""Words directly before a date that is part of a sentence."""


def is_date_line(text: str, when: When) -> bool:
    """Whether the line `text` is little more than its date `when`."""
    before, behind = _around(text, when)
    if len(before) + len(behind) > _LONGEST_REST or "](" in before + behind or "[[" in text:
        return False
    words, small = _REMARK.sub("", behind).split(), _small_words()
    if sum(word.islower() and word not in small for word in words) > _MOST_SMALL:
        return False
    return all(
        word[0].isupper() or word[0].isdecimal() or not word[0].isalnum() or _leads_to_date(word)
        for word in _without_kind(before).replace("*", " ").replace("_", " ").split()
    ) and not any(mark in before for mark in "$€£%")


def is_date_and_place(text: str, place: str, *, whole: bool = True) -> bool:
    """Whether a line holds a date, `whole` or without its year, `place`, and nothing else."""
    dates = [when for when in find_dates(text) if (when.start if whole else when.has_day)]
    if len(dates) != 1:
        return False
    rest = f"{text[: dates[0].column]} {text[dates[0].end_column :]}"
    said = date_words()
    known = {*words_of(place), *said.weekdays, *said.ranges, *_small_words()}
    return known.issuperset(words_of(rest))


def _leads_to_date(word: str) -> bool:
    """Whether a word without a capital stands before a date: "on", a weekday, "dall'"."""
    return word in SAID or word.strip(",.-") in date_words().weekdays or word in _SHORTENED


_SHORTENED = frozenset({"dall'", "dall’", "dal", "od", "z", "fra", "från"})


@cache
def _small_words() -> frozenset[str]:
    """Articles and the words before a place, which say nothing of a sentence."""
    known = event_words()
    return SAID | known.connectors | known.articles


def _around(text: str, when: When) -> tuple[str, str]:
    """What stands beside a date, up to marks that part particulars: `Oslo | 8 May | a.example`."""
    before, behind = text[: when.column], text[when.end_column :]
    if text[:1] == "|":
        return before, behind
    behind = "" if behind[:2] in {". ", "! "} else _PARTING.split(behind, maxsplit=1)[0]
    return _PARTING.split(before)[-1], _SENTENCE_END.split(behind, maxsplit=1)[0]


def _without_kind(before: str) -> str:
    """What stands before a date, without the kind of session that a talk's own note puts first."""
    front, comma, rest = before.partition(", ")
    return rest if comma and kind_of_words(front) is not None else before
