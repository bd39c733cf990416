"""Bullets of hard-wrapped text: an editor breaks the line, and a title or a name goes on below.

    - *Why caches, queues and everything else that we put between us
      and the data must rest* by Ann
      Lee.  A tour of what sleeps.

Whether the writer's editor wraps is seen in the whole note: no line is long, and most lines that
go on below are as long as the next word allowed. A line below that would still have fitted stands
on its own, as names below a title do.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from notes.structure.bold_paragraphs import with_whole_titles
from notes.structure.lines import LineKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.reading.source import NoteSource
    from notes.structure.lines import Line, Outline

_NARROWEST, _WIDEST = 56, 100
"""Columns to which editors wrap."""
_FEWEST = 4
"""Lines that are full and go on below, for a note to be wrapped."""
_OUTLIERS = 8
"""One line in so many may be longer than the others, where a word could not be parted."""
_MOST = 3
"""Lines on which an entry may go on."""
_SENTENCE_END = re.compile(r"[.!?。](?=\s|$)(?<!\b[A-Z]\.)(?<!\b[DMS]r\.)")


def with_whole_lines(outline: Outline, source: NoteSource) -> Outline:
    """`outline` with each wrapped title in one line, be it in bold or a bullet."""
    return with_whole_items(with_whole_titles(outline, source.text), source.lines)


def with_whole_items(outline: Outline, source: Sequence[str]) -> Outline:
    """`outline` with the first sentence of each wrapped bullet in one line.

    Args:
        outline: The lines of a note.
        source: The same as written, which tells how long they are.
    """
    lines = outline.lines
    below = [at for at in range(1, len(lines)) if _goes_on(lines[at - 1], lines[at])]
    if len(below) < _FEWEST:
        return outline
    lengths = sorted([len(source[lines[at - 1].number - 1].rstrip()) for at in below])
    width = lengths[-1 - len(lengths) // _OUTLIERS]
    if not _NARROWEST <= width <= _WIDEST:
        return outline
    full = {at for at in below if _is_full(lines[at - 1], lines[at], source, width)}
    if len(full) < max(_FEWEST, len(below) / 2):
        return outline
    joined = tuple(_joined(lines, full))
    titled = {lines[at].number for at in outline.titles}
    titles = tuple(at for at, line in enumerate(joined) if line.number in titled)
    return replace(outline, lines=joined, titles=titles)


def _goes_on(line: Line, after: Line) -> bool:
    """Whether a line may be the rest of the one above, which is or belongs to a bullet."""
    if after.kind is not LineKind.PLAIN or after.number != line.number + 1 or not after.level:
        return False
    return line.kind is LineKind.BULLET or (line.kind is LineKind.PLAIN and line.level > 0)


def _is_full(line: Line, after: Line, source: Sequence[str], width: int) -> bool:
    """Whether the first word of the line below would not have fitted any more."""
    word = source[after.number - 1].split(None, 1)[0]
    return len(source[line.number - 1].rstrip()) + 1 + len(word) > width


def _joined(lines: Sequence[Line], full: set[int]) -> list[Line]:
    found: list[Line] = []
    opened = 0
    for at, line in enumerate(lines):
        last = found[-1] if found else None
        goes_on = at in full and last is not None and last.kind is LineKind.BULLET
        if not goes_on or last is None or opened >= _MOST or _SENTENCE_END.search(last.text):
            opened = 0
            found.append(line)
            continue
        opened += 1
        end = _SENTENCE_END.search(line.text)
        found[-1] = last._replace(
            text=f"{last.text} {line.text[: end.end()] if end else line.text}"
        )
        rest = line.text[end.end() :].strip() if end else ""
        if rest:
            found.append(line._replace(text=rest))
    return found
