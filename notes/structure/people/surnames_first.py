"""People as programmes and lists of literature write them: `Lee, A.`, `De la Cruz, M.-T. & Ek, B.`.

They are kept as written, for nobody knows the given names. Those of `LEE, Ann; EK, Bo` are known.
"""

from __future__ import annotations

import re

from notes.models import Speaker
from notes.structure.people.affiliations import People, made
from notes.structure.people.names import LIKELY, name_confidence
from notes.structure.words.event_wording import cities
from notes.structure.words.wording import folded, name_words

_PERSON = (
    r"(?<!\w)(?:(?!(?:and|und|et) )[^\W\dA-Z_][\w'’]{1,4} ){0,2}"
    r"[^\W\d_a-z][\w'’]+(?:[- ][^\W\d_][\w'’]+){0,2}, ?[^\W\d_a-z]\.(?:[ -]?[^\W\d_a-z]\.){0,3}"
)
_PERSONS = re.compile(rf"{_PERSON}(?:(?:, ?|; ?| ?& ?|,? (?:and|und|et|y|e) ){_PERSON}){{0,24}}")
_ONE = re.compile(_PERSON)
_SURE = 0.9


def people_with_surnames_first(text: str) -> People | None:
    """The people that `text` is, each a surname with a comma and initials, or in capitals."""
    text = text.lstrip(" (")
    if text[:2].isupper() and (found := _people_with_capitals(text)):
        return found
    if text[-1:] != ".":
        return None
    if _PERSONS.fullmatch(text) is None:
        return None
    names = _ONE.findall(text)
    known = name_words()
    if any(
        not known.organisations.isdisjoint(folded(name).replace(",", "").split()) for name in names
    ):
        return None
    return made((tuple(map(Speaker, names)), _SURE))


_CAPITALS = re.compile(
    r"([^\W\d_a-z][^\W\d_a-z'’-]+(?: [^\W\d_a-z][^\W\d_a-z'’-]+){0,2}), ?"
    r"([^\W\d_a-z][^\W\dA-Z_]+(?:[- ][^\W\d_a-z](?:[^\W\dA-Z_]+|\.))?)"
)
_BETWEEN = re.compile(r"\s?[;&/]\s?|\s(?:and|und|et|y|e)\s")


def _people_with_capitals(text: str) -> People | None:
    """`LEE, Ann`, `VAN EK, Bo; LEE, Ann`: capitals tell the surnames."""
    found = [_CAPITALS.fullmatch(part) for part in _BETWEEN.split(text.strip(" )"))]
    named = [(told[2], told[1]) for told in found if told and _is_named(told[2], told[1])]
    if len(named) < len(found):
        return None
    return made((tuple(Speaker(f"{given} {surname}") for given, surname in named), _SURE))


def _is_named(given: str, surname: str) -> bool:
    """Whether two words are a name; an abbreviation and a town are none: `IBM, Zurich`."""
    first, *others = folded(surname).split(" ")
    if others and first not in name_words().particles:
        return False  # `ANN LEE, Acme`
    if folded(given) in name_words().given:
        return True
    long = len(surname) >= _LONG_SURNAME and given not in cities()
    return long and name_confidence(f"{given} {surname.title()}") >= LIKELY


_LONG_SURNAME = 5


def is_in_initials(people: People) -> bool:
    """Whether people are surnames with initials, and nothing is said of them."""
    return bool(people.speakers) and all(
        person.name.endswith(".") and "," in person.name for person in people.speakers
    )
