"""How deep lists and what belongs to their items stand, in the note and in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_TAB = 8


class _Item(NamedTuple):
    column: int
    """Where the mark stands in the note; what is indented more belongs to the item."""
    inner: int
    """Where the words of the item stand in Markdown."""


class Nesting:
    """The items that are open."""

    def __init__(self) -> None:
        self._open: list[_Item] = []

    @property
    def is_open(self) -> bool:
        """Whether some item is open."""
        return bool(self._open)

    def clear(self) -> None:
        """End all lists, as a heading does."""
        self._open.clear()

    def item(self, column: int, width: int) -> str:
        """Open an item whose mark takes `width` in Markdown; return what stands before that."""
        lead = self.text(column)
        self._open.append(_Item(column, len(lead) + width))
        return lead

    def text(self, column: int) -> str:
        """Close the items that a line at `column` does not belong to; return its indentation."""
        while self._open and self._open[-1].column >= column:
            self._open.pop()
        return " " * (self._open[-1].inner if self._open else 0)


def column_of(line: str) -> int:
    """The column that the words of `line` begin at."""
    lead = line[: len(line) - len(line.lstrip())]
    return len(lead.expandtabs(_TAB)) if "\t" in lead else len(lead)


def dedented(rows: Sequence[str]) -> list[str]:
    """`rows` without the indentation that all of them have."""
    if any("\t" in row[: len(row) - len(row.lstrip())] for row in rows):
        rows = [row.expandtabs(_TAB) if row.lstrip() != row else row for row in rows]
    least = min((column_of(row) for row in rows if row.strip()), default=0)
    return [row[least:] if row.strip() else "" for row in rows]
