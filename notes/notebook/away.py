"""Reading a large notebook in a process of its own, which also links and keeps it.

Threads of Python take turns: whatever is read, linked or written here holds up the screen, and what
that takes of memory stays taken. So another process does it, and hands over the bytes of which the
cache consists.
"""

from __future__ import annotations

import os
import selectors
from typing import TYPE_CHECKING

from notes.cache.notebook_cache import NotebookCache, store_of
from notes.cache.records import decoded
from notes.notebook.errand import question_of
from notes.notebook.other_process import ended, send, started
from notes.notebook.progress import Progress

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Generator, Sequence

    from notes.linking import NotebookSettings
    from notes.reading.roots import Root
    from notes.store import NoteStore

_START = "from notes.notebook.errand import serve; serve()"
_PATIENCE = 0.05
"""Seconds between two questions whether to go on."""
_AT_ONCE = 1 << 20


class Away:
    """One reading by another process."""

    def __init__(
        self, roots: Sequence[Root], settings: NotebookSettings, *, use_cache: bool, snapshots: bool
    ) -> None:
        self._roots = roots
        self._settings = settings
        self._use_cache = use_cache
        self._snapshots = snapshots
        self.is_kept = False
        """Whether the notebook is in the cache."""

    def reports(
        self, store: NoteStore, cancelled: Callable[[], bool]
    ) -> Generator[Progress, None, bool]:
        """Tell how far the reading is; returns whether it came to its end.

        Args:
            store: What is shown already.
            cancelled: Asked again and again; once it is true, what was read so far is handed out.
        """
        process = started(_START)
        if process is None:
            return False
        try:
            question = question_of(
                self._roots,
                use_cache=self._use_cache,
                snapshots=self._snapshots,
                shown=len(store),
            )
            if process.stdin is None or process.stdout is None:
                return False
            send(process.stdin, question)
            answers = _Answers(process, cancelled)
            while True:
                progress = self._progress(answers, store)
                store = progress.store
                yield progress
                if progress.done:
                    return True
        except (OSError, EOFError, ValueError, LookupError, TypeError, OverflowError):
            # A process that answers nonsense is as good as none.
            return False
        finally:
            ended(process)

    def _progress(self, answers: _Answers, store: NoteStore) -> Progress:
        size = int.from_bytes(answers.next(4), "big")
        read, total, done, self.is_kept, lengths = decoded(answers.next(size))
        if self.is_kept:
            kept = NotebookCache(self._roots, self._settings).store()
            if kept is None:
                raise ValueError("what was kept is gone")
            store = kept
        elif lengths:
            store = store_of([answers.next(length) for length in lengths], self._settings)
        return Progress(store, read, total, done=done)


class _Answers:
    """What a process tells, waited for no longer than anybody wants to know."""

    def __init__(self, process: subprocess.Popen[bytes], cancelled: Callable[[], bool]) -> None:
        self._process = process
        self._cancelled = cancelled
        self._is_told = False
        self._selector = selectors.DefaultSelector()
        self._descriptor = process.stdout.fileno() if process.stdout else -1
        self._selector.register(self._descriptor, selectors.EVENT_READ)

    def next(self, length: int) -> bytes:
        """Return the next bytes.

        Raises:
            EOFError: There are fewer.
        """
        pieces = []
        while length:
            while not self._selector.select(_PATIENCE):
                self._tell_end()
            piece = os.read(self._descriptor, min(length, _AT_ONCE))
            if not piece:
                raise EOFError
            pieces.append(piece)
            length -= len(piece)
        self._tell_end()
        return b"".join(pieces)

    def _tell_end(self) -> None:
        """Have the process come to an end where nobody waits for the rest any more."""
        if not self._is_told and self._cancelled() and self._process.stdin:
            self._is_told = True
            self._process.stdin.close()
