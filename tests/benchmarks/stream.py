"""Records the app over the whole hostile notebook at three sizes, and counts violations.

python tests/benchmarks/stream.py
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

from measuring import PROJECT, say

sys.path.insert(0, str(PROJECT / "tests"))

from hostile import items
from podium_terminal import PodiumTerminal, surroundings
from terminal_stream import lint

SIZES = ((20, 5), (80, 24), (200, 60))
_MOST = 120
"""Rows of one folder that are walked; it has fewer."""


def main() -> None:
    """Walk through every folder in the reader and in the source view."""
    worst = 0
    for size in SIZES:
        with tempfile.TemporaryDirectory() as made:
            stream = _recorded(Path(made), size)
        found = Counter(violation.what for violation in lint(stream))
        worst = max(worst, found.total())
        told = ", ".join(f"{what} {count}" for what, count in found.most_common(5))
        say(f"{size[0]}x{size[1]}: {len(stream):,} bytes", f"{found.total()} violations {told}")
    sys.exit(1 if worst else 0)


def _recorded(folder: Path, size: tuple[int, int]) -> bytes:
    notebook = folder / "notes"
    notebook.mkdir()
    counts: Counter[str] = Counter()
    for item in items():
        counts[item.category] += 1
        item.write(notebook)
    with PodiumTerminal([str(notebook)], surroundings(folder / "home"), size) as terminal:
        terminal.until("PyCon|notes|harbour", seconds=60)
        terminal.settle(quiet=2.0)
        terminal.press(b"5", b"g")
        for category in sorted(counts):
            terminal.press(b"j", b"l", *[b"j"] * min(_MOST, counts[category] - 1))
            terminal.press(b"\\", *[b"k"] * min(20, counts[category] - 1), b"\\", b"h", b"h")
        terminal.press(b"1", b"2", b"3", b"4")
        while not terminal.ended:
            terminal.press(b"\x1b[27u", b"q")
            terminal.settle()
        return bytes(terminal.stream)


if __name__ == "__main__":
    main()
