"""Entries behind whose title and people the notes run on: `Title by Ann Lee: What she said …`."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from notes.structure.people.names import LIKELY, SURE
from notes.structure.titles.titles import read_entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node

LONGEST_TITLE = 150
"""Letters of an entry without notes behind it."""


def cut_running_text(nodes: Sequence[Node]) -> None:
    """Leave the title and the people of those parallel entries that are longer than a title.

    Where most name people surely, a likely name is enough for the others.
    """
    long = [node for node in nodes if len(node.text) > LONGEST_TITLE]
    for least in (SURE, LIKELY):
        for node in long:
            node.text = _without_text(node.text, least)
        left = [node for node in long if len(node.text) > LONGEST_TITLE]
        if 2 * len(left) > len(long):
            return
        long = left


def _without_text(text: str, least: float) -> str:
    """`Title by Ann Lee: What she said …` up to the people, where the notes run on behind them."""
    if not _JOINT.search(text, 0, LONGEST_TITLE):
        return text
    for stop in islice(_STOP.finditer(text, 0, LONGEST_TITLE), _MOST_STOPS):
        head = text[: stop.start()]
        if head.count("[") > head.count("]"):
            continue
        entry = read_entry(head)
        joined = entry.form in _JOINED or (entry.form == "x -" and head[-1] in _CLOSING)
        if joined and entry.people.confidence >= least:
            return head
    return text


_JOINT = re.compile(r"\b(?:by|von|par|por|door|av|af)\s\[?[^\W\d_a-z]|\(\[?[^\W\d_a-z]|\s[-–—]\s")
_JOINED = frozenset({"by x", "(x)", "- x"})
_CLOSING = frozenset(')*_"”»')
"""Behind a title in a link, in type or in quotes, which people stand before."""
_STOP = re.compile(r"(?<=[\w)\]*\"”»])(?:[:.]|\s[-–—])\s")
_MOST_STOPS = 4
