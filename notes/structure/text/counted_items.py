"""Items at the margin below counted ones, which belong to those: people indent neither.

1. Slow looms
- they rest
- at night

2. Why soil is hard
- it dries
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.text.looks import LineKind

if TYPE_CHECKING:
    from notes.structure.text.habits import Habits
    from notes.structure.text.looks import Line

_BELOW_NUMBER = re.compile(r"\n ?\d{1,2}[.)] [^\n]{2,120}\n\n?( {0,4})[-*+] ")
_SECOND = "\n2. "
_FEWEST = 2
_INDENT, _MARGIN = 4, 1
"""Columns by which such items are put below, and where a counted one is still at the margin."""


def are_counted(text: str) -> bool:
    """Whether several counted items have others right below them, some of those not indented."""
    if _SECOND not in text:
        return False
    indents = _BELOW_NUMBER.findall(text)
    return len(indents) >= _FEWEST and "" in indents


def nested(found: list[Line], habits: Habits) -> tuple[Line, ...]:
    """The lines `found`, with what stands below counted items indented."""
    if not are_counted(habits.text):
        return tuple(found)
    below, lines = False, habits.lines
    for at, line in enumerate(found):
        if line.kind is not LineKind.BULLET:
            below = below and (line.kind is LineKind.PLAIN or line.kind is LineKind.MARKUP)
        elif line.level <= _MARGIN and lines[line.number - 1].lstrip()[:1].isdigit():
            below = True
            found[at] = line._replace(level=0)
        elif below:
            found[at] = line._replace(level=line.level + _INDENT)
    return tuple(found)
