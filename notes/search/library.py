"""Where an index looks up what it does not hold itself: texts as they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from notes.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from notes.search.cards import Cards
    from notes.search.documents import Document
    from notes.store import NoteStore


class Labels(NamedTuple):
    """The texts of a session that match positions point into."""

    title: str
    speakers: str
    event: str


class Library(Protocol):
    """Hands out texts of sessions by id."""

    def labels(self, session_id: str) -> Labels:
        """Return title, joined speakers and event; empty where the session is gone."""

    def text(self, session_id: str) -> tuple[int, str]:
        """Return the number of the session's first line and its lines, safe to show."""


class StoreLibrary:
    """The texts of a store."""

    def __init__(self, store: NoteStore) -> None:
        self._store = store

    def labels(self, session_id: str) -> Labels:
        """Return title, joined speakers and event; empty where the session is gone."""
        session = self._store.session(session_id)
        if session is None:
            return Labels("", "", "")
        event = self._store.event_of(session_id)
        names = ", ".join(speaker.name for speaker in session.speakers)
        return Labels(session.title, names, event.details.title if event else "")

    def text(self, session_id: str) -> tuple[int, str]:
        """Return the number of the session's first line and its lines, safe to show."""
        session = self._store.session(session_id)
        if session is None:
            return 1, ""
        return session.span.first, visible(self._store.text_of(session))


class DocumentLibrary:
    """The texts of documents made by hand."""

    def __init__(
        self, documents: Iterable[Document], texts: Mapping[str, str] | None = None
    ) -> None:
        self._documents = {document.id: document for document in documents}
        self._texts = texts or {}

    def labels(self, session_id: str) -> Labels:
        """Return title, joined speakers and event; empty where the session is gone."""
        document = self._documents.get(session_id)
        if document is None:
            return Labels("", "", "")
        return Labels(document.title, ", ".join(document.speakers), document.event)

    def text(self, session_id: str) -> tuple[int, str]:
        """Return the number of the session's first line and its lines."""
        document = self._documents.get(session_id)
        return (document.line if document else 1), self._texts.get(session_id, "")


class CardLibrary:
    """What the cards of an index show; without the texts, which they do not hold."""

    def __init__(self, cards: Sequence[Cards]) -> None:
        self._cards = cards

    def labels(self, session_id: str) -> Labels:
        """Return title, joined speakers and event; empty where the session is gone."""
        for cards in self._cards:
            number = cards.number(session_id)
            if number >= 0:
                card = cards.card(number)
                return Labels(card.title, ", ".join(card.speakers), card.event)
        return Labels("", "", "")

    def text(self, session_id: str) -> tuple[int, str]:
        """Return no text."""
        del session_id
        return 1, ""
