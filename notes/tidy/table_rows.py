"""The header of the table that a row belongs to, for a row that is shown by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DELIMITERS = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_MARK = re.compile(r"(?<!\\)\|")


def head_above(lines: Sequence[str], number: int) -> int:
    """Where the table begins whose row stands in a line, its header and delimiters included.

    Args:
        lines: Those of the whole note.
        number: A line, counted from 0.

    Returns:
        The header's line, counted from 0; the delimiters stand below it. -1 where the line is no
        row below a header.
    """
    at = number if number < len(lines) else 0
    while at > 0 and "|" in lines[at]:
        at -= 1
        if _DELIMITERS.fullmatch(lines[at]) and "|" in lines[at]:
            cells = _cells(lines[at])
            return at - 1 if at and _cells(lines[at - 1]) == cells else -1
    return -1


def with_head(lines: Sequence[str], first: int, last: int) -> list[str]:
    """The lines from `first` to `last`, below the header of their table where they are rows of it.

    Args:
        lines: Those of the whole note.
        first: A line, counted from 1.
        last: The last line that is wanted.
    """
    wanted = list(lines[first - 1 : last])
    head = head_above(lines, first - 1)
    return [*lines[head : head + 2], *wanted] if head >= 0 else wanted


def _cells(line: str) -> int:
    return len(_MARK.split(line.strip().removeprefix("|").removesuffix("|")))
