"""Tables -> rows: cells wrapped, no column ever without width, wider than the screen if need be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.widgets.reader.glyphs import GLYPHS
from tui.widgets.reader.rows import Ornament, Piece, Row, Slice
from tui.widgets.reader.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.tidy import Block, Prose

_LEAST = 4
_LONGEST_WORD = 14
_BETWEEN = 3


def column_widths(rows: Sequence[Sequence[Prose]], room: int) -> list[int]:
    """Return how wide each column is drawn, for `room` cells in all.

    Columns that fit into a fair share keep their width, the others share what is left; none gets
    narrower than its longest word, up to a point. The sum may be more than `room`.
    """
    columns = range(max((len(row) for row in rows), default=0))
    cells = [[row[n].text for row in rows if n < len(row)] for n in columns]
    natural = [
        max(1, *(cell_len(part) for c in column for part in c.split("\n"))) for column in cells
    ]
    least = [
        max(
            _LEAST,
            min(_LONGEST_WORD, max((cell_len(w) for c in column for w in c.split()), default=1)),
        )
        for column in cells
    ]
    least = [min(low, wanted) for low, wanted in zip(least, natural, strict=True)]
    room -= _BETWEEN * (len(columns) - 1)
    if sum(natural) <= room:
        return natural
    if sum(least) >= room:
        return least
    widths = dict.fromkeys(columns, 0)
    open_columns = list(columns)
    while open_columns:
        share = room // len(open_columns)
        small = [n for n in open_columns if natural[n] <= share or least[n] > share]
        if not small:
            break
        for n in small:
            widths[n] = natural[n] if natural[n] <= share else least[n]
            room -= widths[n]
        open_columns = [n for n in open_columns if n not in small]
    for nth, n in enumerate(open_columns):
        widths[n] = max(least[n], room // len(open_columns) + (nth < room % len(open_columns)))
    return [widths[n] for n in columns]


def lay_out_table(
    block: Block, room: int, spare: int, first: tuple[Piece, ...], rest: tuple[Piece, ...]
) -> list[Row]:
    """Return the rows of a table that has `room` cells, and `spare` more if that is not enough."""
    room += spare
    widths = column_widths(block.rows, room)
    aligns = [*block.aligns, *[""] * (len(widths) - len(block.aligns))]
    wide = sum(widths) + _BETWEEN * (len(widths) - 1) > room
    rule = f"{GLYPHS.rule}{GLYPHS.cross}{GLYPHS.rule}".join(GLYPHS.rule * width for width in widths)
    drawn = [
        _cells(row, widths, aligns, "th" if not nth else "td") for nth, row in enumerate(block.rows)
    ]
    wrapped = any(len(lines) > 1 for lines in drawn[1:])
    rows: list[Row] = []
    for nth, lines in enumerate(drawn):
        line = block.rows[nth][0].line_at(0) if block.rows[nth] else block.first
        written = (
            "| " + " | ".join(cell.text.replace("|", r"\|") for cell in block.rows[nth]) + " |"
        )
        for pieces in lines:
            left = rest if rows else first
            rows.append(Row((*left, *pieces), line, wide=wide, written=written))
            written = ""
        if nth == 0 or (wrapped and nth < len(drawn) - 1):
            style = "table-head-rule" if nth == 0 else "table-rule"
            dashes = "| " + " | ".join("---" for _ in widths) + " |" if nth == 0 else ""
            rows.append(Row((*rest, Ornament(rule, style)), line, wide=wide, written=dashes))
    return rows


def _cells(
    row: Sequence[Prose], widths: Sequence[int], aligns: Sequence[str], style: str
) -> list[list[Piece]]:
    """Return the lines of a table row, each as its pieces from left to right."""
    spans = [wrap(cell.text, width) for cell, width in zip(row, widths, strict=False)]
    height = max(map(len, spans), default=1)
    lines: list[list[Piece]] = []
    for y in range(height):
        pieces: list[Piece] = []
        for n, width in enumerate(widths):
            if n:
                pieces.append(Ornament(f" {GLYPHS.side} ", "table-rule"))
            if n < len(row) and y < len(spans[n]):
                pieces.extend(_aligned(Slice(row[n], *spans[n][y], style), width, aligns[n]))
            else:
                pieces.append(Ornament(" " * width))
        lines.append(pieces)
    return lines


def _aligned(piece: Slice, width: int, align: str) -> list[Piece]:
    free = max(0, width - piece.cells)
    left = {"right": free, "center": free // 2}.get(align, 0)
    return [Ornament(" " * left), piece, Ornament(" " * (free - left))]
