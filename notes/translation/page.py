"""The lines of Markdown that a translation writes, one for each line of the note."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LONGEST = 9_000
"""Characters of a line that is translated; a longer one is shown in pieces, as it is written."""
_TICKS = re.compile(r"`{3,}")


class Kind(Enum):
    """What is known of a line that was written."""

    BLANK = auto()
    TEXT = auto()
    """Its words are still to be translated."""
    RAW = auto()


@dataclass(slots=True)
class Written:
    """One line: what stands before its words, the words, and what stands behind them."""

    kind: Kind
    prefix: str
    text: str = ""
    opens: bool = True
    """The words go on with none of the line above."""
    closed: bool = False
    """The line below cannot go on with these words: a heading, a row of a table."""
    end: str = ""


class Page:
    """The lines so far. A line that was not written is as it is in the note."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self._out = [Written(Kind.RAW, "", line) for line in lines]
        self._fence: tuple[int, str, str, str] = (-1, "", "", "")
        """The line that closed the last fence, its prefix, mark and language."""

    def blank(self, nth: int, prefix: str = "") -> None:
        """Leave line `nth` empty but for the marks of quotes around it, if no fence is there."""
        if nth != self._fence[0]:
            self._out[nth] = Written(Kind.BLANK, prefix.rstrip())

    def raw(self, nth: int, prefix: str, text: str) -> None:
        """Write a line whose words stay as they are."""
        self._out[nth] = Written(Kind.RAW, prefix if text else prefix.rstrip(), text)

    def text(self, nth: int, prefix: str, text: str) -> None:
        """Write words that go on with those of the line above, if that holds any."""
        above = self._out[nth - 1] if nth else None
        opens = above is None or above.kind is not Kind.TEXT or above.closed
        self._out[nth] = Written(Kind.TEXT, prefix, text, opens)

    def item(self, nth: int, prefix: str, text: str) -> None:
        """Write the first words of an item or a paragraph."""
        self._out[nth] = Written(Kind.TEXT, prefix, text)

    def line(self, nth: int, prefix: str, text: str) -> None:
        """Write words that stand in one line alone: those of a heading, of a row."""
        self._out[nth] = Written(Kind.TEXT, prefix, text, closed=True)

    def broken(self, nth: int) -> None:
        """End line `nth` as a line of a poem ends."""
        self._out[nth].end = "\\"

    def is_free(self, nth: int) -> bool:
        """Whether line `nth` is empty and may be used for a fence."""
        return 0 <= nth < len(self._out) and self._out[nth].kind is Kind.BLANK

    def prefix(self, nth: int) -> str:
        """What stands before the words of line `nth`."""
        return self._out[nth].prefix if nth >= 0 else ""

    def is_text(self, nth: int) -> bool:
        """Whether words stand in line `nth` that the next line would go on with."""
        return nth >= 0 and self._out[nth].kind is Kind.TEXT and not self._out[nth].closed

    def code(self, first: int, rows: Sequence[str], prefix: str, language: str = "") -> int:
        """Write code at line `first`, between fences in the empty lines around it; return its end.

        Where no line is free, it is indented instead; right below words, where that means nothing,
        each line is code by itself.
        """
        end = first + len(rows)
        mark = mark_of(rows)
        below = end >= len(self.lines) or not self.lines[end].strip()
        if below and self._reopens(first - 1, prefix, language, mark):
            mark = self._fence[2]
        elif below and self.is_free(first - 1):
            self.raw(first - 1, prefix, mark + language)
        else:
            self._unfenced(first, rows, prefix)
            return end
        for nth, row in enumerate(rows, first):
            self.raw(nth, prefix, row)
        if end < len(self.lines):
            self.raw(end, prefix, mark)
            self._fence = (end, prefix, mark, language)
            end += 1
        return end

    def _reopens(self, nth: int, prefix: str, language: str, mark: str) -> bool:
        """Take the line that closed the last fence back into the code, if that is line `nth`."""
        at, before, fence, spoken = self._fence
        if at != nth or nth < 0 or (before, spoken) != (prefix, language) or len(mark) > len(fence):
            return False
        self.raw(nth, prefix, "")
        return True

    def _unfenced(self, first: int, rows: Sequence[str], prefix: str) -> None:
        joined = self.is_text(first - 1)
        if joined:
            self.broken(first - 1)
        for nth, row in enumerate(rows, first):
            if joined and row.strip():
                self.raw(nth, prefix, code_span(row.strip()) + "\\" * (nth < first + len(rows) - 1))
            else:
                self.raw(nth, prefix, f"    {row}" if row.strip() else "")

    def finish(self, inline: Callable[[str], str]) -> list[str]:
        """All lines, their words translated by `inline`, a paragraph at a time."""
        done: list[str] = []
        while len(done) < len(self._out):
            first = len(done)
            last = first + 1
            if self._out[first].kind is Kind.TEXT:
                while last < len(self._out) and self._goes_on(last):
                    last += 1
            run = self._out[first:last]
            texts = [one.text for one in run]
            if run[0].kind is Kind.TEXT:
                texts = paragraph(texts, inline)
            done += [
                one.prefix + text + one.end if text or one.prefix.strip() else ""
                for one, text in zip(run, texts, strict=True)
            ]
        return done

    def _goes_on(self, nth: int) -> bool:
        return self._out[nth].kind is Kind.TEXT and not self._out[nth].opens


def paragraph(texts: Sequence[str], inline: Callable[[str], str]) -> list[str]:
    """The lines of a paragraph translated; a link may begin in one and end in the next."""
    if max(map(len, texts)) > LONGEST:
        return list(texts)
    done = inline("\n".join(texts)).split("\n")
    if len(done) != len(texts):
        done = [inline(text).replace("\n", " ") for text in texts]
    return [done[0], *(text.lstrip(" \t") for text in done[1:])]


def mark_of(rows: Sequence[str]) -> str:
    """The fence that none of `rows` closes."""
    longest = max((len(run) for row in rows for run in _TICKS.findall(row)), default=2)
    return "`" * max(3, longest + 1)


def code_span(text: str) -> str:
    """`text` as code within a line."""
    if "`" not in text:
        return f"`{text}`"
    longest = max(map(len, re.findall(r"`+", text)))
    mark = "`" * (longest + 1)
    return f"{mark} {text} {mark}"
