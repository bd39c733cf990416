"""What the notebook keeps talking about: topics > the sessions that name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.browsing.things import NOTEBOOK, Path, Thing, ThingKind, session
from tui.browsing.views import StoreView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notes.store import NoteStore


class TopicsView(StoreView):
    """Topics > sessions."""

    def __init__(self, store: NoteStore, topics: Mapping[str, tuple[str, ...]]) -> None:
        """Arrange `store` by `topics`."""
        super().__init__(store)
        self.topics = topics

    def roots(self) -> Sequence[Thing]:
        """The notebook and every topic."""
        return [NOTEBOOK, *(Thing(ThingKind.TOPIC, topic) for topic in self.topics)]

    def has_children(self, path: Path) -> bool:
        """Every topic is named by at least one session."""
        return path[-1].kind is ThingKind.TOPIC or super().has_children(path)

    def children(self, path: Path) -> Sequence[Thing]:
        """The sessions that name a topic."""
        if path[-1].kind is ThingKind.TOPIC:
            return [session(id_) for id_ in self.topics.get(path[-1].ref, ())]
        return super().children(path)

    def opens(self, _path: Path) -> bool:
        """Topics start closed: they are an index to look into."""
        return False

    def find(self, thing: Thing) -> Path | None:
        """The most common topic of a session."""
        if thing.kind in (ThingKind.TOPIC, ThingKind.NOTEBOOK):
            return (thing,)
        id_ = self.nearest_session(thing)
        for topic, ids in self.topics.items():
            if id_ in ids:
                return (Thing(ThingKind.TOPIC, topic), session(id_))
        return None
