"""Headings that tell when and where an event was held: `19 Nov 2014 Berlin`, `Oslo, Norway`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from notes.structure.date_words import date_words
from notes.structure.dates import find_dates
from notes.structure.event_wording import cities, reads_like_place
from notes.structure.event_words import event_words
from notes.structure.places import is_place

if TYPE_CHECKING:
    from notes.structure.nodes import Node

_YEAR_BEHIND = re.compile(r",?\s(?:19|20)\d\d$")
_LONGEST = 60
_SIGNS = " ,;.:|()@–—-·•/"
_PARTING = str.maketrans(dict.fromkeys("|()@–—-·•/;", " "))


@lru_cache(maxsize=1024)
def is_day_in_place(text: str) -> bool:
    """Whether a line is a day and a known town and nothing else."""
    rest = _beside_day(text)
    return rest.partition(",")[0].strip() in cities() and reads_like_place(rest)


def tells_when_and_where(node: Node) -> bool:
    """Whether a heading with nothing below it is a day with a few names, or a town alone."""
    if node.end > node.start + 1 or node.entry.people.speakers:
        return False
    town = _YEAR_BEHIND.sub("", node.bare)
    return is_place(town) or reads_like_place(_beside_day(node.bare))


def _beside_day(text: str) -> str:
    """What stands beside the one day that a line tells, without weekdays and small words."""
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return ""
    dates = [when for when in find_dates(text) if when.has_day]
    if len(dates) != 1:
        return ""
    rest = f"{text[: dates[0].column]} {text[dates[0].end_column :]}".translate(_PARTING)
    said = date_words().weekdays.keys() | event_words().connectors
    words = [word for word in rest.split() if word.strip(_SIGNS).casefold() not in said]
    return " ".join(words).strip(_SIGNS)
