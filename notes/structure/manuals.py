"""Notes that tell how to do a thing or list things, which lie beside those of events."""

from __future__ import annotations

from functools import cache

from notes.structure.meaning import is_event_like
from notes.structure.titles import read_entry
from notes.structure.wording import load_words, phrase_of, phrases_of

_PARTING = str.maketrans("()[]:", "     ")


@cache
def _heads() -> frozenset[str]:
    return phrases_of(load_words("manuals")["heads"])


def is_manual(title: str) -> bool:
    """Whether `title`, of a note or its file, is that of a manual or list: "Vim cheat sheet"."""
    words = phrase_of(title.translate(_PARTING)).split()
    ends = {" ".join(part) for count in (1, 2, 3) for part in (words[:count], words[-count:])}
    if len(words) < _FEWEST or _heads().isdisjoint(ends) or is_event_like(title):
        return False
    return not read_entry(title).people.speakers


_FEWEST = 2
"""Words of such a title: the thing, and that it is a manual for it."""
