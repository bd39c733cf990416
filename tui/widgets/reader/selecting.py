"""What a double and a triple click select: a word, a paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.widgets.reader.rows import Slice, character_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.widgets.reader.rows import Row

_WORD = re.compile(r"\w+(?:[-.'’@/:]\w+)*|[^\w\s]+")


def word_at(row: Row, cell: int) -> tuple[int, int] | None:
    """Return the first and the last character, exclusive, of the word at `cell` of a row."""
    at = 0
    character = character_at(row.text, cell)
    for piece in row.pieces:
        if isinstance(piece, Slice) and at <= character < at + len(piece.text):
            words = _WORD.finditer(piece.text)
            inside = (word for word in words if word.start() <= character - at < word.end())
            word = next(inside, None)
            return (at + word.start(), at + word.end()) if word else None
        at += len(piece.text)
    return None


def paragraph_at(rows: Sequence[Row], y: int) -> tuple[int, int]:
    """Return the first and the last row of the paragraph that row `y` is part of."""
    prose = rows[y].prose
    first = last = y
    while first > 0 and prose is not None and rows[first - 1].prose is prose:
        first -= 1
    while last + 1 < len(rows) and prose is not None and rows[last + 1].prose is prose:
        last += 1
    return first, last
