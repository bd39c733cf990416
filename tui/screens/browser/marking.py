"""Marks, kept while the browser runs, and stars, kept between runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.browsing.heirs import Heirs
from tui.browsing.things import Thing, ThingKind
from tui.labels import count
from tui.screens.browser.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notes.store import NoteStore
    from tui.browsing.arranged import Arranged
    from tui.browsing.rows import Row


_MOST_GONE = 50
"""Stars without a talk that a new one is looked for."""


class Marking(Reading, part=True):
    """Chooses sessions for export."""

    def store_changed(self, arranged: Arranged) -> None:
        """Keep marks, stars and the place at what goes on under another name, before all else."""
        heirs = Heirs(self.store, arranged.store)
        state = self.situation
        marked = _onward(state.marked, heirs, arranged.store)
        starred = _onward(state.starred, heirs, arranged.store)
        self.memory.move_stars(self.notebook_id, starred)
        thing, self._arrived_at, *way = (
            _heir(thing, heirs, arranged.store)
            for thing in (state.thing, self._arrived_at, *state.back, *state.forward)
        )
        self.change(
            back=tuple(way[: len(state.back)]),
            forward=tuple(way[len(state.back) :]),
            marked=frozenset(marked.get(id_, id_) for id_ in state.marked),
            starred=frozenset(starred.get(id_, id_) for id_ in state.starred),
            thing=thing,
        )
        super().store_changed(arranged)
        if thing != state.thing:
            self.pages.was[thing] = state.thing

    def mark_rows(self, rows: tuple[Row, ...]) -> None:
        """Mark what rows stand for; open branches in a range leave that to the rows below them."""
        things = [row.thing for row in rows if not row.opened] or [row.thing for row in rows]
        self.mark(self.store.lead(id_) for thing in things for id_ in self._below(thing))

    def _below(self, thing: Thing) -> Sequence[str]:
        """The sessions that a row stands for; that of an event among results, for these alone."""
        event = self.store.event(thing.ref) if thing.kind is ThingKind.EVENT else None
        return self.labels.below(event) if event else self.sessions_of(thing)

    def mark(self, ids: Iterable[str]) -> None:
        """Mark sessions, or unmark them where all of them are marked."""
        chosen = frozenset(ids)
        marked = self.situation.marked
        if not chosen:
            self.say("Nothing to mark here", "dim")
            return
        self.change(marked=marked - chosen if chosen <= marked else marked | chosen)
        self.marks_changed()
        self.show_counts()
        self.show_heads()

    def range_changed(self, *, begun: bool) -> None:
        """Say how a range is ended."""
        if begun:
            self.say("Range: move to its other end, then v or space. Esc forgets it.", "accent")
        else:
            self.status.hush()

    def action_mark_shown(self) -> None:
        """Mark all that the search or the view shows."""
        ids = self.shown()
        before = len(self.situation.marked)
        self.change(marked=self.situation.marked | frozenset(ids))
        self.marks_changed()
        self.show_counts()
        self.say(f"{count(len(self.situation.marked) - before, 'more session')} marked")

    def shown(self) -> tuple[str, ...]:
        """The ids of all sessions that the search found, or that the notebook holds."""
        answer = self.situation.answer
        if answer is None:
            return tuple(id_ for event in self.store.events for id_ in event.sessions)
        return tuple(dict.fromkeys(map(self.store.lead, self.every_id())))

    def every_id(self) -> Sequence[str]:
        """The ids of all that the search found, those included that the list does not hold yet."""
        raise NotImplementedError

    def action_unmark(self) -> None:
        """Take all marks away."""
        number = len(self.situation.marked)
        self.change(marked=frozenset())
        self.marks_changed()
        self.show_counts()
        self.say(f"{count(number, 'mark')} taken away" if number else "Nothing is marked", "dim")

    def in_tree_order(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Sessions as the tree orders them; those that are gone are left out."""
        wanted = frozenset(ids)
        return tuple(found.id for found in self.store.sessions if found.id in wanted)

    # Stars

    def action_star(self) -> None:
        """Star the session that is highlighted, or take its star away."""
        thing = self.situation.thing
        if thing.kind is not ThingKind.SESSION:
            self.say("Stars are for sessions", "dim")
            return
        id_ = self.store.lead(thing.ref)
        starred = id_ not in self.situation.starred
        self.change(starred=self.situation.starred ^ {id_})
        from tui.browsing.stars import stars_of  # noqa: PLC0415 - not at a start

        known = next((star.data for star in stars_of(self.store, [id_], {})), None)
        self.memory.star(self.notebook_id, id_, starred=starred, known=known)
        self.marks_changed()
        self.show_heads()
        self.tell_memory()

    def keep_stars(self) -> None:
        """Let stars go on at what their talks became since, and note what these are known by."""
        if not self.situation.starred:
            return
        from tui.browsing.stars import Afterwards, Star, stars_of  # noqa: PLC0415 - not at a start

        store, starred = self.store, self.situation.starred
        told = self.memory.known(self.notebook_id)
        read = (Star.read(id_, told[id_]) for id_ in starred if id_ in told)
        known = {star.id: star for star in read if star}
        afterwards = Afterwards(store, self.titled)
        gone = [star for star in known.values() if not store.holds(star.id)]
        found = {star.id: afterwards.heir(star) for star in gone[:_MOST_GONE]}
        heirs = {id_: heir for id_, heir in found.items() if heir}
        self.memory.move_stars(self.notebook_id, heirs)
        starred = frozenset(heirs.get(id_, id_) for id_ in starred)
        new = {star.id: star.data for star in stars_of(store, starred, known)}
        self.memory.know(self.notebook_id, new)
        if starred != self.situation.starred:
            self.change(starred=starred)
            self.marks_changed()
            self.show_heads()

    def action_stars(self) -> None:
        """Search for what is starred."""
        self.search_for("is:starred")

    def tell_memory(self) -> None:
        """Say what could not be remembered, once."""
        while self.memory.problems:
            self.say(self.memory.problems.pop(0), "warning")

    # Filled in further up

    def titled(self, title: str) -> Iterable[str]:
        """The ids of sessions that may have a title."""
        raise NotImplementedError

    def search_for(self, query: str) -> None:
        """Run a search as if it had been typed."""
        raise NotImplementedError


def _onward(ids: Iterable[str], heirs: Heirs, store: NoteStore) -> dict[str, str]:
    """The sessions that go on under another id, each with that.

    A talk that other notes tell of by now goes on under the id of the note that leads them: that is
    the one which is listed, and can be marked and starred.
    """
    ids = tuple(ids)
    known = dict(heirs.of_sessions(ids))
    leads = ((id_, store.lead(known.get(id_, id_))) for id_ in ids)
    return {id_: lead for id_, lead in leads if lead != id_}


def _heir(thing: Thing, heirs: Heirs, store: NoteStore) -> Thing:
    """What `thing` became; itself where it is still there, or nothing came of it."""
    if thing.kind is ThingKind.SESSION:
        return Thing(thing.kind, dict(heirs.of_sessions([thing.ref])).get(thing.ref, thing.ref))
    if thing.kind is ThingKind.NOTE and store.note(thing.ref) is None:
        return Thing(thing.kind, heirs.of_note(thing.ref) or thing.ref)
    return thing
