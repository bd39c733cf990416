"""Writes lines of Markdown: keeps those of the text, lays out anew what HTML lists hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from notes.tidy import tags
from notes.tidy.source_lines import MARKER, Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.tidy.html_tables import HtmlTable

_SPACES = re.compile(r"[ \t\n\f]+")
_FEW_PARTS = 12
_BLANK = re.compile(r"\n[ \t]*\n")


@dataclass(slots=True)
class HtmlList:
    """A list that is open: how its items are marked, and how deep their text stands."""

    ordered: bool
    indent: str
    number: int = 1
    inner: str = ""

    def marker(self) -> str:
        """Return what stands before the next item."""
        mark = f"{self.number}. " if self.ordered else "- "
        self.number += self.ordered
        self.inner = self.indent + " " * len(mark)
        return self.indent + mark


@dataclass(slots=True)
class _Inline:
    """A pair of signs that is open."""

    name: str
    close: str
    part: int
    """Which part of the line the opening sign is."""


@dataclass(slots=True)
class CurrentLine:
    """The line that is being written."""

    parts: list[str] = field(default_factory=list)
    source: int = 0
    tagged: bool = False
    """A tag stood on the source line, so nothing need be left of it."""


class LineWriter:
    """The lines that are written, the one at work, and what is open in it."""

    def __init__(self, sources: Sequence[int]) -> None:
        """`sources` holds the source line of each line of the text."""
        self.sources = sources
        self.row = 0
        self.out: list[Line] = []
        self.current = CurrentLine(source=sources[0] if sources else 0)
        self.lists: list[HtmlList] = []
        self.inline: list[_Inline] = []
        self.heading = ""
        self.quotes = 0
        self.blocks = 0
        self.table: HtmlTable | None = None
        self._spaced = False
        """An empty line was added, so one of the text's own need not follow."""

    # What is being written

    @property
    def is_blank(self) -> bool:
        """Whether nothing can be seen on the line so far."""
        return all(map(str.isspace, self.current.parts))

    @property
    def head(self) -> str:
        """The line so far, where it is short enough for something to begin here."""
        parts = self.current.parts
        return "".join(parts) if len(parts) < _FEW_PARTS else "…"

    @property
    def source(self) -> int:
        """The source line at which the text stands."""
        return self.sources[min(self.row, len(self.sources) - 1)]

    @property
    def collapses(self) -> bool:
        """Whether line ends mean no more than a space here."""
        return bool(self.lists or self.heading)

    def literal(self, text: str) -> None:
        """Write text that is Markdown already, on as many lines as it has."""
        for nth, part in enumerate(text.split("\n")):
            if nth:
                self._newline()
            if part:
                self.put(part)

    def text(self, text: str) -> None:
        """Write text from between two tags."""
        if self.heading and _BLANK.search(text):
            head, _, rest = text.partition("\n")
            self.text(head)
            self.end_block()
            self.row += 1
            text = rest
        for nth, part in enumerate(text.split("\n")):
            if nth:
                self._newline()
            if part:
                self.put(_SPACES.sub(" ", part) if self.collapses else part)

    def skip(self, text: str) -> None:
        """Go on behind `text`, which was written in another form."""
        self.row += text.count("\n")

    def _newline(self) -> None:
        self.row += 1
        if self.table is not None:
            self.table.text(" ")
        elif self.collapses:
            if not self.is_blank:
                self.put(" ")
        else:
            if self.is_blank and self.inline:
                self.close_inline()
            self.end_line(keep_blank=not self.current.tagged)

    def put(self, text: str) -> None:
        """Write part of a line."""
        current = self.current
        if self.table is not None:
            self.table.text(text)
            return
        if self.is_blank:
            current.source = self.source
            if not current.parts and (current.tagged or self.collapses or self.blocks):
                marked = MARKER.match(text) and not self.collapses and not current.tagged
                text = text if marked else text.lstrip(" \t")
                if self.lists and text and not self.heading:
                    text = self.lists[-1].inner + text
        elif self.collapses and text.startswith(" ") and current.parts[-1].endswith(" "):
            text = text.lstrip(" ")
        opened = self.inline and self.inline[-1].part == len(current.parts) - 1
        if opened and text[:1].isspace():
            space = text[: len(text) - len(text.lstrip())]
            current.parts.insert(-1, space)
            self.inline[-1].part += 1
            text = text.lstrip()
        if text:
            current.parts.append(text)

    def end_line(self, *, keep_blank: bool = False) -> None:
        """Finish the line; an empty one is left out unless `keep_blank`."""
        text = "".join(self.current.parts)
        quote = "> " * self.quotes
        if text.strip():
            self._spaced = False
            if self.heading:
                text = self.heading + text.strip()
            elif self.lists:
                text = text.rstrip()
            self.out.append(Line(quote + text, self.current.source))
        elif keep_blank and not self._spaced:
            self.out.append(Line((quote + text).rstrip() if quote else text, self.current.source))
        self.current = CurrentLine(source=self.source)
        for opened in self.inline:
            opened.part = -2

    def blank_line(self) -> None:
        """Set what follows apart from what is above."""
        if self.out and self.out[-1].text.strip(" \t>"):
            quote = ("> " * self.quotes).rstrip()
            self.out.append(Line(quote, self.out[-1].source))
            self._spaced = True

    def end_block(self, *, apart: bool = True) -> None:
        """Finish the line and all that is open in it; `apart` leaves an empty line below."""
        self.close_inline()
        self.end_line()
        self.heading = ""
        if apart:
            self.blank_line()
        self.current.tagged = True

    def pair(self, name: str, sign: str, *, closes: bool, after: str) -> None:
        """Open or close a pair of signs around text."""
        if closes:
            self.close_pair(name, after)
        elif any(opened.close == sign for opened in self.inline):
            self.inline.append(_Inline(name, "", -2))
        else:
            self.open_pair(name, sign, sign)

    def open_pair(self, name: str, sign: str, close: str) -> None:
        """Write the opening sign of a pair."""
        if self.table is not None:
            self.table.text(sign)
            self.inline.append(_Inline(name, close, -2))
            return
        if self.is_blank and self.lists and not self.current.parts:
            self.current.parts.append(self.lists[-1].inner)
        if self.is_blank:
            self.current.source = self.source
        self.current.parts.append(sign)
        self.inline.append(_Inline(name, close, len(self.current.parts) - 1))

    def close_pair(self, name: str, after: str) -> None:
        """Close a pair, and what was left open inside it; `after` is the letter that follows."""
        if not any(opened.name == name for opened in self.inline):
            return
        while self.inline:
            opened = self.inline[-1]
            self._close_one(after)
            if opened.name == name:
                break

    def close_inline(self) -> None:
        """Close every pair that is open."""
        while self.inline:
            self._close_one("")

    def _close_one(self, after: str) -> None:
        opened = self.inline.pop()
        if not opened.close:
            return
        if self.table is not None:
            self.table.text(opened.close)
            return
        parts = self.current.parts
        if opened.part == len(parts) - 1:
            self._close_empty(opened)
            return
        if not parts:
            if self.out and not self.collapses:
                last = self.out[-1]
                self.out[-1] = last._replace(text=last.text.rstrip() + opened.close)
            return
        text = parts[-1]
        parts[-1] = text.rstrip()
        space = text[len(text.rstrip()) :]
        glued = not space and after.isalnum() and parts[-1][-1:] and not parts[-1][-1:].isalnum()
        parts.append(opened.close + (space or (" " if glued and opened.close[0] in "*~" else "")))

    def _close_empty(self, opened: _Inline) -> None:
        """Leave out signs with nothing between them, but not where a link leads."""
        parts = self.current.parts
        parts.pop()
        if opened.close.startswith("]("):
            url = opened.close[2:-1].strip("<>")
            parts.append(f"[{url}]({tags.destination(url)})")
