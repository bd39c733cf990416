"""The reader as the browser uses it: Escape leaves it at once where only a search lit the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.actions import SkipAction

from tui.at_hand import AtHand
from tui.guard import Guarded
from tui.widgets.reader import Page, Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.tidy import Block
    from tui.widgets.reader import Anchor, Place


class ReaderPane(Guarded, AtHand, Reader):
    """A reader that knows who asked for the words that are lit."""

    finding = False
    """Whether a person is finding something in the page."""

    def show(
        self, page: Page, *, line: tuple[str | None, int] | None = None, words: Sequence[str] = ()
    ) -> None:
        """Show a page; what was found in another is forgotten."""
        if self.finding and page == self.page and line is None and not words:
            return
        if self.finding:
            self.finding = False
            self.post_message(self.Found(0, 0))
        super().show(page, line=line, words=words)

    @property
    def blocks(self) -> dict[bytes, Sequence[Block]]:
        """What is shown of the page, by what it is made from."""
        return self.canvas.blocks

    def begin_at(self, place: Place) -> None:
        """Make a line of a note the first on the screen, where the page has it."""
        viewport = self.canvas.viewport
        if (spot := viewport.spot_of(place.key, place.line)) is not None:
            viewport.show(spot, margin=viewport.height)
            self.changed()

    def return_to(self, top: Anchor) -> None:
        """Make the row the first on the screen that was the first."""
        self.canvas.return_to(top)
        self.changed()

    def find(self, text: str) -> None:
        """Find in the page."""
        self.finding = bool(text)
        super().find(text)

    def action_clear(self) -> None:
        """Take back labels of links, then what was found; leave the rest to the browser."""
        if not self.finding and self._links is None:
            raise SkipAction
        if self._links is None:
            self.finding = False
        super().action_clear()
