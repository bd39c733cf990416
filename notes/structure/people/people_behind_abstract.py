"""People on lines of their own behind a talk's abstract, as programmes are copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY, People, is_role, says_role
from notes.structure.people.names import SURE
from notes.structure.people.people import read_people
from notes.structure.text.lines import LineKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.models import Speaker
    from notes.structure.text.lines import Line

_SHORTEST_ABSTRACT, _LONGEST = 160, 140
"""Letters of a paragraph that opens a talk's notes, and of a person with a role behind it."""


def people_behind_abstract(lines: Sequence[Line]) -> tuple[People, int]:
    """The people with roles, `Ann Lee - CTO, Acme`, right behind the text that opens the notes.

    Returns:
        The people and the number of the first one's line; nobody and 0 where a line is no text, or
        names somebody without a role.
    """
    if not lines or len(lines[0].text) < _SHORTEST_ABSTRACT or lines[0].kind is not LineKind.PLAIN:
        return NOBODY, 0
    told = list(_with_roles(lines[1:]))
    speakers = tuple(speaker for _, speaker in told)
    return (People(speakers, 0.9), told[0][0].number) if told else (NOBODY, 0)


def _with_roles(lines: Sequence[Line]) -> Iterator[tuple[Line, Speaker]]:
    """Each line and its person, from the first behind the abstract on."""
    begun = False
    for line in lines:
        if line.kind is not LineKind.PLAIN or not line.text[0].isalpha():
            return
        if len(line.text) > _LONGEST:
            if begun:
                return
            continue
        people = read_people(line.text, least=SURE).speakers
        if len(people) != 1 or not _is_role(people[0].affiliation):
            return
        begun = True
        yield line, people[0]


def _is_role(text: str) -> bool:
    return says_role(text) or is_role(text.partition(",")[0])
