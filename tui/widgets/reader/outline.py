"""Headings of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from notes.tidy import BlockKind
from tui.widgets.reader.page import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.widgets.reader.document import Document
    from tui.widgets.reader.viewport import Spot


class Heading(NamedTuple):
    """One line of the outline."""

    level: int
    title: str
    place: Place


def headings(document: Document) -> list[Heading]:
    """Return all headings of a page, in order."""
    return [
        Heading(
            block.level, block.prose.text.replace("\n", " "), Place(stretch.part.key, block.first)
        )
        for stretch in document
        if stretch.may_hold_headings
        for block in stretch.blocks
        if block.kind is BlockKind.HEADING
    ]


def heading_spots(document: Document, origin: Spot, forward: int) -> Iterator[Spot]:
    """Yield the first rows of headings from `origin` on, or back from it."""
    n, y = origin
    while document.has(n):
        rows = list(enumerate(document.rows(n)))
        for row_number, row in rows[::forward]:
            beyond = row_number > y if forward > 0 else row_number < y
            if row.heading and (
                (n, row_number) > origin
                if n != origin[0] and forward > 0
                else beyond or n != origin[0]
            ):
                yield n, row_number
        n += forward


def slug(title: str) -> str:
    """Return the anchor that a heading has in rendered Markdown."""
    kept = "".join(letter for letter in title.lower() if letter.isalnum() or letter in " -_")
    return kept.strip().replace(" ", "-")
