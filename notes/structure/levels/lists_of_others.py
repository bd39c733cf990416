"""Further talks that a list below "Other" tells of, each with who gave it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from notes.structure.lists.own_lists import listed_below
from notes.structure.people.names import SURE
from notes.structure.text.lines import LineKind
from notes.structure.words.wording import load_words, phrase_of, phrases_of

if TYPE_CHECKING:
    from notes.structure.entries.nodes import Node


def lists_named_talks(node: Node) -> bool:
    """Whether bullets below "Other" are titles of several words, each with who gave it.

    Below other words stand photos, credits and reports: `Gloam in pictures by Ann Lee`.
    """
    if node.children or phrase_of(node.bare).strip("[]") not in _rest():
        return False
    joined = sum(
        line.kind is LineKind.BULLET and _JOINED.search(line.text) is not None
        for line in node.content
    )
    if joined < _FEWEST_LISTED or node.line.kind is not LineKind.HEADING:
        return False
    found = listed_below(node, node.end, in_group=False)
    told = [
        each for each in found if each.entry.title.count(" ") >= _SPACES.get(each.entry.form, 9)
    ]
    sure = any(each.entry.people.confidence >= SURE for each in told)
    return sure and len(told) >= max(_FEWEST_LISTED, 0.7 * len(found))


_SPACES = {"- x": 1, "by x": 1, "(x)": 1, ", x": 1, "x -": 2}
"""Of titles, by the form in which people stand beside them; a firm may be of two words."""


@cache
def _rest() -> frozenset[str]:
    return phrases_of(load_words("occasion")["rest"])


_FEWEST_LISTED = 3
_JOINED = re.compile(r"\s(?:[-–—|]|by|von|par|por|door)\s+[\[@]?[^\W\d_a-z]")
