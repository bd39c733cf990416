"""Reading the notebook in a thread, and following what changes on disk."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.worker import Worker, WorkerState, get_current_worker

from tui.browsing.things import NOTEBOOK, Thing
from tui.labels import count
from tui.screens.browser.marking import Marking

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notes.notebook import Progress
    from notes.search import SearchIndex
    from notes.store import NoteStore

FOLLOW_EVERY = 1.0
"""Seconds between two looks at the disk, or more where a look takes long."""


class Loading(Marking):
    """Keeps the store as the disk is."""

    index: SearchIndex | None = None
    """None until all notes are read for the first time."""
    _next_look = 0.0

    @dataclass
    class Read(Message):
        """More notes were read."""

        progress: Progress

        def can_replace(self, message: Message) -> bool:
            """Only the last snapshot is of interest."""
            return isinstance(message, Loading.Read)

    @dataclass
    class Indexed(Message):
        """Everything is read and can be searched."""

        store: NoteStore
        index: SearchIndex
        topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
        changed: bool = False
        """Whether the disk changed, not the first load."""

    @dataclass
    class Failed(Message):
        """The notebook cannot be opened, or no longer."""

        reason: str

    def start_loading(self) -> None:
        """Read the notebook from the beginning."""
        self.change(loading=(0, 0))
        self.show_counts()
        self.run_worker(self._load, group="load", exclusive=True, thread=True, exit_on_error=False)

    def _load(self) -> None:
        from notes.notebook import NotebookError, open_notebook  # noqa: PLC0415 - after first paint

        worker = get_current_worker()
        progress: Progress | None = None
        try:
            for progress in open_notebook(self.paths, cancelled=lambda: worker.is_cancelled):
                self.post_message(self.Read(progress))
        except NotebookError as error:
            self.post_message(self.Failed(str(error)))
            return
        if progress is not None and not worker.is_cancelled:
            self.post_message(_indexed(progress.store))

    @on(Read)
    def _show_progress(self, message: Read) -> None:
        progress = message.progress
        self.change(loading=(progress.read, progress.total))
        if progress.store is not self.store:
            self._take(progress.store, self.arranged.topics)
        self.show_counts()

    @on(Indexed)
    def _take_index(self, message: Indexed) -> None:
        first = self.index is None
        self.index = message.index
        self.change(loading=None)
        self._take(message.store, message.topics)
        if first:
            self.restore()
        if self.situation.query:
            self.search_for(self.situation.query)
        self.show_counts()

    @on(Failed)
    def _tell_failure(self, message: Failed) -> None:
        self.change(loading=None)
        self.show_counts()
        self.say(message.reason, "error")

    def _take(self, store: NoteStore, topics: Mapping[str, tuple[str, ...]]) -> None:
        """Show another state of the notebook with the cursor where it was."""
        self.keep_flips()
        before = len(self.store)
        self.store_changed(store, topics)
        self.change(marked=frozenset(id_ for id_ in self.situation.marked if store.session(id_)))
        thing = self._still_there(self.situation.thing)
        if not before and thing == NOTEBOOK:
            thing = self._first_thing()
        if not self.searching:
            self.show_rows(thing)
        self.read(thing)

    def _first_thing(self) -> Thing:
        """What a notebook opens with: its newest event, or itself where there is none."""
        return NOTEBOOK

    def _still_there(self, thing: Thing) -> Thing:
        """`thing`, or the nearest to it that the store still holds."""
        if self.pages.of(thing) is not None:
            return thing
        row = self.tree_view.row
        above = row.path[-2] if row and len(row.path) > 1 else NOTEBOOK
        return above if self.pages.of(above) is not None else NOTEBOOK

    # Following the disk

    def follow(self) -> None:
        """Look at the disk again, unless a look is under way or a long one was just made."""
        busy = any(
            worker.group in ("load", "follow") and worker.is_running for worker in self.workers
        )
        if self.situation.loading is None and not busy and monotonic() >= self._next_look:
            self.run_worker(
                self._look, group="follow", exclusive=True, thread=True, exit_on_error=False
            )

    def _look(self) -> None:
        from notes.notebook import NotebookError, refreshed  # noqa: PLC0415 - after first paint

        started = monotonic()
        try:
            store = refreshed(self.store, self.paths)
        except NotebookError as error:
            self.post_message(self.Failed(str(error)))
            self._next_look = monotonic() + 10
            return
        self._next_look = monotonic() + 20 * (monotonic() - started)
        if store is not self.store:
            self.post_message(_indexed(store.linked(), changed=True))

    def action_reload(self) -> None:
        """Read what changed on disk now."""
        self._next_look = 0.0
        self.follow()
        self.say(f"{count(len(self.store), 'note')} looked at again", "dim")

    @on(Worker.StateChanged)
    def _tell_crash(self, message: Worker.StateChanged) -> None:
        if message.state is WorkerState.ERROR and (error := message.worker.error):
            self.change(loading=None)
            self.show_counts()
            self.say(f"{message.worker.group} failed: {type(error).__name__}: {error}", "error")

    def restore(self) -> None:
        """Go back to where the notebook was left."""
        raise NotImplementedError


def _indexed(store: NoteStore, *, changed: bool = False) -> Loading.Indexed:
    from notes.search import SearchIndex  # noqa: PLC0415 - after first paint

    index = SearchIndex.build(store)
    return Loading.Indexed(store, index, _topics(store), changed)


def _topics(store: NoteStore) -> Mapping[str, tuple[str, ...]]:
    """The topics of a notebook; its tags while nothing better is known."""
    from tui.browsing.topics import tags  # noqa: PLC0415 - after first paint

    return tags(store)
