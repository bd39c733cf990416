"""People told by their given names alone, where two or more stand together: `Ada and Tom`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.people.affiliations import People, speaker_of
from notes.structure.people.name_and_rest import name_told
from notes.structure.people.names import LIKELY, name_confidence
from notes.structure.words.wording import folded, name_words

if TYPE_CHECKING:
    from collections.abc import Sequence


def people_by_given_names(names: Sequence[str]) -> People | None:
    """The people in the parts of a phrase, where each name is one word: `Ada, Rosa and Tom`."""
    confidence = given_names_together(names)
    return People(tuple(speaker_of(name, "") for name in names), confidence) if confidence else None


_FEWEST = 2


def given_names_together(names: Sequence[str]) -> float:
    """How surely two to four words are people by their given names: `Ada and Tom`.

    Both have to be known ones; beside those, `Utako` is likely enough where others stand so. Some
    are things as well: `Ruby and Crystal`.
    """
    if not _FEWEST <= len(names) <= _MOST_GIVEN or any(" " in name for name in names):
        return 0.0
    told = [name_confidence(name) for name in names]
    if min(told) < CAPITAL or max(told) < _GIVEN:
        return 0.0
    things = name_words().given_things.issuperset(map(str.lower, names))
    return _GIVEN if things or min(told) < _GIVEN else LIKELY


def share_surname(parts: Sequence[str]) -> bool:
    """`Ann & Bo Lee`, `Bas & Bo de Lee`: a given name beside a full one, as of a couple."""
    if len(parts) != _FEWEST or " " in parts[0] or " " not in parts[1]:
        return False
    first, last = parts
    lists, words = name_words(), folded(last).split(" ")
    given = first.istitle() and folded(first) in lists.given
    named = given or (words[1] in lists.particles and name_confidence(first) >= CAPITAL)
    return named and name_told(last.partition(",")[0])[2] >= _COUPLED


_COUPLED = 0.75
_MOST_GIVEN = 4
_GIVEN = 0.5
"""Of one given name alone that is known."""
CAPITAL = 0.2
"""Of any other word with a capital that can be one."""
