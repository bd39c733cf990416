"""Headings that count the talks of an evening: `Talk 1: Why caches rest`, `Vortrag 2 - …`.

Who counts talks says which headings are talks, on whatever level they stand: what stands beside
them and names nobody is about something else, and what stands above them is no talk.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node

_FEWEST = 2


def count_of_talks(nodes: Sequence[Node]) -> int:
    """How many of `nodes` are counted as talks; 0 for one alone, which counts nothing."""
    found = sum(map(is_counted, nodes))
    return found if found >= _FEWEST else 0


def leave_uncounted(nodes: Sequence[Node]) -> None:
    """Beside headings that count the talks, one without a number that names nobody is no talk."""
    talks = [node for node in nodes if node.verdict is Verdict.TALK]
    if not count_of_talks(talks):
        return
    for node in talks:
        said = node.attested or node.entry.marked or node.entry.numbered or node.meaning
        if not said:
            node.verdict, node.why = Verdict.SECTION, "the talks are counted, it is not"


def is_counted(node: Node) -> bool:
    """Whether a heading is that of one talk by its number."""
    # Its words are known already, what it names is not yet.
    return _COUNTED.match(node.bare) is not None and node.entry.marked


_COUNTED = re.compile(
    r"(?:[a-z]{4,12} )?(?:talk|presentation|vortrag|charla|ponencia|palestra|lezing|f[öo]redrag"
    r"|expos[ée]|lecture|wykład|доклад|発表|演讲)\s*#?\d{1,2}\b",
    re.IGNORECASE,
)
"""Words for a talk alone: topics, demos and sessions are counted inside talks, or hold several."""
