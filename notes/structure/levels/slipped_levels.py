"""Talks whose heading slipped a level below the talk before them, put back beside it.

Writers lose count of the signs before a heading: some talks stand at `#`, all later ones at `##`. A
heading below a talk is a talk as well where it names its people just as that one does.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from notes.structure.entries.counted_talks import is_counted
from notes.structure.entries.tree import walk
from notes.structure.levels.containers import CERTAIN_BELOW
from notes.structure.people.names import LIKELY, SURE
from notes.structure.words.meaning import Meaning, is_event_like

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node

_ENOUGH = 3
"""Talks that show how their writer names people: beside one, below it, and itself on its line."""
_MOST = 0.6
"""The share of the headings below a talk that are talks where its level slipped."""
_AT_TOP = 1


def level_slipped(roots: list[Node]) -> None:
    """Move talks that stand below a talk in the tree beside it; changes `roots` in place."""
    roots[:] = _counted_beside_each_other(roots)
    _put_below_event(roots)
    if not any(node.children and _is_like_one_below(node) for node in walk(roots)):
        return
    ways = Counter(way for node in walk(roots) if (way := _way(node)))
    if ways and ways.most_common(1)[0][1] >= _ENOUGH:
        roots[:] = _beside_each_other(roots, ways)


def _counted_beside_each_other(nodes: Sequence[Node]) -> list[Node]:
    """`nodes`, with `Talk 3` and all behind it beside `Talk 2` where it stands below that one."""
    found: list[Node] = []
    for node in nodes:
        found.append(node)
        at = next((at for at, child in enumerate(node.children) if is_counted(child)), -1)
        if at < 0:
            continue
        if is_counted(node):
            moved, node.children = node.children[at:], node.children[:at]
            node.end = moved[0].start
            found += _counted_beside_each_other(moved)
        else:
            node.children = _counted_beside_each_other(node.children)
    return found


def _put_below_event(roots: list[Node]) -> None:
    """Put a talk that slipped to the level of its event's name back among the event's talks.

        # Gloam Days 2019
        ## Slow looms
        # Leases           with notes of its own, and `## Why soil is hard` behind it

    One such heading among several talks is a slip; more of them would be days or topics. So would
    one with no notes of its own. Talks on both sides of it that name their people as it does tell
    it too.
    """
    if len(roots) != _PAIR or not is_event_like(roots[0].bare):
        return
    top, slip = roots
    level = top.children[0].level if top.children else 0
    beside = [child for child in top.children if child.is_real and child.level == level]
    behind = slip.children
    alike = slip.attested and _way(slip) in {_way(child) for child in beside}
    alike = alike and any(child.attested for child in behind)
    apart = slip.attested or len(beside) < _PAIR
    if slip.meaning or slip.first_line is None or (apart and not alike):
        return
    told = [child for child in behind if child.is_real]
    if not alike and len(told) < _PAIR and len(beside) < _ENOUGH:
        return
    if not behind or any(child.level != level or child.meaning & _PARTS for child in behind):
        return
    slip.children, slip.level, slip.end = [], level, behind[0].start
    top.children += [slip, *behind]
    top.end = behind[-1].end
    del roots[1:]


_PAIR = 2
_PARTS = Meaning.IN_TALK | Meaning.FOLLOW_UP


def _beside_each_other(nodes: Sequence[Node], ways: Counter[str]) -> list[Node]:
    """`nodes`, each followed by those of its children that slipped below it."""
    found: list[Node] = []
    for node in nodes:
        found.append(node)
        moved = _slipped(node, ways)
        if moved:
            node.children = node.children[: -len(moved)]
            node.end = moved[0].start
            moved = _beside_each_other(moved, ways)
            above = found[-2] if len(found) > 1 else None
            if above is not None and _heads(above, moved[0]):
                node.level = moved[0].level
                above.children += [found.pop(), *moved]
                above.end = moved[-1].end
            else:
                found += moved
        elif node.children:
            node.children = _beside_each_other(node.children, ways)
    return found


def _slipped(node: Node, ways: Counter[str]) -> list[Node]:
    """The children of a talk from the first on that is a talk, where most of them are."""
    if not node.children or not _is_told_talk(node):
        return []
    way = _way(node)
    people = node.entry.people.speakers or node.below.people.speakers
    real = [child for child in node.children if not child.meaning & Meaning.NO_TALK]
    alike = [
        child
        for child in real
        if _way(child) == way
        and people != (child.entry.people.speakers or child.below.people.speakers)
    ]
    if not alike or len(alike) < _MOST * len(real):
        return []
    beside = ways[way] - sum(_way(each) == way for each in walk([node]))
    on_line = node.entry.form == way
    if beside + on_line + len(alike) < _ENOUGH or not (beside or on_line):
        return []
    if len(alike) == 1 and not _is_sure(alike[0]):
        return []
    return node.children[node.children.index(alike[0]) :]


def _is_like_one_below(node: Node) -> bool:
    """Whether a talk and one of the headings below it name their people alike."""
    if not _is_told_talk(node):
        return False
    way = _way(node)
    on_line = node.entry.form == way
    likely = [child for child in node.children if not on_line or child.entry.form == way]
    return any(_way(child) == way for child in likely)


def _is_told_talk(node: Node) -> bool:
    """Whether a heading surely names its people; not the note's title, with its writer's name."""
    if node.meaning or not _way(node) or not _is_sure(node):
        return False
    return node.start > _AT_TOP or not is_event_like(node.bare)


def _heads(above: Node, talk: Node) -> bool:
    """Whether a heading that names nobody stands above talks of the level of `talk`."""
    first = above.children[0] if above.children else None
    return first is not None and first.level == talk.level and not _way(above)


def _way(node: Node) -> str:
    """How a heading with a title names its people: the form of its line, or where below it."""
    people = node.entry.people
    if people.speakers and (people.confidence >= LIKELY or node.loose):
        return node.entry.form if node.entry.title else ""
    return node.near.rule if node.near.people.confidence >= LIKELY else ""


def _is_sure(node: Node) -> bool:
    return node.entry.people.confidence >= SURE or node.near.rule in CERTAIN_BELOW
