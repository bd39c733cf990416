"""Slashes between the people before a title: `Ann Lee / Bo Ek - Slow looms`."""

from __future__ import annotations

import re

from notes.structure.people.names import LIKELY
from notes.structure.people.names_together import is_full
from notes.structure.people.people import read_people


def stands_between_people(front: str, behind: str) -> bool:
    """Whether a person stands before a slash, and one with a title behind it."""
    sign = _BEFORE_TITLE.search(behind)
    if sign is None or not read_people(front, least=LIKELY).speakers:
        return False
    people = read_people(behind[: sign.start()], least=LIKELY)
    return people.speakers != () and is_full(people.speakers[0].name)


_BEFORE_TITLE = re.compile(r":\s|\s[-–—|]\s")
