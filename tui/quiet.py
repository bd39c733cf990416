"""What nobody waits for is done while nobody types: work in other threads, and tidying memory.

Threads of Python take turns, and each turn that a thread takes is one that the answer to a key has
to wait for; so does a look through all of memory for what can be let go.
"""

from __future__ import annotations

import contextlib
import gc
import sys
from functools import cache
from time import monotonic, sleep
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE = 0.4
"""Seconds after the last key from which a person is taken to read, not to type."""
REST = 2.0
"""Seconds after which a person reads for longer, and a look through what is new goes unnoticed."""
LONG_REST = 10.0
"""Seconds after which nobody will notice that memory is looked through as a whole."""
_STEP = 0.05
_TURN = 0.001
_ONE_ARENA = (-8, 1)
"""`M_ARENA_MAX`: all threads share their room; they take turns, so none waits for it."""
_APART = (-3, 1 << 18)
"""`M_MMAP_THRESHOLD`: so many bytes at once stand by themselves, and go back once they are free."""
_TRIMMED = (-1, 1 << 20)
"""`M_TRIM_THRESHOLD`: so many bytes that are free behind all others go back."""
_MANY = 500_000
"""New objects that are looked through whoever types, before they take much room."""
_OFTEN = 20
"""Small looks through memory between two of all of it."""


class Quiet:
    """Knows when the last key came."""

    def __init__(self) -> None:
        """Begin as if nobody had typed for long."""
        self._key = float("-inf")
        self._looks = 0

    def key(self) -> None:
        """A key came."""
        self._key = monotonic()

    @property
    def lasts(self) -> float:
        """Seconds since the last key."""
        return monotonic() - self._key

    @property
    def typing(self) -> bool:
        """Whether the next key may come any moment."""
        return self.lasts < PAUSE

    def wait(self, cancelled: Callable[[], bool]) -> bool:
        """Whether `cancelled` says to stop; waits, in another thread, for as long as keys come."""
        while self.typing and not cancelled():
            sleep(_STEP)
        return cancelled()

    def tidy(self) -> None:
        """Let go of what nobody needs any more, as far as nobody notices; called now and then."""
        if self.lasts > LONG_REST and self._looks > _OFTEN:
            gc.collect()
            self._looks = 0
        elif self.lasts > REST or gc.get_count()[0] > _MANY:
            self._looks += bool(gc.collect(1))


def take_short_turns() -> None:
    """Let no thread keep the others waiting for longer than a person could notice.

    A key passes three threads until its effect is on the screen; by default each may wait for five
    milliseconds until a thread that works in the background stops.
    """
    sys.setswitchinterval(_TURN)


def tidy_no_more() -> None:
    """Look through memory only when `Quiet.tidy` says so."""
    gc.disable()


def keep_what_is_there() -> None:
    """Never look again through what there is now: notes that are read stay for as long."""
    gc.freeze()


@cache
def give_back_memory() -> None:
    """Give the system what was freed from now on, where its allocator would rather keep it.

    The one of Linux keeps much of what it ever had at once, for each thread by itself: up to a
    tenth of all that a large notebook takes.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 - once something is on the screen

    with contextlib.suppress(OSError, AttributeError):
        allocator = ctypes.CDLL(None)
        for setting in (_ONE_ARENA, _APART, _TRIMMED):
            allocator.mallopt(*setting)


def let_python_tidy() -> None:
    """Leave memory to Python again."""
    gc.enable()
    gc.unfreeze()
