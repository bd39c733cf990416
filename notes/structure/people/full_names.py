"""`Ann Lee`: a known given name and one more word, as most names are, told in one look.

Every rule for people says the same of such a name, so that none of them has to be asked.
"""

from __future__ import annotations

from functools import cache

from notes.models import Speaker
from notes.structure.people.affiliations import People, made
from notes.structure.people.no_people import joints
from notes.structure.words.wording import name_words

_CERTAIN = 0.95
_SHORTEST, _LONGEST = 2, 60
"""Letters of a surname that is no initial, and of a whole name."""


def person_in_full(text: str) -> People | None:
    """The person whose known given name and surname `text` is; None where it may be anything.

    Several may stand there in a row, as in names of files: `Ann Lee Bo Ek`.
    """
    first, _, last = text.partition(" ")
    if " " in last and text.count(" ") in _IN_PAIRS:
        return _people_in_pairs(text)
    shaped = text.istitle() and first.isalpha() and last.isalpha() and text.isascii()
    if not shaped or len(last) < _SHORTEST or len(text) > _LONGEST:
        return None
    if first.lower() not in _given_names() or last.lower() in _no_names():
        return None
    return made(((Speaker(text),), _CERTAIN))


_IN_PAIRS = frozenset({3, 5})
"""Spaces in two and three full names."""
_PARTS_OF_SURNAMES = frozenset({"san", "santa", "sao", "saint", "mc", "abu", "bin", "ben"})


def _people_in_pairs(text: str) -> People | None:
    """The people of a run of names; of two, no surname may be a given name or part of a longer."""
    words = text.split(" ")
    lists, low = name_words(), [word.lower() for word in words]
    if not lists.given.issuperset(low[::2]):
        return None
    inner = (lists.given, lists.particles, _PARTS_OF_SURNAMES) if len(words) == _TWO else ()
    if not all(part.isdisjoint(low[1::2]) for part in inner):
        return None
    people = [person_in_full(" ".join(pair)) for pair in zip(words[::2], words[1::2], strict=True)]
    if None in people:
        return None
    return People(tuple(each.speakers[0] for each in people if each), _CERTAIN)


_TWO = 4
"""Words of two names."""


@cache
def _given_names() -> frozenset[str]:
    """The given names that are nothing else."""
    words = name_words()
    titles = words.honorifics | words.honorifics_stopped | words.civil
    return words.given - titles - words.particles - _no_names()


@cache
def _no_names() -> frozenset[str]:
    """The words that no name holds, and those that stand between people or behind one."""
    return name_words().not_name | joints()
