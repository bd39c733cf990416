"""Names of events on a line below a talk's title: `Ann Lee, Rootday 2021`, `Rootday, 13 June`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.date_words import date_words
from notes.structure.dates import find_dates
from notes.structure.event_names import EventName, name_in_text
from notes.structure.event_paths import Candidate
from notes.structure.event_wording import cities, words_of
from notes.structure.lines import LineKind
from notes.structure.names import LIKELY, name_confidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.lines import Line

BEST_OF_PROSE = 0.52
"""What a name in the text scores at most: behind "at", with a year."""
_BELOW = 3
_YEAR = re.compile(r"(?:19|20)\d\d|['’]\d\d")
_WORDS = r"[^\W\d_a-z][\w.&'’-]*(?: [^\W\d_a-z][\w.&'’-]*){0,3}"
_NAME_AND_YEAR = re.compile(rf"(?:([^,]{{4,40}}), )?({_WORDS} (?:19|20)\d\d)")
_NAME_FIRST = re.compile(rf"({_WORDS}),\s(?=\w)")
_LONGEST = 80


def named_below(top: Sequence[Line]) -> Iterator[Candidate]:
    """A line below a talk's title that is a name and a year, or begins with a name and its day."""
    headed = bool(top) and top[0].kind is LineKind.HEADING
    for line in top[1 : 1 + _BELOW] if headed else ():
        if line.kind is not LineKind.PLAIN or line.text[:1].islower():
            continue
        if name := _before_day(line.text):
            why = "a name and its day below the title"
            yield Candidate(name, BEST_OF_PROSE, "line", str(line.number), why)
        elif name := _with_year(line.text):
            why = "a name and its year below the title"
            yield Candidate(name, BEST_OF_PROSE, "line", str(line.number), why)


def _with_year(text: str) -> EventName | None:
    """`Rootday 2021`, `Ann Lee, Rootday 2021`."""
    found = _NAME_AND_YEAR.fullmatch(text)
    if not found or (found[1] and name_confidence(found[1]) < LIKELY):
        return None
    name = name_in_text(found[2])
    bare = _YEAR.sub("", name.title).strip()
    dated = any(when.month is not None for when in name.dates)
    return name if bare and not dated and _may_be_event(bare) else None


def _before_day(text: str) -> EventName | None:
    """The name with which a line begins that goes on with its day: `Rootday, 13 June 2021`."""
    start = _NAME_FIRST.match(text)
    whens = find_dates(text[:_LONGEST]) if start else []
    if not start or not whens or whens[0].column != start.end() or whens[0].start is None:
        return None
    words = date_words()
    if words_of(start[1])[0] in words.weekdays or not _may_be_event(start[1]):
        return None
    return name_in_text(start[1])._replace(dates=tuple(whens), year=whens[0].year)


def _may_be_event(name: str) -> bool:
    """Whether a name is neither a town nor a person."""
    return name not in cities() and name_confidence(name) < LIKELY
