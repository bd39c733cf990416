"""Where the lines of a text end at some width, counted in cells of the terminal."""

from __future__ import annotations

import re

from rich.cells import cell_len, get_character_cell_size

_MOST_MARKS_BEHIND = 24
_NARROW = re.compile(
    "[ -~\xa0-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    "\u2190-\u22ff\u2500-\u259f]*"
)
"""Text of which every character is known to be one cell wide, without counting."""
_TAB = 4
_NEVER_FIRST = frozenset(
    "!),.:;?]}\xa0\u2026、。，．：；？！）］｝〕〉》」』】〗〙〛’”％℃ー々ゝゞ・･～…"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
"""What stands with what is before it, in text that may be broken apart anywhere."""
_NEVER_LAST = frozenset("([{\xa0（［｛〔〈《「『【〖〘〚‘“")
"""What stands with what is behind it."""


def wrap(text: str, width: int, first: int | None = None) -> list[tuple[int, int]]:
    """Break `text` at its spaces, and inside a word only where it is wider than the line.

    Args:
        text: Line feeds in it always end a line.
        width: Cells of a line, at least one.
        first: Cells of the first line, where it is not `width`.

    Returns:
        Start and end of each line, without the space that it was broken at.
    """
    width = max(1, width)
    spans: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        room = width if first is None or spans else max(1, first)
        if end - start <= room and (line.isascii() or cell_len(line) <= room):
            spans.append((start, end))
        elif line.isascii() or _NARROW.fullmatch(line):
            spans.extend(_wrap_narrow(text, start, end, width, room))
        else:
            spans.extend(_wrap_cells(text, start, end, width, room))
        start = end + 1
    return spans


def _wrap_narrow(text: str, start: int, end: int, width: int, room: int) -> list[tuple[int, int]]:
    """Wrap text in which every character is one cell wide."""
    spans = []
    while end - start > room:
        cut = text.rfind(" ", start + 1, start + room + 1)
        if cut < 0 or not text[start:cut].strip():
            spans.append((start, start + room))
            start += room
        else:
            spans.append((start, cut))
            start = cut + 1
        room = width
    if start < end or not spans:
        spans.append((start, end))
    return spans


def _wrap_cells(text: str, start: int, end: int, width: int, room: int) -> list[tuple[int, int]]:
    """Wrap text with wide and combining characters; wide ones may be broken apart.

    A full stop, a closing bracket and the like do not begin a line, an opening one does not end it.
    """
    spans: list[tuple[int, int]] = []
    at, before, used, chance, wide = start, start, 0, -1, False
    while at < end:
        cluster = _cluster_end(text, at, end)
        cells = cell_len(text[at:cluster])
        if text[at] == " " or ((wide or cells > 1) and _may_part(text[before], text[at])):
            chance = at
        if used + cells > room and at > start:
            cut = chance if chance > start else at
            cut -= cut > start + 1 and text[cut] != " " and text[cut - 1] == " "
            spans.append((start, cut))
            start = at = before = cut + (text[cut] == " ")
            room, used, chance, wide = width, 0, -1, False
            continue
        used += cells
        at, before, wide = cluster, at, cells > 1
    if start < end or not spans:
        spans.append((start, end))
    return spans


def _may_part(before: str, after: str) -> bool:
    return before not in _NEVER_LAST and after not in _NEVER_FIRST


def _cluster_end(text: str, at: int, end: int) -> int:
    """Return where the letter at `at` ends, with the marks and joined emoji that belong to it."""
    stop = min(end, at + _MOST_MARKS_BEHIND)
    after = at + 1
    while after < stop:
        if text[after] == "\u200d":
            after += 2
        elif (
            get_character_cell_size(text[after]) == 0 or "\U0001f3fb" <= text[after] <= "\U0001f3ff"
        ):
            after += 1
        else:
            break
    return min(after, end)


def hard_wrap(text: str, width: int, *, at_spaces: bool = False) -> list[tuple[int, int]]:
    """Break `text` after `width` cells, a tab being four, wherever that is.

    Args:
        text: One line.
        width: Cells, at least one.
        at_spaces: Break behind a space if there is one near the end; nothing is left out.
    """
    spans: list[tuple[int, int]] = []
    start, length = 0, len(text)
    plain = text.isascii() and "\t" not in text
    while True:
        end = min(length, start + width) if plain else _end_of_cells(text, start, width)
        if end >= length:
            return [*spans, (start, length)]
        space = text.rfind(" ", max(start + 1, end - width // 3), end) if at_spaces else -1
        cut = space + 1 if space >= 0 else max(end, start + 1)
        spans.append((start, cut))
        start = cut


def _end_of_cells(text: str, start: int, width: int) -> int:
    used = 0
    for at in range(start, len(text)):
        used += _TAB if text[at] == "\t" else get_character_cell_size(text[at])
        if used > width:
            return at
    return len(text)
