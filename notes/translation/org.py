"""Org -> Markdown, line by line.

    * Keynotes                        # Keynotes
    ** DONE [#A] Slow looms :cloth:   ## DONE [#A] Slow looms #cloth
    - by [[https://x.example][Ann]]   - by [Ann](https://x.example)
    #+begin_src sh                    ```sh
    ls                                ls
    #+end_src                         ```

What stands in a heading besides its words is shown, but no part of the title; see `OrgReader`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.text.org_notes import without_states
from notes.translation import org_settings
from notes.translation.nesting import Nesting, column_of, dedented
from notes.translation.org_tables import write_table
from notes.translation.org_words import OrgWords
from notes.translation.page import LONGEST, Page, mark_of
from notes.translation.spelling import strong

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADING = re.compile(r"(\*+)[ \t]+(.*?)(?:[ \t]+(:[\w@#%]+(?::[\w@#%]+)*:))?[ \t]*")
_ITEM = re.compile(r"[ \t]*([-+]|\d{1,9}[.)]|(?<=[ \t])\*)(?:[ \t]+|$)")
_COUNTED_FROM = re.compile(r"\[@(\d{1,9})\][ \t]*")
_DONE = re.compile(r"\[X\](?=[ \t])")
_TERM = re.compile(r"(\[[ Xx-]\][ \t]+)?(.{1,200}?)[ \t]+::(?:[ \t]+|$)")
_FOOTNOTE = re.compile(r"\[fn:([\w-]+)\][ \t]*")
_DRAWER = re.compile(r":([\w-]+):[ \t]*")
_BLOCK = re.compile(r"#\+begin_(\w+)[ \t]*(.*)", re.IGNORECASE)
_FIXED = re.compile(r":(?: .*)?")
_RULE = re.compile(r"-{4,}[ \t]*")
_FENCE = re.compile(r"[ \t]*(`{3,})[^`]*")
_DEEPEST = 6
_LONGEST_FORMULA = 60
_CODE = {"src": None, "example": "", "export": None, "html": "html", "latex": "latex"}
"""Blocks whose lines are code, and its language where the block tells none."""


class OrgReader:
    """Goes down the lines of a note, and keeps in mind which lists and quotes are open."""

    def __init__(self, lines: Sequence[str], first: int = 0) -> None:
        """Read `lines` from `first` on, counted from 0."""
        self._lines = lines
        self._page = Page(lines)
        self._first = first
        self._end = len(lines)
        self._prefix = ""
        self._nesting = Nesting()
        self._endless: set[str] = set()
        """Kinds of blocks that nothing ends any more."""
        self._quotes = 0
        self._headings: dict[int, str] = {}
        self.tags: dict[int, tuple[str, ...]] = {}
        """Lines that are headings, counted from 0 -> the tags behind them."""
        self._shift = int(org_settings.has_title(lines[first:]))
        self._words = OrgWords(lines)
        self._drawer_ends = [
            nth for nth, line in enumerate(lines) if ":" in line and line.strip().upper() == ":END:"
        ]

    def read(self) -> list[str]:
        """The lines as Markdown."""
        self._range(self._first, self._end)
        return self._page.finish(self._words.words)

    @property
    def titles(self) -> dict[int, str]:
        """Lines that are headings, counted from 0, as Markdown with no more than their words."""
        lines = without_states(self._lines, "\n" + "\n".join(self._lines))
        heads = {nth: _HEADING.fullmatch(lines[nth]) for nth in self._headings}
        return {
            nth: self._headings[nth] + self._words.words(head[2])
            for nth, head in heads.items()
            if head
        }

    def _range(self, first: int, end: int) -> None:
        before, self._end = self._end, end
        nth = first
        while nth < end:
            nth = max(self._line(nth), nth + 1)
        self._end = before

    def _line(self, nth: int) -> int:
        """Write line `nth` and what belongs to it; return the next one."""
        line = self._lines[nth]
        bare = line.strip()
        if len(line) > LONGEST:
            return nth + 1
        if not bare:
            self._page.blank(nth, self._prefix)
        elif line[0] == "*" and (heading := _HEADING.fullmatch(line)):
            self._heading(nth, heading)
        elif bare[0] == "#" and (bare[:2] in ("#+", "# ") or bare == "#"):
            return self._keyword(nth, bare)
        elif bare[0] == ":" and (_FIXED.fullmatch(bare) or _DRAWER.fullmatch(bare)):
            return self._colon(nth, bare)
        elif bare[0] == "|":
            return self._table(nth)
        elif bare.startswith("\\begin{") and (end := self._formula(nth)) > nth:
            return end
        elif _FENCE.fullmatch(line):
            return self._fence(nth)
        elif _RULE.fullmatch(bare) and len(bare) == len(line.rstrip()):
            self._nesting.clear()
            self._page.raw(nth, self._prefix, "***")
        else:
            self._text(nth, line)
        return nth + 1

    def _heading(self, nth: int, found: re.Match[str]) -> None:
        self._nesting.clear()
        level = min(len(found[1]) + self._shift, _DEEPEST)
        told = tuple(filter(None, (found[3] or "").split(":")))
        if told:
            self.tags[nth] = told
        tags = "".join(f" #{tag}" for tag in told)
        self._headings[nth] = f"{'#' * level} "
        self._page.line(nth, self._prefix + self._headings[nth], found[2] + tags)

    def _text(self, nth: int, line: str) -> None:
        column = column_of(line)
        if note := _FOOTNOTE.match(line):
            self._nesting.clear()
            self._page.item(nth, f"{self._prefix}[^{note[1]}]: ", line[note.end() :])
        elif org_settings.is_plan(line):
            org_settings.write_plan(self._page, nth, self._prefix, line)
        elif item := _ITEM.match(line):
            self._item(nth, column, item[1], line[item.end() :])
        else:
            lead = self._nesting.text(column)
            self._page.text(nth, self._prefix + lead, line.strip())

    def _formula(self, nth: int) -> int:
        """Write a formula in TeX as code; return the line behind it, or `nth` if it has no end."""
        name = self._lines[nth].strip()[len("\\begin") :].partition("}")[0]
        for at in range(nth, min(self._end, nth + _LONGEST_FORMULA)):
            if self._lines[at].rstrip().endswith(f"\\end{name}}}"):
                rows = dedented(self._lines[nth : at + 1])
                return self._page.code(nth, rows, self._lead(nth), "latex")
        return nth

    def _item(self, nth: int, column: int, mark: str, text: str) -> None:
        if (counted := _COUNTED_FROM.match(text)) and mark not in "-+*":
            mark = counted[1] + mark[-1]
            text = text[counted.end() :]
        mark = "-" if mark in "+*" else mark
        lead = self._nesting.item(column, len(mark) + 1)
        if not text and self._page.is_text(nth - 1):
            mark = "\\" + mark  # it would underline the line above
        text = _DONE.sub("[x]", text, count=1) if text.startswith("[X]") else text
        term = _TERM.match(text) if "::" in text and mark[-1] == "-" else None
        if term:
            text = f"{term[1] or ''}{_defined(term[2])}: {text[term.end() :]}".rstrip(" ")
        self._page.item(nth, f"{self._prefix}{lead}{mark} ", text)

    def _lead(self, nth: int) -> str:
        """What stands before code, a table or a quote that begins in line `nth`."""
        return self._prefix + self._nesting.text(column_of(self._lines[nth]))

    def _keyword(self, nth: int, bare: str) -> int:
        block = _BLOCK.fullmatch(bare)
        end = self._end_of(nth, block[1]) if block else -1
        if block and end > nth:
            return self._block(nth, end, block[1].lower(), block[2])
        if bare[:2] == "#+":
            org_settings.write(self._page, nth, self._prefix, bare)
        else:
            org_settings.write_comment(self._page, nth, self._lead(nth), bare)
        return nth + 1

    def _end_of(self, nth: int, kind: str) -> int:
        """The line that ends a block of a kind; -1 where none does."""
        wanted = f"#+end_{kind.lower()}"
        if wanted in self._endless:
            return -1
        for at in range(nth + 1, self._end):
            if self._lines[at].strip().lower() == wanted:
                return at
        self._endless.add(wanted)
        return -1

    def _block(self, nth: int, end: int, kind: str, told: str) -> int:
        lead = self._lead(nth)
        if kind in _CODE:
            language = _CODE[kind]
            spoken = told.split(maxsplit=1)[:1] if language is None else [language]
            self._code(nth, end, lead, "".join(spoken).strip("`").lower())
            return end + 1
        self._page.blank(nth, self._prefix)
        self._page.blank(end, self._prefix)
        if kind == "comment":
            org_settings.write_comments(self._page, nth, end, lead)
        elif kind == "verse":
            for at in range(nth + 1, end):
                text = self._lines[at].strip()
                self._page.text(at, f"{lead}> ", text)
                if text and self._lines[at + 1].strip() and at + 1 < end:
                    self._page.broken(at)
        elif kind == "quote" and self._quotes < _DEEPEST:
            self._quote(nth, end, lead)
        else:
            self._range(nth + 1, end)
        return end + 1

    def _quote(self, nth: int, end: int, lead: str) -> None:
        before = self._prefix, self._nesting
        self._prefix, self._nesting = f"{lead}> ", Nesting()
        self._quotes += 1
        self._range(nth + 1, end)
        self._quotes -= 1
        self._prefix, self._nesting = before

    def _code(self, nth: int, end: int, lead: str, language: str) -> None:
        rows = dedented(self._lines[nth + 1 : end])
        mark = mark_of(rows)
        self._page.raw(nth, lead, mark + language)
        for at, row in enumerate(rows, nth + 1):
            self._page.raw(at, lead, row)
        self._page.raw(end, lead, mark)

    def _colon(self, nth: int, bare: str) -> int:
        """Write lines of fixed width, or a drawer."""
        if drawer := _DRAWER.fullmatch(bare):
            ends, name = self._drawer_ends, drawer[1]
            return org_settings.write_drawer(self._page, nth, self._end, ends, self._prefix, name)
        lead = self._lead(nth)
        last = nth + 1
        while last < self._end and _FIXED.fullmatch(self._lines[last].strip()):
            last += 1
        rows = [self._lines[at].strip()[2:] for at in range(nth, last)]
        return self._page.code(nth, rows, lead)

    def _table(self, nth: int) -> int:
        last = nth
        while last < self._end and self._lines[last].lstrip()[:1] == "|":
            last += 1
        write_table(self._page, nth, last, self._lead(nth))
        return last

    def _fence(self, nth: int) -> int:
        """Leave a fence as Markdown has it as it is."""
        found = _FENCE.fullmatch(self._lines[nth])
        mark = found[1] if found else "```"
        for at in range(nth + 1, self._end):
            if self._lines[at].strip().startswith(mark) and not self._lines[at].strip().strip("`"):
                return at + 1
        self._text(nth, self._lines[nth])
        return nth + 1


def _defined(term: str) -> str:
    return strong(term.strip())
