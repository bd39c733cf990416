"""Days whose headings are of a lower level than the talks below them.

Some take a small heading for what only parts the programme: `### Day 1`, then `## Caches that
rest`. By their levels such days would be parts of the talk before them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from notes.structure.words.days_and_tracks import is_date
from notes.structure.words.inline import bare
from notes.structure.words.meaning import Meaning, meaning_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node

_FEWEST = 2
_MOST = 0.6
_APART = Meaning.FRAME | Meaning.FOLLOW_UP | Meaning.BREAK | Meaning.GROUP
"""What stands beside the days where it is of their level."""


def lower_below_days(nodes: Sequence[Node]) -> None:
    """Give the headings behind the first day a level below it, where days are the lower ones.

    Args:
        nodes: The headings of a note in the order of their lines, not nested yet.
    """
    if len(_right_above_higher(nodes)) < _FEWEST:
        return  # asks no heading for its words, as in most notes
    least = min([node.level for node in nodes], default=0)
    days = [at for at, node in enumerate(nodes) if node.level > least and _is_day(node)]
    if len(days) < _FEWEST or len({nodes[at].level for at in days}) > 1:
        return
    level = nodes[days[0]].level
    known = set(days)
    upside_down = known.intersection(_right_above_higher(nodes))
    if len(upside_down) < max(_FEWEST, _MOST * len(days)):
        return
    behind = [node for at, node in enumerate(nodes) if at > days[0] and at not in known]
    by = level + 1 - min(node.level for node in behind)
    for node in behind:
        if node.level != level or not meaning_of(bare(node.line.text).text) & _APART:
            node.level += by


def _right_above_higher(nodes: Sequence[Node]) -> list[int]:
    """Those of `nodes` that stand on the line above a heading of a higher level."""
    return [
        at
        for at, (node, after) in enumerate(pairwise(nodes))
        if after.level < node.level and after.start == node.start + 1
    ]


def _is_day(node: Node) -> bool:
    """Whether its line is a day; what was worked out of a node is kept, so its line is asked."""
    text = bare(node.line.text).text
    return bool(meaning_of(text) & Meaning.GROUP) and is_date(text)
