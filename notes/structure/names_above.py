"""Notes whose writer puts the people on the line above each title, as some reports do.

The rules for people look below a title. Where the line right above most titles of a note names
people, and hardly any line below one does, the two change places before anything is read; the
lines keep their numbers.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notes.structure.lines import TITLES, LineKind
from notes.structure.name_lines import named_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.lines import Line, Outline

_FEWEST = 2
_SHARE = 0.5
"""Of the headings of one level, those with names above them."""
_NAMING = (LineKind.PLAIN, LineKind.BOLD)
_LONGEST = 140


def with_names_below(outline: Outline) -> Outline:
    """`outline` with each line of people behind the heading that it stands above."""
    lines = outline.lines
    headings = [at for at in outline.titles if lines[at].kind is LineKind.HEADING]
    close = [at for at in headings if at and _stands_close_above(lines, at)]
    if len(close) < _FEWEST:
        return outline
    moved: set[int] = set()
    for level in {lines[at].level for at in close}:
        parallel = [at for at in headings if lines[at].level == level]
        above = [at for at in close if lines[at].level == level and _names(lines[at - 1])]
        below = sum(_names_below(lines, at) for at in parallel)
        if len(above) >= max(_FEWEST, _SHARE * len(parallel)) and len(above) > 2 * below:
            moved.update(above)
    if not moved:
        return outline
    arranged = list(lines)
    for at in moved:
        arranged[at - 1], arranged[at] = lines[at], lines[at - 1]
    maybe = sorted({*outline.titles, *(at - 1 for at in moved)})
    titles = tuple(at for at in maybe if arranged[at].kind in TITLES)
    return replace(outline, lines=tuple(arranged), titles=titles)


def _stands_close_above(lines: Sequence[Line], at: int) -> bool:
    """Whether a short line with nothing right before it stands right above a heading."""
    heading, line = lines[at], lines[at - 1]
    if heading.kind is not LineKind.HEADING or line.number != heading.number - 1:
        return False
    before = lines[at - 2] if at > 1 else None
    alone = before is None or before.number < line.number - 1 or before.kind is LineKind.HEADING
    return line.kind in _NAMING and alone and len(line.text) <= _LONGEST


def _names(line: Line) -> bool:
    return bool(named_on(line, "", 0, loose=False, alone=True).speakers)


def _names_below(lines: Sequence[Line], at: int) -> bool:
    """Whether the first line below a heading names people, and is not above the next one."""
    if at + 1 >= len(lines) or lines[at + 1].kind not in _NAMING:
        return False
    over_next = at + 2 < len(lines) and _stands_close_above(lines, at + 2)
    return not over_next and _names(lines[at + 1])
