"""Tables of reStructuredText: simple ones -> tables of Markdown, drawn ones -> code as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.translation.rst import RstReader

_BORDER = re.compile(r"[ \t]*={2,}(?:[ \t]+={2,})+[ \t]*")
_SPANS = re.compile(r"[ \t]*-{2,}(?:[ \t]+-{2,})*[ \t]*")
_MOST_ROWS = 500
_MOST_BORDERS = 3
_FILLED = "\0"
"""Stands behind a letter that takes two cells, so that cells are counted as letters."""


def write_grid(reader: RstReader, nth: int) -> int:
    """Write a table that is drawn with bars; return the line behind it."""
    end = nth
    while not reader.is_blank(end) and reader.lines[end].lstrip()[0] in "+|":
        end += 1
    if end - nth < 3 or not reader.is_blank(end):
        return nth
    return reader.code(nth, end, reader.lead(nth))


def write_simple(reader: RstReader, nth: int) -> int:
    """Write a table whose columns are below signs; return the line behind it."""
    borders = _borders(reader.lines, nth)
    if len(borders) not in (2, 3) or borders[-1] - nth < 2:
        return nth
    end = borders[-1] + 1
    lead = reader.lead(nth)
    rows = _rows(reader.lines[nth:end])
    if not rows:
        return reader.code(nth, end, lead)
    inner = {nth + at: row for at, row in rows.items()}
    reader.blank(nth, end)
    if len(borders) == 3:
        above = [inner.pop(at) for at in range(nth + 1, borders[1]) if at in inner]
        head = [" ".join(filter(None, parts)) for parts in zip(*above, strict=True)]
        place = borders[1] - 1
    else:
        first = min(inner)
        head, place = inner.pop(first), first - 1
    if not head:
        return nth
    reader.page.line(reader.at + place, lead, _spelled(head))
    reader.page.raw(reader.at + place + 1, lead, "|" + " --- |" * len(head))
    for at in range(place + 2, borders[-1]):
        row = inner.get(at)
        reader.page.line(reader.at + at, lead, _spelled(row or [""] * len(head)))
    return end


def _borders(lines: Sequence[str], nth: int) -> list[int]:
    """The lines of signs of a table; the last of them has an empty line below it."""
    found = [nth]
    for at in range(nth + 1, min(len(lines), nth + _MOST_ROWS)):
        if _BORDER.fullmatch(lines[at]):
            found.append(at)
            if len(found) > _MOST_BORDERS:
                return []
            if at + 1 >= len(lines) or not lines[at + 1].strip():
                return found
    return []


def _rows(lines: Sequence[str]) -> dict[int, list[str]]:
    """The cells of each row; nothing where cells go on below another column's signs."""
    border = lines[0].expandtabs()
    starts = [found.start() for found in re.finditer(r"=+", border)]
    rows: dict[int, list[str]] = {}
    for at, written in enumerate(lines):
        line = _filled(written.expandtabs())
        if _BORDER.fullmatch(written) or not written.strip():
            continue
        if _SPANS.fullmatch(written) or any(
            line[start - 1 : start].strip() for start in starts[1:]
        ):
            return {}
        ends = [*starts[1:], None]
        cells = [line[start:end] for start, end in zip(starts, ends, strict=True)]
        rows[at] = [cell.replace(_FILLED, "").strip() for cell in cells]
        if line[: starts[0]].strip():
            return {}
    return rows


def _filled(line: str) -> str:
    if line.isascii():
        return line
    return "".join(
        letter + _FILLED if east_asian_width(letter) in "WF" else letter for letter in line
    )


def _spelled(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
