"""Following what changes on disk: a look soon after each hint, and now and then without one."""

from __future__ import annotations

from functools import partial
from time import monotonic, thread_time
from typing import TYPE_CHECKING, Any, Protocol

from textual import on
from textual.message import Message
from textual.worker import get_current_worker

from tui.browsing.arranged import Arranged
from tui.labels import count
from tui.screens.browser.loading import Loading
from tui.watching import Looks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from textual.worker import Worker

    from notes.store import NoteStore
    from tui.watching import Watching

LOOK_EVERY = 1.0
"""Seconds between two looks without a hint, or more where a look takes long."""
GONE = 1.0
"""Seconds until a notebook that cannot be opened any more is looked for again."""


class MakeWatch(Protocol):
    """Makes what gives the hints."""

    def __call__(
        self, paths: Sequence[Path], *, hint: Callable[[], object], tell: Callable[[str], object]
    ) -> Watching:
        """Be ready to watch `paths`."""


class Following(Loading, part=True):
    """Keeps the store as the disk is from then on."""

    make_watch: MakeWatch | None = None
    """None where only looks without hints are wanted."""
    _watch: Watching | None = None
    _missing = ""
    """Why the notebook cannot be opened any more, as it was told."""

    def __init__(self, *args: Any, **options: Any) -> None:
        """Browse as `BrowserBase` says; nothing is followed yet."""
        super().__init__(*args, **options)
        self.looks = Looks()

    class Hinted(Message):
        """Something may have changed on disk."""

        def can_replace(self, message: Message) -> bool:
            """One look follows any number of hints."""
            return isinstance(message, Following.Hinted)

    class Watched(Message):
        """The system began to tell of changes, or ended."""

        def __init__(self, how: str) -> None:
            """Tell in a word how changes are noticed now."""
            super().__init__()
            self.how = how

    def begin_following(self) -> None:
        """Look at the disk from now on, and ask the system for hints."""
        self.set_interval(LOOK_EVERY, self.follow)
        if self.make_watch is not None:
            self._watch = self.make_watch(
                self.paths,
                hint=lambda: self.post_message(self.Hinted()),
                tell=lambda how: self.post_message(self.Watched(how)),
            )
            self._watch.start()

    def end_following(self) -> None:
        """Leave the disk alone."""
        if self._watch is not None:
            self._watch.stop()

    @on(Hinted)
    def _take_hint(self) -> None:
        self.looks.hint()
        self.follow(asked=True)

    @on(Watched)
    def _tell_of_watch(self, message: Watched) -> None:
        self.change(followed=message.how)
        self.show_counts()

    def follow(self, *, asked: bool = False) -> None:
        """Look at the disk again, unless it is too soon or a look is under way.

        Args:
            asked: Whether something says that there is something to see, so that it is looked for
                although keys come, which have to wait for it.
        """
        free = self.complete and not self._looking and (asked or not self.quiet.typing)
        if free and self.looks.due(monotonic()):
            self._looking = True
            self.looks.begun()
            rest = _no_rest if asked else self._rest
            look = partial(self._look, rest)
            self.run_worker(look, group="follow", thread=True, exit_on_error=False)

    def _rest(self) -> None:
        """Let keys go first, unless something is known to have changed meanwhile."""
        self.quiet.wait(lambda: self.looks.is_hinted or self.app._exit)  # noqa: SLF001

    def _look(self, rest: Callable[[], object]) -> None:
        from notes.notebook import NotebookError, refreshed  # noqa: PLC0415 - after first paint

        before, shown = thread_time(), self.store
        try:
            store = refreshed(shown, self.paths, rest)
        except NotebookError as error:
            self._tell_missing(str(error))
            self.looks.rest(monotonic(), GONE)
            self._looking = False
            return
        except BaseException:
            self._looking = False
            raise
        self._missing = ""
        found = store is not shown
        self.looks.ended(monotonic(), thread_time() - before, found=found)
        if found:
            self._show_changed(store)
        else:
            self._looking = False

    def _tell_missing(self, reason: str) -> None:
        """Say once that there is no notebook any more; what was read of it stays on the screen."""
        if reason != self._missing:
            self._missing = reason
            self.post_message(self.Failed(reason))

    def _show_changed(self, store: NoteStore) -> None:
        """Put a newer state on the screen; what was still worked out of an older one is left."""
        worker = get_current_worker()
        try:
            self.app.call_from_thread(self._leave_others, worker)
            arranged = Arranged(store.linked(), self.arranged.topics).prepared()
            self.index_in_thread(arranged, worker, self.index)
        except BaseException:
            self._looking = False
            raise

    def _leave_others(self, worker: Worker[object]) -> None:
        for other in self.workers:
            if other is not worker and other.group in ("load", "follow"):
                other.cancel()

    @on(Loading.Indexed)
    def _looked(self) -> None:
        """What a look found is on the screen now; the next may begin."""
        self._looking = False

    def action_reload(self) -> None:
        """Read what changed on disk now; all of it where it could not be read before."""
        if not self.complete and self.situation.loading is None:
            self.start_loading()
            return
        self.looks.now()
        self.follow(asked=True)
        self.say(f"{count(len(self.store), 'note')} looked at again", "dim")


def _no_rest() -> None:
    """Go on at once."""
