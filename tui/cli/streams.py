"""Standard streams as every command finds them: open, and never failing over a letter."""

from __future__ import annotations

import io
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


def prepare() -> None:
    """Give the process the streams that it was started without, and letters it can write.

    A closed stream would also lend its number to the next file that is opened. What is written to
    a closed standard output fails, as it should; messages to a closed standard error go nowhere.
    """
    if sys.stdin is None:
        sys.stdin = os.fdopen(os.open(os.devnull, os.O_RDONLY), encoding="utf-8")
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper) and sys.stdin.errors == "strict":
        sys.stdin.reconfigure(errors="surrogateescape")


def prepare_for_drawing() -> None:
    """Have the terminal drawn in UTF-8, whatever encoding was asked for elsewhere."""
    for stream in {sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__}:
        _reencode(stream)


def _reencode(stream: TextIO | None) -> None:
    if isinstance(stream, io.TextIOWrapper) and not stream.closed:
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
