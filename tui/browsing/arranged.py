"""One state of the notebook, with what the screen needs of all of it at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Self

from tui.browsing.folders import FilesView
from tui.browsing.rows import Rows
from tui.browsing.topics import TopicsView
from tui.browsing.views import EventsView, SpeakersView, StoreView, TimelineView, View

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from notes.search.cards import Card
    from notes.store import NoteStore
    from tui.browsing.things import Path


_MOST_LISTED = 1000


def no_card(_id: str) -> None:
    """Stand in for what an index knows of a session where none was asked."""


class Listed(NamedTuple):
    """What a list shows of a session."""

    title: str
    speakers: str
    """Their names."""
    event: str
    """The title of its event; empty where it has none, or one without title."""
    year: str
    """Of the event; empty where that is unknown."""
    lead: str
    """The id under which its talk stands, where several notes tell of one."""
    is_talk: bool = True


class Arranged:
    """Arrangements and numbers of one store, each worked out when it is first looked at.

    With very many notes that takes longer than a frame may take: `prepared` works out, in the
    thread that read the notes, what the next frame will show.
    """

    def __init__(
        self, store: NoteStore, topics: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        """Arrange a store, its sessions also by `topics`: what they are about."""
        self.store = store
        self.topics = topics or {}
        self._views: dict[View, StoreView] = {}
        self._rows: dict[View, Rows] = {}
        self._sessions: dict[str, Listed | None] = {}

    def prepared(self) -> Self:
        """Work out now what is shown first."""
        self.rows(View.EVENTS, frozenset())
        _ = self.store.summary, self.store.problems
        return self

    def take_topics(self, topics: Mapping[str, tuple[str, ...]]) -> None:
        """Arrange by other topics from now on."""
        self.topics = topics
        self._views.pop(View.TOPICS, None)
        self._rows.pop(View.TOPICS, None)

    def session(self, id_: str, card: Callable[[str], Card | None] = no_card) -> Listed | None:
        """What a list shows of a session, None where it is gone.

        It is kept, as the same ones come again with every key.

        Args:
            id_: Of the session.
            card: What an index knows of it, which is found far sooner than what the store knows.
        """
        if id_ not in self._sessions:
            found = card(id_)
            listed = self._of_card(found) if found else self._of_store(id_)
            if len(self._sessions) >= _MOST_LISTED:
                del self._sessions[next(iter(self._sessions))]
            self._sessions[id_] = listed
        return self._sessions[id_]

    def _of_card(self, card: Card) -> Listed:
        lead = self.store.lead(card.id)
        return Listed(card.title, ", ".join(card.speakers), card.event, card.year, lead)

    def _of_store(self, id_: str) -> Listed | None:
        found, event = self.store.session(id_), self.store.event_of(id_)
        if found is None:
            return None
        title, year = (event.details.title, event.details.year) if event else ("", None)
        names = ", ".join(speaker.name for speaker in found.speakers)
        lead = self.store.lead(id_)
        return Listed(found.title, names, title, str(year or ""), lead, found.kind.is_talk)

    def view(self, view: View) -> StoreView:
        """The arrangement by which `view` orders the notebook."""
        if view not in self._views:
            simple = {
                View.EVENTS: EventsView,
                View.SPEAKERS: SpeakersView,
                View.TIMELINE: TimelineView,
                View.FILES: FilesView,
            }
            made = simple.get(view)
            self._views[view] = made(self.store) if made else TopicsView(self.store, self.topics)
        return self._views[view]

    def rows(self, view: View, flipped: frozenset[Path]) -> Rows:
        """The rows of a view with the branches in `flipped` the other way round."""
        known = self._rows.get(view)
        if known is None or known.flipped != flipped:
            known = self._rows[view] = Rows(self.view(view), flipped)
        return known
