"""Places behind the names of events: `Gloam Days 2019 (Oslo, Norway)`."""

from __future__ import annotations

from notes.structure.people.names import LIKELY, name_confidence
from notes.structure.words.event_wording import cities, reads_like_place
from notes.structure.words.years import YEAR_OR_SHORT


def without_place(title: str, *, dated: bool) -> tuple[str, str]:
    """A name, and the place behind it: in brackets, or after `,` or `in` behind year or date."""
    name, opening, rest = title.partition("(")
    in_place = rest.endswith(")") and ("," in rest or rest[:-1] in cities())
    if opening and in_place and reads_like_place(rest[:-1]):
        return name.strip(), rest[:-1].strip()
    for mark in (" in ", " à ", " en ", ", "):
        name, found, rest = title.partition(mark)
        inside = name.rfind("(") > name.rfind(")")
        of_year = dated or YEAR_OR_SHORT.search(name)
        if found and not inside and of_year and reads_like_place(rest):
            # who spoke may stand there as well, and is no part of the name either
            of_person = mark == ", " and name_confidence(rest.strip()) >= LIKELY
            return name.strip(), "" if of_person else rest.strip()
    return title, ""
