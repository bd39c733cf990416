"""Programmes with a time of day alone on the line above each talk, as a page copied has them.

    10:00 am

    **How caches rest**
    **Ann Lee**

    11:30 AM
    Panel: Gardens in the city

    Bo Ek, Initech
    Cy Dahl, Globex
    Room 5

Whatever the titles are, plain, in bold or headings, the time says where an entry begins. A time
below a title, as others write it, says nothing of the kind: it stands right behind another line.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from notes.structure.days_and_tracks import is_date
from notes.structure.lines import LineKind
from notes.structure.meaning import Meaning
from notes.structure.nodes import Node
from notes.structure.shapes import CLOCK, is_clock, stand_below
from notes.structure.tree import MOST_ENTRIES, nested

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.lines import Line

_TIME_LINE = re.compile(
    r"\n[ \t*_#-]{0,6}\d{1,2}(?:[:.h]\d\d|\s?[ap]\.?m)[^\n]{0,28}(?=\n)", re.IGNORECASE
)
_FEWEST = 4
"""Times that show that each talk of a note stands below its own."""
_GAP = 3
"""How many lines further on the title may stand."""
_LONGEST_TIME = 28
_LONGEST = 200
_OF_TITLES = frozenset({LineKind.PLAIN, LineKind.BOLD, LineKind.HEADING})
_OF_TIMES = _OF_TITLES | {LineKind.BULLET}


def has_times(text: str) -> bool:
    """A cheap look: whether several lines of a note are little more than a time of day."""
    return len(list(islice(_TIME_LINE.finditer(text), _FEWEST))) == _FEWEST


def timed_programme(lines: Sequence[Line], start: int) -> list[Node]:
    """The entries below times of day from `start` on; empty where a note has other talks besides.

    The headings of days stand above those that follow them.
    """
    times = [at for at in range(start, len(lines)) if lines[at].text[0].isdigit()]
    times = [at for at in times if lines[at].kind in _OF_TIMES]
    if len(times) < _FEWEST:
        return []
    alone = {at for at in times if is_clock(lines[at].text)}
    if len(alone) < _FEWEST or stand_below(lines, alone):
        return []
    entries = {at + 1 for at in alone if _has_title(lines, at, alone)}
    entries |= {at for at in times if at not in alone and _is_timed(lines, at)}
    if len(entries) < _FEWEST or _headings_apart(lines, start, entries | alone) > len(entries) / 4:
        return []
    return nested(_nodes(lines, start, entries), len(lines))


def _has_title(lines: Sequence[Line], at: int, alone: set[int]) -> bool:
    """Whether what could be a title stands below the time at `at`, and no other time."""
    after = lines[at + 1] if at + 1 < len(lines) else None
    if after is None or at + 1 in alone or after.number > lines[at].number + _GAP:
        return False
    return after.kind in _OF_TITLES and len(after.text) <= _LONGEST


def _is_timed(lines: Sequence[Line], at: int) -> bool:
    """Whether a heading or a short line alone begins with its time: `12:30 Keynote`."""
    line = lines[at]
    time = CLOCK.match(line.text)
    if time is None or not line.text[time.end() :].strip(" -–—:|")[:1].isalpha():
        return False
    lone = at == 0 or lines[at - 1].number < line.number - 1
    return line.kind is LineKind.HEADING or (lone and len(line.text) <= _LONGEST_TIME)


def _headings_apart(lines: Sequence[Line], start: int, timed: set[int]) -> int:
    """How many headings name no day and stand below no time: the talks of a note as others."""
    return sum(
        lines[at].kind is LineKind.HEADING and at not in timed and not is_date(lines[at].text)
        for at in range(start, len(lines))
    )


def _nodes(lines: Sequence[Line], start: int, entries: set[int]) -> Iterator[Node]:
    """The days and the entries, an entry below its day."""
    made = 0
    for at in range(start, len(lines)):
        if at in entries:
            made += 1
            yield Node(lines, at, 1)
        elif lines[at].kind is LineKind.HEADING:
            node = Node(lines, at, 0)
            if node.meaning & Meaning.GROUP and is_date(node.bare):
                yield node
        if made == MOST_ENTRIES:
            return
