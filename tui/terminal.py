"""The terminal around the app: what may be written to it, and the signals that come from it."""

from __future__ import annotations

import asyncio
import signal
import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from textual.filter import LineFilter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rich.segment import Segment
    from textual.color import Color

LEAVE_AT = ("SIGTERM", "SIGHUP")
_ALLOWED = "\u200c\u200d\ufe0f\u00a0\u00ad\u2007\u202f\u3000"
"""What Python calls unprintable but a terminal shows: joiners, spaces of other widths."""


class Net(LineFilter):
    """Deletes what no line may hold: the last net under `notes.visible`."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without control characters."""
        del background
        return [
            segment
            if segment.text.isprintable()
            else segment._replace(text=_printable(segment.text))
            for segment in segments
        ]


def _printable(text: str) -> str:
    return "".join(char for char in text if char.isprintable() or char in _ALLOWED)


def leave_on_signals(leave: Callable[[int], None]) -> None:
    """Leave in order when the terminal goes away; dead at once would leave it broken.

    Args:
        leave: Called with the exit code, 128 and the signal's number.
    """
    loop = asyncio.get_running_loop()
    for name in LEAVE_AT:
        number = getattr(signal, name, None)
        if number is not None:
            loop.add_signal_handler(number, leave, 128 + number)


def resume_only_when_stopped(driver: object) -> None:
    """Ignore a stray SIGCONT: Textual starts its driver again even where it never stopped."""
    if not hasattr(signal, "SIGCONT"):
        return
    resume = signal.getsignal(signal.SIGCONT)

    def resumed(number: int, frame: object) -> None:
        if getattr(driver, "_must_signal_resume", True) and callable(resume):
            resume(number, frame)  # type: ignore[arg-type]

    signal.signal(signal.SIGCONT, resumed)


def write_down(error: Exception, log: Path) -> str:
    """Keep the traceback, without the values in it, for a report; return where."""
    lines = traceback.format_exception(error)
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{datetime.now(tz=UTC):%Y-%m-%d %H:%M:%S}\n{''.join(lines)}\n")
    except OSError:
        return "not written"
    return str(log)
