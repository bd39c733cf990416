"""Tables that are no list of talks, but tell of the one talk above: a head and a single row.

# Looms at rest

| Speaker          | Company     | Date       |
| ---------------- | ----------- | ---------- |
| Ann Lee, Bo Ek   | Gloam Works | 2021-05-03 |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.columns import (
    RULE,
    cell_of,
    cells_of,
    column_of_people,
    column_of_titles,
    heads_of,
    people_of_cell,
)
from notes.structure.inline import bare
from notes.structure.lines import LineKind
from notes.structure.paths import same_title, shares_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.lines import Line
    from notes.structure.people import People


def people_of_facts(lines: Sequence[Line], title: str) -> tuple[list[People], int]:
    """Those whom a table of one row names, which opens `lines` below a heading with `title`."""
    row = _single_row(lines)
    if not row:
        return [], 0
    heads, cells = heads_of(cells_of(lines[0].text)), cells_of(row)
    column = column_of_people(heads)
    titles = column_of_titles(heads, column)
    told = titles is None or _is_titled(cell_of(cells, titles), title)
    if column is None or not told or not cell_of(cells, column):
        return [], 0
    people = people_of_cell(cells[column])
    return ([people], lines[_ROW].number) if people.speakers else ([], 0)


def are_facts(lines: Sequence[Line], start: int, heads: list[str], cells: list[str]) -> bool:
    """Whether a table from `start`, of one row with `cells`, tells of the talk on the line above.

    One that holds no titles does, and one that holds the title of that heading.
    """
    people = column_of_people(heads)
    if people is None or start == 0 or lines[start - 1].kind is not LineKind.HEADING:
        return False
    if not _single_row(lines[start : start + _ROW + 2]):
        return False
    titles = column_of_titles(heads, people)
    return titles is None or _is_titled(cell_of(cells, titles), lines[start - 1].text)


def _single_row(lines: Sequence[Line]) -> str:
    """The one row below a head and its rule; empty where a table has more, or no such head."""
    if len(lines) <= _ROW or lines[0].kind is not LineKind.ROW:
        return ""
    if lines[_ROW].kind is not LineKind.ROW:
        return ""
    if not RULE.fullmatch(lines[1].text) or RULE.fullmatch(lines[_ROW].text):
        return ""
    goes_on = len(lines) > _ROW + 1 and lines[_ROW + 1].kind is LineKind.ROW
    return "" if goes_on else lines[_ROW].text


_ROW = 2
"""Where the row stands below the head and its rule."""


def _is_titled(cell: str, title: str) -> bool:
    """Whether a cell says the title of the heading above it, in these words or some of them."""
    told, above = bare(cell).text, bare(title).text
    return same_title(told, above) or (" " in told and shares_words(told, above))
