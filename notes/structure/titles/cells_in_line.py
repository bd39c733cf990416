"""Lines whose parts stand in columns, `Ann Lee | @ann | Acme | How caches rest`.

What each part is shows only over all entries of a note: one column holds names, the one at the
other end titles, and what is between them belongs to the person.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY, People, joined, says_role
from notes.structure.people.names import LIKELY
from notes.structure.people.people import read_people
from notes.structure.words.wording import only_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.people.affiliations import Links
    from notes.structure.people.people_first import Split

PEOPLE_FIRST = "x | -"
PEOPLE_LAST = "- | x"
COLUMNS = frozenset({PEOPLE_FIRST, PEOPLE_LAST})
"""The forms of lines that are read by their columns."""
_SIGNS = (" | ", " || ", " // ", " · ", " • ", " / ", " – ", " — ", " - ", " -- ")
"""What parts the columns; the first that a line has does."""
_BARS = _SIGNS[:5]
"""Those that stand in no title."""
_TWO = re.compile(r"(?: (?:[|·•/]|[|/-]{2}|[-–—])|:|\t).*?(?: (?:[|·•/]|[|/-]{2}|[-–—])|:) ")
_WIDE = 3
"""Parts of a line that are more than a title and a name."""
_QUOTES = '"“”„«»「」『』'
_HANDLE = re.compile(r"@[\w.-]{2,38}")
_WEAK = 0.5
_MOST, _SOME, _FEW = 0.6, 0.5, 0.3
"""Shares of the lines: that name people in one column, have titles in one, people beside titles."""


def cells_of(line: str) -> list[str]:
    """The parts of a line; one where nothing parts it."""
    for sign in _SIGNS:
        if sign in line:
            return [cell.strip() for cell in line.split(sign) if cell.strip()]
    return [line]


def is_wide(line: str) -> bool:
    """A cheap look: does a line have three parts or more?"""
    return not only_words(line) and _TWO.search(line) is not None


def told_columns(line: str, links: Links, _loose: str) -> Split:
    """`Ann Lee | @ann | Caches` and `Ann Lee | Acme | "Caches"`: even alone, the parts are told."""
    cells = cells_of(line) if is_wide(line) else []
    if len(cells) < _WIDE or not (_HANDLE.fullmatch(cells[1]) or _is_quoted(cells[-1])):
        return "", NOBODY, ""
    sure = read_people(cells[0]).speakers and not _HANDLE.fullmatch(cells[-1])
    return people_first(line, links, "") if sure else ("", NOBODY, "")


def people_first(line: str, links: Links, _loose: str) -> Split:
    """`Ann Lee | @ann | Acme | How caches rest`, with any number of parts."""
    cells = cells_of(line)
    return _split(cells[-1], cells[0], cells[1:-1], links, PEOPLE_FIRST)


def people_last(line: str, links: Links, _loose: str) -> Split:
    """`How caches rest | Acme | Ann Lee`, with any number of parts."""
    cells = cells_of(line)
    return _split(cells[0], cells[-1], cells[1:-1], links, PEOPLE_LAST)


def _split(title: str, names: str, between: Sequence[str], links: Links, form: str) -> Split:
    people = read_people(names, links, least=_WEAK) if title != names else NOBODY
    if not people.speakers:
        return "", NOBODY, ""
    speaker = people.speakers[0]
    for part in between if len(people.speakers) == 1 else ():
        speaker = joined(speaker, part)
    named = people.speakers if len(people.speakers) > 1 else (speaker,)
    return title, People(named, max(people.confidence, LIKELY)), form


def form_of_columns(lines: Sequence[str]) -> str:
    """Which end of parallel `lines`, as a reader sees them, holds the people; empty for neither."""
    barred = [line for line in lines if any(bar in line for bar in _BARS)]
    rows = [cells for line in barred if len(cells := cells_of(line)) >= _WIDE]
    if len(rows) < max(2, _SOME * len(lines)):
        return ""
    for form, names, title in ((PEOPLE_FIRST, 0, -1), (PEOPLE_LAST, -1, 0)):
        told = _share([_is_person(row[names]) for row in rows])
        titled = _share([_is_title(row[title]) for row in rows])
        beside = _share([_is_title(cell) for row in rows for cell in row[1:-1]])
        people = _share([_is_person(row[title]) for row in rows])
        if told >= _MOST and titled >= _SOME and beside < titled and people < _FEW:
            return form
    return ""


def _share(signs: Sequence[bool]) -> float:
    return sum(signs) / len(signs)


def _is_person(cell: str) -> bool:
    people = read_people(cell, least=LIKELY)
    return bool(people.speakers) and cell[0] not in _QUOTES


def _is_quoted(cell: str) -> bool:
    return cell[0] in _QUOTES and cell[-1] in _QUOTES


def _is_title(cell: str) -> bool:
    """In quotes, or a phrase with a small word in it that is no role."""
    if _is_quoted(cell):
        return True
    words = cell.split()
    small = any(word[0].islower() for word in words[1:]) or cell[-1] in "?!"
    return len(words) > 1 and small and not says_role(cell)
