"""Headings of a report beside the groups that hold its talks: the way there, the food."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Verdict
from notes.structure.text.lines import LineKind
from notes.structure.words.kind_words import group_kind
from notes.structure.words.meaning import Meaning
from notes.structure.words.wording import words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node


def leave_beside_groups(nodes: Sequence[Node]) -> None:
    """Where all talks that name people stand below groups, headings beside those are no talks.

    What else a report tells of names nobody, has no slides, and no titles below. Beside keynotes
    that name their people, the other talks may stand on headings without any.
    """
    talks = [node for node in nodes if node.verdict is Verdict.TALK]
    plain = [node for node in talks if not node.meaning]
    if not plain or any(map(_is_told, talks)):
        return
    named = sum(_count_named(node) for node in nodes if _is_group(node))
    if named < max(_FEWEST, len(plain)):
        return
    for node in plain:
        if node.line.kind is LineKind.HEADING and not node.children:
            node.verdict, node.why = Verdict.SECTION, "the talks stand below groups beside it"


_FEWEST = 4


def _is_group(node: Node) -> bool:
    return node.verdict is Verdict.GROUP and not any(map(group_kind, words_in(node.bare.lower())))


def _is_told(node: Node) -> bool:
    """Whether a heading says by itself that it is a talk."""
    entry = node.entry
    told = entry.marked or entry.numbered or entry.links or node.meaning & Meaning.KIND
    return bool(told) or node.attested


def _count_named(node: Node) -> int:
    """How many talks that name their people stand below a group, on headings of any level."""
    return sum(child.attested if child.is_real else _count_named(child) for child in node.children)
