"""What the benchmarks share: running a program in a terminal of its own, medians, tables."""

from __future__ import annotations

import contextlib
import os
import re
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from pseudo_terminal import PseudoTerminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

PYTHON = sys.executable
PODIUM = (PYTHON, "-m", "tui")
SIZE = (120, 40)
PROJECT = Path(__file__).parents[2]
_SEQUENCE = re.compile(
    rb"\x1b(?:\[[0-9;?=<>: ]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9]|.)"
)


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a program, until it showed what was waited for."""

    milliseconds: float
    cpu_milliseconds: float
    megabytes: float
    """Most memory that was used at once."""


@contextlib.contextmanager
def home(*, kept: str = "") -> Iterator[dict[str, str]]:
    """An environment with folders for settings, state and cache of its own.

    Args:
        kept: A name under which they outlive the run, for what is to be warm.
    """
    with tempfile.TemporaryDirectory() as made:
        folder = Path(tempfile.gettempdir()) / "podium-benchmarks" / kept if kept else Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        yield {
            "HOME": str(folder),
            "XDG_STATE_HOME": str(folder / "state"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "PYTHONPATH": str(PROJECT),
        }


def shown(stream: bytes) -> str:
    """The text of a terminal stream, without its sequences."""
    return _SEQUENCE.sub(b"", stream).decode("utf-8", "replace")


def wait_for(terminal: PseudoTerminal, pattern: str, seconds: float = 60.0, start: int = 0) -> None:
    """Read until the text that was drawn since `start` matches `pattern`.

    Raises:
        TimeoutError: It was not drawn in time.
    """
    end = time.monotonic() + seconds
    found = re.compile(pattern)
    while not found.search(shown(bytes(terminal.stream[start:]))):
        before = len(terminal.stream)
        terminal.read_more(end - time.monotonic())
        if len(terminal.stream) == before:
            raise TimeoutError(f"{pattern!r} was not drawn: {shown(terminal.stream)[-2000:]!r}")


def run_until(
    command: Sequence[str],
    pattern: str,
    env: dict[str, str],
    *,
    keys: bytes = b"",
    after: bytes = b"",
    seconds: float = 60.0,
) -> Run:
    """Run a program in a terminal until it has drawn `pattern`, typing `keys` at once.

    Args:
        command: The program and its arguments.
        pattern: Of the text that is waited for.
        env: Its environment.
        keys: What is typed as soon as anything is drawn.
        after: Bytes that the text must follow.
        seconds: How long it may take.
    """
    started = time.perf_counter()
    with PseudoTerminal(command, SIZE, env) as terminal:
        if keys:
            terminal.read_more(20)
            terminal.type(keys)
        if not terminal.read_until(after, seconds=seconds):
            raise TimeoutError(f"{after!r} was not written")
        wait_for(terminal, pattern, seconds, terminal.stream.index(after))
        took = time.perf_counter() - started
        return Run(took * 1000, _cpu(terminal.pid) * 1000, _memory(terminal.pid))


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    match = re.search(r"VmHWM:\s+(\d+)", status)
    return int(match[1]) / 1024 if match else 0.0


def timed(work: Callable[[], object], times: int = 1) -> float:
    """The median of the milliseconds that `work` takes."""
    took = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        took.append((time.perf_counter() - started) * 1000)
    return median(took)


def percentile(values: Sequence[float], percent: int) -> float:
    """The value below which `percent` of `values` lie."""
    return (
        quantiles(values, n=100, method="inclusive")[percent - 1] if len(values) > 1 else values[0]
    )


def verdict(ratio: float, most: float) -> str:
    """How a ratio compares with the most that was promised."""
    return f"{ratio:6.2f}x of at most {most:g}x  {'holds' if ratio <= most else 'DOES NOT HOLD'}"


def say(what: str, value: str) -> None:
    """Print one line of a report."""
    print(f"{what:<58} {value}", flush=True)
