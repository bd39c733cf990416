"""A typed query -> the sessions meant by it, best first, with the letters that matched.

How a query is answered:

1. `query` reads the grammar: plain words, and what is demanded strictly. Every text is a query.
2. Every plain word is *expanded* (`expansion`): first to the words of the notebook that begin like
   it, a range of the sorted vocabulary; only where few documents have such a word also to words
   with a letter wrong, words that hold it, initials of titles and word beginnings run together.
   Each expansion is a set of documents, a long integer with one bit for each (`bits`).
3. The sets are ANDed with each other and with those of the strict demands (`filters`, `sets`). Only
   where nothing is left are words read more freely, and at last some left out (`matching`).
4. The likeliest few hundred are ranked (`ranking`): by how well each word is meant, rare words for
   more, and by how the words stand in the title. Equal scores fall newest event first.
5. Where few sessions are found by their titles, speakers, events and tags, their full texts are
   searched in the same way (`bodies`, `texts`), and come below.
6. The letters that matched are looked up for the rows that somebody looks at (`highlighting`,
   `snippets`), never guessed.

An index is made of parts that never change (`part`): a large one, and small ones of the notes that
changed since. `answering` puts together what the parts found, and keeps what was among the first
results there while one more letter is typed (`sight`).
"""

from __future__ import annotations

from notes.search.answer import (
    Answer,
    Completion,
    Group,
    Relaxed,
    Scope,
    Snippet,
)
from notes.search.cards import Card
from notes.search.documents import Document
from notes.search.errors import BrokenIndexError
from notes.search.index import SearchIndex
from notes.search.matches import Match
from notes.search.query import parse

__all__ = [
    "Answer",
    "BrokenIndexError",
    "Card",
    "Completion",
    "Document",
    "Group",
    "Match",
    "Relaxed",
    "Scope",
    "SearchIndex",
    "Snippet",
    "parse",
]
