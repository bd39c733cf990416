"""The terminal around the app: what may be written to it, and the keys and signals from it."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import traceback
from collections import deque
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from rich.style import Style
from textual import events
from textual.app import App
from textual.filter import LineFilter
from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rich.segment import Segment
    from textual.color import Color

LEAVE_AT = ("SIGTERM", "SIGHUP", "SIGINT")
LEAVING = 10
"""Seconds that leaving in order may take."""
_ALL_OFF = (
    b"\x18\x1b[?2026l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1004l\x1b[?2004l"
    b"\x1b[<u\x1b[0m\x1b[?7h\x1b[?1049l\x1b[?25h"
)
"""Ends a sequence that was cut off, and all that Textual switches on."""
_JOINERS = "\u200c\u200d\u00ad"
"""Format characters that letters and emoji are joined or parted with."""
_ACTING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of what acts on a terminal or on the order of letters, and is never a letter."""


_UNSTYLED = Style.null()
"""Textual leaves out the style of a blank line, and its filter without colours misses it."""


class Net(LineFilter):
    """Deletes what no line may hold: the last net under `notes.visible`."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without control characters, each with a style for the filters behind."""
        del background
        return [
            segment
            if segment.text.isprintable() and segment.style is not None
            else segment._replace(text=_printable(segment.text), style=segment.style or _UNSTYLED)
            for segment in segments
        ]


def _printable(text: str) -> str:
    from unicodedata import category  # noqa: PLC0415 - hardly ever needed

    return "".join(char for char in text if char in _JOINERS or category(char) not in _ACTING)


def leave_on_signals(leave: Callable[[int], None], give_back: Callable[[], object]) -> None:
    """Leave in order when the terminal goes away; dead at once would leave it broken.

    A terminal that takes no more output holds up whoever draws on it, and so all order; then the
    process ends without.

    Args:
        leave: Called with the exit code, 128 and the signal's number.
        give_back: Called before the process ends where leaving in order takes too long.
    """
    loop = asyncio.get_running_loop()

    def leave_in_time(number: int, _frame: object) -> None:
        def end(_number: int, _frame: object) -> None:
            give_back()
            os._exit(128 + number)

        signal.signal(signal.SIGALRM, end)
        signal.alarm(LEAVING)

    for name in LEAVE_AT:
        number = getattr(signal, name, None)
        if number is not None:
            loop.add_signal_handler(number, leave, 128 + number)
            # The loop hears of the signal all the same, as soon as it has its turn.
            signal.signal(number, leave_in_time)


def give_back(attributes: list[Any] | None) -> None:
    """Give the terminal back as it was before the app, without waiting for it.

    Args:
        attributes: What `termios` said of it; None where it was left alone.
    """
    import termios  # noqa: PLC0415 - not on every system

    with suppress(OSError, termios.error):
        termios.tcflush(2, termios.TCOFLUSH)  # makes room for what follows
        waits = os.get_blocking(2)
        os.set_blocking(2, False)
        try:
            os.write(2, _ALL_OFF)
        finally:
            os.set_blocking(2, waits)  # whoever started the app writes to the same file
    if attributes is not None:
        with suppress(OSError, termios.error):
            termios.tcsetattr(0, termios.TCSANOW, attributes)


def resume_only_when_stopped(driver: object, redraw: Callable[[], object]) -> None:
    """Ignore a stray SIGCONT: Textual starts its driver again even where it never stopped.

    Args:
        driver: Textual's, which knows whether it stopped.
        redraw: Called when the terminal is the app's again, which has forgotten the screen.
    """
    if not hasattr(signal, "SIGCONT"):
        return
    resume = signal.getsignal(signal.SIGCONT)
    loop = asyncio.get_running_loop()

    def resumed(number: int, frame: object) -> None:
        if getattr(driver, "_must_signal_resume", True) and callable(resume):
            resume(number, frame)  # type: ignore[arg-type]
            loop.call_soon_threadsafe(redraw)

    signal.signal(signal.SIGCONT, resumed)


def stop_between_frames() -> None:
    """Let SIGTSTP wait for the loop's turn: the driver's handler writes to the terminal.

    A signal's handler runs between any two steps of the main thread, also in the midst of a frame
    of which the terminal has taken only a part; what it wrote would stand inside a sequence.
    """
    if not hasattr(signal, "SIGTSTP"):
        return
    stop = signal.getsignal(signal.SIGTSTP)
    if callable(stop):
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTSTP, stop, signal.SIGTSTP, None)


def tell_of_threads(tell: Callable[[Exception], object]) -> Callable[[], None]:
    """Tell of mistakes in threads, which Python writes across the screen; return how to stop."""
    loop, before = asyncio.get_running_loop(), threading.excepthook

    def failed(failure: threading.ExceptHookArgs) -> None:
        error = failure.exc_value
        if isinstance(error, Exception) and not loop.is_closed():
            loop.call_soon_threadsafe(tell, error)

    def stop() -> None:
        threading.excepthook = before

    threading.excepthook = failed
    return stop


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


PATIENCE = 0.3
"""Seconds after which a key counts as taken, whatever became of it."""


Typed = events.Key | events.Paste
"""What a person typed, be it a letter or what lay on the clipboard."""


class KeyTaken(Message):
    """A widget is done with a key; it travels the way of the key, right behind it."""

    def __init__(self, key: Typed) -> None:
        """Tell that `key` was taken."""
        super().__init__()
        self.key = key


class KeysInOrder(App[str]):
    """An app that takes keys one at a time, in the order in which they were typed.

    Textual hands a key to the widget that has the focus when the key arrives, and runs its binding
    when the key has bubbled up to the app; a key typed right behind one that moves the focus would
    so reach the wrong widget. Here the next key waits until the one before has been taken.
    """

    def __init__(self) -> None:
        """Begin with no key on its way."""
        super().__init__()
        self._taking: Typed | None = None
        self._waiting: deque[Typed] = deque()

    @property
    def is_taking_keys(self) -> bool:
        """Whether a key is on its way, be it that others wait behind it."""
        return self._taking is not None

    async def on_event(self, event: events.Event) -> None:
        """Let a key wait while another is on its way."""
        if not isinstance(event, Typed):
            await super().on_event(event)
        elif event.is_forwarded:
            await super().on_event(event)
            await self._done(event)
        elif self._taking is not None:
            self._waiting.append(event)
            taking = self._taking
            self.set_timer(PATIENCE, lambda: self._done(taking))
        else:
            self._waiting.append(event)
            await self.go_on()

    def comes_too_early(self, key: Typed) -> bool:
        """Whether there is nothing yet that `key` could act on; it waits for `go_on`."""
        del key
        return False

    def takes_at_once(self, key: Typed) -> bool:
        """Whether `key` was taken here and now, its effect on the screen included."""
        del key
        return False

    async def go_on(self) -> None:
        """Take the next keys that waited, unless one is on its way or it is still too early."""
        while self._taking is None and self._waiting and not self.comes_too_early(self._waiting[0]):
            await self._take(self._waiting.popleft())

    async def _take(self, key: Typed) -> None:
        if self.takes_at_once(key):
            return
        self._taking = key
        target = self.focused or self.screen
        await super().on_event(key)
        if key.is_forwarded:
            target.post_message(KeyTaken(key))
        else:
            await self._done(key)

    async def on_key_taken(self, message: KeyTaken) -> None:
        """Go on with the next key."""
        await self._done(message.key)

    async def _done(self, key: Typed) -> None:
        if self._taking is not key:
            return
        self._taking = None
        await self.go_on()
