"""What a large notebook needs beside its notes, made by another process that puts it in the cache.

Index, texts and subjects take seconds to make and little to open. Made here they would take turns
with the screen, and the memory that making them needs would stay taken.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Self

from notes.notebook import other_process
from notes.notebook.kept_subjects import subjects
from notes.notebook.other_process import Answers, code_of, ended, send, started
from notes.notebook.searching import indexed, with_texts

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from notes.notebook.kept_subjects import Subjects
    from notes.search import SearchIndex
    from notes.store import NoteStore

_START = "from notes.notebook.errand import gather; gather()"


class _LeftError(Exception):
    """Nobody waits for what was to be made."""


class Gathering:
    """A process that makes one part after the other, started when the first is asked for."""

    def __init__(
        self,
        store: NoteStore,
        paths: Sequence[Path],
        cancelled: Callable[[], bool],
        *,
        use_cache: bool = True,
    ) -> None:
        """Begin with nothing.

        Args:
            store: As it stands in the cache; of another state the parts are made here.
            paths: Where it was read.
            cancelled: Asked again and again; once true, nothing is waited for any more.
            use_cache: Whether there may be something in the cache, and is to be.
        """
        self._store = store
        self._use_cache = use_cache
        self._paths = paths
        self._cancelled = cancelled
        self._process: subprocess.Popen[bytes] | None = None
        self._is_worth = len(store) >= other_process.WORTH_PROCESSES

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process:
            ended(self._process)

    def index(self) -> SearchIndex | None:
        """Return the index of the notebook; None where nobody waits for it any more."""
        try:
            return indexed(self._store, self._paths, use_cache=self._use_cache, make=self._makes)
        except _LeftError:
            return None

    def with_texts(self, index: SearchIndex, stopped: Callable[[], bool]) -> SearchIndex:
        """Return `index` with the full texts; where they are made here, until `stopped`."""
        use_cache, make = self._use_cache, self._makes
        try:
            return with_texts(
                index, self._store, self._paths, stopped, use_cache=use_cache, make=make
            )
        except _LeftError:
            return index

    def subjects(self, stopped: Callable[[], bool]) -> Subjects:
        """Return what the notebook names; where that is found out here, until `stopped`."""
        use_cache, make = self._use_cache, self._makes
        try:
            return subjects(self._store, self._paths, stopped, use_cache=use_cache, make=make)
        except _LeftError:
            return {}

    def _makes(self, part: str) -> bool:
        """Have a part made; whether it is in the cache then.

        Raises:
            _LeftError: To make it here would be for nobody, and hold up who leaves.
        """
        if self._cancelled():
            raise _LeftError
        if not self._is_worth:
            return False
        # A process that fails once is not asked again.
        self._is_worth = False
        try:
            process = self._process = self._process or started(_START)
            if process is None or process.stdin is None:
                return False
            paths = [code_of(os.path.abspath(path)) for path in self._paths]  # noqa: PTH100
            send(process.stdin, [part, self._store.files_state, paths])
            answers = Answers(process, self._cancelled)
            while not answers.are_there():
                if self._cancelled():
                    raise _LeftError
            self._is_worth = answers.next(1) == b"1"
        except (OSError, EOFError):
            # Also where it is ended, as nobody waits for it any more.
            return False
        return self._is_worth
