"""People as programmes and lists of literature write them: `Lee, A.`, `De la Cruz, M.-T. & Ek, B.`.

They are kept as written, for nobody knows the given names.
"""

from __future__ import annotations

import re

from notes.models import Speaker
from notes.structure.people.affiliations import People, made
from notes.structure.words.wording import folded, name_words

_PERSON = (
    r"(?<!\w)(?:(?!(?:and|und|et) )[^\W\dA-Z_][\w'’]{1,4} ){0,2}"
    r"[^\W\d_a-z][\w'’]+(?:[- ][^\W\d_][\w'’]+){0,2}, ?[^\W\d_a-z]\.(?:[ -]?[^\W\d_a-z]\.){0,3}"
)
_PERSONS = re.compile(rf"{_PERSON}(?:(?:, ?|; ?| ?& ?|,? (?:and|und|et|y|e) ){_PERSON}){{0,24}}")
_ONE = re.compile(_PERSON)
_SURE = 0.9


def people_with_surnames_first(text: str) -> People | None:
    """The people that `text` is, each a surname with a comma and initials."""
    text = text.lstrip(" (")
    if _PERSONS.fullmatch(text) is None:
        return None
    names = _ONE.findall(text)
    known = name_words()
    if any(
        not known.organisations.isdisjoint(folded(name).replace(",", "").split()) for name in names
    ):
        return None
    return made((tuple(map(Speaker, names)), _SURE))


def is_in_initials(people: People) -> bool:
    """Whether people are surnames with initials, and nothing is said of them."""
    return bool(people.speakers) and all(
        person.name.endswith(".") and "," in person.name for person in people.speakers
    )
