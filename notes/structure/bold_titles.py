"""Groups of talks whose titles are bold lines, with what was noted of each talk below it.

    ## Workshops
    **Kelp at scale**
    - bring a bucket

A heading that is a day, a track or a kind of talks is none itself, so nobody need be named there,
and one such line is enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.dates import find_dates
from notes.structure.lines import LineKind
from notes.structure.parallel import read_as_titles
from notes.structure.shapes import bold_lines

if TYPE_CHECKING:
    from notes.structure.nodes import Node

_MOST = 0.8


def bold_titles(node: Node, stop: int) -> list[Node]:
    """The bold lines that part all the text of a group, where each reads like a title.

    Below a month stands what somebody did in it: work, travels.
    """
    line = node.first_line
    if line is None or line.kind is not LineKind.BOLD or _is_month(node.bare):
        return []
    found = bold_lines(node.lines, node.start + 1, stop)
    noted = all(entry.end > entry.start + 1 and not entry.meaning for entry in found)
    return found if noted and read_as_titles(found, most=_MOST, fewest=1) else []


def _is_month(text: str) -> bool:
    return any(not when.has_day for when in find_dates(text))
