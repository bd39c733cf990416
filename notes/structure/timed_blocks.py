"""Programmes pasted from a page: a time alone on its line, then the speaker and the title.

Either of the two may come first, and nothing but their order over the whole note tells which. Where
most times have people below them, each becomes the heading that its title is, with the people
right below, before anything else is read; all lines keep their numbers.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.capitals import with_capitals
from notes.structure.days_and_tracks import is_date
from notes.structure.inline import bare
from notes.structure.lines import LineKind
from notes.structure.names import LIKELY
from notes.structure.people import NOBODY, read_people
from notes.structure.shapes import CLOCK, LONGEST_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.lines import Line, Outline
    from notes.structure.people import People

_FEWEST = 3
_SHARE = 0.6
"""Of the blocks with two lines below their time, those with people in the same place."""
_CLEARLY = 1.3
"""How much surer the names in one place must be than those in the other."""
_LONGEST_CLOCK = 24
_LONGEST_DAY = 40
_MOST = 600
"""Blocks that are looked at."""
_WEAK = 0.3
"""Of a name that only its capitals tell, where others beside it are surer."""
_OF_DAY, _OF_TALK = 5, 6
"""The levels of the headings that days and titles become, below all that the writer made."""


class _Block(NamedTuple):
    """A time alone on its line and what stands right below it."""

    at: int
    """Where its time stands in the lines."""
    first: Line
    second: Line | None


def with_titles_as_headings(outline: Outline) -> Outline:
    """`outline` with a heading for each time above a title and its people."""
    lines = outline.lines
    clocks = [at for at, line in enumerate(lines) if line.text[0].isdigit() and _is_clock(line)]
    if len(clocks) < _FEWEST:
        return outline
    blocks = [_block(lines, at) for at in clocks[:_MOST] if _has_text_below(lines, at)]
    people_first = _are_people_first(blocks)
    if people_first is None:
        return outline
    found = list(_arranged(lines, {block.at: block for block in blocks}, people_first=people_first))
    heads = (LineKind.HEADING, LineKind.BOLD)
    titles = tuple(at for at, line in enumerate(found) if line.kind in heads)
    return replace(outline, lines=tuple(found), titles=titles)


def _is_clock(line: Line) -> bool:
    if line.kind is not LineKind.PLAIN or len(line.text) > _LONGEST_CLOCK:
        return False
    return CLOCK.fullmatch(line.text) is not None


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
    needed = max(_FEWEST, _SHARE * len(pairs))
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
