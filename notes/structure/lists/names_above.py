"""Notes whose writer puts the people on the line above each title, as some reports do.

The rules for people look below a title. Where the line above most titles of a note names people,
and hardly any line below one does, the two change places before anything is read; the lines keep
their numbers. So do `Speaker: …` and the `Title: …` right below it in plain text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.entries.tree import MOST_ENTRIES
from notes.structure.text.labels import is_speaker_label, label_of
from notes.structure.text.lines import LineKind
from notes.structure.titles.name_lines import named_on
from notes.structure.words.wording import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.text.lines import Line, Outline

_FEWEST = 2
_SHARE = 0.5
"""Of the headings of one level, those with names above them."""
_TELLING = 60
"""Headings of one level that tell where their writer names people."""
_NAMING = (LineKind.PLAIN, LineKind.BOLD)
_LONGEST = 140
_STARTS = "*_@[("
_ENDS = ".:;,!?"
_GAP = 2
"""How many lines on the other may stand: a blank line may part them."""


def with_names_below(outline: Outline) -> Outline:
    """`outline` with each line of people behind the heading that it stands above."""
    lines = outline.lines
    headings = [at for at in outline.titles if lines[at].kind is LineKind.HEADING]
    if not headings:
        return _arranged(outline, [at for at in range(1, len(lines)) if _is_labelled_so(lines, at)])
    near = [at for at in headings if at and _stands_above(lines, at)]
    if len(near) < _FEWEST:
        return outline
    moved: list[int] = []
    for level in {lines[at].level for at in near}:
        parallel = [at for at in headings if lines[at].level == level][:MOST_ENTRIES]
        close = [at for at in near if lines[at].level == level and at <= parallel[-1]]
        moved += _headed_by_names(lines, parallel, close)
    return _arranged(outline, moved)


def _arranged(outline: Outline, moved: Sequence[int]) -> Outline:
    """`outline` with the lines `moved` before those above them."""
    if not moved:
        return outline
    lines = outline.lines
    arranged = list(lines)
    for at in moved:
        arranged[at - 1], arranged[at] = lines[at], lines[at - 1]
    return outline.rearranged(arranged)


def _is_labelled_so(lines: Sequence[Line], at: int) -> bool:
    """Whether the line `at` is the `Title: …` right below a `Speaker: …`."""
    line, above = lines[at], lines[at - 1]
    if line.kind is not LineKind.PLAIN or above.kind is not LineKind.PLAIN:
        return False
    if line.number != above.number + 1 or ":" not in line.text or ":" not in above.text:
        return False
    return label_of(line.text)[0] in wording().talk and is_speaker_label(label_of(above.text)[0])


def _headed_by_names(
    lines: Sequence[Line], headings: Sequence[int], near: Sequence[int]
) -> list[int]:
    """Those of the parallel `headings` below names, where that is where they have their people.

    A line between two of them says nothing of which of them it belongs to. The first of very many
    headings tell it for all.
    """
    if len(headings) > _TELLING:
        first = headings[:_TELLING]
        if not _headed_by_names(lines, first, [at for at in near if at <= first[-1]]):
            return []
        return [at for at in near if _names(lines[at - 1])]
    above = [at for at in near if _names(lines[at - 1])]
    if len(above) < max(_FEWEST, _SHARE * len(headings)) or _stand_below(lines, above):
        return []
    above_lines = {at - 1 for at in above}
    below_lines = {at + 1 for at in headings if _may_name_below(lines, at)}
    below_lines = {at for at in below_lines if _names(lines[at])}
    only_above, only_below = above_lines - below_lines, below_lines - above_lines
    return above if len(only_above) > 2 * len(only_below) else []


def _stand_below(lines: Sequence[Line], above: Sequence[int]) -> bool:
    """Whether most names stand right below a heading, whose people they are, above its first part.

    `## How caches rest`, `Ann Lee`, then `### Origins`; more people may stand between the two.
    """
    return 2 * sum(_stands_below(lines, at - 1) for at in above) > len(above)


def _stands_below(lines: Sequence[Line], at: int) -> bool:
    """Whether nothing but people stands between the line `at` and a heading above it."""
    least = max(0, at - _MOST_PEOPLE)
    while at > least and lines[at - 1].kind in _NAMING and _names(lines[at - 1]):
        at -= 1
    return at > 0 and lines[at - 1].kind is LineKind.HEADING


_MOST_PEOPLE = 6


def _stands_above(lines: Sequence[Line], at: int) -> bool:
    """Whether a short line with nothing right before it stands above the heading at `at`.

    A bold one right above it needs no blank line to be apart from what is before.
    """
    line = lines[at - 1]
    if line.kind not in _NAMING or line.number < lines[at].number - _GAP:
        return False
    text = line.text
    if text[-1] in _ENDS or not (text[0].isupper() or text[0] in _STARTS) or len(text) > _LONGEST:
        return False
    before = lines[at - 2] if at > 1 else None
    if before is None or before.number < line.number - 1 or before.kind is LineKind.HEADING:
        return True
    return line.kind is LineKind.BOLD and line.number == lines[at].number - 1


def _may_name_below(lines: Sequence[Line], at: int) -> bool:
    """Whether a line stands right below the heading at `at` that may name people."""
    if at + 1 >= len(lines):
        return False
    line = lines[at + 1]
    return line.kind in _NAMING and line.number <= lines[at].number + _GAP


def _names(line: Line) -> bool:
    return bool(named_on(line, "", 0, loose=False, alone=True).speakers)
