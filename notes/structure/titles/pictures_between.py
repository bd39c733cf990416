"""Title and people with an emoji or an arrow between them: `How caches rest 🎤 Ann Lee`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY
from notes.structure.people.names import SURE
from notes.structure.titles.splits import split_people
from notes.structure.words.pictures import PICTURE

if TYPE_CHECKING:
    from notes.structure.people.affiliations import Links
    from notes.structure.people.people_first import Split

_BETWEEN = re.compile(rf"\s*(?:{PICTURE}\s?)+(?:[-–—|:]\s)?\s*(?=\S)")


def parted_by_picture(line: str, links: Links) -> Split:
    """A line in which nobody was found, with known names beside its only picture."""
    if len(signs := list(_BETWEEN.finditer(line))) != 1:
        return line, NOBODY, ""
    front, behind = line[: signs[0].start()], line[signs[0].end() :]
    title, people, form = split_people(f"{front} - {behind}", links)
    full = people.confidence >= SURE and all(" " in each.name for each in people.speakers)
    if not full or form not in {"- x", "x -"}:
        return line, NOBODY, ""
    return title, people, form
