"""Whether the first line of a plain text is a title, or one of the talks that follow."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Node, Verdict
from notes.structure.text.lines import LineKind

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST_NAMED = 2


def is_of_talk_below(title: Node | None, talks: Sequence[Node]) -> bool:
    """Whether the people found below a plain first line are those of a talk that follows it."""
    if title is None or not talks:
        return False
    if _is_first_of(talks, title):
        return True
    first = next((each for each in talks if each.verdict is Verdict.TALK), title)
    plain = title.line.kind is LineKind.PLAIN and first.start > title.start
    return plain and title.below.line > first.line.number


def _is_first_of(talks: Sequence[Node], title: Node) -> bool:
    """Whether a plain first line is itself the first of several talks with their speakers."""
    if title.line.kind is not LineKind.PLAIN or talks[0].start != title.start:
        return False
    told = (node for node in talks if node.verdict is Verdict.TALK and node.attested)
    return next(told, None) is talks[0] and len(list(islice(told, _FEWEST_NAMED))) >= _FEWEST_NAMED
