"""From a key to the last byte of the frame that answers it, beside interactive fzf on one list.

python tests/benchmarks/keystroke.py [--sessions 100000] [--million]

Podium draws two frames for a key: the line, the counts and the list of what is found, which is what
fzf draws, and right behind it the page of the best, which fzf has not. Both are timed to their last
byte: "Podium" to the end of the last frame that drew anything left of the page, "with the page" to
the end of all that came. The end of all is the same for both programs: nothing more comes for a
while.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from generated_notebook import candidates, days, kept
from measuring import SIZE, home, percentile, say, verdict, wait_for
from podium_terminal import PodiumTerminal
from pseudo_terminal import PseudoTerminal

if TYPE_CHECKING:
    from collections.abc import Sequence

_BACKSPACE = "\x7f"
_PATIENCE = 2.0
"""Seconds within which every key must be answered by something."""
_FRAME = re.compile(rb"\x1b\[\?2026h.*?\x1b\[\?2026l", re.DOTALL)
_COLUMN = re.compile(rb"\x1b\[\d+;(\d+)H(?!\x1b\[\?2026l)")
_PAGE = 41
"""The first column of the page on a screen of 120: a third, and the divider."""


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
        fzf = PseudoTerminal(("sh", "-c", f"exec fzf --no-mouse < {lines}"), SIZE, env)
        theirs, their_memory = _typed(fzf, r"\d{5,}/\d{5,}", b"", queries, quiet)
        podium = PodiumTerminal((str(kept(sessions)),), env, SIZE)
        read = r"\? help[^█·…/]* [1-9][\d,]+ sessions"
        ours, our_memory = _typed(podium, read, b"/", queries, quiet)
    say(f"keys typed over {sessions:,} sessions", f"{len(ours)}")
    them = [key.all for key in theirs]
    for name, values, memory in (
        ("fzf", them, their_memory),
        ("Podium", [key.list for key in ours], our_memory),
        ("Podium with the page", [key.all for key in ours], our_memory),
    ):
        late, latest = percentile(values, 95), percentile(values, 99)
        told = (
            f"median {median(values):6.1f}  p95 {late:6.1f}  p99 {latest:6.1f} ms  {memory:.0f} MB"
        )
        say(name, told)
        if values is not them:
            say("  median", verdict(median(values) / median(them), most_median))
            say("  p99", verdict(latest / percentile(them, 99), most_late))
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


class Key(NamedTuple):
    """The milliseconds from a key to the last byte of what it caused."""

    list: float
    """Of the list, as far as frames can be told apart."""
    all: float


def _typed(
    terminal: PseudoTerminal, ready: str, first: bytes, queries: Sequence[str], quiet: float
) -> tuple[list[Key], float]:
    took = []
    with terminal:
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


def _key(terminal: PseudoTerminal, letter: str, quiet: float) -> Key:
    """Type a letter and read until nothing more comes."""
    begun = len(terminal.stream)
    started = time.perf_counter()
    terminal.type(letter.encode())
    ends = []
    patience = _PATIENCE
    while terminal.read_more(patience):
        ends.append((len(terminal.stream), (time.perf_counter() - started) * 1000))
        patience = quiet
    if not ends:
        return Key(_PATIENCE * 1000, _PATIENCE * 1000)
    listed = _end_of_list(bytes(terminal.stream), begun)
    return Key(next((at for end, at in ends if end >= listed), ends[-1][1]), ends[-1][1])


def _end_of_list(stream: bytes, begun: int) -> int:
    """Where the last frame ends that drew anything left of the page, or all where none is told."""
    end = begun
    for frame in _FRAME.finditer(stream, begun):
        if any(int(column) < _PAGE for column in _COLUMN.findall(frame[0])):
            end = frame.end()
    return end if end > begun else len(stream)


if __name__ == "__main__":
    main()
