"""One state of the notebook, with what the screen needs of all of it at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Self

from tui.browsing.folders import FilesView
from tui.browsing.rows import Rows
from tui.browsing.topics import TopicsView
from tui.browsing.views import EventsView, SpeakersView, StoreView, TimelineView, View

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notes.models import Event, Session
    from notes.store import NoteStore
    from tui.browsing.things import Path


_MOST_LISTED = 1000


class Listed(NamedTuple):
    """A session in a list."""

    found: Session | None
    lead: str
    """The id under which its talk stands, where several notes tell of one."""
    event: Event | None


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
        self._sessions: dict[str, Listed] = {}

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

    def session(self, id_: str) -> Listed:
        """What a list shows of a session; kept, as the same ones come again with every key."""
        known = self._sessions.get(id_)
        if known is None:
            if len(self._sessions) > _MOST_LISTED:
                del self._sessions[next(iter(self._sessions))]
            store = self.store
            known = Listed(store.session(id_), store.lead(id_), store.event_of(id_))
            self._sessions[id_] = known
        return known

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
