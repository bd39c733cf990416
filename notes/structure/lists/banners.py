"""Titles between two rules, with their people below them there, as in notes in plain text.

    ---------------------
    "Tape is fine"
    Ann Lee, Parity Labs
    ---------------------
    cheap, dull, works

A line alone between two rules is a heading as it stands; of two or three the first is the title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.text.lines import LineKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.text.lines import Line, Outline

_FEWEST, _MOST_LINES, _LONGEST = 2, 3, 120
_RULES = ("\n---", "\n===", "\n***", "\n___", "\n~~~")
_LEVEL = 2


def with_banners_as_headings(outline: Outline, text: str) -> Outline:
    """`outline` of `text` with the first line between two rules as a heading."""
    if sum(text.count(rule) for rule in _RULES) < 2 * _FEWEST:
        return outline
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
    for at, line in enumerate(lines):
        if line.kind is not LineKind.RULE or at < behind:
            continue
        stop = min(len(lines), at + _MOST_LINES + 2)
        end = next((to for to in range(at + 1, stop) if lines[to].kind is LineKind.RULE), 0)
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
