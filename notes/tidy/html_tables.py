"""An HTML table, gathered cell by cell, -> the rows of a Markdown table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notes.tidy.tags import Tag

_SPACES = re.compile(r"[ \t\n\f]+")
_PIPE = re.compile(r"(?<!\\)((?:\\\\)*)\|")


class HtmlTable:
    """A table that is being read; a table inside a cell becomes part of the cell's text."""

    def __init__(self) -> None:
        self._rows: list[tuple[list[str], int]] = []
        self._caption: list[str] = []
        self._cell: list[str] | None = None
        self._depth = 0

    def text(self, text: str) -> None:
        """Add text to the cell that is open."""
        if self._cell is not None:
            self._cell.append(text)
        elif text.strip():
            self._caption.append(text)

    def tag(self, tag: Tag, source: int) -> bool:
        """Take a tag into account; say whether it ends the table."""
        match tag.name:
            case "table":
                self._depth += -1 if tag.closes else 1
                if self._depth < 0:
                    self._end_cell()
                    return True
            case "tr" if not self._depth:
                self._end_cell()
                if not tag.closes:
                    self._rows.append(([], source))
            case "td" | "th" if not self._depth:
                self._end_cell()
                if not tag.closes:
                    if not self._rows:
                        self._rows.append(([], source))
                    self._cell = []
            case "li" if not tag.closes:
                self.text(" • ")
            case "img" | "sup" | "sub" | "span" | "font" | "u" | "small":
                pass
            case _:
                self.text(" ")
        return False

    def _end_cell(self) -> None:
        if self._cell is not None:
            text = _SPACES.sub(" ", "".join(self._cell)).strip()
            self._rows[-1][0].append(_PIPE.sub(r"\1\\|", text))
            self._cell = None

    def rows(self) -> list[tuple[str, int]]:
        """Return the lines of the table, each with its source line; its first row is the head."""
        self._end_cell()
        rows = [(cells, source) for cells, source in self._rows if cells]
        lines: list[tuple[str, int]] = []
        caption = _SPACES.sub(" ", "".join(self._caption)).strip()
        first = self._rows[0][1] if self._rows else 0
        if caption:
            lines += [(caption, first), ("", first)]
        columns = max((len(cells) for cells, _ in rows), default=0)
        for nth, (cells, source) in enumerate(rows):
            padded = [*cells, *[""] * (columns - len(cells))]
            lines.append(("| " + " | ".join(padded) + " |", source))
            if nth == 0:
                lines.append(("|" + " --- |" * columns, source))
        return lines
