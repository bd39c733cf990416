"""A talk's heading typed a level too high, so that the talks behind it seem to be its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.names import SURE

if TYPE_CHECKING:
    from notes.structure.nodes import Node

_FEWEST = 2


def level_slipped(roots: list[Node]) -> None:
    """Put entries that name their people as the entry above them does beside it.

    Under a talk stand its parts, which name nobody: where most of them are a title with a full
    name, in the form that the talk itself has, the writer took the wrong level for it. It belongs
    to the heading before it, if the entries there are of the level of those behind.
    """
    at = 0
    while at < len(roots):
        node = roots[at]
        if node.children and _names_as_children_do(node):
            above = roots[at - 1] if at else None
            freed, node.children = node.children, []
            node.end = freed[0].start
            if above is not None and _heads(above, freed[0]):
                node.level = freed[0].level
                above.children += [node, *freed]
                above.end = freed[-1].end
                del roots[at]
                continue
            roots[at + 1 : at + 1] = freed
        at += 1


def _names_as_children_do(node: Node) -> bool:
    """Whether an entry and most of those below it are a title and people, in one form."""
    form = node.entry.form
    if form in {"", "only x"} or node.entry.people.confidence < SURE:
        return False
    alike = [child for child in node.children if child.entry.form == form and not child.meaning]
    named = sum(child.entry.people.confidence >= SURE for child in alike)
    return named >= _FEWEST and 2 * named > len(node.children)


def _heads(above: Node, freed: Node) -> bool:
    """Whether a heading that names nobody stands above entries of the level of `freed`."""
    first = above.children[0] if above.children else None
    return first is not None and first.level == freed.level and not above.entry.form
