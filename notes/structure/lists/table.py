"""Tables that list talks: which column is the title, which the speakers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Node
from notes.structure.entries.tree import MOST_ENTRIES
from notes.structure.events.own_events import events_of_rows
from notes.structure.evidence.allowance import Tally
from notes.structure.lists.linked_cells import linked_cells
from notes.structure.lists.schedule_grid import grid_of
from notes.structure.lists.timetables import (
    column_of_hours,
    column_of_slots,
    is_to_come,
    longest_column,
    without_titles_of_events,
)
from notes.structure.people.names import LIKELY
from notes.structure.people.people import read_people
from notes.structure.text.lines import Line, LineKind
from notes.structure.titles.columns import (
    RULE,
    cell_of,
    cells_of,
    column_of_own_talks,
    column_of_people,
    column_of_titles,
    details_of,
    heads_of,
    people_of_cell,
)
from notes.structure.titles.titles import read_entry
from notes.structure.words.inline import bare
from notes.structure.words.meaning import Meaning, meaning_of
from notes.structure.words.wording import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

_ITALIC = re.compile(r"[*_](?![*_\s])[^*_]{2,60}[*_]")


def rows_of(lines: Sequence[Line], start: int, stop: int) -> list[Node]:
    """The rows that are talks, of all tables between `start` and `stop`.

    Where many tables hold hardly any talks, those further down are not looked at.
    """
    at = start
    found: list[Node] = []
    looks: Tally[None] = Tally(_TELLING)
    while at < stop and len(found) < MOST_ENTRIES and not looks.is_vain(None):
        if lines[at].kind is not LineKind.ROW:
            at += 1
            continue
        end = at
        while end < stop and (lines[end].kind is LineKind.ROW or RULE.fullmatch(lines[end].text)):
            end += 1
        rows = _talk_rows(lines, at, end)
        looks.count(None, found=bool(rows))
        found.extend(rows)
        at = end
    return found


_TELLING = 30
"""Tables."""


def _talk_rows(lines: Sequence[Line], start: int, end: int) -> list[Node]:
    filled = [
        at
        for at in range(start, end)
        if lines[at].kind is LineKind.ROW and not RULE.fullmatch(lines[at].text)
    ]
    if len(filled) < 2:
        return []
    rows = [(at, cells_of(lines[at].text)) for at in filled[: MOST_ENTRIES + 1]]
    heads = heads_of(rows[0][1])
    hours = column_of_hours(heads, rows[1:])
    told = _columns_by_heads(heads, rows, hours)
    if told is None:
        return []
    people, title = told
    titled = title is not None
    if people is None and not titled:
        if grid := grid_of(lines, rows):
            return grid
        if linked := linked_cells(lines, rows[1:]):
            return linked
    if people is None:
        people = _column_of_names([cells for _, cells in rows[1:]], details_of(heads))
        people = None if people == title else people
    others = {people, hours, *details_of(heads)}
    if title is None and people is None and hours is not None:
        title = column_of_slots(heads, rows[1:], hours, others)
        titled = title is not None
    if title is None:
        title = longest_column([cells for _, cells in rows[1:]], others)
    if title is None:
        return []
    if people is None and (len(rows) < 3 or not (titled or _are_entries(rows[1:], title))):
        return []
    ruled = rows[0][0] + 1 < end and RULE.fullmatch(lines[rows[0][0] + 1].text) is not None
    headless = not titled and not ruled and _names(cell_of(rows[0][1], people or 0))
    found = _nodes(lines, rows if headless else rows[1:], title, people)
    if own := events_of_rows(heads, rows[1:], title):
        for node in found:
            node.own = own.get(node.start)
    return found


def _columns_by_heads(
    heads: list[str], rows: list[tuple[int, list[str]]], hours: int | None
) -> tuple[int | None, int | None] | None:
    """The columns of people and of titles by their heads; None where it is a list of things."""
    people = column_of_people(heads)
    title = column_of_titles(heads, people)
    title = title if hours is None else without_titles_of_events(heads, title)
    if title is None and people is not None and _are_names_of_things(heads[people], rows, people):
        title = column_of_own_talks(heads)
        if hours is not None:
            return None, without_titles_of_events(heads, title)
        return None if title is None else (None, title)
    return people, title


def _are_names_of_things(head: str, rows: list[tuple[int, list[str]]], column: int) -> bool:
    """Whether hardly a cell below a word for names is a person: `Name` of the event, of a tool."""
    if head not in wording().name_label:
        return False
    cells = [cell for _, cells in rows[1:_SAMPLE] if (cell := cell_of(cells, column))]
    return len(cells) > _FEWEST and sum(map(_names, cells)) < _HARDLY * len(cells)


_HARDLY = 0.3


def _are_entries(rows: list[tuple[int, list[str]]], title: int) -> bool:
    """Whether most cells of a column are a title and its people: `[Title](rest.md) by Ann Lee`."""
    cells = [cell for _, cells in rows[:_SAMPLE] if (cell := cell_of(cells, title))]
    read = [read_entry(cell[:300]) for cell in cells]
    named = sum(entry.title != "" and entry.people.confidence >= LIKELY for entry in read)
    return named >= _FEWEST and named >= _MOST * len(cells)


_SAMPLE, _FEWEST, _MOST = 20, 2, 0.6


def _nodes(
    lines: Sequence[Line], rows: list[tuple[int, list[str]]], title: int, people: int | None
) -> list[Node]:
    found = []
    set_apart = people is not None and _are_apart([cells for _, cells in rows], title, people)
    filled = _usually_filled([cells for _, cells in rows], people)
    for at, cells in rows:
        if not any(map(str.isalnum, cell_of(cells, title))):
            continue  # `-` where nothing was given
        node = Node(lines, at, 0, cells[title])
        node.end = at + 1
        if people is not None and not cell_of(cells, people):
            bare_row = sum(map(bool, cells)) < filled
            if bare_row or (set_apart and _ITALIC.fullmatch(cells[title])):
                continue
        if meaning_of(bare(cells[title]).text) & (Meaning.BREAK | Meaning.FRAME):
            found.append(node)
            continue
        if is_to_come(cells, title):
            continue
        if people is not None and len(cells) > people and cells[people]:
            node.set_people(people_of_cell(cells[people]))
        found.append(node)
    return found


def _are_apart(rows: list[list[str]], title: int, people: int) -> bool:
    """Whether titles in italics stand in the rows without speakers, and in those only."""
    whole = [cells for cells in rows if len(cells) > max(title, people)]
    named = [cells for cells in whole if cells[people]]
    return len(named) >= 2 and not any(_ITALIC.fullmatch(cells[title]) for cells in named)


def _names(cell: str) -> bool:
    shown = bare(cell[:300])
    return bool(read_people(shown.text, shown.links, least=LIKELY).speakers)


def _usually_filled(rows: list[list[str]], people: int | None) -> int:
    """How many other cells every row with speakers fills; a pause fills fewer."""
    named = [cells for cells in rows if people is not None and cell_of(cells, people)]
    least = min((sum(map(bool, cells)) for cells in named), default=0)
    return least - 1 if len(named) > 2 and len(named) >= 0.6 * len(rows) else 0


def _column_of_names(rows: list[list[str]], others: list[int]) -> int | None:
    """The column in which most cells are people, none of `others`."""
    width = max(len(cells) for cells in rows)
    for column in range(width):
        if column in others:
            continue
        cells = [row[column] for row in rows[:20] if len(row) > column and row[column]]
        named = sum(map(_names, cells))
        if cells and named >= max(2, len(cells) * 0.5):
            return column
    return None
