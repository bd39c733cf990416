"""A typed query -> the sessions meant by it, best first, with the letters that matched."""

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
from notes.search.index import SearchIndex

__all__ = [
    "Answer",
    "Completion",
    "Document",
    "Group",
    "Match",
    "Relaxed",
    "Scope",
    "SearchIndex",
    "Snippet",
]
