"""Blocks written anew from the parser's tree: lists, quotes, tables, headings and code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from notes.export.printed_inline import printed_inline
from notes.export.printed_tables import table_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

_LISTS = ("bullet_list", "ordered_list")


class Printer:
    """Writes the blocks of one text."""

    def __init__(self, text: str, known: Mapping[str, Any]) -> None:
        self._lines = text.split("\n")
        self._known = known

    def lines(self, tokens: Sequence[Token], number: int = 0) -> list[str]:
        """All blocks; the first one is the list of this number in a row of lists."""
        from markdown_it.tree import SyntaxTreeNode  # noqa: PLC0415  (needed where notes leave)

        return self._blocks(SyntaxTreeNode(tokens).children, number=number)

    def _blocks(
        self, nodes: Sequence[SyntaxTreeNode], *, number: int = 0, within: int = -1
    ) -> list[str]:
        """Blocks with the blank lines between them; `within` a list item, those it has."""
        result: list[str] = []
        above: SyntaxTreeNode | None = None
        for node in nodes:
            if above is not None:
                number = number + 1 if node.type == above.type and node.type in _LISTS else 0
                if within < 0 or self._blank_above(node):
                    result.append("")
            result += self._block(node, number, within)
            above = node
        return result

    def _block(self, node: SyntaxTreeNode, number: int, within: int) -> list[str]:
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

    def _as_it_is(self, node: SyntaxTreeNode) -> list[str]:
        if node.type == "html_block":
            return node.content.rstrip("\n").split("\n")
        first, last = node.map or (0, 0)
        return [line.strip() for line in self._lines[first:last]]

    def _paragraph(self, node: SyntaxTreeNode) -> list[str]:
        return printed_inline(_source(node), self._known).split("\n")

    def _heading(self, node: SyntaxTreeNode) -> list[str]:
        words = printed_inline(_source(node), self._known).replace("\n", " ")
        return [f"{'#' * int(node.tag[1])} {words}".rstrip()]

    def _fence(self, node: SyntaxTreeNode) -> list[str]:
        longest = max(map(len, re.findall("`+", node.content)), default=0)
        letter = "~" if "`" in node.info else "`"
        marks = letter * max(3, longest + 1)
        content = node.content.removesuffix("\n").split("\n")
        return [f"{marks}{' '.join(node.info.split(maxsplit=1))}", *content, marks]

    def _code(self, node: SyntaxTreeNode) -> list[str]:
        lines = node.content.rstrip("\n").split("\n")
        return [f"    {line}" if line else "" for line in lines]

    def _quote(self, node: SyntaxTreeNode) -> list[str]:
        return [
            f"> {line}".rstrip() if not line else f"> {line}"
            for line in self._blocks(node.children)
        ]

    def _footnote(self, node: SyntaxTreeNode) -> list[str]:
        lines = self._blocks(node.children)
        opening = f"[^{node.meta['label']}]:"
        one_line = len(lines) == 1 or (len(lines) > 1 and not lines[1])
        if not one_line and node.children[0].type == "paragraph":
            return [opening, *_indented(lines, 4)]
        return [f"{opening} {lines[0]}", *_indented(lines[1:], 4)] if lines else [opening]

    def _table(self, node: SyntaxTreeNode) -> list[str]:
        rows = [row for part in node.children for row in part.children]
        cells = [
            [
                printed_inline(_source(cell), self._known).replace("|", "\\|")
                for cell in row.children
            ]
            for row in rows
        ]
        styles = (str(cell.attrs.get("style", "")) for cell in rows[0].children)
        return list(table_lines(cells, [style.rpartition(":")[2] for style in styles]))

    def _list(self, node: SyntaxTreeNode, number: int) -> Iterator[str]:
        for at, item in enumerate(node.children):
            if at and self._is_loose(node.children[at - 1], item):
                yield ""
            marker = _marker(node, at, number)
            lines = self._blocks(item.children, within=number)
            first, *others = lines or [""]
            yield f"{marker} {first}".rstrip() if not first else f"{marker} {first}"
            yield from _indented(others, len(marker) + 1)

    def _is_loose(self, item: SyntaxTreeNode, following: SyntaxTreeNode) -> bool:
        return self._blank_above(following) or any(map(self._blank_above, item.children[1:]))

    def _blank_above(self, node: SyntaxTreeNode) -> bool:
        first = node.map[0] if node.map else 0
        return first > 0 and not self._lines[first - 1].strip(" \t>")


def _source(node: SyntaxTreeNode) -> str:
    return "".join(child.content for child in node.children if child.type == "inline")


def _marker(node: SyntaxTreeNode, at: int, number: int) -> str:
    if node.type == "bullet_list":
        return "*" if number % 2 else "-"
    infos = [int(item.info or 0) for item in node.children[:2]]
    start = infos[0]
    step = 0 if start in (0, 1) and infos[1:] == [start] else 1
    return f"{start + at * step}{')' if number % 2 else '.'}"


def _indented(lines: Sequence[str], width: int) -> list[str]:
    return [f"{' ' * width}{line}" if line else "" for line in lines]
