"""One part of a page that is parsed and laid out by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from notes.tidy import (
    Block,
    BlockKind,
    Chunk,
    ChunkKind,
    Prose,
    chunk_blocks,
    key_of,
    undrawn,
)
from notes.visible import visible
from tui.widgets.reader.layout import Frame, gap_below_heading, lay_out_all, tabbed
from tui.widgets.reader.page import Part, View
from tui.widgets.reader.part_text import PartText
from tui.widgets.reader.rows import Ornament, Row
from tui.widgets.reader.wrapping import hard_wrap

if TYPE_CHECKING:
    from collections.abc import Sequence


class Stretch:
    """One chunk of one part of a page."""

    def __init__(self, text: PartText, chunk: Chunk, above: str | None) -> None:
        self.part = text.part
        self._text = text
        self.chunk = chunk
        self._above = above
        """The last line above it that is not empty, if it is not the first."""
        self._blocks: Sequence[Block] | None = None
        self._undrawn: tuple[int, ...] | None = None
        self._rows: dict[View, list[Row]] = {}

    @property
    def blocks(self) -> Sequence[Block]:
        """Its blocks, parsed when they are first asked for."""
        if self._blocks is None:
            self._blocks = chunk_blocks(*self._source())
        return self._blocks

    @property
    def key(self) -> bytes:
        """What stands for all that its blocks are made of."""
        return key_of(*self._source())

    def _source(self) -> tuple[list[str], Chunk, int, dict[str, Any]]:
        own = self._text.drawn(self.chunk)
        links = self._text.references_for(own)
        first = self.part.first_line + self.chunk.first
        return own, replace(self.chunk, first=0, end=len(own), start=0, stop=None), first, links

    def undrawn(self) -> tuple[int, ...]:
        """Return the source lines of which not every word is drawn."""
        if self._undrawn is None:
            lines = self.chunk.text(self._text.lines)
            self._undrawn = undrawn(lines, self.blocks, self.part.first_line + self.chunk.first)
        return self._undrawn

    @property
    def may_hold_headings(self) -> bool:
        """Whether parsing it for headings is worth while."""
        return self.chunk.kind is ChunkKind.MARKDOWN

    def rows(self, view: View) -> list[Row]:
        """Return its rows in a view."""
        rows = self._rows.get(view)
        if rows is None:
            rows = self._source_rows(view) if view.source else self._block_rows(view)
            for key in list(self._rows)[:-2]:  # a resize asks for many widths, once each
                del self._rows[key]
            self._rows[view] = rows
        return rows

    def known_rows(self, view: View) -> list[Row] | None:
        """Return its rows in a view if they were laid out before."""
        return self._rows.get(view)

    @property
    def size(self) -> int:
        """The characters of its source."""
        return sum(len(line) + 1 for line in self.chunk.text(self._text.lines))

    def guess_height(self, width: int) -> int:
        """Return about how many rows it will have."""
        lines = self.chunk.text(self._text.lines)
        return sum(1 + len(line) // max(1, width) for line in lines)

    def _block_rows(self, view: View) -> list[Row]:
        blocks = self.blocks
        if not blocks:
            return []
        rows = lay_out_all(blocks, Frame(view.width, spare=view.spare))
        return [Row((), blocks[0].first, is_gap=True)] * self._gap(blocks[0]) + rows

    def _gap(self, first: Block) -> int:
        """Return the empty rows above its first block."""
        if self.chunk.joined or self._above is None:
            return 0
        hashes = len(self._above) - len(self._above.lstrip("#"))
        return gap_below_heading(hashes, first) if hashes else 1

    def _source_rows(self, view: View) -> list[Row]:
        if self.part.key is None:  # nobody wrote it
            return self._block_rows(view)
        lines = self._text.lines
        first = self.part.first_line
        digits = len(str(first + len(lines)))
        room = max(1, view.width - digits - 2)
        rows = [] if self.chunk.first or self._above is None else [Row((), first, is_gap=True)]
        for nth, line in enumerate(self.chunk.text(self._text.written), self.chunk.first):
            prose = Prose(visible(line), (), ((0, first + nth),))
            repeated = nth < self.part.repeated
            for turn, (start, end) in enumerate(hard_wrap(prose.text, room, at_spaces=True)):
                number = "" if turn or repeated or self.chunk.start else str(first + nth)
                gutter = Ornament(number.rjust(digits) + "  ", "line-number")
                rows.append(Row((gutter, *tabbed(prose, start, end, "source")), first + nth))
        return rows


class Notice(Stretch):
    """What the reader has to say at the end of a page."""

    def __init__(self, text: str) -> None:
        part = Part("", None)
        super().__init__(PartText(part), Chunk(ChunkKind.PLAIN, 0, 1), "")
        self._blocks = [Block(BlockKind.PLAIN, 0, 0, Prose(text, (), ((0, 0),)))]
        self._undrawn = ()

    def _source_rows(self, view: View) -> list[Row]:  # noqa: ARG002 - the source has no notices
        return []
