"""The way to the terminal: at once as far as the terminal takes it, the rest in a thread.

A thread alone, as Textual has it, never holds up the app where a terminal does not read on; but it
has to be woken for every frame, and on a busy machine that takes longer than drawing one.
"""

from __future__ import annotations

import os
import select
from threading import current_thread, main_thread
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import IO


_BEGIN, _END = "\x1b[?2026h", "\x1b[?2026l"
"""Around a frame, where the terminal knows that."""
_PATIENCE = 0.004
"""Seconds for which a terminal that reads is waited for, in the midst of a frame."""


class Outlet:
    """A file for Textual's thread, and a second way that never waits."""

    def __init__(self, file: IO[str]) -> None:
        """Write to `file`, which is a terminal."""
        self._file = file
        self._direct = _never_waiting(file.fileno())
        self._handed = self._written = self._flushed = 0
        self._frame: list[str] = []

    def put(self, text: str) -> str:
        """Write what the terminal takes at once; return what the thread is to write.

        Nothing overtakes what was left to the thread before. A frame is written once it has ended:
        each write wakes the terminal, which has nothing to draw before that.
        """
        if self._frame or text == _BEGIN:
            self._frame.append(text)
            if text != _END:
                return ""
            text = "".join(self._frame)
            self._frame.clear()
        data = text.encode("utf-8", "surrogateescape")
        free = self._direct >= 0 and self._flushed == self._handed
        done = self._taken(data) if free and current_thread() is main_thread() else 0
        if done == len(data):
            return ""
        self._handed += 1
        return data[done:].decode("utf-8", "surrogateescape") if done else text

    def _taken(self, data: bytes) -> int:
        """Write as long as the terminal reads on; how many bytes it took."""
        done, end = 0, perf_counter() + _PATIENCE
        while done < len(data):
            try:
                done += os.write(self._direct, data[done:])
            except BlockingIOError:
                left = end - perf_counter()
                if left <= 0 or not select.select((), (self._direct,), (), left)[1]:
                    break
            except OSError:  # it is gone, as the thread will notice
                break
        return done

    # What the thread calls

    def write(self, text: str) -> int:
        """Write what was left."""
        self._written += 1
        data = text.encode("utf-8", "surrogateescape")
        return self._file.buffer.write(data)  # type: ignore[attr-defined, no-any-return]

    def flush(self) -> None:
        """Wait until the terminal has taken all of it."""
        written = self._written
        self._file.flush()
        self._flushed = written

    def fileno(self) -> int:
        """Return the number of the file."""
        return self._file.fileno()

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return self._file.isatty()


def _never_waiting(number: int) -> int:
    """A second file of the same terminal for writing without waiting; -1 where there is none."""
    try:
        flags = os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY
        return os.open(os.ttyname(number), flags)
    except (OSError, AttributeError):
        return -1
