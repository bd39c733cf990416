"""The only place where text of a note becomes something that a widget shows.

A line is a tuple of pieces, each a text and the name of a style in `tui.palette`; nothing in it is
ever parsed, so a title full of brackets stays a title full of brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from notes.visible import visible_line

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from notes.models import Event, EventDetails
    from notes.search.answer import Snippet

Piece = tuple[str, str]
Line = tuple[Piece, ...]

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Glyphs(NamedTuple):
    """The few signs that are no letters."""

    mark: str = "●"
    half: str = "◐"
    star: str = "★"
    opened: str = "▾"
    closed: str = "▸"
    bar: str = "█"
    divider: str = "│"
    thumb: str = "┃"
    edge: str = "▌"
    dot: str = "·"
    arrow: str = "→"
    more: str = "…"


PLAINER = str.maketrans("…›·–→↑↓◂▸▌●★│┃━╸\u00a0", "~>-->^v<>|**|#== ")
"""One letter of every terminal for each sign that Podium itself writes into a line."""
UNICODE = Glyphs()
ASCII = Glyphs("*", "-", "+", "v", ">", "#", "|", "#", "|", "-", "->", "~")


def plain(text: str) -> Content:
    """Any text as a widget takes it: safe for the terminal, and never markup."""
    return Content(visible_line(text))


def width_of(line: Iterable[Piece]) -> int:
    """How many cells the line takes."""
    return sum([len(text) if text.isascii() else cell_len(text) for text, _ in line])


def fit(line: Line, width: int, more: str = "…") -> Line:
    """`line` in at most `width` cells, with `more` where something was cut off."""
    if width_of(line) <= width:
        return line
    room = width - cell_len(more)
    if room < 0:
        return ()
    kept: list[Piece] = []
    for text, style in line:
        size = cell_len(text)
        if size > room:
            kept.append((set_cell_size(text, room), style))
            break
        kept.append((text, style))
        room -= size
    return (*kept, (more, kept[-1][1]))


def matched(text: str, positions: Sequence[int], style: str = "", lit: str = "match") -> Line:
    """`text` in `style`, the letters at `positions` in the style `lit`."""
    if not positions:
        return ((text, style),) if text else ()
    pieces: list[Piece] = []
    done = 0
    for first, behind in _runs(positions, len(text)):
        if first > done:
            pieces.append((text[done:first], style))
        pieces.append((text[first:behind], lit))
        done = behind
    if done < len(text):
        pieces.append((text[done:], style))
    return tuple(pieces)


def _runs(positions: Sequence[int], length: int) -> list[tuple[int, int]]:
    """Neighbouring positions joined to (first, behind the last)."""
    runs: list[tuple[int, int]] = []
    for position in sorted(set(positions)):
        if not 0 <= position < length:
            continue
        if runs and runs[-1][1] == position:
            runs[-1] = (runs[-1][0], position + 1)
        else:
            runs.append((position, position + 1))
    return runs


def snippet(found: Snippet, width: int) -> Line:
    """The matching line of a note, moved so that its first matched letter is in view."""
    number = f"{found.line} "
    text, positions = found.text, found.positions
    start = 0
    room = width - len(number)
    if positions and cell_len(text) > room:
        start = max(0, min(positions[0] - room // 3, len(text) - room))
    if start:
        text = "…" + text[start + 1 :]
        positions = tuple(p - start for p in positions)
    return ((number, "faint"), *matched(text, positions, "dim"))


def day(value: dt.date) -> str:
    """A date as people write it: 8 May 2019."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def dates(details: EventDetails, *, short: bool = False) -> str:
    """When an event was, as exactly as it is known; `short` gives month and year at most."""
    start, end = details.date_start, details.date_end
    if start is None:
        return str(details.year) if details.year else ""
    if short:
        return f"{MONTHS[start.month - 1]} {start.year}"
    if end is None or end == start:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end)}"
    if start.year == end.year:
        return f"{start.day} {MONTHS[start.month - 1]} – {day(end)}"
    return f"{day(start)} – {day(end)}"


def event_name(found: Event) -> str:
    """What an event is called; where no note names it, after the one note that tells of it."""
    if found.details.title:
        return found.details.title
    alone = found.keys[0].rpartition("/")[2] if len(found.keys) == 1 else ""
    return (alone.rpartition(".")[0] or alone) if alone else "Other notes"


def month_name(ref: str) -> str:
    """`2019-05` as May."""
    names = "January February March April May June July August September October November December"
    number = int(ref[5:7]) if ref[5:7].isdigit() else 0
    return names.split()[number - 1] if 1 <= number <= 12 else ref


def count(number: int, one: str, many: str = "") -> str:
    """`1 session`, `2 sessions`, `12,000 sessions`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


class RowLabel(NamedTuple):
    """What a row of the tree says."""

    title: Line
    detail: Line = ()
    """At the right edge, while there is room."""
    below: Line = ()
    """A second line, for results."""
    mark: Piece = (" ", "")


class Choice(NamedTuple):
    """One thing to choose."""

    line: Line
    right: Line = ()
    value: object = None
    """What choosing it means; None where it cannot be chosen."""
    also: str = ""
    """Words by which it is found as well, though they are not shown."""
