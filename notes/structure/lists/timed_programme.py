"""Programmes with a time of day alone on the line above each talk, as a page copied has them.

    10:00 am

    **How caches rest**
    **Ann Lee**

    11:30 AM
    Panel: Gardens in the city

    Bo Ek, Initech
    Cy Dahl, Globex
    Room 5

Whatever the titles are, plain, in bold or headings, the time says where an entry begins. A time
below a title, as others write it, says nothing of the kind: it stands right behind another line.

Where most times have people right below them, before or behind the title, nothing but their order
over the whole note tells which line is which. There each time becomes the heading that its title
is, with the people right below, before anything else is read; all lines keep their numbers.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.entries.nodes import Node
from notes.structure.entries.running_text import LONGEST_TITLE
from notes.structure.entries.shapes import CLOCK, is_clock, stand_below
from notes.structure.entries.tree import MOST_ENTRIES, nested
from notes.structure.people.affiliations import NOBODY
from notes.structure.people.names import LIKELY
from notes.structure.people.people import read_people
from notes.structure.text.capitals import with_capitals
from notes.structure.text.lines import LineKind
from notes.structure.words.days_and_tracks import is_date
from notes.structure.words.inline import bare
from notes.structure.words.meaning import Meaning

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from notes.structure.people.affiliations import People
    from notes.structure.text.lines import Line, Outline

_FEWEST_BLOCKS = 3
_SHARE = 0.6
"""Of the blocks with two lines below their time, those with people in the same place."""
_CLEARLY = 1.3
"""How much surer the names in one place must be than those in the other."""
_LONGEST_DAY = 40
_WEAK = 0.3
"""Of a name that only its capitals tell, where others beside it are surer."""
_OF_DAY, _OF_TALK = 5, 6
"""The levels of the headings that days and titles become, below all that the writer made."""
_FEWEST = 4
"""Times that show that each talk of a note stands below its own."""
_GAP = 3
"""How many lines further on the title may stand."""
_LONGEST_TIMED = 28
_LONGEST = 200
_OF_TITLES = frozenset({LineKind.PLAIN, LineKind.BOLD, LineKind.HEADING})
_OF_TIMES = _OF_TITLES | {LineKind.BULLET}
_OF_BLOCKS = frozenset({LineKind.PLAIN})
_TIME_LINE = re.compile(
    r"\n[ \t*_#-]{0,6}\d{1,2}(?:[:.h]\d\d|\s?[ap]\.?m)[^\n]{0,28}(?=\n)", re.IGNORECASE
)


class _Block(NamedTuple):
    """A time alone on its line and what stands right below it."""

    at: int
    """Where its time stands in the lines."""
    first: Line
    second: Line | None


def _timed(outline: Outline, start: int, kinds: Collection[LineKind]) -> list[int]:
    """Where a digit opens lines of `kinds` from `start` on: no item of a plain list has one."""
    lines = outline.lines
    return [
        at
        for at in outline.apart
        if not "A" <= (first := lines[at].text[0]) <= "z"
        and first.isdigit()
        and at >= start
        and lines[at].kind in kinds
    ]


def with_titles_as_headings(outline: Outline) -> Outline:
    """`outline` with a heading for each time above a title and its people."""
    lines = outline.lines
    clocks = [at for at in _timed(outline, 0, _OF_BLOCKS) if is_clock(lines[at].text)]
    if len(clocks) < _FEWEST_BLOCKS:
        return outline
    blocks = [_block(lines, at) for at in clocks[:MOST_ENTRIES] if _has_text_below(lines, at)]
    people_first = _are_people_first(blocks)
    if people_first is None:
        return outline
    found = list(_arranged(lines, {block.at: block for block in blocks}, people_first=people_first))
    return outline.rearranged(found)


def _is_clock(line: Line) -> bool:
    return line.kind is LineKind.PLAIN and is_clock(line.text)


def _has_text_below(lines: Sequence[Line], at: int) -> bool:
    return at + 1 < len(lines) and _follows(lines, at + 1) and not _is_clock(lines[at + 1])


def _follows(lines: Sequence[Line], at: int) -> bool:
    """Whether a short plain line stands right below the one before it."""
    line = lines[at]
    plain = line.kind is LineKind.PLAIN and len(line.text) < LONGEST_TITLE
    return plain and line.number == lines[at - 1].number + 1


def _block(lines: Sequence[Line], at: int) -> _Block:
    second = at + 2 < len(lines) and _follows(lines, at + 2) and not _is_clock(lines[at + 2])
    return _Block(at, lines[at + 1], lines[at + 2] if second else None)


def _are_people_first(blocks: Sequence[_Block]) -> bool | None:
    """Whether most times have people on the line below them; None where they have none at all."""
    pairs = [
        (_people_on(block.first).confidence, _people_on(block.second).confidence)
        for block in blocks
        if block.second is not None
    ]
    needed = max(_FEWEST_BLOCKS, _SHARE * len(pairs))
    first, second = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    if sum(pair[0] >= LIKELY for pair in pairs) >= needed and first > _CLEARLY * second:
        return True
    if sum(pair[1] >= LIKELY for pair in pairs) >= needed and second > _CLEARLY * first:
        return False
    return None


def _arranged(
    lines: Sequence[Line], blocks: dict[int, _Block], *, people_first: bool
) -> Iterator[Line]:
    """The lines, with the time of each of `blocks` as the heading that its title is."""
    at = 0
    while at < len(lines):
        line = lines[at]
        block = blocks.get(at)
        if block is not None:
            title, people = block.first, block.second
            if people_first and people is not None and _people_on(title).confidence >= _WEAK:
                title, people = people, title
            yield line._replace(kind=LineKind.HEADING, level=_OF_TALK, text=title.text)
            if people is not None:
                yield _with_small_letters(people)
            at += 2 if people is None else 3
            continue
        is_day = at + 1 in blocks and len(line.text) < _LONGEST_DAY and is_date(line.text)
        plain = line.kind is LineKind.PLAIN
        yield line._replace(kind=LineKind.HEADING, level=_OF_DAY) if is_day and plain else line
        at += 1


def _people_on(line: Line | None) -> People:
    """The people that a line names, all by their full names."""
    if line is None:
        return NOBODY
    shown = bare(_with_small_letters(line).text)
    people = read_people(shown.text, shown.links, least=_WEAK) if shown.text else NOBODY
    full = all(" " in person.name for person in people.speakers)
    return people if full else NOBODY


def _with_small_letters(line: Line) -> Line:
    """The line without its capitals, where it has no other letters, as the rules know names."""
    return line._replace(text=with_capitals(line.text)) if line.text.isupper() else line


def timed_programme(outline: Outline, start: int, text: str) -> list[Node]:
    """The entries below times of day; empty where a note has other talks besides.

    The headings of days stand above those that follow them.

    Args:
        outline: The lines of the note.
        start: The first of them that is looked at.
        text: The note as written.
    """
    lines = outline.lines
    times = _timed(outline, start, _OF_TIMES)
    if len(times) < _FEWEST or not _has_times(text):
        return []
    alone = {at for at in times if is_clock(lines[at].text)}
    if len(alone) < _FEWEST or stand_below(lines, alone):
        return []
    entries = {at + 1 for at in alone if _has_title(lines, at, alone)}
    entries |= {at for at in times if at not in alone and _is_timed(lines, at)}
    if len(entries) < _FEWEST or _headings_apart(lines, start, entries | alone) > len(entries) / 4:
        return []
    return nested(_nodes(lines, start, entries), len(lines))


def _has_times(text: str) -> bool:
    """Whether several lines of a note as written are little more than a time of day."""
    return len(list(islice(_TIME_LINE.finditer(text), _FEWEST))) == _FEWEST


def _has_title(lines: Sequence[Line], at: int, alone: set[int]) -> bool:
    """Whether what could be a title stands below the time at `at`, and no other time."""
    after = lines[at + 1] if at + 1 < len(lines) else None
    if after is None or at + 1 in alone or after.number > lines[at].number + _GAP:
        return False
    return after.kind in _OF_TITLES and len(after.text) <= _LONGEST


def _is_timed(lines: Sequence[Line], at: int) -> bool:
    """Whether a heading or a short line alone begins with its time: `12:30 Keynote`."""
    line = lines[at]
    time = CLOCK.match(line.text)
    if time is None or not line.text[time.end() :].strip(" -–—:|")[:1].isalpha():
        return False
    lone = at == 0 or lines[at - 1].number < line.number - 1
    return line.kind is LineKind.HEADING or (lone and len(line.text) <= _LONGEST_TIMED)


def _headings_apart(lines: Sequence[Line], start: int, timed: set[int]) -> int:
    """How many headings name no day and stand below no time: the talks of a note as others."""
    return sum(
        lines[at].kind is LineKind.HEADING and at not in timed and not is_date(lines[at].text)
        for at in range(start, len(lines))
    )


def _nodes(lines: Sequence[Line], start: int, entries: set[int]) -> Iterator[Node]:
    """The days and the entries, an entry below its day."""
    made = 0
    for at in range(start, len(lines)):
        if at in entries:
            made += 1
            yield Node(lines, at, 1)
        elif lines[at].kind is LineKind.HEADING:
            node = Node(lines, at, 0)
            if node.meaning & Meaning.GROUP and is_date(node.bare):
                yield node
        if made == MOST_ENTRIES:
            return
