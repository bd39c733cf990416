"""Titles of one talk that say whose it is: `Notes from Ann Lee's keynote`, `Title - Ann Lee`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.names import LIKELY, SURE
from notes.structure.titles.titles import read_entry

if TYPE_CHECKING:
    from notes.models import Speaker
    from notes.structure.evidence.origin import Origin

_QUOTED_LAST = re.compile(r"\s[\"“„«]([^\"”“»]{4,})[\"”“»]$")


def whose_talk(title: str, origin: Origin) -> tuple[str, tuple[tuple[Speaker, ...], Origin]] | None:
    """The title and who gave the talk; words for notes before it are cut already."""
    if "'s " not in title and "’s " not in title:
        return None
    entry = read_entry(title)
    if entry.people.confidence < SURE:
        return None
    quoted = _QUOTED_LAST.search(title)
    told = origin._replace(confidence=0.8, rule="the title says whose talk it is")
    return (quoted[1] if quoted else title), (entry.people.speakers, told)


def people_in_title(
    title: str, origin: Origin, *, at_event: bool = False
) -> tuple[str, tuple[tuple[Speaker, ...], Origin] | None]:
    """`Title - Ann Lee` in front matter that names no speakers, taken apart.

    `Ann Lee: Title` is so too where it stands `at_event`, beside an event's name; without one it
    may be a text about somebody.
    """
    entry = read_entry(title)
    least = SURE if entry.form == "x -" else LIKELY
    if not entry.title or entry.people.confidence < least:
        return title, None
    if entry.form == "x -" and not at_event:
        return title, None
    rule = f"form “{entry.form}”"
    return entry.title, (entry.people.speakers, origin._replace(confidence=0.8, rule=rule))
