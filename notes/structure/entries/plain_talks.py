"""Parallel talks told as most are: a title of words alone, their people behind a label below it.

What parts such titles from people, or tells talks from days, pauses and remarks beside them, finds
nothing here; one look at all of them takes the place of two dozen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.entries.nodes import NAMED, Verdict
from notes.structure.people.names import SURE
from notes.structure.text.lines import LineKind
from notes.structure.words.wording import only_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node

_FEWEST = 3


def are_plain_talks(nodes: Sequence[Node]) -> bool:
    """Whether all of the parallel `nodes` are titles that mean nothing else, above a label each."""
    if len(nodes) < _FEWEST:
        return False
    look = nodes[0].look
    if look is not None and look.plain and look.count == len(nodes):
        return not [node for node in nodes if node.look is not look or node.children]
    return all(map(_is_plain, nodes))


def take_plain_talks(nodes: Sequence[Node]) -> bool:
    """Decide that `nodes` are talks, if they are plain ones and no label gives a kind of session.

    Nothing is left to be said then of any of them, nor of what they tell of each other.
    """
    plain = are_plain_talks(nodes) and not [node for node in nodes if node.labels.kind]
    for node in nodes if plain else ():
        node.verdict, node.why = Verdict.TALK, NAMED
    return plain


def _is_plain(node: Node) -> bool:
    """Whether a heading is a plain talk; the rules that cost the least are asked first."""
    if node.children or node.loose or node.names_parent or not only_words(node.text):
        return False
    first, entry = node.first_line, node.entry
    if first is None or first.kind is LineKind.BOLD or node.line.kind is not LineKind.HEADING:
        return False
    if entry.form or entry.kind or entry.marked or entry.people.speakers or node.meaning:
        return False
    people, rule, _ = node.near
    return rule == "label" and people.confidence >= SURE
