"""Two headings of one level that tell of one talk: its title, and the people who gave it.

`### How caches rest` stands empty above `### Ann Lee`, `### by Ann Lee` or `### Speaker: Ann Lee`,
or the other way round; the notes stand below the second, maybe behind `### Slides: ...`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from notes.structure.entries.speakers import Found
from notes.structure.people.affiliations import NOBODY, People
from notes.structure.people.labelled_names import people_of_label
from notes.structure.people.name_blocks import shaped_first
from notes.structure.people.names import HINTED, LIKELY, SURE, name_confidence
from notes.structure.text.labels import behind_by, is_particular
from notes.structure.titles.by_lines import people_behind_by
from notes.structure.words.meaning import Meaning, is_event_like

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.entries.nodes import Node

_ENOUGH = 2
"""Pairs that show how their writer tells of a talk."""


def join_people(nodes: list[Node], *, pairs: bool) -> None:
    """Join the headings that are people alone with the title right above each, or right below.

    Where most people's headings have no title beside them, each is a talk of its own. A single
    person above a title is joined only where `pairs` says so: elsewhere the title of the talk may
    stand above both.
    """
    empty = {node for node, below in pairwise(nodes) if _heads(node, below)}
    if not empty:
        return
    told = {at: people for at, node in enumerate(nodes) if (people := _people_on(node)).speakers}
    if not told:
        return
    above = bool(_may_be_person(nodes[0], told.get(0)).speakers)
    turns = _by_turns(nodes, told, empty, above=above)
    if turns and (pairs or len(turns) > 1):
        _join(nodes, turns, titles_below=above)
        return
    behind = [(at - 1, at) for at in told if at and nodes[at - 1] in empty]
    before = [(at, at + 1) for at in told if nodes[at] in empty]
    below = [
        pair
        for pair in behind
        if pair[0] not in told and _may_be_title(nodes[pair[0]], nodes[pair[1]])
    ]
    heads = [
        pair
        for pair in before
        if pair[1] not in told and _may_be_title(nodes[pair[1]], nodes[pair[0]])
    ]
    if len(heads) > len(below) or (len(heads) == len(told) and not _hold_text(nodes, below)):
        if len(heads) >= _ENOUGH and 2 * len(heads) > len(told):
            headed = [(person, title, told[person]) for person, title in heads]
            _join(nodes, headed, titles_below=True)
    elif below and 2 * len(below) > len(told):
        unknown = _unknown(nodes, told, empty) if len(below) >= _ENOUGH else {}
        told |= {at: people for at, people in unknown.items() if at not in told}
        both = sorted({*below, *((at - 1, at) for at in unknown)})
        named = [(title, person, told[person]) for title, person in both]
        _join(nodes, named, titles_below=False)


def _by_turns(
    nodes: Sequence[Node], told: dict[int, People], empty: set[Node], *, above: bool
) -> list[tuple[int, int, People]]:
    """The pairs where people and titles take turns from the first heading to the last.

    Beside a name that is known others need but look like one. One pair is told where the person
    comes first, and the title has some words.
    """
    last = len(nodes)
    while last and nodes[last - 1].meaning & Meaning.NO_TALK:
        last -= 1
    if last % 2 or not last or (last == _PAIR and not above):
        return []
    pairs = []
    for first in range(0, last, _PAIR):
        person, title = (first, first + 1) if above else (first + 1, first)
        people = _may_be_person(nodes[person], told.get(person))
        if (
            nodes[first] not in empty
            or not people.speakers
            or not _may_be_title(nodes[title], nodes[person])
        ):
            return []
        pairs.append((first, first + 1, people))
    few = last == _PAIR and nodes[1].bare.count(" ") < _FEWEST_SPACES
    return [] if few else pairs


_PAIR, _FEWEST_SPACES = 2, 2


def _may_be_person(node: Node, told: People | None) -> People:
    """Those on a heading that are known, or else a name that no list knows, maybe with a firm."""
    if told is not None:
        return told
    people = shaped_first(node.bare)
    likely = people.speakers and name_confidence(people.speakers[0].name) >= LIKELY
    return People(people.speakers, LIKELY) if likely and not node.meaning else NOBODY


def _heads(node: Node, below: Node) -> bool:
    """Whether nothing stands between a heading and the next of its level."""
    return node.end == node.start + 1 and node.level == below.level and not node.children


def _people_on(node: Node) -> People:
    """The people who are all that a heading says."""
    if node.entry.names_only:
        return node.entry.people
    if (by := behind_by(node.bare)) is not None:
        return people_behind_by(by, node.entry.links)
    return People(people, SURE) if (people := people_of_label(node.text)) else NOBODY


def _may_be_title(node: Node, person: Node) -> bool:
    """Whether a heading is no part, no event and nobody, and not made as that of a `person`."""
    if node.meaning or node.entry.form or node.is_label or is_particular(node.text):
        return False
    if node.bare[-1:] == ")" and _firm(node) == _firm(person):
        return False
    return not is_event_like(node.bare) and name_confidence(node.bare) < HINTED


def _firm(node: Node) -> str:
    """What stands in brackets at the end of a heading: two people may have the same firm there."""
    return node.bare.rpartition("(")[2]


def _hold_text(nodes: Sequence[Node], pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether notes stand below the people of most pairs, so that the title is above them."""
    return 2 * sum(nodes[at].end > nodes[at].start + 1 for _, at in pairs) > len(pairs)


def _unknown(nodes: Sequence[Node], told: dict[int, People], empty: set[Node]) -> dict[int, People]:
    """The names that no list knows, with a firm, where those of other pairs stand."""
    found = {}
    for at, (title, person) in enumerate(pairwise(nodes)):
        after = nodes[at + 2] if person in empty else None
        if title not in empty or at in told or at + 1 in told:
            continue
        if after is not None and not is_particular(after.text):
            continue
        people = shaped_first(person.bare)
        if people.speakers and people.speakers[0].affiliation and _may_be_title(title, person):
            found[at + 1] = People(people.speakers, LIKELY)
    return found


def _join(
    nodes: list[Node], pairs: Sequence[tuple[int, int, People]], *, titles_below: bool
) -> None:
    """Make one node of each pair, the first of it, with the title and the people of both."""
    gone: set[Node] = set()
    for first, second, people in pairs:
        node, below = nodes[first], nodes[second]
        number = node.line.number if titles_below else below.line.number
        if titles_below:
            node.retitle(below.text)
        parts = [below, *_parts_behind(below, nodes[second + 1 :])]
        others = [person for part in parts[1:] for person in _people_on(part).speakers]
        node.children, node.end = parts[-1].children, parts[-1].end
        node.take(
            node.entry,
            Found(People((*people.speakers, *others), people.confidence), "sub-heading", number),
        )
        gone.update(parts)
    nodes[:] = [node for node in nodes if node not in gone]


def _parts_behind(node: Node, below: Sequence[Node]) -> Iterator[Node]:
    """The headings right behind the second of a pair: more people, or `Slides: ...`."""
    for after in below:
        told = is_particular(after.text) or _people_on(after).speakers
        if not (_heads(node, after) and told):
            return
        yield after
        node = after
