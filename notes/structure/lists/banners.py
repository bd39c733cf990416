"""Titles between two rules, with their people below them there, as in notes in plain text.

    ---------------------
    "Tape is fine"
    Ann Lee, Parity Labs
    ---------------------
    cheap, dull, works

A line alone between two rules is a heading as it stands; of two or three the first is the title.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from notes.structure.text.lines import LineKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.text.lines import Line, Outline

_FEWEST, _MOST_LINES, _LONGEST = 2, 3, 120
_LEVEL = 2


def with_banners_as_headings(outline: Outline) -> Outline:
    """`outline` with the first line between two rules as a heading."""
    found = list(_banners(outline.lines))
    if len(found) < _FEWEST:
        return outline
    lines = list(outline.lines)
    for at in found:
        lines[at] = lines[at]._replace(kind=LineKind.HEADING, level=_LEVEL)
    return outline.rearranged(lines)


def _banners(lines: Sequence[Line]) -> Iterator[int]:
    """Where the titles stand that open some lines between two rules, with a blank line before."""
    behind = 0
    rules = [at for at, line in enumerate(lines) if line.kind is LineKind.RULE]
    for at, end in pairwise(rules):
        line = lines[at]
        if at < behind:
            continue
        alone = not at or lines[at - 1].number < line.number - 1
        inside = lines[at + 1 : end]
        if alone and 1 < len(inside) <= _MOST_LINES and _is_banner(line, inside, lines[end]):
            behind = end + 1
            yield at + 1


def _is_banner(above: Line, inside: Sequence[Line], below: Line) -> bool:
    """Whether the rules are alike, with plain short lines and no blank one between them."""
    tight = below.number - above.number == len(inside) + 1
    plain = all(line.kind is LineKind.PLAIN and len(line.text) <= _LONGEST for line in inside)
    return tight and plain and above.text == below.text
