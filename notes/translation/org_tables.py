"""Tables of Org -> tables of Markdown, which have one rule and that below their first row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notes.translation.page import Page

_RULE = re.compile(r"\|[-+:]*-[-+:]*\|?")
_CELL = re.compile(r"(?<!\\)\|")


def write_table(page: Page, first: int, end: int, prefix: str) -> None:
    """Write the table in the lines from `first` up to `end`.

    A table without a head gets its first row for one, which takes the empty line above it; where
    none is free, its rows are lines of text.
    """
    rows = {nth: _row(page.lines[nth]) for nth in range(first, end)}
    written = [nth for nth, row in rows.items() if row]
    columns = max((len(_CELL.findall(row)) - 1 for row in rows.values() if row), default=0)
    for nth in range(first, end):
        page.blank(nth, prefix)
    if not written or columns < 1:
        return
    head, delimiter = _place_of_head(page, rows, written[0], first)
    if head < 0:
        _write_lines(page, written, prefix)
        return
    page.line(head, prefix, rows[written[0]])
    page.raw(delimiter, prefix, "|" + " --- |" * columns)
    for nth in range(delimiter + 1, written[-1]):
        page.raw(nth, prefix, "|" + "  |" * columns)
    for nth in written[1:]:
        page.line(nth, prefix, rows[nth])


def _place_of_head(page: Page, rows: dict[int, str], top: int, first: int) -> tuple[int, int]:
    """The lines of the head and of the rule below it; -1 where there is no room for them."""
    if rows.get(top + 1, "row") == "":
        return top, top + 1
    if top > first or page.is_free(top - 1):
        return top - 1, top
    return -1, -1


def _write_lines(page: Page, written: list[int], prefix: str) -> None:
    for nth in written:
        page.text(nth, prefix, page.lines[nth].strip())
        if nth != written[-1]:
            page.broken(nth)


def _row(line: str) -> str:
    """A row with a bar at its end; nothing for a rule."""
    row = line.strip()
    if _RULE.fullmatch(row):
        return ""
    return row if row.endswith("|") and len(row) > 1 else f"{row} |"
