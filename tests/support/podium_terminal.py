"""Podium in a pseudo-terminal: keys go in, whole frames come out."""

from __future__ import annotations

import os
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

from pseudo_terminal import LONG, PseudoTerminal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PODIUM = (sys.executable, "-m", "tui")
FRAME_END = b"\x1b[?2026l"
_ASKS_FRAMES = b"\x1b[?2026$p"
_ANSWERS_FRAMES = b"\x1b[?2026;2$y"
_SEQUENCE = re.compile(r"\x1b(?:\[[0-9;?=<>: ]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9]|.)")
_REST = 0.2
"""Seconds of rest after which nothing more is drawn for a key."""
READY = r"(?:find|read|mark|help|views|command|star|quit) +[\d,]+ sessions?"
"""What the last line says when a notebook is read: hints, as many as fit, and then the count."""


def surroundings(folder: Path, **more: str) -> dict[str, str]:
    """An environment whose settings, state and cache stand in `folder`."""
    return {
        "HOME": str(folder),
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "EDITOR": "true",
        "VISUAL": "",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        **more,
    }


class PodiumTerminal(PseudoTerminal):
    """The app, or one of its commands, on a terminal that knows synchronized frames."""

    def __init__(
        self,
        arguments: Sequence[str],
        env: Mapping[str, str],
        size: tuple[int, int] = (80, 24),
        command: Sequence[str] = PODIUM,
    ) -> None:
        super().__init__((*command, *arguments), size, env)
        self._seen = 0

    def __enter__(self) -> Self:
        super().__enter__()
        return self

    def read_more(self, seconds: float) -> bool:
        """Read, and answer the question for synchronized frames as a good terminal does."""
        before = len(self.stream)
        came = super().read_more(seconds)
        if _ASKS_FRAMES in self.stream[max(0, before - 8) :]:
            self.type(_ANSWERS_FRAMES)
        return came

    def text(self, start: int = 0) -> str:
        """What was drawn since `start`, without the sequences."""
        return _SEQUENCE.sub("", bytes(self.stream[start:]).decode("utf-8", "surrogateescape"))

    def until(self, pattern: str, *, start: int = 0, seconds: float = LONG) -> None:
        """Read until what was drawn since `start` matches `pattern`.

        Raises:
            TimeoutError: It was not drawn in time.
        """
        end = time.monotonic() + seconds
        found = re.compile(pattern)
        while not found.search(self.text(start)):
            left = end - time.monotonic()
            if left <= 0 or (not self.read_more(left) and self.ended):
                raise TimeoutError(f"{pattern!r} was not drawn: {self.text(start)[-1500:]!r}")

    def stopped(self) -> None:
        """Wait until the child has stopped; what it wrote before that is read."""
        _, status = os.waitpid(self.pid, os.WUNTRACED)
        assert os.WIFSTOPPED(status)
        while self.read_more(0.05):
            pass

    def press(self, *keys: bytes, until: str = "", seconds: float = LONG) -> int:
        """Press keys, each after a whole frame for the one before; where the last one began.

        Args:
            keys: Each as a terminal sends it.
            until: What must have been drawn after the last one.
            seconds: How long that may take.
        """
        start = len(self.stream)
        for key in keys:
            start = len(self.stream)
            self.type(key)
            self.frame(start)
        if until:
            self.until(until, start=start, seconds=seconds)
        return start

    def frame(self, start: int, seconds: float = LONG) -> bool:
        """Whether a whole frame was drawn since `start`; some keys change nothing."""
        return self.rests(quiet=_REST, seconds=seconds, until=FRAME_END, start=start)
