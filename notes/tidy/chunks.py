"""Cuts a long source into chunks that can be parsed one at a time, when they come into view.

A chunk starts where nothing is open: at a heading, or behind a blank line where neither a fence nor
an HTML element nor a list goes on. A chunk that gets too long is cut all the same; what no parser
should get (a line of a megabyte, a fence of ten thousand lines) becomes a chunk of its own kind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.tidy.chunk import Chunk, ChunkKind
from notes.tidy.source_lines import FENCE, front_matter_end, is_underline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


_SOME_LINES, _MANY_LINES, _MOST_LINES, _MOST_CODE = 24, 120, 400, 150
_MOST_CHARACTERS = 20_000
_LARGEST_TABLE = 80_000
_LONGEST_LINE = 10_000
_PIECE = 4_000
_GOES_ON = re.compile(r"[ \t\f]|[-*+•◦▪–>|:]|\d+[.)]")
_ELEMENT = re.compile(r"<(/?)(ul|ol|table|div|details|pre|blockquote|dl)\b[^>]*>", re.IGNORECASE)
_TOO_LONG = "a line of {:,} characters"


def split(text: str, *, whole_note: bool = False) -> list[Chunk]:
    """Cut `text` into chunks that cover all of its lines.

    Args:
        text: Lines of a note.
        whole_note: The first line is the note's own, so front matter may stand there.
    """
    return list(chunks_of(text.split("\n"), whole_note=whole_note))


def chunks_of(lines: Sequence[str], *, whole_note: bool = False) -> Iterator[Chunk]:
    """Yield the chunks of `lines` as `split` does, reading no further than it takes."""
    start = front_matter_end(lines) if whole_note else 0
    if start:
        yield Chunk(ChunkKind.FRONT_MATTER, 0, start)
    yield from _Cutter(lines).run(start)


class _Cutter:
    """The scan over the lines, and what is open where it stands."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.chunks: list[Chunk] = []
        self._lines = lines
        self._start = 0
        self._size = 0
        self._fence = ""
        self._label = ""
        self._fence_start = 0
        self._open = 0
        self._joined = False

    def run(self, start: int) -> Iterator[Chunk]:
        self._start = start
        blank = True
        for number in range(start, len(self._lines)):
            line = self._lines[number]
            if len(line) > _LONGEST_LINE:
                self._cut(number)
                self._long_line(number)
                continue
            self._size += len(line) + 1
            if self._fence:
                self._in_fence(number, line)
            else:
                self._outside(number, line, blank=blank)
            blank = not line.strip()
            if self.chunks:
                yield from self.chunks
                self.chunks.clear()
        self._cut(len(self._lines))
        yield from self.chunks

    def _cut(self, end: int, *, joined: bool = False) -> None:
        if end > self._start:
            kind = ChunkKind.CODE if self._joined and self._fence else ChunkKind.MARKDOWN
            label = self._label if kind is ChunkKind.CODE else ""
            self.chunks.append(Chunk(kind, self._start, end, label, joined=self._joined))
        self._start, self._size, self._joined = end, 0, joined

    def _long_line(self, number: int) -> None:
        length = len(self._lines[number])
        self.chunks.extend(
            Chunk(
                ChunkKind.PLAIN,
                number,
                number + 1,
                _TOO_LONG.format(length),
                joined=at > 0,
                start=at,
                stop=at + _PIECE,
            )
            for at in range(0, length, _PIECE)
        )
        self._start = number + 1

    def _in_fence(self, number: int, line: str) -> None:
        stripped = line.strip().lstrip(">").strip()
        if stripped.startswith(self._fence) and not stripped.strip(self._fence[0]):
            if self._joined:
                self._cut(number)
                self._start = number + 1  # the closing line of a fence that was cut is not text
            self._fence = ""
        elif number - self._start >= _MOST_CODE or self._size > _MOST_CHARACTERS:
            self._cut_fence(number)

    def _cut_fence(self, number: int) -> None:
        if not self._joined and self._fence_start > self._start:
            fence, self._fence = self._fence, ""
            self._cut(self._fence_start)
            self._fence = fence
            self._size = sum(map(len, self._lines[self._start : number]))
            return
        self._cut(number, joined=True)

    def _outside(self, number: int, line: str, *, blank: bool) -> None:
        length = number - self._start
        if length and line and not self._open:
            self._cut_before(number, line, length, blank=blank)
        if number - self._start >= _MOST_LINES or self._size > _MOST_CHARACTERS:
            in_table = line[:1] == "|" and self._size < _LARGEST_TABLE
            if not in_table:
                self._open = 0
                self._cut(number, joined=not blank)
        self._follow(number, line)

    def _cut_before(self, number: int, line: str, length: int, *, blank: bool) -> None:
        if line[0] == "#" or (length >= _SOME_LINES and blank and not _GOES_ON.match(line)):
            self._cut(number)
        elif length >= _MANY_LINES and not line[0].isspace() and line[0] != "|":
            self._cut(number, joined=not blank)

    def _follow(self, number: int, line: str) -> None:
        """Keep in mind what this line opens or closes."""
        if ("```" in line or "~~~" in line) and (fence := FENCE.match(line)):
            above = self._lines[number - 1] if number else ""
            below = self._lines[number + 1] if number + 1 < len(self._lines) else ""
            if not is_underline(line, above, below, "~"):
                self._fence, self._fence_start = fence[1], number
                self._label = fence[2].strip().partition(" ")[0].lower()
        if "<" in line:
            for close, _ in _ELEMENT.findall(line):
                self._open = max(0, self._open + (-1 if close else 1))
