"""A typed query -> the sessions meant by it, best first, with the letters that matched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.search.answer import (
    Answer,
    Completion,
    Group,
    Match,
    Relaxed,
    Scope,
    Snippet,
)
from notes.search.documents import Document
from notes.search.errors import BrokenIndexError
from notes.search.index import SearchIndex
from notes.search.query import parse

if TYPE_CHECKING:
    from notes.search.topic_terms import Topic
    from notes.store import NoteStore

__all__ = [
    "Answer",
    "BrokenIndexError",
    "Completion",
    "Document",
    "Group",
    "Match",
    "Relaxed",
    "Scope",
    "SearchIndex",
    "Snippet",
    "parse",
    "topics",
]


def topics(store: NoteStore, limit: int = 200, *, texts: bool = True) -> tuple[Topic, ...]:
    """The things that most sessions of `store` name, those with most sessions first.

    Args:
        store: The notebook.
        limit: How many topics to return.
        texts: Whether to read the texts as well as titles and tags; that reads every note.
    """
    from notes.search.topic_terms import topics as found  # noqa: PLC0415 - keeps every start short

    return found(store, limit, texts=texts)
