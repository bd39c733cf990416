"""What a selection on the screen copies: what was written, without the reader's ornaments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.widgets.reader.rows import Ornament, Slice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notes.tidy import Prose
    from tui.widgets.reader.rows import Row


def copied(rows: Iterable[tuple[Row, int, int | None]]) -> str:
    """Return the text of `rows`; lines that only the reader broke are put together again.

    Args:
        rows: Each with the first character that is selected, and the one behind the last (`None`:
            to its end).
    """
    text: list[str] = []
    before: Slice | None = None
    gap = False
    for row, start, end in rows:
        if (row.is_gap and gap) or row.written == "":
            continue
        gap = row.is_gap
        if row.written is not None:
            text.append(("\n" if text else "") + row.written)
            before = None
            continue
        slices = [piece for piece in row.pieces if isinstance(piece, Slice)]
        goes_on = before is not None and slices and slices[0].prose is before.prose
        if goes_on and before:
            text.append(before.prose.text[before.end : slices[0].start])
        elif text:
            text.append("\n")
        text.append(_selected(row, start, end, prose=before.prose if goes_on and before else None))
        before = slices[-1] if slices else None
    return "".join(text)


def _selected(row: Row, start: int, end: int | None, *, prose: Prose | None) -> str:
    """Return the characters `start` to `end` of a row; of a row that goes on, only its text."""
    parts: list[str] = []
    at = 0
    for piece in row.pieces:
        after = at + len(piece.text)
        stop = after if end is None else min(after, end)
        if isinstance(piece, Ornament):
            whole = start <= at and (end is None or after <= end)
            if whole and prose is None:
                parts.append(piece.written)
        elif max(start, at) < stop:
            parts.append(piece.text[max(0, start - at) : stop - at])
        at = after
    return "".join(parts)
