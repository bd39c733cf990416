"""Reading the notebook in a thread."""

from __future__ import annotations

from contextlib import suppress
from threading import Event
from time import monotonic
from types import MappingProxyType
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.worker import Worker, WorkerState, get_current_worker

from tui.browsing.arranged import Arranged
from tui.browsing.things import NOTEBOOK, Thing
from tui.quiet import give_back_memory, keep_what_is_there, tidy_no_more
from tui.screens.browser.indexing import Indexing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notes.notebook import Progress
    from notes.search import SearchIndex
    from notes.store import NoteStore
    from notes.tidy import Block

_PATIENCE = 2.0
"""Seconds for which the disk is left alone until the screen shows what is known."""
_MOST_SOUGHT = 2_000
"""Notes up to which a search finds those read so far; to index more slows their reading down."""


class Loading(Indexing, part=True):
    """Keeps the store as the disk is."""

    complete = False
    """Whether all notes were read once."""
    typical = 0.0
    """Seconds that searches took of late."""
    _whole = False
    """Whether all notes are shown, as they are or as they were the last time."""
    _first_page: Mapping[bytes, Sequence[Block]] = MappingProxyType({})
    """The blocks of what the reader showed first, by their keys."""
    _placed = False
    """Whether the notebook was shown where it was left."""

    class Read(Message):
        """More notes were read."""

        def __init__(
            self, progress: Progress, arranged: Arranged, index: SearchIndex | None = None
        ) -> None:
            """Tell how far it is.

            Args:
                progress: As it was reported.
                arranged: The notes read so far, the same object as in the last report where none
                    were added.
                index: Of them, where there is one.
            """
            super().__init__()
            self.progress, self.arranged, self.index = progress, arranged, index
            self.painted = Event()
            """Set once it is on the screen."""

        def can_replace(self, message: Message) -> bool:
            """Only the last snapshot is of interest."""
            return isinstance(message, Loading.Read)

    class Failed(Message):
        """The notebook cannot be opened, or no longer."""

        def __init__(self, reason: str) -> None:
            """Tell why."""
            super().__init__()
            self.reason = reason

    def start_loading(self) -> None:
        """Read the notebook from the beginning."""
        self.change(loading=(0, 0))
        self.show_counts()
        # To look through all notes again and again while they come would hold up the screen.
        tidy_no_more()
        self.run_worker(self._load, group="load", exclusive=True, thread=True, exit_on_error=False)

    def _load(self) -> None:
        from notes.notebook import NotebookError, open_notebook  # noqa: PLC0415 - after first paint

        worker = get_current_worker()
        progress: Progress | None = None
        arranged = self.arranged
        indexed_store: NoteStore | None = None
        index: SearchIndex | None = None
        try:
            for progress in open_notebook(
                self.paths,
                cancelled=lambda: worker.is_cancelled,
                use_cache=self.use_cache,
                index=True,
            ):
                store, new = progress.store, progress.store is not arranged.store
                # Whoever has typed already waits for what is found, and for no rows.
                sought = progress.whole and bool(self.situation.query)
                if new:
                    self._prepare(at_start=progress.whole and not sought)
                    arranged = Arranged(store.linked(), arranged.topics)
                    arranged = arranged if sought else arranged.prepared()
                if new and len(store) and not progress.done:
                    if not sought and not self.situation.query:
                        # Two threads take turns: what is known is painted before there is more.
                        self._paint(self.Read(progress, arranged, index), worker)
                    self._prepare()
                    if progress.whole or len(store) <= _MOST_SOUGHT:
                        index = self._first_index(store, worker, whole=progress.whole)
                    indexed_store = store if progress.whole else None
                    self._paint(self.Read(progress, arranged, index), worker)
                    _ = sought and arranged.prepared()
                    give_back_memory()
                else:
                    self.post_message(self.Read(progress, arranged, index))
        except NotebookError as error:
            self.post_message(self.Failed(str(error)))
            return
        if progress is not None and not worker.is_cancelled:
            unchanged = index if progress.store is indexed_store else None
            self.index_in_thread(arranged, worker, None, unchanged)

    def _prepare(self, *, at_start: bool = False) -> None:
        """Load what pages take; at a start not before the first page, where that is known."""
        from notes.notebook import kept_blocks  # noqa: PLC0415 - after first paint
        from notes.tidy import know, prepare  # noqa: PLC0415 - after first paint

        if at_start and self.use_cache and (blocks := kept_blocks(self.paths).read()):
            know(blocks)
        else:
            prepare()

    def keep_page(self) -> None:
        """Keep what the page on the screen is made of, and the one that was shown first."""
        from notes.notebook import kept_blocks  # noqa: PLC0415 - not at a start

        # To start a little later the next time is no reason to fail now.
        with suppress(Exception):
            kept_blocks(self.paths).keep({**self._first_page, **self.main_reader.blocks})

    def _paint(self, message: Read, worker: Worker[object]) -> None:
        """Have something shown, and wait for that in the thread that reads."""
        self.post_message(message)
        end = monotonic() + _PATIENCE
        while not message.painted.wait(0.05) and monotonic() < end and not worker.is_cancelled:
            pass

    def _first_index(
        self, store: NoteStore, worker: Worker[object], *, whole: bool
    ) -> SearchIndex | None:
        """The index of the notes read so far, or of all as they were the last time."""
        if whole:
            from notes.notebook import Gathering  # noqa: PLC0415 - after first paint

            with Gathering(store, self.paths, lambda: worker.is_cancelled) as gathering:
                return gathering.index()
        from notes.search import SearchIndex  # noqa: PLC0415 - after first paint

        return SearchIndex.build(store)

    @on(Read)
    def _show_progress(self, message: Read) -> None:
        progress = message.progress
        self.change(loading=(progress.read, progress.total))
        sought = bool(self.situation.query) and message.index not in (None, self.index)
        if message.arranged is not self.arranged and len(progress.store):
            self._whole = self._whole or progress.whole or progress.done
            self._take(message.arranged, leave=sought)
        if message.index is not None and message.index is not self.index:
            self.index = message.index
            if sought:
                self.search_again()
                self.paint()
                answer = self.situation.answer
                if answer is None or not answer.matches:
                    self._show_taken()
        self.show_counts()
        if self._whole:
            self.settled()
        if self.paint_all():
            message.painted.set()
        else:
            self.call_after_refresh(message.painted.set)
        if self._whole and not self._first_page:
            self._first_page = self.main_reader.blocks

    @on(Indexing.Indexed)
    def _take_index(self, message: Indexing.Indexed) -> None:
        first, self.complete, self._whole = not self.complete, True, True
        self.index = message.index
        self.change(loading=None)
        if message.arranged is not self.arranged:
            self._take(message.arranged)
        self.keep_stars()
        if first:
            self.typical = message.took
            self.tell_memory()
            if not self._placed:
                self._placed = self.restore(anyhow=True)
            self.settled()
            self.begin_following()
            keep_what_is_there()
        if self.situation.query:
            self.search_again()
        self.show_counts()

    def tidy(self) -> None:
        """Let go of what nobody needs, unless a worker makes much that is no garbage."""
        if not any(worker.is_running for worker in self.workers):
            self.quiet.tidy()

    @on(Indexing.Gathered)
    def _take_topics(self, message: Indexing.Gathered) -> None:
        if message.store is self.store:
            self.arranged.take_topics(message.topics)
            self._take(self.arranged, leave=self.searching)
            keep_what_is_there()

    @on(Failed)
    def _tell_failure(self, message: Failed) -> None:
        self._end_loading()
        self.say(message.reason, "error")

    def _take(self, arranged: Arranged, *, leave: bool = False) -> None:
        """Show another state of the notebook with the cursor where it was.

        Args:
            arranged: The state.
            leave: Whether to leave rows and page to a search that follows.
        """
        self.keep_flips()
        self.store_changed(arranged)
        find = arranged.store.session
        self.change(marked=frozenset(id_ for id_ in self.situation.marked if find(id_)))
        if not leave:
            self._show_taken()

    def _show_taken(self) -> None:
        if self._whole and not self._placed:
            self._placed = self.restore()
            if self._placed:
                return
        thing = self._still_there(self.situation.thing)
        if not self.searching:
            self.show_rows(thing)
        self.read(thing)

    def _still_there(self, thing: Thing) -> Thing:
        """`thing`, or the nearest to it that the store still holds."""
        if self.pages.has(thing):
            return thing
        row, rows = self.tree_view.row, self.tree_view.rows
        path = row.path if row and row.thing == thing else rows.arrangement.find(thing) or ()
        return rows.nearest(path, self.pages.has) or NOTEBOOK

    def _end_loading(self) -> None:
        """Show what there is, as there will be no more."""
        self.change(loading=None)
        self.show_counts()
        self.settled()

    @on(Worker.StateChanged)
    def _tell_crash(self, message: Worker.StateChanged) -> None:
        if message.state is WorkerState.ERROR and (error := message.worker.error):
            if message.worker.group == "load":
                self._end_loading()
            told = f"{type(error).__name__}: {error}"
            if isinstance(error, OSError) and error.filename:
                told = f"{error.filename}: {(error.strerror or '').lower()}"
            self.say(f"{message.worker.group} failed: {told}", "error")

    # Filled in further up

    def restore(self, *, anyhow: bool = False) -> bool:
        """Go back to where the notebook was left, or `anyhow` near it; whether that is shown."""
        raise NotImplementedError

    def begin_following(self) -> None:
        """Follow what changes on disk from now on."""
        raise NotImplementedError

    def search_again(self) -> None:
        """Run the search that is shown once more, over what is known now."""
        raise NotImplementedError

    def paint(self) -> None:
        """Draw what changed now, not with the next tick."""
        raise NotImplementedError

    def paint_all(self) -> bool:
        """Draw all that changed now; whether that could be done."""
        raise NotImplementedError
