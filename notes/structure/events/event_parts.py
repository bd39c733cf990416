"""Folders that are no event, but a part of the one that a notebook or a folder above names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.words.event_wording import cities
from notes.structure.words.years import YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.events.event_names import EventName


def is_part_of_event(name: EventName, folder: str) -> bool:
    """Whether a folder of a notebook on one event is for a topic, a talk or a person of it.

    `spring-meeting` is an event of its own.
    """
    if name.has_event_word or is_edition(name.title):
        return False
    counted = _COUNTED.match(folder) is not None
    return counted or (name.year is None and not _MEETING.search(folder))


_COUNTED = re.compile(r"\d{1,3}[._) -]+(?=[^\W\d])")
"""`12. Slow looms (2021)`, with the talk's number among the others."""
_MEETING = re.compile(r"meeting|edition", re.IGNORECASE)


def is_part_of_edition(name: EventName, above: Sequence[EventName]) -> bool:
    """Whether a folder is a part of the edition that one above it names by name and year.

    That is a day with a topic, `2018-10-09_looms`, or what an event has beside its talks, by a word
    that says as little as `history_day` and `data-bootcamp` do.
    """
    if any(date.day for date in name.dates):
        return not name.is_sure and any(one.title and one.year == name.year for one in above)
    weak = name.event_word_strength == 1 and name.year is None
    return weak and any(one.title and one.year for one in above)


def is_of_any(title: str) -> bool:
    """Whether a notebook is called by what its writer goes to: `Dev conference notes`."""
    *fields, last = title.casefold().split() or [""]
    return last in _KINDS and len(fields) > 0 and _FIELDS.issuperset(fields)


_KINDS = frozenset(
    "conference conferences conf confs event events meetup meetups seminar seminars webinar "  # noqa: SIM905
    "webinars workshop workshops talk talks".split()
)
_FIELDS = frozenset(
    "dev developer developers tech technical technology it software web mobile frontend "  # noqa: SIM905
    "backend programming coding engineering professional academic scientific online local public "
    "other international various industry company internal external attended past".split()
)


def is_edition(title: str) -> bool:
    """Whether a folder's name is but the place of an edition, perhaps its year: `eu-2022`."""
    place = YEAR.sub("", title).strip(" -")
    return place in cities() or place.casefold() in _REGIONS


_REGIONS = frozenset(
    "eu na us usa uk jp kr tw cn sg fr mx nz apac emea europe asia america latam nordics "  # noqa: SIM905
    "baltics benelux italia españa "
    "deutschland österreich schweiz suisse svizzera nederland belgique brasil polska sverige norge "
    "danmark suomi méxico perú panamá česko magyarország türkiye italy "
    "germany france spain austria switzerland netherlands belgium poland sweden "
    "norway denmark finland brazil mexico argentina colombia chile peru japan india china "
    "korea taiwan australia canada ireland portugal turkey israel czech romania ukraine "
    "greece".split()
)
"""And countries, also as their own people call them."""
