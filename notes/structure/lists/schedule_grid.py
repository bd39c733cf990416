"""Tables in which each column is a room, track or day, mostly behind times: a talk per cell."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Node
from notes.structure.entries.tree import MOST_ENTRIES, loosen_parallel
from notes.structure.titles.parallel import read_as_titles
from notes.structure.words.days_and_tracks import is_named_group
from notes.structure.words.inline import bare
from notes.structure.words.meaning import Meaning, meaning_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.text.lines import Line

Row = tuple[int, list[str]]
"""Where a row stands among the note's lines, and its cells."""

_CLOCK = re.compile(r"\W{0,3}\d{1,2}(?:[:.h]\d\d|\s?(?:[ap]\.?m\b|h\b|Uhr))", re.IGNORECASE)
_DIGITS = re.compile(r"\W{0,3}(?:[01]?\d|2[0-3])[0-5]\d(?!\d)")
"""`0930`, below a head that says so: else it may be a year."""
_OF_TIMES = frozenset("time times when zeit uhrzeit hora hour hours heure heures tijd ora".split())  # noqa: SIM905
_LINE_BREAK = re.compile(r"\s*(?:<br\s*/?>\s*)+")
_IN_BOLD = re.compile(r"\[\*\*[^*\[\]]{3,200}\*\*\]\([^()\s]+\)|\*\*[^*\s][^*]{2,300}\*\*")
_NOTHING = frozenset("-–—/.·")
_FEWEST = 2
_SAMPLE = 20
_LONGEST_LINK = 200
_TELLING = 60
"""Cells of a large table of which one at least names people, where nothing else tells its form."""
_MOST = 0.6
_SOME, _MANY = 0.5, 0.7
_NAMED = 0.4
"""Of the cells, those that name who speaks."""


def grid_of(lines: Sequence[Line], rows: Sequence[Row]) -> list[Node]:
    """The talks of a schedule in their order, with the head of its column as the track of each.

    Empty where the `rows`, the first of which is the head, are no schedule of several tracks.
    """
    heads = [bare(cell).text for cell in rows[0][1]]
    timed = are_times(heads[0], [cells[0] for _, cells in rows[1 : _SAMPLE + 1]])
    first = 1 if timed or not _names_track(heads[0]) else 0
    tracks = max(sum(map(_names_track, heads[first:])), _counted(heads[first:]))
    tracked = tracks >= max(_FEWEST, _MOST * (len(heads) - first))
    first = first if timed or tracked else 0
    if len(heads) - first < _FEWEST:
        return []
    cells = _cells(lines, rows[1:], heads, first)
    found = list(islice(cells, _TELLING))
    large = len(found) == _TELLING and not (timed or tracked)
    if large and not any(node.attested for node in found):
        return []
    found += islice(cells, MOST_ENTRIES - _TELLING)
    talks = [node for node in found if not node.meaning & (Meaning.BREAK | Meaning.FRAME)]
    loosen_parallel(talks)
    if _name_speakers(talks, _NAMED if timed or tracked else _MOST, tracked=tracked):
        return found
    if timed and _are_links(talks):
        return found
    ordered = tracked and (timed or not first)
    most = _SOME if timed and tracked else _MANY
    return found if ordered and read_as_titles(talks, most=most) else []


def _are_links(talks: Sequence[Node]) -> bool:
    """Whether most cells, of several columns, are titles that link to something."""
    linked = [node for node in talks if node.text[:1] == "[" and node.entry.links]
    columns = {node.track for node in linked}
    return len(columns) >= _FEWEST and len(linked) >= _MOST * len(talks)


def are_times(head: str, cells: Sequence[str]) -> bool:
    """Whether most `cells` of the column below `head` are times of day."""
    sign = _DIGITS if head.casefold() in _OF_TIMES else _CLOCK
    times = sum(
        (sign.match(text) or _CLOCK.match(text)) is not None
        for text in (bare(cell[:_LONGEST_LINK]).text for cell in cells)
    )
    return times >= _FEWEST and times >= _MOST * len(cells)


def _names_track(head: str) -> bool:
    return bool(meaning_of(head) & Meaning.GROUP) or is_named_group(head)


def _counted(heads: Sequence[str]) -> int:
    """How many heads are one word and a number or letter each: `Breakout 1`, `Breakout 2`."""
    words = [
        word for word, _, number in (head.rpartition(" ") for head in heads) if _is_number(number)
    ]
    return max(map(words.count, filter(None, words)), default=0)


def _is_number(text: str) -> bool:
    return text.isdecimal() or (len(text) == 1 and text.isupper())


def _cells(
    lines: Sequence[Line], rows: Sequence[Row], heads: Sequence[str], first: int
) -> Iterator[Node]:
    """A node for each cell from column `first` on; a pause is one for all columns."""
    for at, cells in rows:
        paused = False
        for column, cell in enumerate(cells[first : len(heads)], first):
            if not cell or _NOTHING.issuperset(cell):
                continue
            node = Node(lines, at, 0, _in_one_line(cell) if "<br" in cell else cell)
            node.end = at + 1
            if node.meaning & (Meaning.BREAK | Meaning.FRAME):
                if paused:
                    continue
                paused = True
            else:
                node.track = heads[column]
            yield node


def _in_one_line(cell: str) -> str:
    """The lines of a cell; of the one in bold, that without the signs and remarks around it.

    `Ann Lee<br>👍 **Slow looms** (was fun)<br>[Video](…)` has its title there.
    """
    parts = [part for part in _LINE_BREAK.split(cell) if part]
    bold = [at for at, part in enumerate(parts) if "**" in part]
    if len(bold) == 1 < len(parts) and (found := _IN_BOLD.search(parts[bold[0]])):
        parts[bold[0]] = found[0]
    return " - ".join(parts)


def _name_speakers(talks: Sequence[Node], share: float, *, tracked: bool) -> bool:
    """Whether cells of several columns hold a talk and its people; names alone are no talks."""
    named = [node for node in talks if node.attested and (tracked or node.entry.form != "only x")]
    columns = {node.track for node in named}
    return len(columns) >= _FEWEST and len(named) >= share * len(talks)
