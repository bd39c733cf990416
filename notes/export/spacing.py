"""Blank lines as linters want them, and an end to what a text leaves open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from notes.export.markup import blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_LITERAL = frozenset({"fence", "code_block", "html_block"})
_SENTINEL = "podium"
_OPENING = re.compile(r"```|~~~|<")
"""What can begin a block that blank lines do not end."""


def closed(text: str) -> str:
    """`text` with an end to a fence, comment or raw HTML that would swallow what follows it."""
    if not _OPENING.search(text):
        return text
    tokens = blocks(f"{text}\n\n{_SENTINEL}\n")
    last = tokens[-2] if len(tokens) > 1 else tokens[-1]
    if last.type == "inline" and last.content == _SENTINEL and last.level == 1:
        return text
    opened = next((token for token in reversed(tokens) if token.type in _LITERAL), None)
    if opened is None:
        return text
    if opened.type == "fence":
        return f"{text.rstrip()}\n{opened.markup}"
    return f"{text.rstrip()}\n{_end_of_html(opened.content)}"


def _end_of_html(content: str) -> str:
    start = content.lstrip()
    for opening, closing in (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">")):
        if start.startswith(opening):
            return closing
    tag = re.match(r"<(script|pre|style|textarea)", start, re.IGNORECASE)
    return f"</{tag[1]}>" if tag else ""


def spaced(text: str) -> str:
    """`text` with one blank line between its blocks and none too many, where that is safe.

    Nothing inside fences, indented code and HTML is touched. Where a change would alter what the
    parser sees, the text stays as it is.
    """
    tokens = blocks(text)
    lines = text.split("\n")
    literal = set(_literal_lines(tokens))
    parts = [
        "\n".join(_tidied(lines, range(first, last), literal))
        for first, last in block_lines(tokens, lines)
    ]
    result = "\n".join(_joined(parts))
    return result if shape(blocks(result)) == shape(tokens) else text.strip("\n")


def _joined(parts: Sequence[str]) -> Iterator[str]:
    for number, block in enumerate(parts):
        if number and not (_is_definition(block) and _is_definition(parts[number - 1])):
            yield ""
        yield block


def _is_definition(block: str) -> bool:
    return re.match(r" {0,3}\[[^\]^][^\]]*\]:", block) is not None


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
