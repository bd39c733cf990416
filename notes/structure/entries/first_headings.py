"""The people behind the headings that open one talk's notes: a subtitle, its day, its code.

Who copies a programme gives each particular a heading of its own, and those who speak the last of
them, or a line below them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.entries.speakers import MOST_BELOW, NOT_FOUND, Found, people_near
from notes.structure.people.names import SURE
from notes.structure.people.names_together import is_full
from notes.structure.people.people import read_people
from notes.structure.text.lines import LineKind
from notes.structure.words.inline import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.text.lines import Line

_MOST = 4
"""Headings behind a title with nothing between them."""
_ALONE = frozenset({"next line", "label"})


def people_behind_headings(lines: Sequence[Line], title: int) -> Found:
    """The people on or right below the headings that follow a title with nothing between.

    Args:
        lines: All lines of a note.
        title: Where that of the talk's title stands among them.
    """
    at = title + 1
    for line in lines[at : at + _MOST]:
        if line.kind is not LineKind.HEADING:
            break
        shown = bare(line.text)
        people = read_people(shown.text, shown.links, least=SURE)
        if people.speakers and is_full(people.speakers[0].name):
            alone = at > title + 1 or _is_only_one(line, lines[at + 1 :])
            return Found(people, "sub-heading", line.number) if alone else NOT_FOUND
        at += 1
    if at == title + 1:
        return NOT_FOUND
    found = people_near(lines[at : at + MOST_BELOW], lines[at - 1].number, "", loose=False)
    told = found.rule in _ALONE and is_full(found.people.speakers[0].name)
    return found if told else NOT_FOUND


def _is_only_one(heading: Line, below: Sequence[Line]) -> bool:
    """Whether no other heading has its level, as those have that part notes by who spoke."""
    return all(line.kind is not LineKind.HEADING or line.level != heading.level for line in below)
