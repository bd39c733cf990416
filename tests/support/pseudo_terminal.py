"""Run a command in a pseudo-terminal, type into it, and keep every byte that it writes."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

LONG = 60.0
"""Seconds for what comes at once on an idle machine; a busy one may take this long."""
_LOOK = 0.02
"""Seconds between two looks at whether a child has anything to do."""


@dataclass
class PseudoTerminal:
    """A child process on a terminal of its own; use as a context manager."""

    command: Sequence[str]
    size: tuple[int, int] = (80, 24)
    """Columns, rows."""
    env: Mapping[str, str] = field(default_factory=dict)
    stream: bytearray = field(default_factory=bytearray)
    """Every byte that the child has written so far."""
    _pid: int = 0
    _fd: int = -1
    _status: int | None = None

    def __enter__(self) -> Self:
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
                # Whoever runs the tests may ignore them, as `nohup` and a `&` do.
                signal.signal(number, signal.SIG_DFL)
            columns, rows = self.size
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execvpe(self.command[0], list(self.command), {**os.environ, **self.env})  # noqa: S606
        return self

    def __exit__(self, *_: object) -> None:
        if self._status is None:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        os.close(self._fd)

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._pid

    @property
    def ended(self) -> bool:
        """Whether the child has ended."""
        if self._status is None:
            pid, status = os.waitpid(self._pid, os.WNOHANG)
            self._status = status if pid else None
        return self._status is not None

    @property
    def cooked(self) -> bool:
        """Whether the terminal edits lines and echoes keys, as a shell needs it."""
        flags = termios.tcgetattr(self._fd)[3]
        return bool(flags & termios.ICANON and flags & termios.ECHO)

    def resize(self, columns: int, rows: int) -> None:
        """Change the terminal's size, as dragging a window does."""
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, keys: bytes) -> None:
        """Send bytes as a keyboard would."""
        os.write(self._fd, keys)

    def signal(self, number: int) -> None:
        """Send a signal to the child."""
        os.kill(self._pid, number)

    @property
    def waits(self) -> bool:
        """Whether the child and what it runs sleep, as they do once all keys are dealt with.

        A process that has work to do but is given no processor is awake. Where the system does not
        tell, all are taken to sleep.
        """
        return not any(state in "RD" for state in _states(self._pid))

    def read_until(self, marker: bytes, *, seconds: float = LONG) -> bool:
        """Whether `marker` was written since the start, reading until then or until time is up."""
        end = time.monotonic() + seconds
        while marker not in self.stream:
            if not self.read_more(end - time.monotonic()):
                return marker in self.stream
        return True

    def settle(self, *, quiet: float = 0.3, seconds: float = LONG) -> bytes:
        """Read until nothing has come and nothing was done for `quiet` seconds; what came."""
        start = len(self.stream)
        self.rests(quiet=quiet, seconds=seconds)
        return bytes(self.stream[start:])

    def rests(self, *, quiet: float, seconds: float, until: bytes = b"", start: int = 0) -> bool:
        """Read until the child has rested for `quiet` seconds, or has written what is waited for.

        Args:
            quiet: How long it must have slept and written nothing.
            seconds: How long all of it may take.
            until: What ends the reading before; empty for nothing.
            start: From where in the stream on `until` counts.

        Returns:
            Whether `until` came.
        """
        end, calm = time.monotonic() + seconds, 0.0
        while not until or until not in self.stream[start:]:
            if calm >= quiet or time.monotonic() > end:
                return False
            if self.read_more(_LOOK):
                calm = 0.0
            elif self.ended:
                return False
            else:
                calm = calm + _LOOK if self.waits else 0.0
        return True

    def wait(self, *, seconds: float = LONG) -> int:
        """The exit code (negative: the signal), reading what is still written.

        Raises:
            TimeoutError: The child is still alive after `seconds`.
        """
        end = time.monotonic() + seconds
        while self._status is None:
            pid, status = os.waitpid(self._pid, os.WNOHANG)
            if pid:
                self._status = status
            elif time.monotonic() > end:
                raise TimeoutError(f"{self.command[0]} is still running")
            self.read_more(0.02)
        while self.read_more(0.02):
            pass
        return os.waitstatus_to_exitcode(self._status)

    def ends_unread(self, *, seconds: float = LONG) -> bool:
        """Whether the child ends while nobody reads what it writes, as on a terminal that hangs."""
        end = time.monotonic() + seconds
        while not self.ended and time.monotonic() < end:
            select.select([], [], [], _LOOK)
        return self.ended

    def read_more(self, seconds: float) -> bool:
        """Whether anything came within `seconds`; it is added to the stream."""
        if seconds <= 0 or not select.select([self._fd], [], [], seconds)[0]:
            return False
        try:
            chunk = os.read(self._fd, 65536)
        except OSError:  # Linux: the child has closed its end
            return False
        self.stream += chunk
        return bool(chunk)


def _states(pid: int) -> Iterator[str]:
    """The state of each thread of a process and of its children, as Linux tells them."""
    for thread in Path(f"/proc/{pid}/task").glob("*"):
        try:
            yield (thread / "stat").read_text().rpartition(")")[2].split()[0]
            children = (thread / "children").read_text().split()
        except OSError:  # it ended meanwhile
            continue
        for child in children:
            yield from _states(int(child))
