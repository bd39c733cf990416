"""Reading a large notebook in a process of its own, which also links and keeps it.

Threads of Python take turns: whatever is read, linked or written here holds up the screen, and what
that takes of memory stays taken. So another process does it, and hands over the bytes of which the
cache consists.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, Self

from notes.cache.notebook_cache import NotebookCache, store_of
from notes.cache.records import decoded
from notes.notebook.other_process import Answers, code_of, ended, send, started
from notes.notebook.progress import Progress

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Generator, Sequence

    from notes.linking import NotebookSettings
    from notes.reading.roots import Root
    from notes.store import NoteStore

_START = "from notes.notebook.errand import serve; serve()"


def _question_of(
    roots: Sequence[Root], *, use_cache: bool, snapshots: bool, shown: int, index: bool
) -> list[Any]:
    """Return what `errand.serve` is to be told.

    Args:
        roots: Of the notebook.
        use_cache: Whether to keep it for the next time.
        snapshots: Whether it is to be told as it grows.
        shown: Notes that are shown already.
        index: Whether to make its search index, too, and put it into the cache.
    """
    named = [
        [code_of(root.folder), code_of(root.prefix), [code_of(name) for name in sorted(root.only)]]
        for root in roots
    ]
    return [named, use_cache, snapshots, shown, index]


class Away:
    """One reading by another process."""

    def __init__(
        self,
        roots: Sequence[Root],
        settings: NotebookSettings,
        *,
        use_cache: bool,
        snapshots: bool,
        index: bool = False,
    ) -> None:
        self._roots = roots
        self._settings = settings
        self._use_cache = use_cache
        self._snapshots = snapshots
        self._index = index
        self._process: subprocess.Popen[bytes] | None = None
        self.is_kept = False
        """Whether the notebook is in the cache."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def begin(self, shown: int) -> None:
        """Have the reading begin; there is none where that cannot be done.

        Args:
            shown: Notes that are shown meanwhile, at most.
        """
        process = self._process = started(_START)
        if process is None or process.stdin is None:
            return
        question = _question_of(
            self._roots,
            use_cache=self._use_cache,
            snapshots=self._snapshots,
            shown=shown,
            index=self._index,
        )
        # Where it has ended already, `reports` finds out.
        with contextlib.suppress(OSError):
            send(process.stdin, question)

    def end(self) -> None:
        """End the reading, if there is one."""
        if self._process:
            ended(self._process)
            self._process = None

    def reports(
        self, store: NoteStore, cancelled: Callable[[], bool]
    ) -> Generator[Progress, None, bool]:
        """Tell how far the reading is; returns whether it came to its end.

        Going on after the last report waits for the index where one is wanted.

        Args:
            store: What is shown already.
            cancelled: Asked again and again; once it is true, what was read so far is handed out.
        """
        if self._process is None:
            self.begin(len(store))
        if self._process is None:
            return False
        try:
            answers = Answers(self._process, cancelled)
            while True:
                progress = self._progress(answers, store)
                store = progress.store
                yield progress
                if progress.done:
                    if self._index:
                        answers.wait_for_end()
                    return True
        except (OSError, EOFError, ValueError, LookupError, TypeError, OverflowError):
            # A process that answers nonsense is as good as none.
            return False
        finally:
            self.end()

    def _progress(self, answers: Answers, store: NoteStore) -> Progress:
        size = int.from_bytes(answers.next(4), "big")
        read, total, done, is_kept, lengths = decoded(answers.next(size))
        if is_kept:
            kept = NotebookCache(self._roots, self._settings).store()
            if kept is None:
                raise ValueError("what was kept is gone")
            store, self.is_kept = kept, True
        elif lengths:
            told = store_of([answers.next(length) for length in lengths], self._settings)
            # Where it is to end before it has read what is shown, that stays.
            store = told if len(told) >= len(store) else store.linked()
        return Progress(store, max(read, len(store)), max(total, len(store)), done=done)
