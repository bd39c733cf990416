"""Making a notebook searchable in a thread, once it is read."""

from __future__ import annotations

from time import monotonic, sleep
from typing import TYPE_CHECKING, TypeVar

from textual import on
from textual.message import Message
from textual.worker import get_current_worker

from tui.screens.browser.marking import Marking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from textual.worker import Worker

    from notes.notebook import Gathering
    from notes.search import Answer, SearchIndex
    from notes.store import NoteStore
    from tui.browsing.arranged import Arranged

Told = TypeVar("Told")
FEW = 2000
"""Notes up to which topics are worked out anew whenever a note changes."""
_MOST_TITLED = 200
"""Talks of one title that are handed out."""
_TURN = 0.02
"""Seconds between two questions whether a look is over, as two threads would take turns."""


class Indexing(Marking, part=True):
    """Makes the index, and what nobody waits for."""

    index: SearchIndex | None = None
    """None until the first notes are read; of all of them once they are."""
    use_cache = True
    """Whether what was read before may be taken, and is kept for the next time."""
    _is_gathered = False
    """Whether it was found out once what the notes talk about, be it nothing."""
    _looking = False
    """Whether a look at the disk is under way, or what it found is not on the screen yet."""

    class Indexed(Message):
        """Everything is read and can be searched."""

        def __init__(self, arranged: Arranged, index: SearchIndex, took: float) -> None:
            """Tell of an index in which a first search took so many seconds."""
            super().__init__()
            self.arranged, self.index, self.took = arranged, index, took

    class Gathered(Message):
        """It is known what the notes talk about."""

        def __init__(self, store: NoteStore, topics: Mapping[str, tuple[str, ...]]) -> None:
            """Tell of the `topics` of a store, as ids of sessions by what they are about."""
            super().__init__()
            self.store, self.topics = store, topics

    class CutOff(Message):
        """Somebody cut off the file of the index under the open notebook."""

        def __init__(self, index: SearchIndex) -> None:
            """Tell of this index, which answers no more."""
            super().__init__()
            self.index = index

    def found(
        self,
        index: SearchIndex,
        query: str,
        limit: int,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Answer:
        """What answers a query; nothing where the index has to be made again, which is begun then.

        Args:
            index: Where to look.
            query: What was typed, finished.
            limit: How many sessions to list.
            cancelled: Asked now and then, in a thread.
        """
        from notes.search import Answer, Scope  # noqa: PLC0415 - after first paint

        scope = Scope(self.situation.marked, self.situation.starred)
        return self.told_by(
            index,
            lambda: index.search(query, limit, scope, cancelled=cancelled),
            Answer(query),
        )

    def told_by(self, index: SearchIndex, ask: Callable[[], Told], nothing: Told) -> Told:
        """What `ask` gives; `nothing` where the index has to be made again, which is begun then."""
        from notes.search import BrokenIndexError  # noqa: PLC0415 - after first paint

        try:
            return ask()
        except BrokenIndexError:
            self.post_message(self.CutOff(index))
            return nothing

    def titled(self, title: str) -> Iterator[str]:
        """The ids of sessions that the index finds by a title, in whatever note."""
        if self.index is not None:
            words = title.replace('"', " ")
            for id_ in self.found(self.index, f'in:title "{words}"', _MOST_TITLED).by_id.ids:
                yield id_
                yield from self.store.takes(id_)

    @on(CutOff)
    def _index_anew(self, message: CutOff) -> None:
        if message.index is self.index:
            self.index = None
            self.say("the search index on disk was cut off, and is made again", "warning")
            self.run_worker(self._make_index, group="load", thread=True, exit_on_error=False)

    def _make_index(self) -> None:
        self.index_in_thread(self.arranged, get_current_worker(), None)

    def index_in_thread(
        self,
        arranged: Arranged,
        worker: Worker[object],
        before: SearchIndex | None,
        index: SearchIndex | None = None,
    ) -> None:
        """Index titles, hand that out, then see to what nobody waits for while nobody types."""
        from notes.notebook import Gathering, changed_keys  # noqa: PLC0415 - after first paint

        store = arranged.store
        if index is None and before is not None:
            index = before.replaced(store, changed_keys(self.store, store))
        with Gathering(
            store, self.paths, lambda: worker.is_cancelled, use_cache=self.use_cache
        ) as gathering:
            index = index or gathering.index()
            if index is not None:
                self._gather(arranged, worker, index, gathering)

    def _gather(
        self,
        arranged: Arranged,
        worker: Worker[object],
        index: SearchIndex,
        gathering: Gathering,
    ) -> None:
        started = monotonic()
        index.search("a", 1)
        took = monotonic() - started
        self.post_message(self.Indexed(arranged, index, took))

        def stopped() -> bool:
            while self._looking and not worker.is_cancelled:
                sleep(_TURN)
            return self.quiet.wait(lambda: worker.is_cancelled)

        index.warm(stopped)
        if not index.has_texts:
            whole = gathering.with_texts(index, stopped)
            if whole is not index:
                self.post_message(self.Indexed(arranged, whole, took))
        store = arranged.store
        if (not self._is_gathered or len(store) <= FEW) and not stopped():
            found = gathering.subjects(stopped)
            if not worker.is_cancelled:
                self._is_gathered = True
                self.post_message(self.Gathered(store, found))
