"""Topics above talks that name nobody, told by what stands below the talks: parts of each.

    ## Looms            no text of its own
    ### Why threads break at night
    #### Overview
    #### Questions

Two levels of headings may be talks and their parts; `Overview` or `Questions` says which are parts,
and where they stand below most headings of the lower level, those are the talks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Verdict
from notes.structure.text.lines import LineKind
from notes.structure.words.meaning import Meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node


def group_above_parts(nodes: Sequence[Node]) -> None:
    """Take the parallel `nodes` for topics where most headings below them have parts of talks."""
    taken = [node for node in nodes if node.verdict is Verdict.TALK]
    topics = [node for node in taken if node.children]
    if len(topics) < _FEWEST or any(node.attested or not _is_topic(node) for node in taken):
        return
    below = [child for node in topics for child in node.children]
    parted = sum(map(_has_part, below))
    if parted >= _FEWEST_PARTED and parted >= _MOST * len(below):
        for node in topics:
            node.verdict, node.why = Verdict.GROUP, "parts of talks stand two levels below it"


_FEWEST, _FEWEST_PARTED, _MOST = 2, 3, 0.5


def _is_topic(node: Node) -> bool:
    """Whether a heading has nothing of its own, and nothing below it is a part by its words."""
    empty = node.line.kind is LineKind.HEADING and node.first_line is None
    return empty and not _has_part(node)


def _has_part(node: Node) -> bool:
    return any(child.meaning & Meaning.IN_TALK for child in node.children)
