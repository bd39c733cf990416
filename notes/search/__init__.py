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
from notes.search.query import parse
from notes.search.relating import Related
from notes.search.storing import BrokenIndexError
from notes.search.topics import Topic, topics

__all__ = [
    "Answer",
    "BrokenIndexError",
    "Completion",
    "Document",
    "Group",
    "Match",
    "Related",
    "Relaxed",
    "Scope",
    "SearchIndex",
    "Snippet",
    "Topic",
    "parse",
    "topics",
]
