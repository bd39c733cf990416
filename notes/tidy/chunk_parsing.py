"""The blocks of one chunk, whatever kind it is of, within a budget."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from notes.tidy.block import Block, BlockKind, Prose
from notes.tidy.chunk import Chunk, ChunkKind
from notes.tidy.parsing import blocks
from notes.visible import visible

if TYPE_CHECKING:
    from collections.abc import MutableMapping, Sequence

_MOST_CELLS = 3_000
_MOST_COLUMNS = 60
_DEEPEST_QUOTE = 40
_TABLE_RULE = re.compile(r"^[ >]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:-]*)+$", re.MULTILINE)
_QUOTES = re.compile(rf"^(?:[ \t]*>){{{_DEEPEST_QUOTE}}}", re.MULTILINE)
_MARKERS = re.compile(rf"^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+){{{_DEEPEST_QUOTE}}}", re.MULTILINE)
_INDENT = re.compile(r"^(?: {120}|\t{30})[ \t]*[-*+\d]", re.MULTILINE)
_NAME = re.compile(r"([\w .-]{1,60}?)[ \t]*(?::(?:[ \t]+|$)|=[ \t]*)(.*)$")


def chunk_blocks(
    lines: Sequence[str],
    chunk: Chunk,
    first_line: int = 1,
    links: MutableMapping[str, Any] | None = None,
) -> Sequence[Block]:
    """Return the blocks of `chunk`, which was cut from `lines`.

    Args:
        lines: All lines of the source.
        chunk: From `split`.
        first_line: Line of the note that `lines` start with.
        links: Link definitions of the whole source.
    """
    own = chunk.text(lines)
    first = first_line + chunk.first
    match chunk.kind:
        case ChunkKind.FRONT_MATTER:
            return [_card(own, first)]
        case ChunkKind.CODE:
            return [_code(own, first, chunk.label)]
        case ChunkKind.PLAIN:
            reason = "" if chunk.joined else chunk.label
            return [_plain(own, first, reason)]
        case _:
            text = "\n".join(own)
            if reason := too_much(text):
                return [_plain(own, first, reason)]
            return blocks(text, first, links)


def too_much(text: str) -> str:
    """Say why `text` is more than is drawn block by block; empty where it is not."""
    if "|" in text:
        for rule in _TABLE_RULE.finditer(text):
            columns = rule[0].count("|")
            table = text[rule.start() :].split("\n\n", 1)[0]
            if columns > _MOST_COLUMNS or columns * table.count("\n") > _MOST_CELLS:
                return f"a table of {columns:,} columns and {table.count(chr(10)):,} rows"
    if _QUOTES.search(text) or _MARKERS.search(text) or _INDENT.search(text):
        return "more than 40 levels within each other"
    return ""


def _plain(lines: Sequence[str], first: int, reason: str) -> Block:
    notice = Prose(f"Shown as it is written: {reason}." if reason else "", (), ((0, first),))
    return Block(BlockKind.PLAIN, first, first + len(lines) - 1, notice, rows=_rows(lines, first))


def _code(lines: Sequence[str], first: int, label: str) -> Block:
    return Block(
        BlockKind.CODE, first, first + len(lines) - 1, rows=_rows(lines, first), label=label
    )


def _rows(lines: Sequence[str], first: int) -> tuple[tuple[Prose], ...]:
    return tuple((Prose(visible(line), (), ((0, first + nth),)),) for nth, line in enumerate(lines))


def _card(lines: Sequence[str], first: int) -> Block:
    """Return front matter as names and values, without a judgement whether it is sound."""
    rows: list[tuple[Prose, Prose]] = []
    for nth, line in enumerate(lines[1:], first + 1):
        text = visible(line).replace("\t", "  ")
        if not text.strip() or (text.strip() in ("---", "+++") and nth == first + len(lines) - 1):
            continue
        named = _NAME.match(text)
        if named:
            value = Prose(_unquoted(named[2] or ""), (), ((0, nth),))
            rows.append((Prose(named[1], (), ((0, nth),)), value))
        else:
            rows.append(_continued(rows, text.strip(), nth))
    return Block(BlockKind.FRONT_MATTER, first, first + len(lines) - 1, rows=tuple(rows))


def _continued(rows: list[tuple[Prose, Prose]], text: str, line: int) -> tuple[Prose, Prose]:
    """Add a line that has no name of its own to the value above it."""
    if not rows:
        return Prose("", (), ((0, line),)), Prose(text, (), ((0, line),))
    name, value = rows.pop()
    entry = text.removeprefix("- ") if text.startswith("- ") else text
    comma = ", " if entry is not text and value.text else " " if value.text else ""
    joined = value.text + comma
    lines = (*value.lines, (len(joined), line)) if value.text else ((0, line),)
    return name, Prose(joined + _unquoted(entry), (), lines)


def _unquoted(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    return text
