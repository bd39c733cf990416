"""Markdown -> blocks, by markdown-it-py."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from notes.tidy.block import NO_PROSE, Block, BlockKind, MarkKind, Prose
from notes.tidy.prose import ProseBuilder, kept_breaks
from notes.tidy.tidying import tidy
from notes.tidy.tree import Node, tree
from notes.visible import visible, visible_line

if TYPE_CHECKING:
    from collections.abc import MutableMapping, Sequence

    from markdown_it import MarkdownIt

_DEEPEST = 150
"""Levels of nesting that are parsed: 75 lists within each other, or 150 quotes."""
_MOST_DEFINITIONS = 2_000
_LONGEST_LABEL = 40
"""Characters of the language of a code block; what goes on is a line above the block."""
_CALLOUT = re.compile(r"\[!([A-Za-z]+)\][+-]?[ \t]*([^\n]*)\n?")
_COMMENT = re.compile(r"<!--.*-->", re.DOTALL)
_TASK = re.compile(r"\[([ xX])\] ")


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - not needed before the first note is shown
    from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415

    options = {"maxNesting": _DEEPEST, "html": False, "inline_definitions": True}
    parser = MarkdownIt("commonmark", options)
    parser.enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    # What a link may do is decided when it is followed, aloud; here none is dropped.
    parser.validateLink = lambda url: True  # type: ignore[method-assign] # noqa: ARG005
    return parser


def references(text: str) -> dict[str, Any]:
    """Read the link definitions of a whole note, so that parts of it can use them."""
    env: dict[str, dict[str, Any]] = {}
    found = re.findall(r"^ {0,3}\[[^\]\n^][^\]\n]*\]:[ \t]*\S.*$", text, re.MULTILINE)
    if 0 < len(found) <= _MOST_DEFINITIONS:
        _parser().parse("\n\n".join(found), env)
    return env.get("references", {})


def blocks(
    text: str, first_line: int = 1, links: MutableMapping[str, Any] | None = None
) -> Sequence[Block]:
    """Parse the source lines `text`, the first of which is line `first_line` of its note.

    Args:
        text: Lines of a note as its writer left them.
        first_line: Counted from 1.
        links: Link definitions that stand elsewhere in the note, from `references`.
    """
    tidied = tidy(text)
    lines = tidied.text.split("\n")
    origin = [first_line + line for line in tidied.lines]
    env: dict[str, Any] = {"references": dict(links or {})}
    tokens = _parser().parse(tidied.text, env)
    return _Converter(lines, origin).blocks(tree(tokens))


class _Converter:
    """Turns the syntax tree of one text into blocks."""

    def __init__(self, lines: Sequence[str], origin: Sequence[int]) -> None:
        self._lines = lines
        self._origin = origin

    def blocks(self, nodes: Sequence[Node]) -> tuple[Block, ...]:
        return tuple(map(self._block, nodes))

    def _span(self, node: Node) -> tuple[int, int]:
        first, last = node.lines or (0, len(self._lines))
        while last - 1 > first and not self._lines[last - 1].strip():
            last -= 1
        at = self._origin
        return at[min(first, len(at) - 1)], at[min(max(first, last - 1), len(at) - 1)]

    def _block(self, node: Node) -> Block:
        first, last = self._span(node)
        match node.type:
            case "heading":
                return Block(
                    BlockKind.HEADING, first, last, self._prose(node), level=int(node.token.tag[1:])
                )
            case "bullet_list" | "ordered_list":
                return self._list(node, first, last)
            case "blockquote":
                return self._quote(node, first, last)
            case "fence" | "code_block":
                return self._code(node, first, last)
            case "table":
                return self._table(node, first, last)
            case "hr":
                return Block(BlockKind.RULE, first, last)
            case "definition":
                return self._definition(node, first, last)
            case "footnote_reference":
                label = str(node.meta.get("label", ""))
                return Block(
                    BlockKind.FOOTNOTE,
                    first,
                    last,
                    children=self.blocks(node.children),
                    label=label,
                )
            case _:
                prose = self._prose(node)
                kind = BlockKind.COMMENT if _COMMENT.fullmatch(prose.text) else BlockKind.PARAGRAPH
                return Block(kind, first, last, prose)

    @staticmethod
    def _definition(node: Node, first: int, last: int) -> Block:
        url = str(node.meta["url"])
        builder = ProseBuilder([first])
        builder.marked(f"[{visible_line(node.meta['label'])}]", MarkKind.QUIET)
        builder.marked(": ", MarkKind.QUIET)
        builder.marked(visible(url), MarkKind.LINK, url)
        if node.meta["title"]:
            builder.marked(f" “{visible_line(node.meta['title'])}”", MarkKind.QUIET)
        return Block(BlockKind.COMMENT, first, last, builder.build())

    def _prose(self, node: Node) -> Prose:
        inline = node.children[0] if node.children else node
        token = inline.token
        first, last = inline.lines or node.lines or (0, 1)
        builder = ProseBuilder(self._origin[first:last] or self._origin[-1:])
        if inline.type != "inline":
            builder.text(token.content)
        else:
            breaks = kept_breaks(token.content.split("\n"))
            if breaks and _CALLOUT.match(token.content):
                breaks[0] = True
            builder.add(token.children or (), breaks)
        return builder.build()

    def _list(self, node: Node, first: int, last: int) -> Block:
        labels = ["-"] * len(node.children)
        if node.type == "ordered_list":
            written = [item.token.info for item in node.children]
            if len(set(written)) == 1:  # 1. 1. 1.: the writer leaves the counting to the reader
                written = [str(int(written[0] or 1) + nth) for nth in range(len(written))]
            labels = [f"{number}." for number in written]
        items = [self._item(*pair) for pair in zip(node.children, labels, strict=True)]
        loose = any(
            not child.token.hidden
            for item in node.children
            for child in item.children
            if child.type == "paragraph"
        )
        return Block(BlockKind.LIST, first, last, children=tuple(items), loose=loose)

    def _item(self, node: Node, label: str) -> Block:
        first, last = self._span(node)
        children = self.blocks(node.children)
        checked = None
        if children and children[0].kind is BlockKind.PARAGRAPH:
            task = _TASK.match(children[0].prose.text)
            if task:
                checked = task[1] != " "
                children = (_cut(children[0], task.end()), *children[1:])
        return Block(BlockKind.ITEM, first, last, children=children, label=label, checked=checked)

    def _quote(self, node: Node, first: int, last: int) -> Block:
        children = self.blocks(node.children)
        if children and children[0].kind is BlockKind.PARAGRAPH:
            found = _CALLOUT.match(children[0].prose.text)
            if found:
                rest = _cut(children[0], found.end())
                title = Prose(found[2] or found[1].capitalize(), (), children[0].prose.lines[:1])
                body = (rest, *children[1:]) if rest.prose.text.strip() else children[1:]
                return Block(BlockKind.CALLOUT, first, last, title, body, label=found[1].lower())
        return Block(BlockKind.QUOTE, first, last, children=children)

    def _code(self, node: Node, first: int, last: int) -> Block:
        start = (node.lines or (0, 1))[0] + (node.type == "fence")
        content = visible(node.token.content).removesuffix("\n").split("\n")
        at = self._origin
        rows = tuple(
            (Prose(line, (), ((0, at[min(start + nth, len(at) - 1)]),)),)
            for nth, line in enumerate(content)
        )
        info = node.token.info if node.type == "fence" else ""
        language, *more = info.split(maxsplit=1) or [""]
        label = visible_line(language.strip("{}.").lower(), _LONGEST_LABEL)
        told = more or len(language) > _LONGEST_LABEL
        title = Prose(visible_line(info, len(info)), (), ((0, first),)) if told else NO_PROSE
        return Block(BlockKind.CODE, first, last, title, rows=rows, label=label)

    def _table(self, node: Node, first: int, last: int) -> Block:
        rows, aligns = [], []
        for row in (row for part in node.children for row in part.children):
            cells = row.children
            line = self._origin[min((row.lines or node.lines or (0, 1))[0], len(self._origin) - 1)]
            rows.append(tuple(self._cell(cell, line) for cell in cells))
            if len(rows) == 1:
                aligns = [
                    str(cell.token.attrs.get("style", "")).partition(":")[2] for cell in cells
                ]
        return Block(BlockKind.TABLE, first, last, rows=tuple(rows), aligns=tuple(aligns))

    @staticmethod
    def _cell(cell: Node, line: int) -> Prose:
        if not cell.children:
            return Prose("", (), ((0, line),))
        builder = ProseBuilder([line])
        builder.add(cell.children[0].token.children or (), ())
        return builder.build()


def _cut(block: Block, start: int) -> Block:
    """Return a paragraph without its first `start` characters."""
    prose = block.prose
    marks = tuple(
        type(mark)(max(0, mark.start - start), mark.end - start, mark.kind, mark.target)
        for mark in prose.marks
        if mark.end > start
    )
    lines = tuple((offset - start, line) for offset, line in prose.lines if offset > start)
    lines = ((0, prose.line_at(start)), *lines)
    rest = Prose(prose.text[start:], marks, lines) if start < len(prose.text) else NO_PROSE
    return Block(block.kind, prose.line_at(start), block.last, rest)
