"""Which entries are the talks: the decision, from the top of a note downwards.

A note or group is taken as a container of entries. Each entry is a talk, stands above talks, or is
no talk; what parallel entries have in common decides for those that say nothing themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.decorations import group_kind
from notes.structure.dump import dumped
from notes.structure.explicit import labels_below
from notes.structure.lines import LineKind
from notes.structure.listing import (
    bold_lines,
    bullets,
    linked_or_short,
    listed,
    outlined,
    read_as_titles,
)
from notes.structure.meaning import Meaning, begins_with_day, is_date, is_event_like
from notes.structure.names import SURE
from notes.structure.nodes import Node, Verdict
from notes.structure.tree import loosen_parallel, walk

if TYPE_CHECKING:
    from collections.abc import Sequence

_NO_TALK = Meaning.FOLLOW_UP | Meaning.FRAME


def share_of_attested(nodes: Sequence[Node]) -> tuple[int, int]:
    """How many of the parallel `nodes` name their speakers, and how many could be talks."""
    real = [node for node in nodes if node.is_real and not node.names_parent]
    return sum(node.attested for node in real), len(real)


def decide(nodes: Sequence[Node], *, in_group: bool = False) -> None:
    """Give each of the parallel `nodes` of an event, day or group its verdict."""
    loosen_parallel(nodes)
    named, real = share_of_attested(nodes)
    talks_here = named >= 2 and named >= 0.4 * real
    groups = sum(bool(node.meaning & Meaning.GROUP) for node in nodes)
    editions = sum(is_event_like(node.bare) for node in nodes)
    several_events = editions >= 2 and editions >= 0.6 * len(nodes) and not talks_here
    beside_groups = groups >= 2 and groups >= 0.5 * len(nodes) and not talks_here
    for node in nodes:
        if node.names_parent or (in_group and node.is_label):
            continue
        meaning = node.meaning
        if meaning & Meaning.BREAK and not node.entry.people.speakers:
            _set(node, Verdict.BREAK, "a pause by its words")
        elif meaning & Meaning.GROUP and not _is_single_talk(node):
            _as_group(node, "a day, track or kind of talks by its words")
        elif begins_with_day(node.bare) and (node.children or _lists(node)):
            _as_group(node, "a day or track with its topic, and talks below")
        elif several_events and is_event_like(node.bare) and not node.entry.people.speakers:
            _as_group(node, "one of several events")
        elif meaning & Meaning.FOLLOW_UP and not node.entry.people.speakers:
            _set(node, Verdict.SECTION, "a list for later by its words")
        elif (meaning & Meaning.NO_TALK and not _says_speakers(node)) or _is_remark(node):
            _set(node, Verdict.SECTION, "a part of the note by its words")
        elif _is_container(node, talks_here=talks_here):
            _as_group(node, "the entries below it name speakers")
        elif beside_groups and not node.attested and not _is_marked(node):
            _set(node, Verdict.SECTION, "it stands beside days or tracks and names nobody")
        elif node.attested or in_group or not talks_here or node.meaning & Meaning.KIND:
            _set(node, Verdict.TALK, _why(node, talks_here=talks_here))
        else:
            _set(node, Verdict.TALK, "parallel to talks")


def _says_speakers(node: Node) -> bool:
    """Whether people stand in the heading or behind a label, not merely on the lines below."""
    return bool(node.entry.people.speakers) or node.below.rule == "label"


def _is_remark(node: Node) -> bool:
    """`(missed the rest)`: a heading in brackets that names nobody."""
    return node.bare[:1] == "(" and node.bare[-1:] == ")" and not node.attested


def _is_marked(node: Node) -> bool:
    return node.entry.marked or bool(node.meaning & Meaning.KIND)


def _why(node: Node, *, talks_here: bool) -> str:
    if node.attested:
        return "names its speakers"
    return "parallel to talks" if talks_here else "heading of an event"


def _set(node: Node, verdict: Verdict, why: str) -> None:
    node.verdict = verdict
    node.why = why


def _is_single_talk(node: Node) -> bool:
    """Whether a node named like a group is one talk: it names people and has no talks below."""
    return (
        node.entry.people.confidence >= 0.85 or bool(labels_below(node.content).speakers)
    ) and not node.children


def _as_group(node: Node, why: str) -> None:
    """Decide for what stands below a group."""
    _set(node, Verdict.GROUP, why)
    decide_content(node)


def decide_content(node: Node) -> None:
    """Find the talks in a container: its sub-entries, and what its own text lists."""
    stop = node.children[0].start if node.children else node.end
    own = listed(node.lines, node.start + 1, stop, in_group=True)
    if not own and not node.children and node.line.kind is not None:
        own = _numbered(node, stop) or _unnamed_list(node, stop)
    if own:
        decide(own, in_group=True)
    elif not node.children:
        own = dumped(node.lines, node.start + 1, stop, least=1)
    if node.children:
        decide(node.children, in_group=True)
    node.children = [*own, *node.children]


def _unnamed_list(node: Node, stop: int) -> list[Node]:
    """A group whose bullets are links to talks, without people."""
    if node.meaning & (Meaning.FOLLOW_UP | Meaning.FRAME):
        return []
    nodes = bullets(node.lines, node.start + 1, stop)
    of_talks = bool(node.meaning & Meaning.GROUP)
    if linked_or_short(nodes) or (of_talks and outlined(nodes)):
        return nodes
    named_so = of_talks and not is_date(node.bare) and not group_kind(node.text)
    return nodes if named_so and read_as_titles(nodes) else []


def _is_container(node: Node, *, talks_here: bool) -> bool:
    """Whether the entries below a node, rather than itself, are the talks."""
    nested = node.line.kind is LineKind.BULLET and node.below.rule == "first bullet"
    if node.entry.people.confidence >= SURE or node.below.rule in _CERTAIN_BELOW or nested:
        return False
    if not node.children:
        return not node.attested and _has_list(node)
    attested = node.attested
    named, real = _talks_below(node)
    if attested:
        return named >= 3 and named >= 0.8 * real
    if named >= 2 and named >= 0.5 * real:
        return True
    alone = named == 1 and real <= 2 and not talks_here
    return alone and bool(node.children[0].entry.people.speakers)


_CERTAIN_BELOW = frozenset({"label", "next line"})
"""People right below a heading are that session's, whatever its sub-headings name."""


