"""Titles of talks as words that can be compared."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

from notes.linking.folding import folded

_CLAUSE_END = re.compile(r"[:?!|;]\s*|\.\s+|\s[-–—/]+\s|\s+\(|\)")
_REMEMBERED = 1 << 15


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    import notes.structure  # noqa: PLC0415 - the word lists of all languages lie there

    path = Path(notes.structure.__file__).with_name("words") / "talks.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    generic = frozenset(title for titles in data["generic"].values() for title in titles)
    small = frozenset(word for words in data["small"].values() for word in words)
    return generic, small


def is_generic(title: str) -> bool:
    """Whether many talks may bear the title: `Keynote`, `Panel`, one short word."""
    text = folded(title)
    return text in _words()[0] or len(text) < 4


@lru_cache(_REMEMBERED)
def content_words(title: str) -> tuple[str, ...]:
    """The words of a title that tell it from others, in order."""
    small = _words()[1]
    return tuple(word for word in folded(title).split() if word not in small)


@lru_cache(_REMEMBERED)
def clauses(title: str) -> tuple[str, ...]:
    """The parts of a title between colons, question marks and dashes."""
    return tuple(part for part in map(str.strip, _CLAUSE_END.split(title)) if part)
