"""The screen before anything is known of the notebook: the layout, and that it is being opened."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.kept_screen import Piece, Row

_VIEWS = ("Events", "Speakers", "Timeline", "Topics", "Files")
_HINTS = (
    ("/", "find"),
    ("enter", "read"),
    ("space", "mark"),
    ("?", "help"),
    ("1-5", "views"),
    (":", "command"),
    ("m", "star"),
    ("q", "quit"),
)
_NARROW = 70
_SHARE = 0.33
_QUIET, _LOUD = "2", "1"
"""Dim and bold, where no colours are known."""
_UNKNOWN = {
    name: _LOUD if name in {"strong", "bar key", "bar accent", "accent"} else _QUIET
    for name in ("accent", "strong", "faint", "line", "bar dim", "bar faint", "bar key",
                 "bar accent")
}  # fmt: skip


def skeleton(
    columns: int,
    lines: int,
    colours: dict[str, str],
    *,
    ascii_only: bool,
    plain_keys: bool = True,
) -> list[Row]:
    """The rows of the screen.

    Args:
        columns: Of the terminal.
        lines: Of the terminal.
        colours: Numbers of SGR sequences by the names of styles; the terminal's own without.
        ascii_only: Whether signs are drawn with letters that every terminal has.
        plain_keys: Whether keys do what they do by default, and can be told.
    """
    known = colours or _UNKNOWN
    sign, edge, more = ("|", "|", "~") if ascii_only else ("│", "▌", "…")
    bar = [("bar dim", " / "), ("bar faint", "find a talk, speaker or event")]
    left = columns if columns < _NARROW else max(16, round(columns * _SHARE))
    right = [("line", sign)] if left < columns else []
    wide = left >= sum(len(view) + 2 for view in _VIEWS) + 3
    views = [("faint", f"{view if wide else at}  ") for at, view in enumerate(_VIEWS[1:], 2)]
    head = [("accent", f"{edge} "), ("accent", f"{_VIEWS[0]}  "), *views]
    told = [("bar accent", f"opening {more}   ")]
    rows = [
        _fitted(bar, columns, "bar dim"),
        [*_fitted(head, left, "faint"), *_fitted(right, columns - left, "faint")],
        *([[*_fitted([], left, "faint"), *_fitted(right, columns - left, "faint")]] * (lines - 3)),
        _status(told, columns, _HINTS if plain_keys else ()),
    ]
    return [[(known.get(name, ""), text) for name, text in row] for row in rows[:lines]]


def _status(told: list[Piece], width: int, known: tuple[Piece, ...]) -> list[Piece]:
    """The last line: what keys do, each told whole or not at all, and `told` at the right."""
    room = max(0, width - sum(len(text) for _, text in told))
    hints: list[Piece] = []
    left = room - 1
    if width < _NARROW:
        known = tuple(sorted(known, key=lambda hint: hint[0] not in "/?"))
    for key, title in known:
        left -= len(key) + len(title) + 3
        if left < 0:
            break
        hints += [("bar key", f" {key}"), ("bar dim", f" {title} ")]
    return [*_fitted(hints, room, "bar dim"), *_fitted(told, width - room, "bar dim")]


def _fitted(pieces: list[Piece], width: int, ground: str) -> list[Piece]:
    """The pieces in exactly `width` cells; a piece for which there is no room is left out."""
    row: list[Piece] = []
    for name, text in pieces:
        if len(text) > width:
            break
        row.append((name, text))
        width -= len(text)
    return [*row, (ground, " " * width)] if width > 0 else row
