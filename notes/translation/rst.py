"""reStructuredText -> Markdown, line by line.

    Looms                   # Looms
    =====
    `Slides <a.pdf>`_       [Slides](a.pdf)

    Try this::              Try this:
                            ```
        warp()              warp()
                            ```
    .. note:: Sold out.     > **Note:** Sold out.

A block of code has empty lines around it, where its fences stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.translation.nesting import Nesting, column_of, dedented
from notes.translation.page import LONGEST, Page
from notes.translation.rst_directives import write_explicit
from notes.translation.rst_tables import write_grid, write_simple
from notes.translation.rst_targets import Targets
from notes.translation.rst_titles import ADORNED, Titles
from notes.translation.rst_words import RstWords
from notes.translation.spelling import strong

if TYPE_CHECKING:
    from collections.abc import Sequence

_ITEM = re.compile(
    r"[ \t]*(?:([-+*•‣⁃])|(\d{1,9}|#)[.)]|\((\d{1,9}|#)\)|(\([A-Za-z]\)|[A-Za-z]\)|[a-z]\.))"
    r"(?:[ \t]+|$)"
)
_FIELD = re.compile(r"[ \t]*:((?![\s:])(?:\\.|[^:\\`]|:(?! ))*[^\s:`\\]):(?:[ \t]+|$)")
_BLOCK_OF_LINES = re.compile(r"[ \t]*\|(?: (.*[^|\s])[ \t]*|[ \t]*)")
_SIMPLE = re.compile(r"[ \t]*={2,}(?:[ \t]+={2,})+[ \t]*")
_GRID = re.compile(r"[ \t]*\+(?:[-=]+\+)+[ \t]*")
_DOCTEST = re.compile(r"[ \t]*>>> ")
_FENCE = re.compile(r"[ \t]*(`{3,})[^`]*")
_EXPLICIT = re.compile(r"[ \t]*(?:\.\.(?:[ \t]|$)|__ \S)")
_LONGEST_TERM = 60
_DEEPEST = 12


class RstReader:
    """Goes down some lines that stand together, and keeps in mind which lists are open."""

    def __init__(
        self, lines: Sequence[str], at: int, page: Page, targets: Targets, prefix: str = ""
    ) -> None:
        """Read `lines`, the first of which is line `at` of the page, behind `prefix` there."""
        self.lines = lines
        self.at = at
        self.page = page
        self.targets = targets
        self.prefix = prefix
        self.titles: Titles | None = None
        """How sections are underlined; none stand inside of other blocks."""
        self.depth = 0
        self._nesting = Nesting()

    @classmethod
    def of(cls, lines: Sequence[str], first: int = 0) -> RstReader:
        """The reader of a whole note, whose text begins at line `first`."""
        reader = cls(lines[first:], first, Page(lines), Targets(lines[first:]))
        reader.titles = Titles()
        return reader

    def read(self) -> list[str]:
        """The lines of the whole note as Markdown."""
        self.run()
        return self.page.finish(RstWords(self.targets).words)

    def run(self) -> None:
        """Write the lines."""
        nth = 0
        while nth < len(self.lines):
            nth = max(self._line(nth), nth + 1)

    def inner(self, first: int, end: int, prefix: str) -> None:
        """Write the lines from `first` up to `end` as what stands inside of a block."""
        if self.depth >= _DEEPEST:
            return
        rows = dedented(self.lines[first:end])
        reader = RstReader(rows, self.at + first, self.page, self.targets, prefix)
        reader.depth = self.depth + 1
        reader.run()

    def lead(self, nth: int) -> str:
        """What stands in Markdown before a block that begins in line `nth`."""
        return self.prefix + self._nesting.text(column_of(self.lines[nth]))

    def body(self, nth: int, column: int) -> int:
        """The end of the lines below `nth` that are indented by more than `column`."""
        end = nth + 1
        for at in range(nth + 1, len(self.lines)):
            if not self.lines[at].strip():
                continue
            if column_of(self.lines[at]) <= column:
                break
            end = at + 1
        return end

    def is_blank(self, nth: int) -> bool:
        """Whether line `nth` is empty or not there."""
        return not 0 <= nth < len(self.lines) or not self.lines[nth].strip()

    def blank(self, first: int, end: int) -> None:
        """Leave the lines from `first` up to `end` empty."""
        for nth in range(first, end):
            self.page.blank(self.at + nth, self.prefix)

    def code(self, first: int, end: int, lead: str, language: str = "") -> int:
        """Write code between fences; return the line behind it."""
        rows = dedented(self.lines[first:end])
        return self.page.code(self.at + first, rows, lead, language) - self.at

    def _line(self, nth: int) -> int:
        """Write line `nth` and what belongs to it; return the next one."""
        line = self.lines[nth]
        if len(line) > LONGEST:
            return nth + 1
        if not line.strip():
            self.page.blank(self.at + nth, self.prefix)
            return nth + 1
        if _EXPLICIT.match(line):
            return write_explicit(self, nth)
        end = self._block(nth, line) if line.lstrip()[0] in "=+>`" else nth
        if end == nth and self.titles and line[0] not in " \t":
            end = self._title(nth)
        elif end == nth and ADORNED.fullmatch(line.strip()):
            end = self._transition(nth)
        if end == nth and self.titles and line[0] in " \t":
            end = nth
        return end if end > nth else self._words(nth, line)

    def _block(self, nth: int, line: str) -> int:
        """Write a table, a dialogue with an interpreter or a fence as Markdown has it."""
        if _SIMPLE.fullmatch(line):
            return write_simple(self, nth)
        if _GRID.fullmatch(line):
            return write_grid(self, nth)
        end = nth
        if _DOCTEST.match(line) and self.is_blank(nth - 1):
            while not self.is_blank(end):
                end += 1
            return self.code(nth, end, self.lead(nth), "pycon")
        if found := _FENCE.fullmatch(line):
            for at in range(nth + 1, len(self.lines)):
                bare = self.lines[at].strip()
                if bare.startswith(found[1]) and not bare.strip("`"):
                    return at + 1
        return nth

    def _title(self, nth: int) -> int:
        """Write the title of a section, or a line between two of them."""
        above_is_text = self.page.is_text(self.at + nth - 1)
        found = self.titles.at(self.lines, nth) if self.titles and not above_is_text else None
        if not found:
            return self._transition(nth)
        level, title, end = found
        self._nesting.clear()
        self.blank(nth, end)
        self.page.line(self.at + title, f"{'#' * level} ", self.lines[title].strip())
        return end

    def _transition(self, nth: int) -> int:
        line = self.lines[nth].strip()
        alone = self.is_blank(nth - 1) and self.is_blank(nth + 1)
        if not (alone and len(line) >= 4 and ADORNED.fullmatch(line)):
            return nth
        self._nesting.clear()
        self.page.raw(self.at + nth, self.prefix, "***")
        return nth + 1

    def _words(self, nth: int, line: str) -> int:
        column = column_of(line)
        end = self._literal(nth, column)
        text = line.rstrip()
        if end > nth + 1:
            text = text[:-2].rstrip() if text[-3:-2] in ("", " ", "\t") else text[:-1]
        self._write(nth, column, text)
        if end > nth + 1:
            first = next(at for at in range(nth + 1, end) if not self.is_blank(at))
            self.blank(nth + 1, first)
            if not text.strip():
                self.blank(nth, nth + 1)
            return self.code(first, end, self.prefix + self._nesting.text(column + 1))
        return nth + 1

    def _literal(self, nth: int, column: int) -> int:
        """The end of the code that line `nth` announces with two colons; `nth` if it does not."""
        if not self.lines[nth].rstrip().endswith("::"):
            return nth
        end = self.body(nth, column)
        return end if end > nth + 1 else nth

    def _write(self, nth: int, column: int, text: str) -> None:
        at = self.at + nth
        if not text.strip():
            self.page.blank(at, self.prefix)
        elif item := _ITEM.match(text):
            self._item(nth, column, item, text)
        elif text.lstrip()[0] == ":" and (field := _FIELD.match(text)):
            lead = self._nesting.item(column, 2)
            self.page.item(at, f"{self.prefix}{lead}- ", f"**{field[1]}:** {text[field.end() :]}")
        elif lines := _BLOCK_OF_LINES.fullmatch(text):
            self.page.text(at, self.lead(nth), lines[1] or "\\")
            if not self.is_blank(nth + 1) and _BLOCK_OF_LINES.fullmatch(self.lines[nth + 1]):
                self.page.broken(at)
        elif self._is_term(nth, column, text):
            lead = self._nesting.item(column, 2)
            term = text.strip().rstrip(":")
            sign = "" if term[-1:] in "?!" else ":"
            self.page.item(at, f"{self.prefix}{lead}- ", strong(term) + sign)
        else:
            lead = self._nesting.text(column)
            quoted = column > 0 and not self._nesting.is_open
            if quoted and (self.is_blank(nth - 1) or self._is_quoted(nth - 1)):
                lead = "> "
            self.page.text(at, self.prefix + lead, text.strip())

    def _is_quoted(self, nth: int) -> bool:
        return self.page.prefix(self.at + nth) == f"{self.prefix}> "

    def _item(self, nth: int, column: int, item: re.Match[str], text: str) -> None:
        rest = text[item.end() :]
        number = item[2] or item[3]
        mark = f"{number.replace('#', '1')}." if number else item[1] or "-"
        mark = "-" if mark in "•‣⁃" else mark
        if item[4]:
            rest = f"{item[4]} {rest}"
        if number and text.lstrip()[len(number)] == ")":
            mark = mark[:-1] + ")"
        if not rest and self.page.is_text(self.at + nth - 1):
            mark = f"\\{mark}"  # it would underline the line above
        lead = self._nesting.item(column, len(mark) + 1)
        self.page.item(self.at + nth, f"{self.prefix}{lead}{mark} ", rest)

    def _is_term(self, nth: int, column: int, text: str) -> bool:
        """Whether a line is what the lines below it, which are indented, explain."""
        if self.page.is_text(self.at + nth - 1) or len(text.strip()) > _LONGEST_TERM:
            return False
        below = self.lines[nth + 1] if not self.is_blank(nth + 1) else ""
        if column_of(below) <= column or text.rstrip()[-1:] in "-.,;":
            return False
        known = (_ITEM, _FIELD, _EXPLICIT, _BLOCK_OF_LINES, _SIMPLE, _GRID)
        return not any(pattern.match(below) for pattern in known)
