"""Processes of our own: started with nothing but this package on their path, and talked to."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

from notes.cache.records import decoded, encoded


def started(code: str) -> subprocess.Popen[bytes] | None:
    """Start Python with some code, which finds this package; None where that cannot be done."""
    package = str(Path(__file__).parents[2])
    if not sys.executable:
        return None
    whole = f"import sys; sys.path.insert(0, sys.argv[1]); {code}"
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
    """End a process at once, and leave nothing of it open."""
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream:
            # What was not sent any more cannot be, and need not.
            with contextlib.suppress(OSError):
                stream.close()


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
