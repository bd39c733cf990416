"""Notes about a book or an article, which a notebook holds beside those of talks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from notes.structure.dates.decorations import without_pictures
from notes.structure.words.event_words import event_words
from notes.structure.words.meaning import is_event_like
from notes.structure.words.wording import folded, load_words, phrase_of, phrases_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from notes.reading.source import NoteSource

_KEYS = ("type", "kind")
_BRACKETS = "()[]"


@dataclass(frozen=True, slots=True)
class _Words:
    """Phrases of `words/literature.toml`, all languages together."""

    folders: frozenset[str]
    kinds: frozenset[str]
    heads: frozenset[str]


@cache
def _words() -> _Words:
    lists = {name: phrases_of(texts) for name, texts in load_words("literature").items()}
    return _Words(**lists)


def is_of_literature(source: NoteSource, titles: Sequence[str]) -> bool:
    """Whether a note is about something its writer read.

    Args:
        source: The note.
        titles: What front matter and the first heading call it; empty where they do not.
    """
    front = source.front.data
    if any(map(is_event_like, titles)) or any(key in front for key in event_words().keys["event"]):
        return False
    words = _words()
    if any(folded(str(front.get(key, ""))) in words.kinds for key in _KEYS):
        return True
    if any(phrase_of(name) in words.folders for name in _categories(front)):
        return True
    *folders, _ = source.path.split("/")
    if any(phrase_of(folder.replace("-", " ")) in words.folders for folder in folders):
        return True
    return any(_says_so(title, words.heads) for title in titles)


def _categories(front: Mapping[str, object]) -> Iterator[str]:
    """The categories of a post, which are one word or several."""
    for key in ("categories", "category"):
        value = front.get(key)
        yield from map(str, value if isinstance(value, list) else str(value or "").split(","))


def _says_so(heading: str, heads: frozenset[str]) -> bool:
    """`Reading notes: ...`, `... (book notes)`, `[Book review] ...`."""
    if heading[:1] in _BEFORE and phrase_of(_CLOSED.split(heading[1:], maxsplit=1)[0]) in heads:
        return True
    if ":" not in heading and "(" not in heading:
        return False
    front, colon, _ = without_pictures(heading).partition(":")
    if colon and phrase_of(front) in heads:
        return True
    _, bracket, inside = heading.rstrip(_BRACKETS).rpartition("(")
    return bool(bracket) and phrase_of(inside) in heads


_BEFORE = frozenset("[【")
_CLOSED = re.compile(r"[\]】]")
