"""Rows: what blocks become at one width, free of colours, knowing where each letter came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from rich.cells import cell_len

if TYPE_CHECKING:
    from notes.tidy import Mark, Prose


class Ornament(NamedTuple):
    """A bar, bullet, rule or margin that the reader adds."""

    text: str
    style: str = "text"
    written: str = ""
    """What stands for it in the note, for whoever copies it."""

    @property
    def cells(self) -> int:
        """Its width on the screen."""
        return cell_len(self.text)


class Slice(NamedTuple):
    """The characters `start` to `end` of a prose."""

    prose: Prose
    start: int
    end: int
    style: str = "text"

    @property
    def text(self) -> str:
        """The characters themselves."""
        return self.prose.text[self.start : self.end]

    @property
    def cells(self) -> int:
        """Their width on the screen."""
        return cell_len(self.text)


Piece: TypeAlias = Ornament | Slice


class Row(NamedTuple):
    """One line of the screen."""

    pieces: tuple[Piece, ...]
    line: int
    """The source line that it came from."""
    wide: bool = False
    """It may reach beyond the reader's width, and moves sideways."""
    heading: int = 0
    """The heading's level, on its first row."""
    written: str | None = None
    """What to copy for the row as a whole, instead of its pieces; empty for nothing."""
    is_gap: bool = False
    """It only sets apart what is above from what is below."""

    @property
    def text(self) -> str:
        """Everything on the row."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def prose(self) -> Prose | None:
        """The first prose on the row."""
        return next((piece.prose for piece in self.pieces if isinstance(piece, Slice)), None)

    @property
    def cells(self) -> int:
        """Its width on the screen."""
        return sum(piece.cells for piece in self.pieces)

    def mark_at(self, cell: int) -> Mark | None:
        """Return the innermost mark with a target under the cell `cell`."""
        at = 0
        for piece in self.pieces:
            width = piece.cells
            if at <= cell < at + width and isinstance(piece, Slice):
                offset = piece.start + character_at(piece.text, cell - at)
                found = [
                    mark
                    for mark in piece.prose.marks
                    if mark.target and mark.start <= offset < mark.end
                ]
                return min(found, key=lambda mark: mark.end - mark.start, default=None)
            at += width
        return None


def character_at(text: str, cell: int) -> int:
    """Return the index of the character of `text` that covers the cell `cell`."""
    if text.isascii():
        return cell
    return next((n for n in range(len(text)) if cell_len(text[: n + 1]) > cell), len(text))
