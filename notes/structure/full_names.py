"""`Ann Lee`: a known given name and one more word, as most names are, told in one look.

Every rule for people says the same of such a name, so that none of them has to be asked.
"""

from __future__ import annotations

from functools import cache

from notes.models import Speaker
from notes.structure.affiliations import People, made
from notes.structure.no_people import joints
from notes.structure.wording import name_words

_CERTAIN = 0.95
_SHORTEST, _LONGEST = 2, 60
"""Letters of a surname that is no initial, and of a whole name."""


def person_in_full(text: str) -> People | None:
    """The person whose known given name and surname `text` is; None where it may be anything."""
    first, _, last = text.partition(" ")
    shaped = text.istitle() and first.isalpha() and last.isalpha() and text.isascii()
    if not shaped or len(last) < _SHORTEST or len(text) > _LONGEST:
        return None
    if first.lower() not in _given_names() or last.lower() in _no_names():
        return None
    return made(((Speaker(text),), _CERTAIN))


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