def _numbered(node: Node, stop: int) -> list[Node]:
    """Bold lines numbered from one below an entry that names nobody."""
    lines = bold_lines(node.lines, node.start + 1, stop)
    numbered = [line for line in lines if line.entry.numbered]
    first = bool(numbered) and numbered[0].text.lstrip("(")[:1] in {"1", "A", "a", "I"}
    enough = len(numbered) >= (1 if node.meaning & Meaning.GROUP else 2)
    return lines if first and enough and len(numbered) == len(lines) else []


def _talks_below(node: Node) -> tuple[int, int]:
    """How many entries below a node name speakers, and how many could, at the level of talks."""
    if not node.children:
        found = listed(node.lines, node.start + 1, node.end, in_group=False)
        return sum(entry.attested for entry in found), len(found)
    named, real = share_of_attested(node.children)
    below = [_talks_below(child) for child in node.children if not child.attested]
    deeper = sum(count for count, _ in below)
    possible = sum(count for _, count in below)
    return (deeper, possible) if deeper > named else (named, real)


def _lists(node: Node) -> bool:
    return bool(listed(node.lines, node.start + 1, node.end, in_group=True))


def _has_list(node: Node) -> bool:
    stop = node.end
    return bool(listed(node.lines, node.start + 1, stop, in_group=False) or _numbered(node, stop))


def talks_of(nodes: Sequence[Node]) -> list[Node]:
    """The nodes that were decided to be talks."""
    return [node for node in walk(nodes) if node.verdict is Verdict.TALK]
