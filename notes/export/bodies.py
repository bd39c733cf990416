"""What is said in each session of a document, fitted in when its turn comes.

Parsed lines take many times the memory of their text, so only those of the last sessions are kept.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from notes.export.body import Surroundings, draft, finished
from notes.export.references import Labels
from notes.export.relocation import Relocation
from notes.translation import markdown_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from notes.export.body import Draft
    from notes.export.options import ExportOptions
    from notes.models import Session
    from notes.store import NoteStore

_DRAFTS = 256
_NOTES = 512
"""How many sessions and notes are kept as they were parsed; a longer document parses them anew."""


def session_of(store: NoteStore, session_id: str) -> Session:
    """The session with this id.

    Raises:
        KeyError: There is none.
    """
    session = store.session(session_id)
    if session is None:
        raise KeyError(session_id)
    return session


class Bodies:
    """Writes the lines of the sessions of one document."""

    def __init__(
        self, store: NoteStore, sessions: Sequence[Session], options: ExportOptions, *, top: int
    ) -> None:
        """Begin a document.

        Args:
            store: Holds the sessions.
            sessions: All that stand in it.
            options: How it is put together.
            top: The level of their headings.
        """
        self._store = store
        self._ids = [session.id for session in sessions]
        self._top = top
        self._relocation = Relocation(store, options)
        self._labels = Labels(self._words)
        self._draft = lru_cache(_DRAFTS)(self._drafted)
        self._around = lru_cache(_NOTES)(self._surroundings)

    @property
    def images(self) -> Mapping[str, Path]:
        """Path from the document -> the image to copy there, of the sessions written so far."""
        return self._relocation.images

    def of(self, session: Session) -> str:
        """The lines of a session as they stand in the document.

        Labels are given to who comes first, so each is asked for once and in the order in which
        they stand there.
        """
        made = self._draft(session.id)
        moved = self._relocation.of(session, made.markup)
        return finished(made, top=self._top, labels=self._labels, moved=moved)

    def _drafted(self, session_id: str) -> Draft:
        session = session_of(self._store, session_id)
        return draft(self._store.source(session.key), session, self._around(session.key))

    def _surroundings(self, key: str) -> Surroundings:
        return Surroundings.of(self._store.source(key))

    def _words(self) -> frozenset[str]:
        """Bracketed words that are only text somewhere in the document."""
        return frozenset(word for one in self._ids for word in self._words_of(one))

    def _words_of(self, session_id: str) -> frozenset[str]:
        session = session_of(self._store, session_id)
        span = session.span
        lines = markdown_lines(self._store.source(session.key))[span.first - 1 : span.last]
        # Without a bracket in its own lines nothing is looked up, and they need not be parsed.
        return self._draft(session_id).words if any("[" in line for line in lines) else frozenset()
