"""What a selection on the screen copies: what was written, without the reader's ornaments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.widgets.reader.rows import Ornament, Slice
from tui.widgets.reader.viewport import numbered, stretch_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.selection import Selection

    from tui.widgets.reader.canvas import Canvas
    from tui.widgets.reader.rows import Row


def selected(canvas: Canvas, selection: Selection) -> Iterator[tuple[Row, int, int | None]]:
    """Yield the rows that a selection reaches into, as `copied` takes them."""
    start, end = selection
    first = 0 if start is None else stretch_of(start.y)
    count = len(canvas.document)
    for n in range(first, count if end is None else min(count, stretch_of(end.y) + 1)):
        for y, row in enumerate(canvas.document.rows(n)):
            span = selection.get_span(numbered((n, y)))
            if span is not None:
                last = None if span[1] < 0 else max(0, span[1] - canvas.left)
                yield row, max(0, span[0] - canvas.left), last


def copied(rows: Iterable[tuple[Row, int, int | None]]) -> str:
    """Return the text of `rows`; lines that only the reader broke are put together again.

    Args:
        rows: Each with the first character that is selected, and the one behind the last (`None`:
            to its end).
    """
    text: list[str] = []
    before: Slice | None = None
    above: Row | None = None
    for row, start, end in rows:
        if row.written == "" or (row.is_gap and (above is None or above.is_gap)):
            continue
        slices = [piece for piece in row.pieces if isinstance(piece, Slice)]
        wrapped = before is not None and slices != [] and slices[0].prose is before.prose
        if before and wrapped:
            text.append(before.prose.text[before.end : slices[0].start])
        elif above is not None:
            text.append("\n\n" if _is_apart(above, row) else "\n")
        if row.written is not None:
            text.append(row.written)
            before = None
        else:
            text.append(_selected(row, start, end, ornaments=not wrapped))
            before = slices[-1] if slices else None
        above = above if wrapped else row
    return "".join(text)


def _is_apart(above: Row, row: Row) -> bool:
    """Whether an empty line of the note, below a heading, is not drawn as one."""
    return above.heading > 0 and not row.is_gap and row.line > above.line + 1


def _selected(row: Row, start: int, end: int | None, *, ornaments: bool) -> str:
    """Return the characters `start` to `end` of a row; of a row that goes on, only its text."""
    parts: list[str] = []
    at = 0
    for piece in row.pieces:
        after = at + len(piece.text)
        stop = after if end is None else min(after, end)
        if isinstance(piece, Ornament):
            whole = start <= at and (end is None or after <= end)
            if whole and ornaments:
                parts.append(piece.written)
        elif max(start, at) < stop:
            parts.append(piece.text[max(0, start - at) : stop - at])
        at = after
    return "".join(parts)
