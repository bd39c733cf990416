"""Processes of our own: started with nothing but this package on their path, and talked to."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from notes.cache.records import decoded, encoded

if TYPE_CHECKING:
    from collections.abc import Callable

WORTH_PROCESSES = 2_000
"""Files; to start a process takes as long as to read some hundred of them."""
_PATIENCE = 0.05
"""Seconds between two questions whether to go on."""
_AT_ONCE = 1 << 20


def started(code: str) -> subprocess.Popen[bytes] | None:
    """Start Python with some code, which finds this package; None where that cannot be done."""
    package = str(Path(__file__).parents[2])
    if not sys.executable:
        return None
    # Nothing that is made there is cyclic, not even while modules are loaded.
    whole = f"import gc, sys; gc.disable(); sys.path.insert(0, sys.argv[1]); {code}"
    try:
        return subprocess.Popen(
            [sys.executable, "-I", "-c", whole, package],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            start_new_session=True,
        )
    except OSError:
        return None


def ended(process: subprocess.Popen[bytes]) -> None:
    """End a process and its copies at once, and leave nothing of it open."""
    if process.returncode is None:
        # It was started as the first of a group of its own.
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream:
            # What was not sent any more cannot be, and need not.
            with contextlib.suppress(OSError):
                stream.close()


def code_of(name: str) -> str:
    """Return a path in a form that comes through JSON even if it is no UTF-8."""
    return os.fsencode(name).hex()


def real_name(code: str) -> str:
    """Return the path that `code_of` was given."""
    return os.fsdecode(bytes.fromhex(code))


def send(stream: IO[bytes], value: list[Any]) -> None:
    """Write a value so that `receive` knows where it ends."""
    data = encoded(value)
    stream.write(len(data).to_bytes(4, "big") + data)
    stream.flush()


def receive(stream: IO[bytes]) -> list[Any] | None:
    """Return the next value, or None at the end."""
    head = stream.read(4)
    if len(head) < 4:
        return None
    size = int.from_bytes(head, "big")
    data = stream.read(size)
    value: list[Any] | None = decoded(data) if len(data) == size else None
    return value


class Answers:
    """What a process tells, waited for no longer than anybody wants to know."""

    def __init__(self, process: subprocess.Popen[bytes], cancelled: Callable[[], bool]) -> None:
        self._process = process
        self._cancelled = cancelled
        self._is_told = False
        self._selector = selectors.DefaultSelector()
        self._descriptor = process.stdout.fileno() if process.stdout else -1
        self._selector.register(self._descriptor, selectors.EVENT_READ)

    def are_there(self) -> bool:
        """Wait a little; whether there is something to read then, be it the end."""
        return bool(self._selector.select(_PATIENCE))

    def next(self, length: int) -> bytes:
        """Return the next bytes.

        Raises:
            EOFError: There are fewer.
        """
        pieces = []
        while length:
            self._tell_end()
            while not self.are_there():
                self._tell_end()
            piece = os.read(self._descriptor, min(length, _AT_ONCE))
            if not piece:
                raise EOFError
            pieces.append(piece)
            length -= len(piece)
        return b"".join(pieces)

    def wait_for_end(self) -> None:
        """Wait until the process ends, or nobody waits for that any more."""
        while not self._cancelled() and not self.are_there():
            pass

    def _tell_end(self) -> None:
        """Have the process come to an end where nobody waits for the rest any more."""
        if not self._is_told and self._cancelled() and self._process.stdin:
            self._is_told = True
            self._process.stdin.close()
