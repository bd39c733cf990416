"""Titles of talks as words that can be compared."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

_CLAUSE_END = re.compile(r"[:?!|;]\s*|\.\s+|\s[-–—]+\s|\s+\(|\)")


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    import notes.structure.words  # noqa: PLC0415 - the word lists of all languages lie there

    path = Path(notes.structure.words.__file__).with_name("talks.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    generic = frozenset(title for titles in data["generic"].values() for title in titles)
    small = frozenset(word for words in data["small"].values() for word in words)
    return generic, small


def is_generic_folded(title: str) -> bool:
    """Whether many talks may bear the (folded) title: `keynote`, `panel`, one short word."""
    return title in _words()[0] or sum(map(str.isalpha, title)) < 4


def small_words() -> frozenset[str]:
    """Words that tell no talk from another: articles, prepositions."""
    return _words()[1]


def content_words(words: list[str]) -> tuple[str, ...]:
    """Of the words of a title those that tell it from others, in order."""
    small = _words()[1]
    return tuple([word for word in words if word not in small])


def clauses(title: str) -> list[str]:
    """The parts of a title between colons, question marks and dashes; one for most titles."""
    if not (":" in title or "?" in title or "!" in title or "(" in title or "|" in title) and not (
        " - " in title or " – " in title or "; " in title or ". " in title or " — " in title
    ):
        return [title]
    return [part for part in map(str.strip, _CLAUSE_END.split(title)) if part]
