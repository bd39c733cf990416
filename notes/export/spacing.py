"""Blank lines as linters want them, in a text that is not written anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from notes.export.markup import blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_LITERAL = frozenset({"fence", "code_block", "html_block"})
_DEFINITION = re.compile(r" {0,3}\[[^\]^][^\]]*\]:")


def spaced(text: str) -> str:
    """`text` with one blank line between its blocks and none too many, where that is safe.

    Nothing inside fences, indented code and HTML is touched. Where a change would alter what the
    parser sees, the text stays as it is.
    """
    tokens = blocks(text)
    lines = text.split("\n")
    literal = set(_literal_lines(tokens))
    parts = [
        list(_tidied(lines, range(first, last), literal))
        for first, last in block_lines(tokens, lines)
    ]
    result = "\n".join(joined(parts))
    return result if shape(blocks(result)) == shape(tokens) else text.strip("\n")


def joined(blocks: Sequence[Sequence[str]]) -> list[str]:
    """The lines of all blocks with one blank line between any two that are no definitions."""
    lines: list[str] = []
    above = False
    for block in blocks:
        definition = _DEFINITION.match(block[0]) is not None
        if lines and not (definition and above):
            lines.append("")
        lines += block
        above = definition
    return lines


def _literal_lines(tokens: Sequence[Token]) -> Iterator[int]:
    for token in tokens:
        if token.type in _LITERAL and token.map:
            yield from range(*token.map)


def block_lines(tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The lines of each block at the margin, without blank lines around it."""
    at = 0
    for token in tokens:
        if token.level or not token.map or token.nesting < 0:
            continue
        first, last = token.map
        if first < at:
            continue
        yield from _between(lines, at, first)
        yield from _between(lines, first, last)
        at = last
    yield from _between(lines, at, len(lines))


def _between(lines: Sequence[str], first: int, last: int) -> Iterator[tuple[int, int]]:
    while first < last and not lines[first].strip():
        first += 1
    while last > first and not lines[last - 1].strip():
        last -= 1
    if first < last:
        yield first, last


def _tidied(lines: Sequence[str], numbers: range, literal: set[int]) -> Iterator[str]:
    blank = False
    for number in numbers:
        line = lines[number]
        if number in literal:
            yield line
        elif line.strip():
            yield _without_trailing_space(line, last=number == numbers[-1])
        elif not blank:
            yield ""
        blank = number not in literal and not line.strip()


def _without_trailing_space(line: str, *, last: bool) -> str:
    """Two spaces at the end break a line; anything else there means nothing."""
    bare = line.rstrip(" \t" if last else " ")  # a tab there is a letter to the parser
    return f"{bare}  " if line.endswith("  ") and not last and bare.strip(" >") else bare


def shape(tokens: Sequence[Token]) -> list[tuple[Any, ...]]:
    """The blocks of a text in a form that can be compared: all but their lines."""
    return [
        (
            token.type,
            token.tag,
            token.level,
            token.hidden,
            token.info,
            _as_read(token.content) if token.type == "inline" else token.content.rstrip("\n"),
            sorted((name, str(value)) for name, value in token.attrs.items()),
        )
        for token in tokens
    ]


def _as_read(text: str) -> str:
    """`text` with the spaces at its lines' ends as they count: two or more, or none."""
    return re.sub(r" +\n", lambda end: "  \n" if len(end[0]) > 2 else "\n", text)
