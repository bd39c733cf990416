"""The first lines of a note, where it says what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.dates import find_dates
from notes.structure.lines import LineKind

if TYPE_CHECKING:
    from notes.reading.source import NoteSource
    from notes.structure.lines import Line, Outline

_TOP_LINES = 16
_UNREAD = (LineKind.CODE, LineKind.MARKUP, LineKind.RULE)


def top_lines(source: NoteSource, outline: Outline) -> list[Line]:
    """The first lines that a reader reads, without bullets that are none."""
    lines = [line for line in outline.lines[: 2 * _TOP_LINES] if line.kind not in _UNREAD]
    return [_unbulleted(line, source) for line in lines[:_TOP_LINES]]


def _unbulleted(line: Line, source: NoteSource) -> Line:
    """A plain line for `*in italics*` and for `20. bis 23. Mai`, which are no items of a list."""
    if line.kind is not LineKind.BULLET:
        return line
    raw = source.lines[line.number - 1].strip()
    if raw[:1] == "*" and not raw[1:2].isspace() and raw.count("*") > 1:
        return line._replace(kind=LineKind.PLAIN, text=raw.replace("*", ""))
    if raw[:1].isdecimal() and not line.text.split(None, 1)[0].isdecimal():
        dated = any(when.has_day and when.column == 0 for when in find_dates(raw))
        return line._replace(kind=LineKind.PLAIN, text=raw) if dated else line
    return line
