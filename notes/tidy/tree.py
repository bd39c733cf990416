"""Tokens of markdown-it -> a tree, without the circles that would keep it alive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token


class Node:
    """One element: its opening token, and what stands in it."""

    __slots__ = ("children", "token", "type")

    def __init__(self, token: Token) -> None:
        self.token = token
        self.type = token.type.removesuffix("_open")
        """Name of the token, without `_open`."""
        self.children: list[Node] = []

    @property
    def lines(self) -> tuple[int, int] | None:
        """First line of the element, and the one behind its last, from 0."""
        found = self.token.map
        return (found[0], found[1]) if found else None

    @property
    def meta(self) -> dict[Any, Any]:
        """What the parser noted about the element."""
        return self.token.meta


def tree(tokens: Iterable[Token]) -> list[Node]:
    """Return the elements at the top level."""
    top: list[Node] = []
    stack = [top]
    for token in tokens:
        if token.nesting < 0:
            stack.pop()
            continue
        node = Node(token)
        stack[-1].append(node)
        if token.nesting > 0:
            stack.append(node.children)
    return top
