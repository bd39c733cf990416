"""Bullets below a word for talks that the same sign parts, into a title and a name most of them.

    ## Lightning talks
    * Ann - how caches rest
    * Bo Ek - ten years of rope
    * someone - looms on a fridge

They come fast, and of some people only a given name is heard.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.names import LIKELY
from notes.structure.titles.titles import read_entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node

_FEWEST, _MOST, _SHARE = 2, 40, 0.6
_DASH = re.compile(r"\S\s(?:[-–—]|--)\s\S")


def parted_alike(nodes: Sequence[Node]) -> bool:
    """Whether a dash parts all of `nodes`, and names stand on one side of most.

    They are read in that form then; one of them at least names somebody in full.
    """
    if not _FEWEST <= len(nodes) <= _MOST or not all(_DASH.search(node.bare) for node in nodes):
        return False
    for form in ("- x", "x -"):
        read = [(node, read_entry(node.text, form)) for node in nodes]
        named = [(node, entry) for node, entry in read if entry.form == form and entry.title]
        full = any(
            entry.people.confidence >= LIKELY and " " in entry.people.speakers[0].name
            for _, entry in named
        )
        if full and len(named) >= _SHARE * len(nodes):
            for node, _ in named:
                node.loosen(form)
            return True
    return False
