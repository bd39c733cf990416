"""The lines of a source, and which of them are code that nobody may touch."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Line(NamedTuple):
    """One line of a text, and the line of the source (from 0) that it came from."""

    text: str
    source: int
    code: bool = False
    """It stands in a fence or an indented block, or belongs to one."""


MARKER = re.compile(r"([ \t]*)((?:[-*+•◦▪‣●○∙·–—]|\d{1,9}[.)])[ \t]+)(?=\S)")
FENCE = re.compile(r"[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})(.*)$")
_QUOTE = re.compile(r"(?:[ \t]*>)+")
_ELEMENT = re.compile(
    r"<(/?)(ul|ol|li|table|tr|td|th|div|p|details|section|article|center|dl|dd|dt|blockquote|pre)"
    r"\b[^<>]*>",
    re.IGNORECASE,
)
_GLYPH = re.compile(r"[ \t]*[•◦▪‣●○∙]")
_NAMED = re.compile(r"[\w-]+[ \t]*[:=]")
_LONGEST_FRONT_MATTER = 400
_TAB = 4


def source_lines(text: str) -> list[Line]:
    """Split `text` into lines and say which are code; a fence left open is closed at the end."""
    reader = _LineReader()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = front_matter_end(lines)
    out = [Line(line, nth, code=True) for nth, line in enumerate(lines[:start])]
    out += [
        Line(line, nth, code=reader.is_code(line, above, below))
        for nth, (above, line, below) in enumerate(
            zip(["", *lines[start:]], lines[start:], [*lines[start + 1 :], ""], strict=False), start
        )
    ]
    if reader.fence:
        if out[-1].text.strip() == "":
            out.pop()
        out.append(Line(reader.fence_prefix + reader.fence, len(lines) - 1, code=True))
    return out


def indent_of(line: str) -> int:
    """Return the column that the text of `line` starts at, tabs counting up to the next stop."""
    column = 0
    for letter in line:
        if letter == " ":
            column += 1
        elif letter == "\t":
            column += _TAB - column % _TAB
        else:
            break
    return column


def is_underline(line: str, above: str, below: str, mark: str) -> bool:
    """Whether `line` is made of `mark` and underlines a title, as in reStructuredText."""
    line, above = line.rstrip(), above.strip()
    fits = len(above) <= len(line) <= len(above) + 3
    made = len(line) >= 4 and fits and above != "" and not line.strip(mark)
    return made and (not below.strip() or below.startswith(":"))


def front_matter_end(lines: Sequence[str]) -> int:
    """Return the number of lines that front matter takes up at the start, 0 where it has none."""
    rule = lines[0].rstrip() if lines else ""
    if rule not in ("---", "+++"):
        return 0
    for nth, line in enumerate(lines[1:_LONGEST_FRONT_MATTER], 1):
        if line.rstrip() == rule:
            named = any(map(_NAMED.match, lines[1:nth]))
            return nth + 1 if named else 0
    return 0


class _LineReader:
    """Goes down the lines and keeps in mind what is open."""

    def __init__(self) -> None:
        self.fence = ""
        self.fence_prefix = ""
        self._lists: list[int] = []
        self._elements = 0
        self._indented = False
        self._preformatted = False
        self._blank = True

    def is_code(self, line: str, above: str, below: str) -> bool:
        """Say whether `line` is code; to be called for every line in turn."""
        if self.fence:
            return self._in_fence(line)
        if not line.strip():
            self._blank = True
            return False
        if "<pre" in line.lower() or self._preformatted:
            self._follow_preformatted(line)
            self._blank = False
            return False
        if self._is_indented_code(line):
            self._indented, self._blank = True, False
            return True
        self._indented = False
        fence = FENCE.match(line) if "```" in line or "~~~" in line else None
        if fence and not (fence[1][0] == "~" and is_underline(line, above, below, "~")):
            self._open_fence(line, fence)
            return True
        self._follow_lists(line)
        if "<" in line:
            for close, _ in _ELEMENT.findall(line):
                self._elements = max(0, self._elements + (-1 if close else 1))
        self._blank = False
        return False

    def _open_fence(self, line: str, fence: re.Match[str]) -> None:
        quote = _QUOTE.match(line)
        self.fence = fence[1]
        self.fence_prefix = quote[0] + " " if quote else " " * indent_of(line)
        self._blank = False

    def _in_fence(self, line: str) -> bool:
        bare = _QUOTE.sub("", line, count=1).strip() if ">" in self.fence_prefix else line.strip()
        if bare.startswith(self.fence) and not bare.strip(self.fence[0]):
            self.fence = ""
        return True

    def _is_indented_code(self, line: str) -> bool:
        indent = indent_of(line)
        floor = next((offset for offset in reversed(self._lists) if indent >= offset), 0)
        if indent - floor < _TAB or self._elements or _GLYPH.match(line):
            return False
        return self._indented or self._blank

    def _follow_preformatted(self, line: str) -> None:
        """Keep in mind whether `<pre>` is open, in which nothing is Markdown."""
        line = line.lower()
        self._preformatted = line.rfind("<pre") > line.rfind("</pre") or (
            self._preformatted and "</pre" not in line
        )

    def _follow_lists(self, line: str) -> None:
        marker = MARKER.match(line)
        indent = indent_of(line)
        if marker:
            while self._lists and self._lists[-1] > indent:
                self._lists.pop()
            self._lists.append(indent + len(marker[2].rstrip()) + 1)
        elif self._blank and indent == 0:
            self._lists.clear()
