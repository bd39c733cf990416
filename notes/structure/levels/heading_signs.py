"""What a note's headings say for one talk or for several, by their words and their shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.entries.counted_talks import count_of_talks
from notes.structure.entries.plain_talks import are_plain_talks
from notes.structure.evidence.signs import Sign
from notes.structure.levels.containers import stands_for_day
from notes.structure.levels.named_groups import holds_sessions
from notes.structure.levels.seen_later import lists_for_later
from notes.structure.words.days_and_tracks import is_date
from notes.structure.words.meaning import Meaning, is_event_like

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.entries.nodes import Node
    from notes.structure.levels.layout import Layout

_SEVERAL = 2
_TELLING = 100
"""Headings that tell what a note is; more would say the same."""


def signs_of_headings(layout: Layout) -> Iterator[Sign]:
    """Days, kinds and pauses make a programme, parts of a talk a talk."""
    if are_plain_talks(layout.entries):
        return
    entries = layout.entries[:_TELLING]
    if sum([node.own is not None for node in entries]) >= _SEVERAL:
        yield Sign(4, "headings bear days, as in a log of talks")
    headings = _outside_talks(entries)
    said = [node.meaning for node in headings if node.meaning]
    if groups := sum([meaning & Meaning.GROUP != 0 for meaning in said]):
        yield Sign(min(groups, 2) * 1.5, "headings are days, tracks or kinds of talks")
    if groups > 1 and sum(map(stands_for_day, entries)) > 1:
        yield Sign(2.5, "days stand above several headings each")
    elif any(map(_heads_talks, entries)):
        yield Sign(2.5, "a word for talks stands above several headings")
    if any(len(node.children) >= _SEVERAL and holds_sessions(node) for node in layout.entries):
        yield Sign(2.5, "headings that say they are sessions stand below one")
    if sum(map(lists_for_later, entries)) > 1:
        yield Sign(3, "several headings stand above talks to be seen later")
    if count_of_talks(headings):
        yield Sign(6, "headings count the talks")
    bearing = [node.entry.marked or node.meaning & Meaning.KIND != 0 for node in entries]
    if marked := sum(bearing):
        yield Sign(min(marked, 2) * 0.75, "headings bear times, codes or kinds")
    if any(meaning & Meaning.BREAK for meaning in said):
        yield Sign(1.0, "a heading is a pause")
    if len(holders := _above_parts(entries)) >= _FEWEST_ABOVE_PARTS:
        yield Sign(0.5 * min(len(holders), 4), "several headings have parts of a talk below each")
    framed = layout.title is not None and is_event_like(layout.title.bare)
    framed = framed and sum([not node.meaning for node in entries]) >= _FEWEST_ABOVE_PARTS
    if inner := sum([_is_part_of_talk(node, framed=framed) for node in entries]):
        yield Sign(-0.8 * min(inner, 3), "headings are parts of one talk")
        if _are_counted(entries):
            yield Sign(-1.5, "headings count the parts of one talk")
        if _are_of_panel(entries):
            yield Sign(-3.5, "headings are people alone, with questions to all of them")
    if _lead_to_points(entries):
        yield Sign(-1.5, "headings are questions, or end in a colon")
    if not (headings or layout.listed or are_told(layout.dumped)):
        yield Sign(-1.5, "it has no headings but its title")


def _is_part_of_talk(node: Node, *, framed: bool) -> bool:
    """Whether a heading is inside a talk by its words; a report on an event opens with some, too.

    `Introduction` and `Summary` stand around the talks below the event's name.
    """
    return bool(node.meaning & Meaning.IN_TALK) and not (framed and node.meaning & Meaning.FRAME)


def _heads_talks(node: Node) -> bool:
    """Whether a heading is a word for talks, and several stand below: `Sessions`."""
    return (
        len(node.children) >= _SEVERAL
        and node.meaning & Meaning.GROUP != 0
        and not is_date(node.bare)
    )


def _are_counted(nodes: Sequence[Node]) -> bool:
    """Whether nearly all headings bear numbers, and nobody is named there: `1 - Intro`."""
    numbered = sum([node.entry.numbered for node in nodes])
    most = numbered >= _FEWEST_PARTS and numbered >= _MOST_COUNTED * len(nodes)
    return most and not any(node.attested for node in nodes)


def _are_of_panel(nodes: Sequence[Node]) -> bool:
    """Whether headings that name people tell no titles, and parts of one talk stand beside."""
    alone = sum([node.entry.names_only for node in nodes])
    if alone < _SEVERAL or not any(node.meaning & Meaning.IN_TALK for node in nodes):
        return False
    return all(node.entry.names_only for node in nodes if node.attested)


def _lead_to_points(nodes: Sequence[Node]) -> bool:
    """Whether many headings end as those of talks rarely do: `Raised issues:`, `Why rest?`."""
    asked = [
        node
        for node in nodes
        if node.line.text.rstrip("*_# ").endswith(_LEADING)
        and not (node.meaning & (Meaning.GROUP | Meaning.KIND) or node.attested)
    ]
    return len(asked) >= _FEWEST_PARTS and len(asked) >= _MOST_LEADING * len(nodes)


_MOST_COUNTED = 0.6
_FEWEST_PARTS = 2


_LEADING = (":", "?", "：", "？")


_MOST_LEADING = 0.4


def _above_parts(nodes: Sequence[Node]) -> list[Node]:
    """Those that are no part of a talk by their words, and have such parts right below."""
    return [
        node
        for node in nodes
        if not node.meaning & Meaning.NO_TALK
        and any(child.meaning & Meaning.IN_TALK for child in node.children)
    ]


_FEWEST_ABOVE_PARTS = 3


def are_told(talks: Sequence[Node]) -> bool:
    """Whether several short lines that open talks surely have their people right below."""
    return sum([node.near.people.confidence >= _TOLD for node in talks]) > 1


_TOLD = 0.9
"""Of people behind "by" or a label."""


def _outside_talks(nodes: Sequence[Node]) -> list[Node]:
    """All headings but those below one that names its speakers."""
    found = []
    for node in nodes:
        found.append(node)
        if node.children and not node.attested:
            found += _outside_talks(node.children)
    return found
