"""Lines that an editor wrapped: the whole of a title that goes on below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.lines import LineKind
from notes.structure.names import LIKELY
from notes.structure.titles import read_entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.lines import Line


def whole_heading(lines: Sequence[Line], at: int) -> str:
    """A heading's text, with the next line where that closes the type it opens."""
    text = lines[at].text
    if "*" not in text or text.count("*") % 2 == 0 or at + 1 >= len(lines):
        return text
    after = lines[at + 1]
    ends = after.kind is LineKind.PLAIN and after.number == lines[at].number + 1
    closes = ends and after.text[-1] == "*" and after.text.count("*") % 2
    return f"{text} {after.text}" if closes and len(after.text) < _LONGEST_WRAPPED else text


_LONGEST_WRAPPED = 260
_WRAPS_AT = 50


_NEAR = 8
"""Lines to either side that show how wide a writer's lines are."""


def _is_wrapped(lines: Sequence[Line], at: int, stop: int) -> bool:
    """Whether an editor wrapped the line: the first word of the next had no place on it."""
    first, following = lines[at : at + 2]
    needed = first.level + len(first.text) + 1 + len(following.text.split(None, 1)[0])
    return all(
        line.level + len(line.text) < needed or "://" in line.text or line.kind not in _OF_TEXT
        for line in lines[max(0, at - _NEAR) : min(at + _NEAR, stop)]
    )


_OF_TEXT = frozenset({LineKind.PLAIN, LineKind.BULLET})


def whole_line(lines: Sequence[Line], at: int, stop: int) -> str:
    """A line's text, with the one or two next ones where a writer's editor wrapped it."""
    number, kind, _, text = lines[at]
    after = lines[at + 1] if at + 1 < stop else None
    if after is None or after.kind is not LineKind.PLAIN or after.number != number + 1:
        return text
    if kind is LineKind.BOLD:
        return text
    parts = [text]
    for more in lines[at + 1 : min(at + 4, stop)]:
        if more.kind is not LineKind.PLAIN or more.number != number + 1:
            break
        parts.append(more.text)
        number = more.number
    if len(parts) > 1 and not _is_wrapped(lines, at, stop):
        return text
    whole = " ".join(parts)
    if len(parts) == 1 or len(parts) > 3 or len(whole) > _LONGEST_WRAPPED:
        return text
    if text.count("[") > text.count("]"):
        return whole
    return whole if len(text) > _WRAPS_AT and not _is_complete(text, whole) else text


def _is_complete(text: str, whole: str) -> bool:
    """Whether a line names people that are others, or fewer, once the next lines go on with it."""
    people = read_entry(text).people
    named = [each.name for each in people.speakers] if people.confidence >= LIKELY else []
    return named != [each.name for each in read_entry(whole).people.speakers][: len(named)]
