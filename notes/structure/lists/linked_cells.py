"""Tables in which a column holds links to notes: a talk for each link.

| Round | At the tables |
|-------|---------------|
| 1     | [How rain is kept](rain.md), [Soil for people in a hurry](soil.md) |

Those of one cell share their line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Node
from notes.structure.entries.tree import MOST_ENTRIES
from notes.structure.text.note_links import links_to_note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.lists.schedule_grid import Row
    from notes.structure.text.lines import Line

_NEXT_LINK = re.compile(r"(?<=\))\s*(?:[,;/&|+]|and|<br\s?/?>)\s*(?=\[)")
_FEWEST = 2
_SAMPLE = 20


def linked_cells(lines: Sequence[Line], rows: Sequence[Row]) -> list[Node]:
    """A node for each link of the column whose cells all are titles that link to notes, if any.

    Args:
        lines: All lines of the note.
        rows: Those of a table without its head.
    """
    filled = [cells for _, cells in rows[:_SAMPLE]]
    for column in range(max(map(len, filled), default=0)):
        told = [cells[column] for cells in filled if len(cells) > column and cells[column]]
        if len(told) < _FEWEST or not all("](" in cell for cell in told):
            continue
        found = _nodes(lines, rows, column)
        if all(map(links_to_note, found)):
            return found[:MOST_ENTRIES]
    return []


def _nodes(lines: Sequence[Line], rows: Sequence[Row], column: int) -> list[Node]:
    found = []
    for at, cells in rows:
        parts = _NEXT_LINK.split(cells[column]) if len(cells) > column else []
        for part in filter(None, parts):
            node = Node(lines, at, 0, part)
            node.end = at + 1
            node.shares_line = len(parts) > 1
            found.append(node)
    return found
