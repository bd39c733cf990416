"""Blocks written anew from the parser's tree: lists, quotes, tables, headings and code."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from notes.export.nodes import tree_of
from notes.export.printed_inline import printed_inline
from notes.export.printed_tables import table_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from notes.export.nodes import Node

_LISTS = ("bullet_list", "ordered_list")
_APART = ("paragraph", "fence", "code_block", "html_block")
_TASK = re.compile(r"\[[ xX]\][ \t]")


class Spelling(Enum):
    """How much of a block is written anew."""

    FORMATTED = auto()
    """All of it."""
    ARRANGED = auto()
    """Its blocks and lines, but not what stands in a line."""
    OWN = auto()
    """Nothing."""


class Printer:
    """Writes blocks of one text."""

    def __init__(self, lines: Sequence[str], spelling: Spelling = Spelling.FORMATTED) -> None:
        self._lines = lines
        self._spelling = spelling
        self._quotes = 0
        """How many quotes the block stands in."""

    def lines(self, tokens: Sequence[Token], number: int = 0, above: str = "") -> list[str]:
        """All blocks.

        Args:
            tokens: What the parser sees.
            number: How many lists of its kind stand right above the first one.
            above: The type of the block that stands there.
        """
        nodes = tree_of(tokens)
        return self._blocks(nodes, number=number, above=above.removesuffix("_open"))

    def _blocks(self, nodes: Sequence[Node], *, number: int = 0, above: str = "") -> list[str]:
        """Blocks with a blank line between any two."""
        result: list[str] = []
        for node in nodes:
            if result:
                number = _number(node, above, number)
                result.append("")
            if node.type == "code_block" and above in _LISTS:
                # Indented, it would belong to the list's last item.
                result += self._fence(node)
            else:
                result += self._block(node, number, within=-1)
            above = node.type
        return result

    def _item(self, item: Node, within: int, *, loose: bool) -> list[str]:
        """The blocks of a list item, the list being the `within`th of its row.

        Blank lines stand between all of them or none, but for lists: what is right above decides.
        """
        result: list[str] = []
        above: Node | None = None
        number = 0
        for node in item.children:
            if above is not None:
                number = _number(node, above.type, number)
                # In a quote, formatters overlook the blank line below a list at an item's end.
                last = loose and self._quotes and node is item.children[-1]
                blank = self._blank_above(node) or last
                if (blank and above.type in _APART) if node.type in _LISTS else loose:
                    result.append("")
            first, *others = self._block(node, number, within)
            task = above is None and node.type == "paragraph" and _TASK.match(first)
            result += [first, *_indented(others, 4 if task else 0)]
            above = node
        return result

    def _block(self, node: Node, number: int, within: int) -> list[str]:
        if node.type in _LISTS:
            return list(self._list(node, number))
        if node.type == "hr":
            return ["***" if within >= 0 and within % 2 == 0 else "---"]
        write = {
            "paragraph": self._paragraph,
            "heading": self._heading,
            "fence": self._fence,
            "code_block": self._code,
            "blockquote": self._quote,
            "table": self._table,
            "footnote_reference": self._footnote,
        }.get(node.type, self._as_it_is)
        return write(node)

    def _as_it_is(self, node: Node) -> list[str]:
        if node.type == "html_block":
            return node.token.content.rstrip("\n").split("\n")
        first, last = node.token.map or (0, 0)
        return [line.strip() for line in self._lines[first:last]]

    def _paragraph(self, node: Node) -> list[str]:
        return self._inline(node).split("\n")

    def _inline(self, node: Node) -> str:
        noted = next((child.token.meta["noted"] for child in node.children), None)
        if noted is None:
            return ""
        margin = node.type == "paragraph" and node.token.level == 0
        return printed_inline(noted, margin=margin, formatted=self._spelling is Spelling.FORMATTED)

    def _heading(self, node: Node) -> list[str]:
        words = self._inline(node).replace("\n", " ")
        return [f"{'#' * int(node.token.tag[1])} {words}".rstrip()]

    def _fence(self, node: Node) -> list[str]:
        longest = max(map(len, re.findall("`+", node.token.content)), default=0)
        letter = "~" if "`" in node.token.info else "`"
        marks = letter * max(3, longest + 1)
        content = node.token.content.removesuffix("\n").split("\n")
        opening = f"{marks}{' '.join(node.token.info.strip().split(maxsplit=1))}"
        return [opening, *(line.rstrip(" \t") for line in content), marks]

    def _code(self, node: Node) -> list[str]:
        lines = (line.rstrip(" \t") for line in node.token.content.rstrip("\n").split("\n"))
        return [f"    {line}" if line else "" for line in lines]

    def _quote(self, node: Node) -> list[str]:
        self._quotes += 1
        lines = self._blocks(node.children)
        self._quotes -= 1
        return [f"> {line}" if line else ">" for line in lines]

    def _footnote(self, node: Node) -> list[str]:
        lines = self._blocks(node.children)
        opening = f"[^{node.token.meta['label']}]:"
        one_line = len(lines) == 1 or (len(lines) > 1 and not lines[1])
        if not one_line and node.children[0].type == "paragraph":
            return [opening, *_indented(lines, 4)]
        return [f"{opening} {lines[0]}", *_indented(lines[1:], 4)] if lines else [opening]

    def _table(self, node: Node) -> list[str]:
        rows = [row for part in node.children for row in part.children]
        cells = [[self._inline(cell).replace("|", "\\|") for cell in row.children] for row in rows]
        styles = (str(cell.token.attrs.get("style", "")) for cell in rows[0].children)
        return list(table_lines(cells, [style.rpartition(":")[2] for style in styles]))

    def _list(self, node: Node, number: int) -> Iterator[str]:
        apart = False
        for at, item in enumerate(node.children):
            if apart:
                yield ""
            following = node.children[at + 1] if at + 1 < len(node.children) else None
            apart = self._is_loose(item, following)
            marker = _marker(node, at, number)
            first, *others = self._item(item, number, loose=apart) or [""]
            yield f"{marker} {first}".rstrip() if not first else f"{marker} {first}"
            yield from _indented(others, len(marker) + 1)

    def _is_loose(self, item: Node, following: Node | None) -> bool:
        """Whether a blank line parts the blocks of the item, or it from the following one."""
        blocks = [*item.children[1:], *([following] if following else [])]
        return any(map(self._blank_above, blocks))

    def _blank_above(self, node: Node) -> bool:
        first = node.token.map[0] if node.token.map else 0
        if first <= 0:
            return False
        above = self._lines[first - 1]
        for _ in range(self._quotes):
            above = above.lstrip(" \t").removeprefix(">")
        return not above.strip()


def _number(node: Node, above: str, number: int) -> int:
    """How many lists of its kind stand right above a list."""
    return number + 1 if node.type == above and above in _LISTS else 0


def _marker(node: Node, at: int, number: int) -> str:
    if node.type == "bullet_list":
        return "*" if number % 2 else "-"
    infos = [int(item.token.info or 0) for item in node.children[:3]]
    start = infos[0]
    alike = infos[1:2] == [1] and (start != 0 or infos[2:] == [1])
    value = start + at if not alike or at == 0 else 1
    return f"{value}{')' if number % 2 else '.'}"


def _indented(lines: Sequence[str], width: int) -> list[str]:
    return [f"{' ' * width}{line}" if line else "" for line in lines]
