"""Bullets that Markdown does not know (`•`, `◦`, `–`) -> lists, as deep as they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.tidy.source_lines import MARKER, Line, indent_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_BULLET = re.compile(r"[ \t\xa0]*([•◦▪‣●○∙·–—])[ \t\xa0]+(?=\S)")
_SURE = frozenset("•◦▪‣●○∙")
_GLUED = re.compile(r"[ \t\xa0]*[•◦▪‣●](?=\w)")
_HYPHEN = re.compile(r"( {0,3})-(?=[^\W\d_]{3})")


def with_lists(lines: Sequence[Line]) -> list[Line]:
    """Return `lines` with `- ` for every other bullet, nested as the bullets are indented."""
    if not any(_is_candidate(line.text) for line in lines if not line.code):
        return list(lines)
    writer = _ListWriter()
    return [writer.line(lines, nth) for nth in range(len(lines))]


def _is_candidate(text: str) -> bool:
    return bool(_BULLET.match(text) or _GLUED.match(text) or _HYPHEN.match(text))


class _ListWriter:
    """Keeps the indents of the bullets above: where each stood, and where its text stands now."""

    def __init__(self) -> None:
        self._open: list[tuple[int, int]] = []
        self._blank = True

    def line(self, lines: Sequence[Line], nth: int) -> Line:
        """Return line `nth` as it is to be written."""
        line = lines[nth]
        text = line.text
        if line.code:
            return line
        if not text.strip():
            self._blank = True
            return line
        found = _BULLET.match(text) or _GLUED.match(text)
        if found and self._is_bullet(lines, nth, found):
            self._blank = False
            return line._replace(text=self._item(text, found.end()))
        if (glued := _HYPHEN.match(text)) and _is_run(lines, nth, _HYPHEN):
            self._blank = False
            return line._replace(text=f"{glued[1]}- {text[glued.end() :]}")
        self._follow(text)
        self._blank = False
        return line

    def _is_bullet(self, lines: Sequence[Line], nth: int, found: re.Match[str]) -> bool:
        sign = found[0].strip(" \t\xa0")
        if sign in _SURE or self._open:
            return True
        return _is_run(lines, nth, _BULLET)

    def _item(self, text: str, end: int) -> str:
        indent = indent_of(text.replace("\xa0", " "))
        while self._open and self._open[-1][0] >= indent:
            self._open.pop()
        written = self._open[-1][1] if self._open else 0
        self._open.append((indent, written + 2))
        return " " * written + "- " + text[end:]

    def _follow(self, text: str) -> None:
        """Take into account a line that is written as it is."""
        indent = indent_of(text)
        marker = MARKER.match(text)
        if marker:
            while self._open and self._open[-1][0] >= indent:
                self._open.pop()
            self._open.append((indent, indent + len(marker[2].rstrip()) + 1))
        elif self._blank and indent == 0:
            self._open.clear()


def _is_run(lines: Sequence[Line], nth: int, pattern: re.Pattern[str]) -> bool:
    """Whether a neighbour of line `nth` looks the same, so that it is no dash of a sentence."""
    near = [n for n in (nth - 1, nth + 1) if 0 <= n < len(lines)]
    return any(not lines[n].code and pattern.match(lines[n].text) for n in near)
