"""Markdown as formatters write it, wherever that says the same.

Linters and Prettier leave such a text alone. Each block is written anew from what the parser sees;
one that would then be read otherwise stays as it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from notes.export.printed_blocks import Printer
from notes.export.spacing import block_lines
from notes.export.watching import reading_parser

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markdown_it.token import Token

_UNPRINTED = frozenset({"definition"})
_LONGEST = 200_000
"""Characters of a text that is written anew; longer ones are data rather than notes."""


def printed(text: str) -> str:
    """`text`, whose blocks are parted by blank lines, in a formatter's spelling.

    The result is the same when it is printed again, and means what `text` means.
    """
    if len(text) > _LONGEST:
        return text
    env: dict[str, Any] = {}
    tokens = reading_parser().parse(text, env)
    known = env.get("references", {})
    lines = text.split("\n")
    result = list(lines)
    number = 0
    above = ""
    parts: list[tuple[int, int, str]] = []
    for first, last in block_lines(tokens, lines):
        kind = _kind_at(tokens, first)
        number = number + 1 if kind == above and kind.endswith("_list_open") else 0
        above = kind
        block = "\n".join(lines[first:last])
        if kind not in _UNPRINTED:
            parts.append((first, last, _printed_block(block, known, number)))
    for first, last, block in reversed(parts):
        result[first:last] = block.split("\n")
    new = "\n".join(result)
    return (
        new if new == text or meaning(reading_parser().parse(new, {})) == meaning(tokens) else text
    )


def _kind_at(tokens: Sequence[Token], first: int) -> str:
    for token in tokens:
        if token.level == 0 and token.map and token.map[0] == first and token.nesting >= 0:
            return token.type
    return ""


def _printed_block(block: str, known: Mapping[str, Any], number: int) -> str:
    tokens = reading_parser().parse(block, {"references": dict(known)})
    new = "\n".join(Printer(block, known).lines(tokens, number))
    if new == block:
        return block
    again = reading_parser().parse(new, {"references": dict(known)})
    if meaning(again) != meaning(tokens):
        return block
    return new if "\n".join(Printer(new, known).lines(again, number)) == new else block


def meaning(tokens: Sequence[Token]) -> list[tuple[Any, ...]]:
    """What a reader sees of a text: all but lines, markers and how spaces are written."""
    return [
        (
            token.type,
            token.tag,
            token.level,
            token.hidden,
            token.info.strip() if token.type == "fence" else "",
            "" if token.type in ("inline", "definition") else token.content.rstrip("\n"),
            sorted((name, str(value)) for name, value in token.attrs.items()),
            token.meta.get("label", token.meta.get("id", "")),
            _inline_meaning(token.children or []),
        )
        for token in tokens
    ]


def _inline_meaning(children: Sequence[Token]) -> list[Any]:
    found: list[Any] = []
    for child in children:
        if child.type == "text":
            if found and isinstance(found[-1], str):
                found[-1] += child.content
            elif child.content:
                found.append(child.content)
        else:
            attrs = sorted((name, str(value)) for name, value in child.attrs.items())
            inner = _inline_meaning(child.children or [])
            found.append((child.type, child.content, attrs, inner))
    return [_single_spaced(part) if isinstance(part, str) else part for part in found]


def _single_spaced(text: str) -> str:
    return " ".join(part for part in text.replace("\t", " ").split(" ") if part or not text.strip())
