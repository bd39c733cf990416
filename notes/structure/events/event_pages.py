"""The group that gave an evening, told by a link to its page at a site for meetups.

    [Gloam Looms Meetup](https://www.meetup.com/Gloam-Looms/events/1234/)

The label names the group as its address does, or is the evening's title or a word for the page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.events.event_names import EventName, name_in_text, squashed
from notes.structure.events.event_paths import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.text.lines import Line

_NEAR_TOP = 6
_SURE, _LIKELY = 0.52, 0.36
_PAGE = re.compile(
    r"[-*_\s]*(?:[^\W\d_][\w ]{0,20}: ?)?\[([^\[\]]{3,90})\]"
    r"\(<?https?://(?:www\.)?meetup\.com/(?:[a-z]{2}(?:-[A-Za-z]{2})?/)?([\w-]{4,70})/?"
    r"(?:events/?[^\s()]{0,60})?>?\)[*_.]*"
)


def named_by_page(top: Sequence[Line]) -> Iterator[Candidate]:
    """The group on a line of the first that is a link to its page."""
    for line in top[:_NEAR_TOP]:
        found = _PAGE.fullmatch(line.text) if "meetup.com/" in line.text else None
        if found is None:
            continue
        name = _named_alike(found[1], found[2])
        score, why = _SURE, "a link to the page of its group, named as the address is"
        if name is None:
            name, score = _in_address(found[2]), _LIKELY
            why = "the address of its group's page"
        if name.title:
            yield Candidate(name, score, "line", str(line.number), why)
        return


def _named_alike(label: str, address: str) -> EventName | None:
    """The label, where it and the group's address begin alike: `Gloam Looms Meetup Group`."""
    name = name_in_text(label)
    one, other = (_OF_GROUP.sub("", squashed(each)) for each in (label, address))
    alike = min(len(one), len(other)) >= _FEWEST and (
        one.startswith(other) or other.startswith(one)
    )
    return name if alike and name.title else None


_OF_GROUP = re.compile(r"(?:meetup|group)+$")
_FEWEST = 5


def _in_address(address: str) -> EventName:
    """`Gloam-Looms` as a name; an address without signs tells no words."""
    words = address.split("-")
    return EventName(" ".join(words) if len(words) > 1 and address[0].isupper() else "")
