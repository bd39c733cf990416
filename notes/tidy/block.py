"""What a note's text is made of: blocks with their source lines, ready for any renderer.

A *block* is a heading, a paragraph, a list and so on; *prose* is text with *marks* (strong, a link,
...) over parts of it. Nothing in here knows how a block will look.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum

from notes.values import value


class BlockKind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    ITEM = "item"
    QUOTE = "quote"
    CALLOUT = "callout"
    CODE = "code"
    TABLE = "table"
    RULE = "rule"
    FOOTNOTE = "footnote"
    FRONT_MATTER = "front matter"
    COMMENT = "comment"
    PLAIN = "plain"
    """Source lines as they are, for what would be too much to draw."""


class MarkKind(StrEnum):
    """What a mark means for the text that it covers."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    STRIKE = "strike"
    CODE = "code"
    LINK = "link"
    WIKI = "wiki"
    IMAGE = "image"
    FOOTNOTE = "footnote"
    QUIET = "quiet"


@value(frozen=True, slots=True)
class Mark:
    """One meaning over the characters `start` to `end` of a prose."""

    start: int
    end: int
    kind: MarkKind
    target: str = ""
    """Where a link, wiki link, image or footnote leads, as written in the note."""


@value(frozen=True, slots=True)
class Prose:
    """Text with marks, and where its parts came from."""

    text: str
    marks: tuple[Mark, ...] = ()
    lines: tuple[tuple[int, int], ...] = ((0, 1),)
    """(offset, source line): from that character on, the text came from that line."""

    def line_at(self, offset: int) -> int:
        """The source line of the character at `offset`."""
        return self.lines[max(0, bisect_right(self.lines, (offset, 1 << 60)) - 1)][1]


NO_PROSE = Prose("")


@value(frozen=True, slots=True)
class Block:
    """One part of a note, from source line `first` to `last`."""

    kind: BlockKind
    first: int
    last: int
    prose: Prose = NO_PROSE
    """Text of a heading or paragraph; title of a callout or of code; the reason of plain lines."""
    children: tuple[Block, ...] = ()
    rows: tuple[tuple[Prose, ...], ...] = ()
    """Cells of a table, its head first; lines of code, a card or plain lines, a cell each."""
    level: int = 0
    """Of a heading, from 1."""
    label: str = ""
    """Language of code, kind of a callout, label of a footnote, number or bullet of an item."""
    checked: bool | None = None
    """Whether an item is a done task; `None` where it is no task."""
    aligns: tuple[str, ...] = ()
    """`left`, `right`, `center` or empty, for each column of a table."""
    loose: bool = False
    """A list whose items stand apart."""
