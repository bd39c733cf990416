"""Those who gave the one talk of a note, each with a firm on a line of the block below its title.

    # How caches rest

    - Ann Lee - Red Loom
    - Bo Ek - Initech

    ## Costs

A list of talks has its people and their titles in the same form. Titles have small words, notes
below them, or a heading of an event or a day above.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.entries.speakers import Found
from notes.structure.paths.paths import is_event_name, is_index_name
from notes.structure.people.affiliations import OF_NAMES, People, says_role, speaker_of
from notes.structure.people.names import LIKELY, SURE, name_confidence
from notes.structure.text.lines import LineKind
from notes.structure.words.inline import bare
from notes.structure.words.meaning import Meaning, is_event_like, meaning_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Speaker
    from notes.structure.entries.nodes import Node
    from notes.structure.text.lines import Line

_KINDS = frozenset({LineKind.PLAIN, LineKind.BULLET, LineKind.BOLD})
_NAMED = re.compile(r"([^\W\d_][\w.'’-]+(?: [^\W\d_][\w.'’-]*){1,3})(?: [-–—|@·] ?|, | ?\()(?=\w)")
_LONGEST, _MOST, _FEWEST = 100, 12, 2
_LONGEST_FIRM = 4
"""Words."""


def take_people_with_firms(title: Node | None, path: str) -> int:
    """Take the people with firms right below `title` for its own: how many lines they stand on.

    Their form is the same on all lines, and something else follows them. None are looked for below
    an event, a day or a word for talks, nor in a file named as one of several.
    """
    if title is None or title.line.kind is not LineKind.HEADING or title.entry.people.speakers:
        return 0
    found = _block(title)
    if len(found) < _FEWEST or title.meaning & _OF_SEVERAL or is_event_like(title.bare):
        return 0
    if is_event_name(path) and not is_index_name(path):
        return 0
    below = title.lines[title.start + 1 + len(found) :]
    if not below or _is_said_again(found, below):
        return 0
    people = People(tuple(found), SURE)
    title.take(title.entry, Found(people, "next line", title.lines[title.start + 1].number))
    return len(found)


_OF_SEVERAL = Meaning.GROUP | Meaning.BREAK | Meaning.FOLLOW_UP | Meaning.FRAME


def _block(title: Node) -> list[Speaker]:
    """The people on the lines right below a title, all of one form; none where talks are listed."""
    found: list[Speaker] = []
    above, kind, level, gap = title.line.number, None, 0, 0
    for line in title.lines[title.start + 1 : title.start + 1 + _MOST]:
        apart = line.number - above
        person = None if apart > _FEWEST or line.kind not in _KINDS else _on(line)
        if person is None:
            nested = bool(found) and line.kind is LineKind.BULLET and line.level > level
            return [] if nested or (gap > 1 and line.number == above + 1) else found
        if found and (line.kind is not kind or line.level != level):
            return []
        gap = apart if found else 0
        above, kind, level = line.number, line.kind, line.level
        found.append(person)
    return found


def _on(line: Line) -> Speaker | None:
    """The one whom a line names with a firm or a role."""
    if len(line.text) > _LONGEST or line.text[-1] in ".:?!":
        return None
    text = bare(line.text).text
    named = _NAMED.match(text)
    if named is None or name_confidence(named[1]) < LIKELY:
        return None
    rest = text[named.end() :].rstrip(") ")
    return speaker_of(named[1], text[named.end(1) :]) if _may_be_firm(rest) else None


def _may_be_firm(text: str) -> bool:
    """Whether what stands behind a name is a role, or some words in capitals and no name."""
    if says_role(text):
        return True
    words = text.split()
    capitals = all(word[0].isupper() or word.lower() in OF_NAMES for word in words)
    if not words or len(words) > _LONGEST_FIRM or not capitals or ":" in text:
        return False
    return not meaning_of(text) and name_confidence(text) < SURE


def _is_said_again(found: Sequence[Speaker], lines: Sequence[Line]) -> bool:
    """Whether headings below say what stands behind the names, so that these are titles."""
    told = {person.affiliation.casefold() for person in found}
    return any(
        line.kind is LineKind.HEADING and any(said in line.text.casefold() for said in told)
        for line in lines
    )
