"""Reading the notebook in a thread."""

from __future__ import annotations

import gc
from dataclasses import dataclass, field
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.worker import Worker, WorkerState, get_current_worker

from tui.browsing.things import NOTEBOOK, Thing
from tui.browsing.topics import tags
from tui.screens.browser.marking import Marking

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from notes.notebook import Progress
    from notes.search import SearchIndex
    from notes.store import NoteStore

FEW = 2000
"""Notes up to which topics are worked out anew whenever a note changes."""
_PATIENCE = 2.0
"""Seconds for which the disk is left alone until the screen shows what is known."""


class Loading(Marking):
    """Keeps the store as the disk is."""

    index: SearchIndex | None = None
    """None until the first notes are read; of all of them once they are."""
    complete = False
    """Whether all notes were read once."""
    use_cache = True
    """Whether what was read before may be taken, and is kept for the next time."""
    typical = 0.0
    """Seconds that searches took of late."""
    _painted = Event()

    @dataclass
    class Read(Message):
        """More notes were read."""

        progress: Progress
        index: SearchIndex | None = None
        """Of the notes read so far."""

        def can_replace(self, message: Message) -> bool:
            """Only the last snapshot is of interest."""
            return isinstance(message, Loading.Read)

    @dataclass
    class Indexed(Message):
        """Everything is read and can be searched."""

        store: NoteStore
        index: SearchIndex
        topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
        took: float = 0.0
        """Seconds that a first search took."""

    @dataclass
    class Failed(Message):
        """The notebook cannot be opened, or no longer."""

        reason: str

    def start_loading(self) -> None:
        """Read the notebook from the beginning."""
        self.change(loading=(0, 0))
        self.show_counts()
        self._painted = Event()
        self.run_worker(self._load, group="load", exclusive=True, thread=True, exit_on_error=False)

    def _load(self) -> None:
        from notes.notebook import (  # noqa: PLC0415 - after first paint
            NotebookError,
            indexed,
            open_notebook,
        )
        from notes.search import SearchIndex  # noqa: PLC0415 - after first paint

        worker = get_current_worker()
        progress: Progress | None = None
        shown: NoteStore | None = None
        indexed_store: NoteStore | None = None
        index: SearchIndex | None = None
        try:
            for progress in open_notebook(
                self.paths, cancelled=lambda: worker.is_cancelled, use_cache=self.use_cache
            ):
                if progress.store is not shown and len(progress.store) and not progress.done:
                    whole, store = progress.whole, progress.store
                    index = indexed(store, self.paths) if whole else SearchIndex.build(store)
                    indexed_store = progress.store if whole else None
                shown = progress.store.linked()
                self.post_message(self.Read(progress, index))
                if progress.whole and not progress.done:
                    # Two threads take turns: what is known is painted before the disk is read.
                    self._painted.wait(_PATIENCE)
        except NotebookError as error:
            self.post_message(self.Failed(str(error)))
            return
        if progress is not None and not worker.is_cancelled:
            unchanged = index if progress.store is indexed_store else None
            self.index_in_thread(progress.store, worker, None, unchanged)

    def index_in_thread(
        self,
        store: NoteStore,
        worker: Worker[object],
        before: SearchIndex | None,
        index: SearchIndex | None = None,
    ) -> None:
        """Index titles, hand that out, then index the texts, which takes longer."""
        from notes.notebook import indexed, with_texts  # noqa: PLC0415 - after first paint

        if index is None and before is not None:
            index = before.replaced(store, changed_keys(self.store, store))
        index = index or indexed(store, self.paths, use_cache=self.use_cache)
        known = self.arranged.topics
        # With many notes even their tags take a while, and come with the topics.
        found = known if len(store) > FEW else tags(store)
        started = monotonic()
        index.search("a", 1)
        took = monotonic() - started
        self.post_message(self.Indexed(store, index, found, took))
        if not index.has_texts:
            whole = with_texts(
                index, store, self.paths, lambda: worker.is_cancelled, use_cache=self.use_cache
            )
            if whole is not index:
                index = whole
                self.post_message(self.Indexed(store, index, found, took))
        if (not known or len(store) <= FEW) and not worker.is_cancelled:
            self.post_message(self.Indexed(store, index, topics(store), took))

    @on(Read)
    def _show_progress(self, message: Read) -> None:
        progress = message.progress
        self.change(loading=(progress.read, progress.total))
        sought = bool(self.situation.query) and message.index not in (None, self.index)
        if progress.store is not self.store and len(progress.store):
            self._take(progress.store, self.arranged.topics, leave=sought)
        if message.index is not None and message.index is not self.index:
            self.index = message.index
            if sought:
                self.search_again()
                answer = self.situation.answer
                if answer is None or not answer.matches:
                    self._show_taken()
        self.show_counts()
        self.call_after_refresh(self._painted.set)

    @on(Indexed)
    def _take_index(self, message: Indexed) -> None:
        first, self.complete = not self.complete, True
        self.index = message.index
        self.change(loading=None)
        if message.store is not self.store or message.topics != self.arranged.topics:
            self._take(message.store, message.topics)
        if first:
            self.typical = message.took
            self.restore()
            self.call_after_refresh(self.settled)
            self.begin_following()
            gc.freeze()
        if self.situation.query:
            self.search_again()
        self.show_counts()

    @on(Failed)
    def _tell_failure(self, message: Failed) -> None:
        self.change(loading=None)
        self.show_counts()
        self.say(message.reason, "error")

    def _take(
        self, store: NoteStore, found: Mapping[str, tuple[str, ...]], *, leave: bool = False
    ) -> None:
        """Show another state of the notebook with the cursor where it was.

        Args:
            store: The state.
            found: Its topics.
            leave: Whether to leave rows and page to a search that follows.
        """
        self.keep_flips()
        self.store_changed(store, found)
        self.change(marked=frozenset(id_ for id_ in self.situation.marked if store.session(id_)))
        if not leave:
            self._show_taken()

    def _show_taken(self) -> None:
        thing = self._still_there(self.situation.thing)
        if not self.searching:
            self.show_rows(thing)
        self.read(thing)

    def _still_there(self, thing: Thing) -> Thing:
        """`thing`, or the nearest to it that the store still holds."""
        if self.pages.of(thing) is not None:
            return thing
        row = self.tree_view.row
        above = row.path[-2] if row and len(row.path) > 1 else NOTEBOOK
        return above if self.pages.of(above) is not None else NOTEBOOK

    @on(Worker.StateChanged)
    def _tell_crash(self, message: Worker.StateChanged) -> None:
        if message.state is WorkerState.ERROR and (error := message.worker.error):
            if message.worker.group == "load":
                self.change(loading=None)
                self.show_counts()
            told = f"{type(error).__name__}: {error}"
            if isinstance(error, OSError) and error.filename:
                told = f"{error.filename}: {(error.strerror or '').lower()}"
            self.say(f"{message.worker.group} failed: {told}", "error")

    # Filled in further up

    def restore(self) -> None:
        """Go back to where the notebook was left."""
        raise NotImplementedError

    def begin_following(self) -> None:
        """Follow what changes on disk from now on."""
        raise NotImplementedError

    def search_again(self) -> None:
        """Run the search that is shown once more, over what is known now."""
        raise NotImplementedError


def changed_keys(old: NoteStore, new: NoteStore) -> set[str]:
    """The keys of notes that changed, came or went between two states."""
    before = {note.key: note for note in old.notes}
    after = {note.key: note for note in new.notes}
    both = before.keys() & after.keys()
    return (before.keys() ^ after.keys()) | {key for key in both if before[key] != after[key]}


def topics(store: NoteStore) -> Mapping[str, tuple[str, ...]]:
    """What the notes keep naming, and their tags; those with most sessions first."""
    from notes.search import topics as named  # noqa: PLC0415 - after first paint

    # The texts of many thousand talks take minutes to go through; their titles say enough.
    named_things = named(store, texts=len(store.talks) <= FEW)
    found = {topic.name: leads(store, topic.sessions) for topic in named_things}
    spelled = {name.casefold() for name in found}
    found |= {tag: ids for tag, ids in tags(store).items() if tag.casefold() not in spelled}
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0].casefold())))


def leads(store: NoteStore, ids: Iterable[str]) -> tuple[str, ...]:
    """Sessions, each talk once where several notes tell of it."""
    return tuple(dict.fromkeys(store.lead(id_) for id_ in ids))
