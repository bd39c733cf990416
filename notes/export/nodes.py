"""The blocks that the parser sees, as a tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Node:
    """A block, or the text of one."""

    type: str
    """The parser's name of it, without `_open`."""
    token: Token
    """The one that opens it."""
    children: list[Node]


def tree_of(tokens: Iterable[Token]) -> list[Node]:
    """The blocks at the top, with what stands in them."""
    top: list[Node] = []
    waiting = [top]
    for token in tokens:
        if token.nesting < 0:
            waiting.pop()
            continue
        node = Node(token.type.removesuffix("_open"), token, [])
        waiting[-1].append(node)
        if token.nesting > 0:
            waiting.append(node.children)
    return top
