"""Talks as the programme has them, quoted above what was noted of each.

    > Moss is not a weed
    > Ann has grown moss since 2004 and writes about it.
    > Ann Lee @annlee

The first line is the title; the people have lines of their own below it. A saying ends in a full
stop, or its author stands behind a dash.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Node
from notes.structure.entries.running_text import LONGEST_TITLE
from notes.structure.entries.shapes import ended
from notes.structure.entries.tree import MOST_ENTRIES
from notes.structure.people.affiliations import NOBODY, People
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.people import read_people
from notes.structure.text.lines import LineKind
from notes.structure.titles.titles import read_entry
from notes.structure.words.inline import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.text.lines import Line

_FEWEST, _SHORTEST = 2, 2
"""Talks that show how their writer has them, and lines of each."""
_LONGEST, _LONGEST_NAMES = 16, 90
"""Lines that are quoted of one talk, and letters of one with people."""
_MOST, _TELLING = 0.6, 12
"""Of the quoted paragraphs, those that name people; as many of the first tell of all."""
_CLOSING = frozenset('.!,;:…"”»')
_DASHES = frozenset("-–—~")


def may_hold_quoted(kinds: Sequence[LineKind]) -> bool:
    """A cheap look: are there lines enough for two quoted talks?"""
    return kinds.count(LineKind.QUOTE) >= _FEWEST * _SHORTEST


def quoted_talks(lines: Sequence[Line], start: int, stop: int) -> list[Node]:
    """The quoted paragraphs that are a title and its people, and plain ones beside them alike."""
    parts = list(islice(_paragraphs(lines, start, stop), MOST_ENTRIES))
    quoted = [part for part in parts if lines[part[0]].kind is LineKind.QUOTE]
    if not (_are_talks(lines, quoted[:_TELLING]) and _are_talks(lines, quoted)):
        return []
    found: list[Node] = []
    for first, last in parts:
        people = _people_of(lines, first, last)
        if people.speakers:
            node = Node(lines, first, 0)
            node.set_people(people)
            found.append(node)
    return ended(found, stop)


def _are_talks(lines: Sequence[Line], quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether most of several quoted paragraphs name people below their first line."""
    named = sum(_people_of(lines, first, last).speakers != () for first, last in quoted)
    return named >= max(_FEWEST, _MOST * len(quoted))


def _paragraphs(lines: Sequence[Line], start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Where paragraphs of two lines or more begin and end, each of quoted lines or plain ones."""
    first = start
    for at in range(start + 1, stop + 1):
        line, above = lines[at] if at < stop else None, lines[at - 1]
        if line and line.kind is above.kind and line.number == above.number + 1:
            continue
        if above.kind in _KINDS and _SHORTEST <= at - first <= _LONGEST:
            yield first, at
        first = at


_KINDS = (LineKind.QUOTE, LineKind.PLAIN)


def _people_of(lines: Sequence[Line], first: int, last: int) -> People:
    """Who stands on lines of their own below the title of a paragraph; nobody where it is none."""
    title = lines[first].text
    if len(title) > LONGEST_TITLE or title[-1] in _CLOSING or title[0] in _DASHES:
        return NOBODY
    if read_entry(title).people.speakers:
        return NOBODY
    least = LIKELY if lines[first].kind is LineKind.QUOTE else SURE
    told = [line.text for line in lines[first + 1 : last] if _may_name(line.text)]
    found = [read_people(*bare(text), least=least).speakers for text in told]
    speakers = tuple(person for people in found for person in people)
    return People(speakers, SURE) if speakers else NOBODY


def _may_name(text: str) -> bool:
    return len(text) <= _LONGEST_NAMES and text[0] not in _DASHES and text[-1] not in ".!?:;"
