"""People in brackets before their title: `(Ann Lee) Title`, `[Ann Lee] Title`, `【森 健】Title`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.names_together import is_full
from notes.structure.people.people import read_people
from notes.structure.people.people_first import NO_SPLIT
from notes.structure.words.wording import BEFORE_ASIAN

if TYPE_CHECKING:
    from notes.structure.people.affiliations import Links
    from notes.structure.people.people_first import Split

_BRACKETS = re.compile(r"[(\[（【]([^()\[\]（）【】]{3,80})[)\]）】]\s*[:–—-]?\s*(\S.{3,})")
_LEAST, _LEAST_OF_THREE = 0.75, 0.7
"""How sure a name has to be; one in three letters of Han or Hangul begins with a family name."""


def brackets_first(line: str, links: Links, _loose: str) -> Split:
    """`[Ann Lee] Title`."""
    found = _BRACKETS.match(line) if line[:1] in "([（【" else None
    if found is None:
        return NO_SPLIT
    least = _LEAST_OF_THREE if found[1][0] > BEFORE_ASIAN else _LEAST
    people = read_people(found[1], links, least=least)
    if not people.speakers or not is_full(people.speakers[0].name):
        return NO_SPLIT
    return found[2], people, "(x) -"
