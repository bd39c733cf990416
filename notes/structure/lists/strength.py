"""How surely parallel entries are a list of talks, by the people, times and links they show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.entries.own_material import have_own_material
from notes.structure.entries.running_text import LONGEST_TITLE
from notes.structure.entries.shapes import CLOCK, CODE, is_linked
from notes.structure.entries.told_entries import is_parted
from notes.structure.entries.tree import loosen_parallel
from notes.structure.people.names import SURE
from notes.structure.text.lines import LineKind
from notes.structure.text.note_links import link_to_notes, share_material
from notes.structure.titles.parallel import share_needed, signs_of_programme
from notes.structure.words.meaning import Meaning, is_event_like

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node

MOST_LOOKED_AT = 30
"""Entries of a list that tell whether it is one of talks; more would tell the same."""


def strength_of(nodes: Sequence[Node], *, in_group: bool) -> float:
    """How surely parallel `nodes` are a list of talks; 0 where they are not."""
    if not in_group and len(nodes) == 1 and not (nodes[0].children or _is_timed(nodes[0])):
        return 0.0
    top = [node for node in nodes[:MOST_LOOKED_AT] if _may_be_title(node)]
    if not top:
        top = [node for node in _in_groups(nodes)[:MOST_LOOKED_AT] if _may_be_title(node)]
        in_group = True
    if not top:
        return 0.0
    if all(_is_timed(node) for node in top):
        return 1.2 * len(top)
    if len(top) == 1 and not in_group:
        return 0.0
    if sum(node.entry.marked for node in top) >= max(3, 0.6 * len(top)):
        return len(top) * (0.9 if top[0].line.kind is LineKind.PLAIN else 1.1)
    if link_to_notes(top) or share_material(top):
        return float(len(top))
    if top[0].line.kind is LineKind.BOLD and have_own_material(top):
        return float(len(top))
    if sum(map(_names_entry_above, top)) >= 0.6 * len(top):
        return 0.0
    loosen_parallel(top)
    named = sum(_is_named(node, in_group=in_group) for node in top)
    if named >= _FEWEST_SAID and _are_said_in_turn(top):
        return 0.0
    share = named / len(top)
    numbered = top[0].line.kind is LineKind.BOLD and all(node.entry.numbered for node in top)
    clear = share >= 0.5 or (numbered and len(top) >= _FEWEST_NUMBERED)
    if named >= 2 and (clear or signs_of_programme(nodes, named) >= share_needed(top)):
        return named + share + 2 * numbered
    return float(named) if in_group and named == len(top) else 0.0


def _are_said_in_turn(nodes: Sequence[Node]) -> bool:
    """Whether a few people come again and again, as in an interview: `Ann: ...`, `Bo: ...`."""
    entries = [node.entry for node in nodes if node.entry.form[:1] == "x"]
    people = [entry.people.speakers[0].name for entry in entries if entry.people.speakers]
    return len(people) >= _FEWEST_SAID and 2 * len(set(people)) <= len(people)


_FEWEST_SAID, _FEWEST_NUMBERED = 4, 3


def _in_groups(nodes: Sequence[Node]) -> list[Node]:
    """The entries right below those of `nodes` that are days, tracks or events."""
    return [child for node in nodes if _heads_group(node) for child in node.children]


def _heads_group(node: Node) -> bool:
    """Whether an entry above others is a day or track by its words, or links to an event."""
    if not node.children:
        return False
    return bool(node.meaning & Meaning.GROUP or (node.entry.links and is_event_like(node.bare)))


def _names_entry_above(node: Node) -> bool:
    """Whether it is a line of names right below another line, which is the entry then."""
    if not node.start or node.line.kind is not LineKind.BOLD or not node.entry.names_only:
        return False
    above = node.lines[node.start - 1]
    return above.number == node.line.number - 1 and above.kind is not LineKind.HEADING


def _is_timed(node: Node) -> bool:
    """Whether a time of day or a code stands before it, alone on its line or on the same."""
    before = node.lines[node.start - 1] if node.start else None
    if before is not None and CLOCK.fullmatch(before.text):
        return True
    coded = CLOCK.match(node.text) or CODE.match(node.text)
    return node.line.kind is LineKind.PLAIN and coded is not None


def _is_named(node: Node, *, in_group: bool) -> bool:
    """Whether an entry names its speakers; in a list a name alone is a person, not a talk."""
    people = node.entry.people.speakers
    kind = node.line.kind
    if people and node.entry.form == "only x" and not node.entry.kind and kind is not LineKind.BOLD:
        return in_group and not node.children
    if people or kind is LineKind.BOLD:
        return node.attested
    if kind is not LineKind.BULLET and not is_linked(node):
        return False
    below = node.near
    return below.rule == "label" or (
        below.rule in {"first bullet", "next line"} and below.people.confidence >= SURE
    )


def _may_be_title(node: Node) -> bool:
    long = len(node.text) > 2 * LONGEST_TITLE and not is_parted(node.entry)
    if long or node.meaning & Meaning.NO_TALK:
        return False
    return not (node.is_label or _heads_group(node))
