"""Notes with one level of headings, for the talks and for what is inside them.

Where several headings surely name their people and more name nobody, the talks are those with
people; in a note whose writer caught hardly any name, all are talks.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Verdict
from notes.structure.people.names import SURE
from notes.structure.text.lines import LineKind
from notes.structure.words.inline import bare
from notes.structure.words.meaning import Meaning
from notes.structure.words.wording import folded, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node


def leave_parts(nodes: Sequence[Node], *, named: bool) -> None:
    """Give each of the parallel `nodes` that is inside a talk, or said behind several, to a talk.

    `named` says that most of them name their people, so that the others are talks as well.
    """
    if not named and _are_slides(nodes):
        _leave_slides(nodes)
    elif not named:
        _leave_parts_of_talks(nodes)
    else:
        _leave_deeper(nodes)
    _leave_repeated(nodes)


def _leave_parts_of_talks(nodes: Sequence[Node]) -> None:
    """Give each of the parallel `nodes` that is inside a talk to the talk before it."""
    talks = [node for node in nodes if node.verdict is Verdict.TALK]
    if not talks or not talks[0].attested:
        return
    sure = [node for node in talks if node.confidence >= SURE]
    unnamed = [node for node in talks if not node.attested]
    if len(sure) < _FEWEST_SURE or any(map(_is_marked, unnamed)):
        return
    before = talks[0]
    for node in nodes:
        if node.attested:
            before = node
        elif node.verdict is Verdict.TALK:
            node.verdict, node.why = Verdict.PART, "the talks name their people, it does not"
            before.end = node.end


_FEWEST_SURE = 3


def _are_slides(nodes: Sequence[Node]) -> bool:
    """Whether a rule stands before nearly each of many headings, as in a deck of slides."""
    if len(nodes) < _FEWEST_SLIDES or not _opens_slide(nodes[-1]):
        return False
    return sum(map(_opens_slide, nodes)) >= _NEARLY_ALL * len(nodes)


_FEWEST_SLIDES, _NEARLY_ALL = 8, 0.7


def _opens_slide(node: Node) -> bool:
    return node.start > 0 and node.lines[node.start - 1].kind is LineKind.RULE


def _leave_slides(nodes: Sequence[Node]) -> None:
    """Give each slide of a report to the talk before it; a talk's first one names who spoke.

    The others tell what was said, whatever their headings; before all talks they are the report's.
    """
    talks = [node for node in nodes if node.verdict is Verdict.TALK]
    linked = sum([_is_link(node) for node in talks])
    if sum([node.attested for node in talks]) < _FEWEST_SURE or 2 * linked > len(talks):
        return  # who links titles to the programme parts the talks by rules
    before: Node | None = None
    for node in nodes:
        if node.verdict is not Verdict.TALK:
            continue
        if node.attested or (node.meaning & Meaning.KIND and _opens_slide(node)):
            before = node
        elif before is not None:
            node.verdict, node.why = Verdict.PART, "it is a slide of the talk before it"
            before.end = node.end
        else:
            node.verdict, node.why = Verdict.SECTION, "it is a slide before all talks"


def _is_link(node: Node) -> bool:
    return node.text[:1] == "[" and node.text[-1:] == ")" and bool(node.entry.links)


def _leave_deeper(nodes: Sequence[Node]) -> None:
    """Give headings that name nobody and are lower than the others, who all do, to a talk.

    `## First talk` below the event's heading, its `## Points` and then `# Second talk` are parallel
    by their place; the levels that the writer gave them tell the talks.
    """
    top = min([node.level for node in nodes], default=0)
    lower = [node for node in nodes if node.level > top]
    if not lower or 2 * sum(node.attested for node in lower) >= len(lower):
        return
    talks = [node for node in nodes if node.verdict is Verdict.TALK and node.level == top]
    named = sum([node.attested for node in talks])
    if named < _FEWEST_SURE or named < _NEARLY_ALL * len(talks):
        return
    before: Node | None = None
    for node in nodes:
        if node.verdict is not Verdict.TALK:
            continue
        if node.level == top or node.attested or before is None or _is_marked_alone(node):
            before = node
        else:
            node.verdict, node.why = Verdict.PART, "the talks stand higher, it is inside one"
            before.end = node.end


def _is_marked_alone(node: Node) -> bool:
    return bool(node.entry.marked or node.entry.numbered or node.meaning & Meaning.KIND)


def _leave_repeated(nodes: Sequence[Node]) -> None:
    """Give what is said again behind several of the parallel `nodes` to the talk before each.

    `What can we do with it?` behind each talk is the writer's own part of it.
    """
    plain = [node for node in nodes if node.verdict is Verdict.TALK and not node.attested]
    said = Counter([node.bare for node in plain]) if len(plain) > 1 else {}
    if not said or max(said.values()) < _SEVERAL:
        return
    before: Node | None = None
    for node in nodes:
        told = said.get(node.bare, 0) if node.verdict is Verdict.TALK and not node.attested else 0
        often = told >= (_SEVERAL if node.bare[-1:] == "?" else _FEWEST_SURE)
        if not often or node.entry.kind or node.meaning & Meaning.KIND or _is_marked(node):
            before = node
        elif before is not None and before.verdict is Verdict.TALK:
            node.verdict, node.why = Verdict.PART, "it stands behind several talks"
            before.end = node.end


_SEVERAL = 2


def _is_marked(node: Node) -> bool:
    told = node.entry.marked or node.entry.numbered or node.entry.links or node.children
    return bool(told) or _names_note_taker(node)


def _names_note_taker(node: Node) -> bool:
    """Whether `Notes by Ann` or `Hosted by Ann` stands right below, as below a session alone."""
    line = node.first_line
    shown = folded(bare(line.text[:_LONGEST_LABEL]).text) if line is not None else ""
    words = shown.split(" ", 2)
    return len(words) > 2 and " ".join(words[:2]) in wording().other_label


_LONGEST_LABEL = 40


def mark_repeated(roots: Sequence[Node]) -> None:
    """Take sub-headings that stand below most headings of a level for parts of what those are.

    `Impression` below every talk says nothing of the talk, whatever stands below it: a rating or
    a remark may follow on the heading. Below days and events repeated headings may be anything.
    """
    above: dict[int, list[Node]] = {}
    groups: dict[int, list[Node]] = {}
    parallel: Sequence[Node] = roots
    while parallel:
        parents = [node for node in parallel if node.children]
        for node in parents:
            of_level = groups if node.meaning & Meaning.GROUP else above
            of_level.setdefault(node.level, []).append(node)
        parallel = [child for node in parents for child in node.children]
    for level, alike in above.items():
        if len(alike) >= _FEWEST_ALIKE:
            _mark_repeated_below(alike, groups.get(level, ()))


def _mark_repeated_below(above: Sequence[Node], groups: Sequence[Node]) -> None:
    """Mark what stands below most of the headings `above`, there and below `groups` beside them."""
    named: dict[str, list[Node]] = {}
    for node in above:
        of_node = {name: child for child in node.children if (name := _name_of_part(child))}
        for name, child in of_node.items():
            named.setdefault(name, []).append(child)
    repeated = {
        name for name, alike in named.items() if len(alike) >= max(_FEWEST_ALIKE, len(above) / 2)
    }
    for name in repeated:
        for child in named[name]:
            child.mark_inside()
    for child in [child for node in groups for child in node.children] if repeated else ():
        if _name_of_part(child) in repeated:
            child.mark_inside()


def _name_of_part(node: Node) -> str:
    """What a heading says before a rating or a remark; empty where it may be more than a part."""
    found = _PART.fullmatch(node.bare)
    if found is None or node.children or node.meaning or node.is_label:
        return ""
    return "" if node.entry.people.speakers or node.entry.kind else found[1].casefold()


_FEWEST_ALIKE = 3
_PART = re.compile(r"([^\W\d_][\w'’-]*(?: [\w'’-]+){0,3})(?:\s*(?:[,(]|[^\w\s:.;&/+'\"’-]).*)?")
