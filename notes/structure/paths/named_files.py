"""Titles in a README that name the notes beside it, or are worded as the titles of talks are.

    1. Moss is not a weed
    2. How rain is kept

beside `1.Moss is not a weed.md` and `2.How rain is kept.md`. What a README of a whole notebook
lists is mostly events, of which a name has hardly any small words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.paths.paths import title_from_path
from notes.structure.words.meaning import is_event_like
from notes.structure.words.wording import letters_alone

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_FEWEST = 3
_MOST = 0.6
_HALF = 0.5
_SHORTEST = 8
"""Letters of a file's name that says more than a day or a topic."""
_SMALL_WORD = 4


def name_files(titles: Collection[str], files: Sequence[str]) -> bool:
    """Whether most of several `titles` are the names of `files`, numbers before them left out."""
    if len(titles) < _FEWEST or len(files) < _FEWEST:
        return False
    names = {letters_alone(title_from_path(file)) for file in files}
    found = sum(len(title) > _SHORTEST and letters_alone(title) in names for title in titles)
    return found >= _MOST * len(titles)


def are_worded_as_talks(titles: Collection[str]) -> bool:
    """Whether half of several `titles` have small words among others, and name no event."""
    found = sum(_has_small_word(title) and not is_event_like(title) for title in titles)
    return found >= max(_FEWEST, _HALF * len(titles))


def _has_small_word(title: str) -> bool:
    words = title.split()
    small = [word for word in words if word.islower() and len(word) <= _SMALL_WORD]
    return bool(small) and len(words) >= _FEWEST
