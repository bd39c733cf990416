"""Two notes of one talk, side by side where the screen is wide enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.browsing.things import Thing, ThingKind
from tui.one_line import OneLine, Segment
from tui.screens.browser.base import BrowserBase

if TYPE_CHECKING:
    from notes.models import Session
    from tui.screens.pages import Pages

BESIDE_FROM = 160
"""Columns of the screen from which two notes stand side by side."""


class Beside(BrowserBase):
    """Shows a second reader."""

    pages: Pages

    @property
    def has_room_beside(self) -> bool:
        """Whether a second reader fits."""
        return self.size.width >= BESIDE_FROM and not self.has_class("-zen")

    def show_beside(self, thing: Thing, words: tuple[str, ...]) -> bool:
        """Show the other notes of a talk in the second reader; hide it where there are none."""
        takes = self.store.takes(thing.ref) if thing.kind is ThingKind.SESSION else ()
        session = self.store.session(takes[0]) if takes and self.has_room_beside else None
        self.set_class(session is not None, "-beside")
        if session is None:
            self.beside_active = False
            return False
        self.beside.show(self.pages.of_takes(thing, takes), words=words)
        self.show_beside_head(session)
        return True

    def show_beside_head(self, session: Session) -> None:
        """Name the note above the second reader."""
        lit = self.focused is self.beside
        edge = f"{self.glyphs.edge} " if lit else "  "
        named = (session.key, "accent" if lit else "dim")
        action = f"go_thing({f'note:{session.key}'!r})"
        self.query_one("#beside-head", OneLine).show(
            (Segment(((edge, "accent"),)), Segment((named,), action))
        )

    def refocus_beside(self) -> None:
        """Remember which reader had the focus last."""
        if self.focused is self.beside or self.focused is self.main_reader:
            self.beside_active = self.focused is self.beside
        takes = self.store.takes(self.situation.thing.ref)
        if self.has_class("-beside") and takes and (session := self.store.session(takes[0])):
            self.show_beside_head(session)
