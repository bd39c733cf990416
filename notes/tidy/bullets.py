"""Bullets that Markdown does not know (`•`, `◦`, `–`) -> lists, as deep as they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from notes.tidy.source_lines import MARKER, Line, indent_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_BULLET = re.compile(r"[ \t\xa0]*([•◦▪‣●○∙·–—])[ \t\xa0]+(?=\S)")
_DASHES = frozenset("·–—")
_SURE = frozenset("•◦▪‣●○∙")
_GLUED = re.compile(r"[ \t\xa0]*[•◦▪‣●](?=\w)")
_HYPHEN = re.compile(r"( {0,3})-(?=[^\W\d_]{3})")


_ORDERED = re.compile(r"[ \t]*\d{1,9}[.)][ \t]")
_SHALLOW = re.compile(r"[ \t]+[-*+][ \t]")


class _Item(NamedTuple):
    """An open list item: its column in the source, those of its marker and text as written."""

    indent: int
    written: int
    inner: int
    ordered: bool = False

    @property
    def shift(self) -> int:
        return self.written - self.indent


def with_lists(lines: Sequence[Line]) -> list[Line]:
    """Return `lines` with `- ` for every other bullet, nested as the bullets are indented."""
    texts = [line.text for line in lines if not line.code]
    ordered = any(map(_ORDERED.match, texts)) and any(map(_SHALLOW.match, texts))
    if not ordered and not any(map(_is_candidate, texts)):
        return list(lines)
    writer = _ListWriter()
    return [writer.line(lines, nth) for nth in range(len(lines))]


def _is_candidate(text: str) -> bool:
    return bool(_BULLET.match(text) or _GLUED.match(text) or _HYPHEN.match(text))


class _ListWriter:
    """Keeps in mind the items above: where each stood, and where it stands now."""

    def __init__(self) -> None:
        self._open: list[_Item] = []
        self._blank = True
        self._code_shift = 0

    def line(self, lines: Sequence[Line], nth: int) -> Line:
        """Return line `nth` as it is to be written."""
        line = lines[nth]
        text = line.text
        if line.code:
            if nth == 0 or not lines[nth - 1].code:
                self._code_shift = self._shift(indent_of(text))
            return line._replace(text=" " * self._code_shift + text) if text else line
        if not text.strip():
            self._blank = True
            return line
        text = self._written(lines, nth, text)
        self._blank = False
        return line._replace(text=text)

    def _written(self, lines: Sequence[Line], nth: int, text: str) -> str:
        found = _BULLET.match(text) or _GLUED.match(text)
        if found and self._is_bullet(lines, nth, found):
            return self._item(text, found.end())
        if (glued := _HYPHEN.match(text)) and _is_run(lines, nth, _HYPHEN):
            return f"{glued[1]}- {text[glued.end() :]}"
        return self._followed(text)

    def _is_bullet(self, lines: Sequence[Line], nth: int, found: re.Match[str]) -> bool:
        sign = found[0].strip(" \t\xa0")
        return sign in _SURE or bool(self._open) or _is_run(lines, nth, _BULLET)

    def _item(self, text: str, end: int) -> str:
        """Return the line of a bullet that Markdown does not know."""
        indent = indent_of(text.replace("\xa0", " "))
        self._close(indent)
        written = self._open[-1].inner if self._open else 0
        self._open.append(_Item(indent, written, written + 2))
        return " " * written + "- " + text[end:]

    def _close(self, indent: int) -> None:
        while self._open and self._open[-1].indent >= indent:
            self._open.pop()

    def _followed(self, text: str) -> str:
        """Return any other line, moved to the right with the item it belongs to."""
        indent = indent_of(text)
        marker = MARKER.match(text)
        if marker and marker[2][0] not in _DASHES:
            self._close(indent)
            written = self._column(indent)
            width = len(marker[2].rstrip()) + 1
            ordered = marker[2][0].isdigit()
            self._open.append(_Item(indent, written, written + width, ordered))
            return " " * written + text[marker.end(1) :] if written > indent else text
        if self._blank:
            while self._open and self._open[-1].indent >= indent:
                self._open.pop()
        shift = self._shift(indent)
        return " " * (indent + shift) + text.lstrip(" \t") if shift else text

    def _shift(self, indent: int) -> int:
        """Return by how much a line at `indent` moves, to stay inside the item it stands in."""
        if not self._open or indent <= self._open[-1].indent:
            return 0
        return max(0, self._open[-1].shift)

    def _column(self, indent: int) -> int:
        """Return where a marker is to stand so that it is inside the item that it is meant for."""
        if not self._open:
            return indent
        above = self._open[-1]
        if above.ordered and indent < above.inner and indent > above.indent:
            return above.inner
        return max(indent, indent + above.shift)


def _is_run(lines: Sequence[Line], nth: int, pattern: re.Pattern[str]) -> bool:
    """Whether a neighbour of line `nth` looks the same, so that it is no dash of a sentence."""
    near = [n for n in (nth - 1, nth + 1) if 0 <= n < len(lines)]
    return any(not lines[n].code and pattern.match(lines[n].text) for n in near)
