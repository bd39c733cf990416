"""Entries of a list that tell of a talk in sentences: `Ann Lee spoke about "How caches rest". …`.

Who lists what was heard, each with some sentences about it, has the title in quotes, in type or as
a link, and who spoke somewhere before or behind it.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import People
from notes.structure.people.names import SURE
from notes.structure.titles.titles import read_entry
from notes.structure.titles.told_titles import titles_told
from notes.structure.words.wording import only_words

if TYPE_CHECKING:
    from notes.structure.entries.nodes import Node
    from notes.structure.titles.titles import Entry

TOLD = "told"
"""How people stand in an entry that tells of its talk in sentences."""
_FEWEST, _MOST, _TELLING = 2, 0.5, 12
"""Entries of a list that tell so, the share of them, and as many of the first tell of all."""
_SHORTEST, _FARTHEST = 60, 160
"""Letters of an entry with a sentence in it, and before the title."""
_LONGEST = 100
"""Letters of a title; in what is longer, its sentence goes on behind it."""
_QUOTES = frozenset('"“„«')
_SIGNS = _QUOTES | frozenset("*_[")
"""What stands before a title that a sentence tells."""


def read_told(nodes: list[Node]) -> list[Node]:
    """Read `nodes` where many tell of a talk in a sentence; what tells of none is a remark then.

    All of `nodes` where they do not.
    """
    long = [node for node in nodes if len(node.text) >= _SHORTEST and not only_words(node.text)]
    if len(long) < max(_FEWEST, _MOST * len(nodes)):
        return nodes
    first = long[:_TELLING]
    if sum(_may_tell(node.text) for node in first) < max(_FEWEST, _MOST * len(first)):
        return nodes
    parted = sum(is_parted(node.entry) for node in first)
    told = [(node, entry) for node in first if (entry := _told_by(node))]
    if len(told) < _FEWEST or len(told) + parted < _MOST * len(first):
        return nodes
    told += [(node, entry) for node in long[_TELLING:] if (entry := _told_by(node))]
    for node, entry in told:
        node.take(entry)
    return [node for node in nodes if node.entry.people.speakers or node.text[0] in _SIGNS]


def _told_by(node: Node) -> Entry | None:
    """The talk that an entry tells of in a sentence, which the rules for a line do not part."""
    return None if is_parted(node.entry) else told_in(node.text)


def is_parted(entry: Entry) -> bool:
    """Whether an entry has its people, and a title that does not run on behind its quotes."""
    named = entry.people.confidence >= SURE and not entry.names_only
    return named and len(entry.title) <= _LONGEST and entry.title[:1] not in _QUOTES


def _may_tell(text: str) -> bool:
    """A cheap look: does a sentence go on around what stands in quotes, in type or a link?"""
    return not _SIGNS.isdisjoint(text) and (". " in text or text[-1] == ".")


def told_in(text: str) -> Entry | None:
    """The talk that an entry tells of in its first sentences, taken apart."""
    told = next(islice(titles_told(text), 1), None)
    if told is None or told.at > _FARTHEST or not told.speakers:
        return None
    alone = read_entry(text)
    people = People(told.speakers, SURE)
    return alone._replace(title=told.title, people=people, form=TOLD, kind=alone.kind)
