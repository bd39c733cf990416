"""The search index of a notebook, begun while its notes are still put together.

To link very many notes takes seconds, in which the other core is idle. A copy of the process that
read them takes their titles and names apart meanwhile, which is half of what an index takes.
"""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from notes.cache.cached_notes import CachedNotes
from notes.cache.notebook_cache import NotebookCache

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notes.linking import NotebookSettings
    from notes.models import Note
    from notes.reading.roots import Root
    from notes.search.segment import Placed

_MOST = 20_000
"""Notes; the sessions of more take too much room to be kept."""


class Ahead:
    """A copy of this process that makes the index."""

    def __init__(self, roots: Sequence[Root], settings: NotebookSettings) -> None:
        """Begin nothing yet.

        Args:
            roots: Of the notebook.
            settings: Of the notebook.
        """
        self._roots = roots
        self._settings = settings
        self._child = 0
        self._tells = -1

    def begin(self, notes: Sequence[Note]) -> None:
        """Begin with the notes, where this process can be copied; they are not linked yet."""
        # A lock that another thread holds would stay locked in the copy for ever.
        if not hasattr(os, "fork") or threading.active_count() > 1 or len(notes) > _MOST:
            return
        hears, tells = os.pipe()
        try:
            self._child = os.fork()
        except OSError:
            os.close(hears)
            os.close(tells)
            return
        self._tells = tells
        if self._child:
            os.close(hears)
            return
        try:
            os.close(self._tells)
            # Whoever waits for this process is to see its end, not that of the copy.
            os.close(0)
            os.close(1)
            self._make(notes, hears)
        finally:
            # Nothing of what the copy holds is its own: no buffer to flush, nothing to clean up.
            os._exit(0)

    def end(self, *, is_kept: bool) -> None:
        """Wait for the index; for none where the notebook is not in the cache."""
        if not self._child:
            return
        with suppress(OSError):
            if is_kept:
                os.write(self._tells, b"1")
        os.close(self._tells)
        os.waitpid(self._child, 0)
        self._child = 0

    def _make(self, notes: Sequence[Note], hears: int) -> None:
        made = {note.key: replace(note, sessions=tuple(note.sessions)) for note in notes}
        known = _placed(made)
        if not os.read(hears, 1):
            return
        from notes.notebook.searching import indexed_under  # noqa: PLC0415 (as below)

        store = NotebookCache(self._roots, self._settings).store()
        if store is not None and isinstance(store.table, CachedNotes):
            store.table.take(made)
            indexed_under(store, self._roots, known=known)


def _placed(notes: Mapping[str, Note]) -> Mapping[str, Placed]:
    """The words of all titles and names, as they are indexed."""
    from notes.search.segment import placed  # noqa: PLC0415 (not to read a notebook)

    texts: dict[str, None] = {}
    for note in notes.values():
        for session in note.sessions:
            if session.kind.is_talk:
                texts[session.title] = None
                texts[", ".join([speaker.name for speaker in session.speakers])] = None
    return {text: placed(text) for text in texts}
