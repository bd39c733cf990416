"""The level on which `podium.toml` says that a note's talks stand: certain evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Verdict
from notes.structure.entries.tree import walk
from notes.structure.text.lines import LineKind
from notes.structure.words.meaning import Meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node

_WHY = "podium.toml gives the level of the talks"


def decide_by_level(roots: Sequence[Node], level: int) -> list[Node]:
    """Take the headings of `level` for talks, those above them for groups.

    Lunch and closing words stay what their words say they are. Gives the topmost of the headings
    concerned; none where the note has no heading of that level.
    """
    for node in walk(roots):
        if node.line.kind is LineKind.HEADING and node.line.level == level:
            node.verdict = _verdict(node)
            node.why = _WHY
    return [node for root in roots for node in _topmost(root)]


def _verdict(node: Node) -> Verdict:
    if node.entry.people.speakers:
        return Verdict.TALK
    if node.meaning & Meaning.BREAK:
        return Verdict.BREAK
    return Verdict.SECTION if node.meaning & Meaning.NO_TALK else Verdict.TALK


def _topmost(node: Node) -> list[Node]:
    """The node, as a group, if it is a day or track above decided ones; else those below it."""
    if node.verdict is not Verdict.PART:
        return [node]
    below = [found for child in node.children for found in _topmost(child)]
    if below and node.meaning & Meaning.GROUP:
        node.verdict, node.why = Verdict.GROUP, _WHY
        return [node]
    return below
