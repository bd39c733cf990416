"""People on lines of their own behind a talk's abstract, as programmes are copied."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import (
    NOBODY,
    People,
    is_organisation,
    is_role,
    says_role,
    speaker_of,
)
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.people import read_people
from notes.structure.text.lines import LineKind
from notes.structure.words.wording import folded, name_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.models import Speaker
    from notes.structure.text.lines import Line

_SHORTEST_ABSTRACT, _LONGEST, _LONGEST_NAME = 160, 140, 50
"""Letters of a paragraph that opens a talk's notes, of a person with a role behind it, of one with
the role on the next line."""

_FARTHEST = 60
"""Lines below a title in which its people stand."""


def people_above_roles(lines: Sequence[Line], fewest: int = 1) -> tuple[People, int]:
    """The people behind an abstract, each with a role on the next line: `CTO • Acme`.

    Args:
        lines: What stands below a talk's title.
        fewest: Those who have to stand so.

    Returns:
        The people and the number of the first one's line; nobody and 0 where nobody stands so.
    """
    found: list[tuple[int, Speaker]] = []
    end = -1
    for at, (line, below) in enumerate(pairwise(lines[:_FARTHEST])):
        if below.number != line.number + 1 or not _may_be_person(line, below):
            continue
        alone = at in (0, end) or lines[at - 1].number < line.number - 1
        if alone and _is_person(line.text, below.text):
            found.append((line.number, speaker_of(line.text, below.text)))
            end = at + 2
    speakers = tuple(speaker for _, speaker in found)
    return (People(speakers, 0.9), found[0][0]) if len(found) >= fewest else (NOBODY, 0)


def _may_be_person(line: Line, below: Line) -> bool:
    """A cheap look: is a line a few words in capitals, and the next one a role?"""
    if line.kind is not LineKind.PLAIN or below.kind is not LineKind.PLAIN:
        return False
    text = line.text
    if len(text) > _LONGEST_NAME or len(below.text) > _LONGEST or not text[0].isupper():
        return False
    return text[-1].isalpha() and " " in text and "  " not in text and _tells_role(below.text)


def _is_person(text: str, below: str) -> bool:
    """Whether words are a name, above a role; one that nobody knows, above one at a firm."""
    people = read_people(text, least=LIKELY)
    if people.confidence >= SURE:
        return len(people.speakers) == 1 and not people.speakers[0].affiliation
    words = text.split(" ")
    shaped = len(words) <= _LONGEST_SHAPE and all(word.isalpha() for word in words)
    shaped = shaped and text.istitle() and _BEFORE_FIRM.search(below) is not None
    return shaped and folded(words[0]) not in name_words().not_name


_LONGEST_SHAPE = 3


def _tells_role(text: str) -> bool:
    """`VP of Engineering • Acme`, `Engineer @ Acme`, `Consultant`; a time is none: `7 PM`."""
    cut = _BEFORE_FIRM.search(text)
    role = text[: cut.start()] if cut else text
    if text[-1] in ".:" or is_organisation(role) or any(map(str.isdigit, role)):
        return False
    return says_role(role) or is_role(role)


_BEFORE_FIRM = re.compile(r"\s[•·|@–—-]\s|,\s|\s(?:at|bei|chez|em|en)\s")


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
