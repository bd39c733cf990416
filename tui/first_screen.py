"""What stands on the terminal from the first moment of a start until Textual draws.

Loading Textual takes ten times as long as starting Python. Until then the screen shows how the
notebook was left, and the keys that are typed wait unechoed for the app. Where anything fails in
between, the terminal is as it was before.
"""

from __future__ import annotations

import os
import signal
import sys

from notes.visible import visible
from tui.kept_screen import has_settings
from tui.skeleton import skeleton

try:
    import termios
except ImportError:  # not a terminal of the kind that this draws on
    termios = None  # type: ignore[assignment]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType
    from typing import Any, Self

    from tui.kept_screen import KeptScreen, Row

ENTER = "\x1b[?1049h"
"""To the alternate screen; Textual writes the same."""
_BEGIN = f"{ENTER}\x1b[?25l\x1b[?7l"
_END = "\x1b[0m\x1b[?7h\x1b[?1049l\x1b[?25h"
_OUTPUT = 2
"""Standard error, which Textual draws on."""


class FirstScreen:
    """Whether something is drawn, and how to take it back; use as a context manager."""

    def __init__(self) -> None:
        """Draw nothing yet."""
        self.is_up = False
        self.is_kept = False
        """Whether what stands there is how the notebook was left."""
        self._attributes: list[Any] = []
        self._drawn = b""
        self._handlers: dict[int, Any] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.lower()

    def draw(self, kept: KeptScreen | None, paths: Sequence[str], *, ascii_only: bool) -> None:
        """Draw how the notebook was left, or its layout, wherever that can be seen and taken back.

        Args:
            kept: Screens that were kept; None to show none.
            paths: What is to be opened; where it is not there, that is better told in the shell.
            ascii_only: Whether the layout is drawn with letters that every terminal has.
        """
        if termios is None or not _is_terminal() or not all(map(os.path.exists, paths)):
            return
        columns, lines = screen_size()
        rows = kept.rows(columns, lines) if kept else None
        if rows is None:
            colours = kept.colours() if kept else {}
            rows = skeleton(
                columns, lines, colours, ascii_only=ascii_only, plain_keys=not has_settings()
            )
        else:
            self.is_kept = True
        self._drawn = _sequence(rows).encode("utf-8", "replace")
        try:
            self._attributes = termios.tcgetattr(0)
        except termios.error:
            return
        self._take_signals()
        self._raise()

    def _raise(self) -> None:
        self.is_up = True
        try:
            termios.tcsetattr(0, termios.TCSANOW, _raw(self._attributes))
            _write(self._drawn)
        except (OSError, termios.error):
            self.lower()

    def lower(self) -> None:
        """Give the terminal back as it was, unless it was handed over."""
        if self.is_up:
            self._give_back()
        for number, handler in self._handlers.items():
            if signal.getsignal(number) in (self._leave, self._stop):
                signal.signal(number, handler)
        self._handlers.clear()

    def _give_back(self) -> None:
        self.is_up = False
        try:
            _write(_END.encode())
            termios.tcsetattr(0, termios.TCSANOW, self._attributes)
        except (OSError, termios.error):
            return

    def hand_over(self) -> list[Any]:
        """Leave the terminal to whoever draws from now on; return its attributes before this."""
        self.is_up = False
        return self._attributes

    # Signals

    def _take_signals(self) -> None:
        for number, handler in (
            (signal.SIGINT, self._leave),
            (signal.SIGTERM, self._leave),
            (signal.SIGHUP, self._leave),
            (signal.SIGTSTP, self._stop),
        ):
            if signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler):
                self._handlers[number] = signal.signal(number, handler)

    def _leave(self, number: int, _frame: FrameType | None) -> None:
        self.lower()
        # An exception would be lost where it is raised in a callback of Python's own, as the
        # import system has some; and there is nothing yet that would have to be put in order.
        os._exit(128 + number)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        was_up = self.is_up
        if was_up:
            self._give_back()
        os.kill(os.getpid(), signal.SIGSTOP)
        if was_up:
            self._raise()


def _is_terminal() -> bool:
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return (
        all(stream is not None and stream.isatty() for stream in streams)
        and os.isatty(0)
        and os.isatty(_OUTPUT)
        and os.environ.get("TERM", "") not in ("", "dumb")
        and "TEXTUAL_DRIVER" not in os.environ
    )


def screen_size() -> tuple[int, int]:
    """Columns and lines of the terminal that is drawn on, wherever standard output goes.

    Raises:
        OSError: It is no terminal.
    """
    size = os.get_terminal_size(_OUTPUT)
    given = [os.environ.get(name, "") for name in ("COLUMNS", "LINES")]
    columns, lines = (int(text) if text.isdecimal() else 0 for text in given)
    return columns or size.columns or 80, lines or size.lines or 24


def _sequence(rows: Sequence[Row]) -> str:
    parts = [_BEGIN]
    for y, row in enumerate(rows, 1):
        parts.append(f"\x1b[{y};1H")
        parts += [f"\x1b[0;{numbers}m{visible(text)}" for numbers, text in row]
    return "".join((*parts, "\x1b[0m"))


def _raw(attributes: list[Any]) -> list[Any]:
    """Keys come one by one and unechoed, as Textual sets it; only Ctrl+C still interrupts."""
    into, out, control, local, ispeed, ospeed, special = attributes
    into &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    local &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    special = list(special)
    special[termios.VMIN], special[termios.VTIME] = 1, 0
    off = os.fpathconf(0, "PC_VDISABLE")
    special[termios.VSUSP] = special[termios.VQUIT] = bytes([off & 0xFF])
    return [into, out, control, local, ispeed, ospeed, special]


def _write(data: bytes) -> None:
    while data:
        data = data[os.write(_OUTPUT, data) :]
