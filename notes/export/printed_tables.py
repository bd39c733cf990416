"""Tables with their columns in line."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NARROWEST = 3


def table_lines(rows: Sequence[Sequence[str]], aligns: Sequence[str]) -> Iterator[str]:
    """A table in Markdown.

    Args:
        rows: The cells; the first row is the header.
        aligns: `left`, `right`, `center` or nothing for each column.
    """
    widths = [
        max(_NARROWEST, *(_width(row[at]) for row in rows if at < len(row)))
        for at in range(len(aligns))
    ]
    lines = [_line(row, aligns, widths) for row in rows]
    yield lines[0]
    yield f"| {' | '.join(map(_delimiter, aligns, widths))} |"
    yield from lines[1:]


def _line(row: Sequence[str], aligns: Sequence[str], widths: Sequence[int]) -> str:
    cells = [*row, *[""] * (len(aligns) - len(row))]
    return f"| {' | '.join(map(_padded, cells, aligns, widths))} |"


def _padded(text: str, align: str, width: int) -> str:
    space = width - _width(text)
    before = {"right": space, "center": space // 2}.get(align, 0)
    return f"{' ' * before}{text}{' ' * (space - before)}"


def _delimiter(align: str, width: int) -> str:
    first = ":" if align in ("left", "center") else "-"
    last = ":" if align in ("right", "center") else "-"
    return f"{first}{'-' * (width - 2)}{last}"


def _width(text: str) -> int:
    """Columns of a terminal or an editor with one width for all letters."""
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in text
    )
