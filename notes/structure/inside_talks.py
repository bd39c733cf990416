"""Notes with one level of headings, for the talks and for what is inside them.

Where several headings surely name their people and more name nobody, the talks are those with
people; in a note whose writer caught hardly any name, all are talks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.names import SURE
from notes.structure.nodes import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.nodes import Node


def leave_parts_of_talks(nodes: Sequence[Node]) -> None:
    """Give each of the parallel `nodes` that is inside a talk to the talk before it."""
    talks = [node for node in nodes if node.verdict is Verdict.TALK]
    if not talks or not talks[0].attested:
        return
    sure = [node for node in talks if node.confidence >= SURE]
    unnamed = [node for node in talks if not node.attested]
    if len(sure) < _FEWEST_SURE or any(map(_is_marked, unnamed)):
        return
    before = talks[0]
    for node in nodes:
        if node.attested:
            before = node
        elif node.verdict is Verdict.TALK:
            node.verdict, node.why = Verdict.PART, "the talks name their people, it does not"
            before.end = node.end


_FEWEST_SURE = 3


def _is_marked(node: Node) -> bool:
    return bool(node.entry.marked or node.entry.numbered or node.entry.links or node.children)
