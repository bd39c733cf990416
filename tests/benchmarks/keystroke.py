"""From a key to the last byte of the frame that answers it, beside interactive fzf on one list.

python tests/benchmarks/keystroke.py [--sessions 100000] [--million]
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from generated_notebook import candidates, days, kept
from measuring import PODIUM, SIZE, home, percentile, say, verdict, wait_for
from pseudo_terminal import PseudoTerminal

if TYPE_CHECKING:
    from collections.abc import Sequence

_BACKSPACE = "\x7f"
_PATIENCE = 2.0
"""Seconds within which every key must be answered by something."""


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sessions", type=int, default=100_000)
    arguments.add_argument("--million", action="store_true")
    options = arguments.parse_args()
    compare(options.sessions, 0.3, 0.2)
    if options.million:
        compare(1_000_000, 0.1, 0.1)


def compare(sessions: int, most_median: float, most_late: float) -> None:
    """Type the same queries into both and print what they took."""
    quiet = 0.12 if sessions <= 100_000 else 0.5
    queries = _queries(sessions)
    with tempfile.TemporaryDirectory() as folder, home(kept="home") as env:
        lines = Path(folder) / "talks"
        lines.write_text("".join(f"{line}\n" for line in candidates(sessions)), encoding="utf-8")
        fzf = ("sh", "-c", f"exec fzf --no-mouse < {lines}")
        theirs, their_memory = _typed(fzf, r"\d{5,}/\d{5,}", b"", queries, quiet, env)
        podium = (*PODIUM, str(kept(sessions)))
        read = r"\? help[^█·…/]* [1-9][\d,]+ sessions"
        ours, our_memory = _typed(podium, read, b"/", queries, quiet, env)
    say(f"keys typed over {sessions:,} sessions", f"{len(ours)}")
    for name, values, memory in (("fzf", theirs, their_memory), ("Podium", ours, our_memory)):
        late, latest = percentile(values, 95), percentile(values, 99)
        told = (
            f"median {median(values):6.1f}  p95 {late:6.1f}  p99 {latest:6.1f} ms  {memory:.0f} MB"
        )
        say(name, told)
    say("median", verdict(median(ours) / median(theirs), most_median))
    say("p99", verdict(percentile(ours, 99) / percentile(theirs, 99), most_late))
    say("memory", verdict(our_memory / their_memory, 1.0))


def _queries(sessions: int) -> list[str]:
    """Two words of a title, with a slip in every second query, and some deleting."""
    chance = random.Random(3)  # noqa: S311
    talks = [talk for day in days(min(sessions, 20_000)) for talk in day.talks]
    queries = []
    for number in range(12):
        words = [word.lower() for word in chance.choice(talks).title.split() if len(word) > 4][:2]
        if number % 2 and words:
            word = words[0]
            words[0] = f"{word[:2]}{word[3]}{word[2]}{word[4:]}" if len(word) > 4 else word
        text = " ".join(words)
        queries.append(f"{text[:5]}{_BACKSPACE}{text[4:]}")
    return queries


def _typed(
    command: Sequence[str],
    ready: str,
    first: bytes,
    queries: Sequence[str],
    quiet: float,
    env: dict[str, str],
) -> tuple[list[float], float]:
    took = []
    with PseudoTerminal(command, SIZE, env) as terminal:
        wait_for(terminal, ready, 600)
        terminal.settle(quiet=3.0)
        if first:
            terminal.type(first)
            terminal.settle(quiet=0.5)
        for query in queries:
            took.extend(_key(terminal, letter, quiet) for letter in query)
            terminal.type(b"\x15")  # empties the line in both
            terminal.settle(quiet=max(quiet, 0.4))
        status = Path(f"/proc/{terminal.pid}/status").read_text("ascii")
    match = re.search(r"VmRSS:\s+(\d+)", status)
    return took, int(match[1]) / 1024 if match else 0.0


def _key(terminal: PseudoTerminal, letter: str, quiet: float) -> float:
    """The milliseconds from a key to the last byte that it caused."""
    started = time.perf_counter()
    terminal.type(letter.encode())
    terminal.read_more(_PATIENCE)
    last = time.perf_counter()
    while True:
        before = len(terminal.stream)
        terminal.read_more(quiet)
        if len(terminal.stream) == before:
            return (last - started) * 1000
        last = time.perf_counter()


if __name__ == "__main__":
    main()
