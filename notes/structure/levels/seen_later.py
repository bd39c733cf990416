"""Lists of the talks that somebody did not see and means to: `To watch`, `Missed, on video`.

What is to be watched may be anything, a tool or a film: most entries name their people as talks do,
or the heading says that these are recordings of talks. What links elsewhere is of another place.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from notes.structure.entries.shapes import bullets
from notes.structure.lists.own_lists import listed_below
from notes.structure.text.lines import LineKind
from notes.structure.titles.parallel import read_as_titles
from notes.structure.words.wording import load_words, phrases_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node

_LONGEST = 60
_FEWEST = 2
_MOST, _NEARLY_ALL = 0.6, 0.8
_SIGNS = str.maketrans("()[]:,!/", " " * 8)
_WORDS = 3
"""Of a title in such a list; what is no talk mostly has fewer."""


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    lists = load_words("words_for_talks")
    return phrases_of(lists["to_see"]), phrases_of(lists["recorded"])


def lists_for_later(node: Node) -> bool:
    """Whether a heading says that talks are to be seen later, above a list of them."""
    if node.line.kind is not LineKind.HEADING or node.children or node.end <= node.start + _FEWEST:
        return False
    to_see, recorded = _words()
    words = node.bare.lower().translate(_SIGNS).split() if len(node.bare) <= _LONGEST else []
    if to_see.isdisjoint(words) or node.bare[:1] == "(":
        return False
    found = listed_below(node, node.end, in_group=False)
    if found:
        return _name_people(found)
    found = [] if recorded.isdisjoint(words) else bullets(node.lines, node.start + 1, node.end)
    if not _are_titles(found):
        return False
    node.listings[node.end, True] = found
    return True


def _name_people(nodes: Sequence[Node]) -> bool:
    """Whether most entries are titles with their people, and none leads to another site."""
    named = sum(node.attested and not node.entry.names_only for node in nodes)
    return named >= max(_FEWEST, _MOST * len(nodes)) and not any(map(_leads_away, nodes))


def _are_titles(nodes: Sequence[Node]) -> bool:
    """Whether nearly all read like titles of some words."""
    if not read_as_titles(nodes, most=_NEARLY_ALL) or any(map(_leads_away, nodes)):
        return False
    return sum(node.bare.count(" ") + 1 for node in nodes) >= _WORDS * len(nodes)


def _leads_away(node: Node) -> bool:
    return any("://" in target for _, target in node.entry.links)
