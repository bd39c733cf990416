"""Labels beside the links on the screen, to follow one by typing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from tui.widgets.reader.rows import Slice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.style import Style

    from notes.tidy import Mark
    from tui.widgets.reader.canvas import Canvas

_LETTERS = "asdfghjklqwertyuiopzxcvbnm"


class VisibleLink(NamedTuple):
    """A link on the screen."""

    label: str
    y: int
    x: int
    mark: Mark
    key: str | None


def visible_links(canvas: Canvas) -> list[VisibleLink]:
    """Return the links on the screen, each with a label of its own."""
    found = list(_links(canvas))
    names = _names(len(found))
    return [VisibleLink(names[n], *link) for n, link in enumerate(found)]


def _names(count: int) -> list[str]:
    """Return labels, none of which another one starts with."""
    if count <= len(_LETTERS):
        return list(_LETTERS[:count])
    return [a + b for a in _LETTERS for b in _LETTERS][:count]


def _links(canvas: Canvas) -> Iterator[tuple[int, int, Mark, str | None]]:
    seen: set[int] = set()
    for y, spot in enumerate(canvas.spots):
        x = canvas.left
        row = canvas.row(spot)
        for piece in row.pieces:
            if isinstance(piece, Slice):
                for mark in sorted(piece.prose.marks, key=lambda mark: mark.start):
                    inside = mark.start < piece.end and mark.end > piece.start
                    if mark.target and inside and id(mark) not in seen:
                        seen.add(id(mark))
                        offset = max(0, mark.start - piece.start)
                        key = canvas.document.stretch(spot[0]).part.key
                        yield y, x + cell_len(piece.text[:offset]), mark, key
            x += piece.cells


def labelled(strip: Strip, links: Sequence[VisibleLink], typed: str, style: Style) -> Strip:
    """Return a line of the screen with the labels of its links laid over it."""
    for link in links:
        if link.label.startswith(typed):
            width = len(link.label)
            before = strip.crop(max(0, link.x - width), link.x)
            x = link.x - before.cell_length if not before.text.strip() else link.x
            chip = Strip([Segment(link.label, style)], width)
            strip = Strip.join([strip.crop(0, x), chip, strip.crop(x + width, strip.cell_length)])
    return strip
