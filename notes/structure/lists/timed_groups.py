"""Times of day as headings, with the talks of each slot as bullets below.

    ## 10:30
    - Anna Berg: Why caches rest
    ## 11:15
    - A map of tides
      - they turn

One slot has too few entries to show how their writer tells of talks; all slots together do. Where
two or three friends went to different talks, the name before each title is who listened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Verdict
from notes.structure.entries.shapes import bullets, is_clock
from notes.structure.entries.tree import loosen_parallel
from notes.structure.text.lines import LineKind
from notes.structure.titles.parallel import read_as_titles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.entries.nodes import Node

_FEWEST = 2
_SHARE = 0.6
_FRIENDS = 3
_MOST_AT_ONCE = 3
"""Bullets of a slot on average; more of them that name nobody are notes of one talk."""
_LONGEST_SIGN = 20


def lists_below_times(nodes: Sequence[Node]) -> Iterator[tuple[Node, list[Node]]]:
    """Each of the parallel `nodes` that is a time above bullets alone, with those that are talks.

    None where the bullets of all times are no titles, and name hardly anybody.
    """
    slots = [(node, bullets(node.lines, node.start + 1, node.end)) for node in nodes if _is(node)]
    entries = [entry for _, found in slots for entry in found]
    if len(slots) < _FEWEST or len(entries) < _FEWEST:
        return
    _leave_listeners(slots, entries)
    loosen_parallel(entries)
    named = sum(entry.attested for entry in entries)
    if named >= _SHARE * len(entries):
        yield from (slot for slot in slots if any(map(_tells_of_talk, slot[1])))
    elif len(entries) <= _MOST_AT_ONCE * len(slots) and _are_titles(entries):
        yield from slots


def _tells_of_talk(entry: Node) -> bool:
    """Whether an entry names people or has notes, where most do: `Harbour party` does not."""
    return entry.attested or bool(entry.children)


def _is(node: Node) -> bool:
    """Whether a node is a group that is a time, with nothing but bullets below."""
    if node.verdict is not Verdict.GROUP or node.children or not node.content:
        return False
    first = node.content[0]
    return first.kind is LineKind.BULLET and is_clock(node.bare) and not _has_text(node)


def _has_text(node: Node) -> bool:
    return any(line.kind is LineKind.PLAIN and not line.level for line in node.content)


def _are_titles(entries: Sequence[Node]) -> bool:
    """Whether entries read like titles; one with notes below may be a word."""
    noted = [entry for entry in entries if entry.children and entry.bare[:1].isupper()]
    others = [entry for entry in entries if entry not in noted]
    return not others or read_as_titles(others, most=_SHARE, fewest=1)


def _leave_listeners(slots: Sequence[tuple[Node, list[Node]]], entries: Sequence[Node]) -> None:
    """Take the same two or three names off the front of the titles, which they stand before."""
    fronts = [entry.bare[:_LONGEST_SIGN].partition(": ")[0] for entry in entries]
    who = set(fronts)
    repeated = len(who) <= _FRIENDS and len(entries) >= _FEWEST * len(who) and len(who) > 1
    if not repeated or not all(name.isalpha() and name.istitle() for name in who):
        return
    if any(len(found) > len(who) for _, found in slots):
        return
    for entry, name in zip(entries, fronts, strict=True):
        entry.retitle(entry.text.partition(f"{name}:")[2].strip("*_ ") or entry.text)
