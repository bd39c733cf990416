"""Rows of more headings side by side than any programme has: a glossary, a list of links.

Two hundred `### Term` below `## Glossary`, say, and behind them the days of the event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node

_LONGEST = 100
"""Talks side by side in the longest programmes; what comes behind so many may be left out."""


def shortened(found: Sequence[int], levels: Sequence[int], excess: int) -> list[int]:
    """The headings `found`, without up to `excess` of the last ones of long rows.

    Args:
        found: Where the headings stand, in order.
        levels: Their levels.
        excess: How many are too many.
    """
    left_out: set[int] = set()
    for row in sorted(_rows(levels), key=len, reverse=True):
        if len(row) <= _LONGEST or excess <= len(left_out):
            break
        left_out.update(row[max(_LONGEST, len(row) - excess + len(left_out)) :])
    return [at for order, at in enumerate(found) if order not in left_out]


def _rows(levels: Sequence[int]) -> list[list[int]]:
    """The headings with nothing below them that stand below the same one, by their order."""
    rows: dict[tuple[int, int], list[int]] = {}
    above: list[int] = []
    for order, level in enumerate(levels):
        while above and levels[above[-1]] >= level:
            above.pop()
        is_leaf = order + 1 == len(levels) or levels[order + 1] <= level
        if is_leaf:
            rows.setdefault((above[-1] if above else -1, level), []).append(order)
        above.append(order)
    return list(rows.values())


def leave_long_rows(nodes: Sequence[Node]) -> None:
    """Beside headings above talks with people, one above a row too long for a programme is none."""
    long = [node for node in nodes if node.verdict is Verdict.GROUP and _is_long(node)]
    for node in long if any(map(_holds_talks, nodes)) else ():
        node.verdict, node.why = Verdict.SECTION, "more stands below it than in any programme"


def _is_long(node: Node) -> bool:
    """Whether more headings than a programme has stand below one, and hardly any names people."""
    few = _SELDOM * len(node.children)
    return len(node.children) >= _LONGEST and _count_of_attested(node.children) <= few


def _holds_talks(node: Node) -> bool:
    """Whether a group that is not long has talks with people right below it or one level deeper."""
    if node.verdict is not Verdict.GROUP or len(node.children) >= _LONGEST:
        return False
    below = [child for each in node.children for child in (each, *each.children)]
    return _count_of_attested(below) > 1


def _count_of_attested(nodes: Sequence[Node]) -> int:
    return sum([node.attested for node in nodes])


_SELDOM = 0.05
