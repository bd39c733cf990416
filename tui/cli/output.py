"""Standard output and standard error: raw for pipes, safe for terminals."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any

from notes.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MOST_COLUMN = 60


def to_terminal() -> bool:
    """Whether a person sees standard output as it is printed."""
    return sys.stdout.isatty()


def emit(text: str, end: str = "\n") -> None:
    """Print text of notes: byte for byte into a pipe, made visible on a terminal."""
    if to_terminal():
        sys.stdout.write(visible(text) + end)
    else:
        sys.stdout.flush()
        _write_bytes([(text + end).encode("utf-8", "surrogateescape")])


def emit_bytes(data: bytes) -> None:
    """Print bytes as they are; on a terminal, decoded and made visible."""
    if to_terminal():
        emit(data.decode("utf-8", "replace"), end="")
    else:
        sys.stdout.flush()
        _write_bytes([data])


def emit_parts(parts: Iterable[bytes]) -> None:
    """Print bytes that come piece by piece, whole letters in each."""
    if to_terminal():
        for part in parts:
            emit_bytes(part)
    else:
        sys.stdout.flush()
        _write_bytes(parts)


def _write_bytes(parts: Iterable[bytes]) -> None:
    """Write around the text layer, whose encoding may not have the letters of a note."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.writelines(part.decode("utf-8", "replace") for part in parts)
    else:
        buffer.writelines(parts)
        buffer.flush()


def complain(message: str) -> None:
    """Say on standard error what a person should know; it is no result."""
    say(f"podium: {message}\n")


def say(text: str) -> None:
    """Write to standard error as it is, without a line's end of its own."""
    if sys.stderr is not None:  # closed before Python started: there is nobody to tell
        sys.stderr.write(visible(text))
        sys.stderr.flush()


def counted(count: int, thing: str) -> str:
    """`1 talk`, `2 talks`."""
    return f"{count} {thing}" if count == 1 else f"{count:,} {thing}s"


def emit_json(value: Any) -> None:
    """Print one JSON value, indented for the eye; the letters of every script stay themselves."""
    emit(json.dumps(value, ensure_ascii=False, indent=2))


def emit_json_line(value: Any) -> None:
    """Print one JSON value on one line."""
    emit(json.dumps(value, ensure_ascii=False))


def emit_table(rows: Iterable[Sequence[str]]) -> None:
    """Print rows of cells: tabs between them for a pipe, columns for a terminal."""
    if not to_terminal():
        for row in rows:
            emit("\t".join(row))
        return
    lines = [[visible(cell) for cell in row] for row in rows]
    widths = [
        min(_MOST_COLUMN, max((_cells(row[at]) for row in lines), default=0))
        for at in range(max(map(len, lines), default=0))
    ]
    for row in lines:
        cells = [_padded(cell, widths[at]) for at, cell in enumerate(row[:-1])]
        first, *others = [*cells, row[-1]]
        sys.stdout.write(f"{dimmed(first)}  {'  '.join(others)}".rstrip() + "\n")


def _padded(cell: str, width: int) -> str:
    if cell.isascii():
        return cell.ljust(width) if len(cell) <= width else f"{cell[: width - 1]}…"
    from rich.cells import set_cell_size  # noqa: PLC0415  (only for letters that may be wide)

    if _cells(cell) <= width:
        return set_cell_size(cell, width)
    return f"{set_cell_size(cell, width - 1)}…"


def _cells(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415  (only for letters that may be wide)

    return cell_len(text)


def coloured() -> bool:
    """Whether colours are wanted: on a terminal that has them, and not against NO_COLOR."""
    return to_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def dimmed(text: str) -> str:
    """`text` in the background, where there are colours."""
    return f"\x1b[2m{text}\x1b[22m" if coloured() else text
