"""One state of the notebook, with what the screen needs of all of it at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from tui.browsing.folders import FilesView
from tui.browsing.rows import Rows
from tui.browsing.topics import TopicsView
from tui.browsing.views import EventsView, SpeakersView, StoreView, TimelineView, View

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notes.store import NoteStore
    from tui.browsing.things import Path


@dataclass
class Arranged:
    """Arrangements and numbers of one store, each worked out when it is first looked at.

    With very many notes that takes longer than a frame may take: `prepared` works out, in the
    thread that read the notes, what the next frame will show.
    """

    store: NoteStore
    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Sessions by what they are about."""
    _views: dict[View, StoreView] = field(default_factory=dict)
    _rows: dict[View, Rows] = field(default_factory=dict)

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
