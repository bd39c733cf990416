"""Several notes of one talk: as tabs, or side by side where the screen is wide enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.browsing.note_names import apart, shortened
from tui.browsing.things import Thing, ThingKind, session
from tui.labels import width_of
from tui.one_line import OneLine, Segment
from tui.screens.browser.base import BrowserBase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Session
    from tui.screens.pages import Pages

BESIDE_FROM = 160
"""Columns of the screen from which two notes stand side by side."""
ROOMY = 50
"""Columns of the page from which the keys for the tabs are named beside them."""
_SWITCH = Segment((("( )", "key"), (" other notes ", "faint")), "other_note(1)", whole=True)


class Takes(BrowserBase, part=True):
    """Shows the notes of one talk; the first is the one that stands for it in the tree."""

    pages: Pages
    _beside = ""
    """The session in the second reader; empty while there is none."""

    @property
    def has_room_beside(self) -> bool:
        """Whether a second reader fits."""
        return self.size.width >= BESIDE_FROM and not self.has_class("-zen")

    @property
    def thing_read(self) -> Thing:
        """What the reader shows that had the focus last."""
        return session(self._beside) if self.beside_active else self.situation.thing

    def session_read(self) -> Session | None:
        """The session that is read, if it is one."""
        kind, ref = self.thing_read
        return self.store.session(ref) if kind is ThingKind.SESSION else None

    def _notes_of(self, thing: Thing) -> tuple[str, ...]:
        """The ids of a talk in all notes that tell of it; none where only one does."""
        if thing.kind is not ThingKind.SESSION or not self.store.takes(thing.ref):
            return ()
        lead = self.store.lead(thing.ref)
        return (lead, *self.store.takes(lead))

    def show_takes(self, thing: Thing, words: tuple[str, ...]) -> None:
        """Show another note of the talk in the second reader, or hide it."""
        others = [id_ for id_ in self._notes_of(thing) if id_ != thing.ref]
        if others and self.has_room_beside:
            self._beside = self._beside if self._beside in others else others[0]
            page = self.pages.of_note(self._beside)
            self.beside.show(page, words=words)
        else:
            self._beside = ""
            if self.focused is self.beside:
                self.set_focus(self.main_reader)
        self.beside_active = bool(self._beside) and self.focused is self.beside
        self.set_class(bool(self._beside), "-beside")

    def action_other_note(self, step: int) -> None:
        """Show the next or the previous note of the talk, in the reader that is read."""
        found = self._notes_of(self.situation.thing)
        if self.beside_active:
            found = tuple(id_ for id_ in found if id_ != self.situation.thing.ref)
        if len(found) < 2:
            self.say("No other note tells of this talk", "dim")
            return
        at = found.index(self.thing_read.ref)
        self.action_show_note(found[(at + step) % len(found)])

    def action_show_note(self, id_: str) -> None:
        """Show a note of the talk by its session."""
        if self.beside_active or id_ == self._beside:
            self._beside = id_
            self.show_takes(self.situation.thing, ())
            self.show_heads()
            return
        self._beside = self.situation.thing.ref if self._beside else ""
        self.read(session(id_))

    # What stands above the readers

    def show_tabs(self) -> None:
        """Name the notes above the page."""
        found = self._notes_of(self.situation.thing)
        tabs = self.query_one("#tabs", OneLine)
        self.set_class(bool(found) and not self._beside, "-tabs")
        if found and not self._beside:
            width = self.main_reader.size.width
            switch = (_SWITCH,) if width > ROOMY else ()
            room = width - sum(width_of(part.line) for part in switch)
            tabs.show(self._tabs(found, self.situation.thing.ref, room), switch)
        elif self._beside:
            self._show_beside_head(found)

    def _tabs(self, ids: Sequence[str], shown: str, width: int) -> tuple[Segment, ...]:
        every = self._names(self._notes_of(self.situation.thing))
        names = shortened([every[id_] for id_ in ids], width - 2 - 3 * len(ids))
        parts = [Segment(((" ", ""),))]
        for id_, name in zip(ids, names, strict=True):
            style = "tab" if id_ == shown else "dim"
            parts.append(Segment(((f" {name} ", style), (" ", "")), f"show_note({id_!r})"))
        return tuple(parts)

    def _names(self, ids: Sequence[str]) -> dict[str, str]:
        found = [take for id_ in ids if (take := self.store.session(id_))]
        names = apart([(take.key, take.span.first) for take in found])
        return {take.id: name for take, name in zip(found, names, strict=True)}

    def note_name(self) -> str:
        """What the note in the first reader is called beside the other; empty where it is alone."""
        thing = self.situation.thing
        return self._names(self._notes_of(thing)).get(thing.ref, "") if self._beside else ""

    def _show_beside_head(self, found: Sequence[str]) -> None:
        lit = self.focused is self.beside
        head = self.query_one("#beside-head", OneLine)
        edge = Segment(((f"{self.glyphs.edge} " if lit else "  ", "accent"),))
        others = [id_ for id_ in found if id_ != self.situation.thing.ref]
        take = self.store.session(self._beside)
        if len(others) > 1:
            head.show((edge, *self._tabs(others, self._beside, self.beside.size.width)))
        elif take is not None:
            named = Segment(
                ((self._names(found)[take.id], "accent" if lit else "strong"),),
                f"go_thing({f'note:{take.key}'!r})",
            )
            head.show((edge, named))

    def refocus_beside(self) -> None:
        """Remember which reader had the focus last."""
        if self.focused is self.beside or self.focused is self.main_reader:
            self.beside_active = self.focused is self.beside

    # Filled in further up

    def read(self, thing: Thing) -> None:
        """Show `thing` in the reader."""
        raise NotImplementedError

    def show_heads(self) -> None:
        """Say above each pane what it shows."""
        raise NotImplementedError
