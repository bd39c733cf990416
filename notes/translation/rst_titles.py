"""Titles of sections in reStructuredText, whose levels are what their lines are drawn with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

if TYPE_CHECKING:
    from collections.abc import Sequence

ADORNED = re.compile(r"([!-/:-@\[-`{-~])\1{2,}")
"""A line of one sign."""
_LONG = 4
"""Signs that underline a title of any length."""
_DEEPEST = 6


class Titles:
    """How sections were underlined so far, the outermost first."""

    def __init__(self) -> None:
        self._styles: list[tuple[str, bool]] = []

    def at(self, lines: Sequence[str], nth: int) -> tuple[int, int, int] | None:
        """The level of the title that begins in line `nth`, its line, and the one behind it."""
        over = ADORNED.fullmatch(lines[nth].rstrip())
        title = nth + 1 if over else nth
        if title + 1 >= len(lines) or not lines[title].strip():
            return None
        under = lines[title + 1].rstrip()
        if not ADORNED.fullmatch(under) or ADORNED.fullmatch(lines[title].strip()):
            return None
        if over and under[0] != over[1]:
            return None
        if not over and len(under) < min(_LONG, width_of(lines[title].rstrip())):
            return None
        return self._level(under[0], over=over is not None), title, title + 2

    def _level(self, sign: str, *, over: bool) -> int:
        style = sign, over
        if style not in self._styles:
            self._styles.append(style)
        return min(self._styles.index(style) + 1, _DEEPEST)


def width_of(text: str) -> int:
    """The cells that `text` takes, where letters of East Asia take two."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
