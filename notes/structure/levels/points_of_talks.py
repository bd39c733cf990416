"""Headings that are talks although the points below them name people, as points may do.

    ## Why queues lie

    - they hide how long one waits
    - "A queue is a promise" - Ann Lee

Below a track each entry is a talk with its people. Where many points name nobody and none has notes
of its own, and the headings beside it have such points alone or read like titles themselves, the
headings are the talks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.lists.own_lists import listed_below
from notes.structure.text.lines import LineKind
from notes.structure.text.note_links import links_to_note
from notes.structure.words.meaning import Meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node

_FEWEST = 2
_MOST_NAMED = 0.7
"""Of the points below all headings, those that may name people."""
_ALL = 1.0
_WORDS = 3
"""Of a title; tracks mostly have fewer."""


def above_points(nodes: Sequence[Node]) -> frozenset[Node]:
    """Those of the parallel `nodes`, of which none names people, above points and not talks."""
    open_nodes = [node for node in nodes if _may_be_talk(node)]
    if len(open_nodes) < _FEWEST:
        return frozenset()
    pointed: list[Node] = []
    named = count = 0
    for node in open_nodes:
        if node.attested:
            continue
        found = listed_below(node, node.end, in_group=False)
        if found and not _are_points(found):
            return frozenset()
        if found:
            pointed.append(node)
            named += sum(point.attested for point in found)
            count += len(found)
    others = len(open_nodes) - len(pointed)
    if not pointed or named >= _ALL * count:
        return frozenset()
    titled = sum(node.bare.count(" ") + 1 for node in open_nodes) >= _WORDS * len(open_nodes)
    if others >= len(pointed) or (titled and named < _MOST_NAMED * count):
        return frozenset(pointed)
    return frozenset()


def _may_be_talk(node: Node) -> bool:
    """Whether a heading with nothing but text below it says nothing else by its words."""
    plain = node.line.kind is LineKind.HEADING and not node.children and node.end > node.start + 1
    return plain and not node.meaning & Meaning.NO_TALK


def _are_points(found: Sequence[Node]) -> bool:
    """Whether entries are short bullets without notes, times or links to notes of their own."""
    return all(
        point.line.kind is LineKind.BULLET
        and not (point.children or point.entry.marked or links_to_note(point))
        for point in found
    )
