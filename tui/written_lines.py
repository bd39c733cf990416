"""Lines as a terminal is told of them: of each style only what is other than before.

A style spelled out for every piece makes three quarters of a frame, which then is more than a
terminal takes at once.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rich.color import ColorSystem

if TYPE_CHECKING:
    from rich.color import Color
    from rich.style import Style
    from textual.strip import Strip

_SWITCHES = {
    "bold": (1, 22),
    "dim": (2, 22),
    "italic": (3, 23),
    "underline": (4, 24),
    "blink": (5, 25),
    "blink2": (6, 25),
    "reverse": (7, 27),
    "conceal": (8, 28),
    "strike": (9, 29),
    "underline2": (21, 24),
    "frame": (51, 54),
    "encircle": (52, 54),
    "overline": (53, 55),
}
"""What switches an attribute on; what switches off all that share the number."""
_UNSEEN = frozenset({"bold", "dim", "italic", "blink", "blink2"})
"""Attributes that make no difference to a blank."""
_MOST = 8_000


class _Pen(NamedTuple):
    """What a terminal draws with, by the numbers that say so."""

    front: str = "39"
    ground: str = "49"
    attributes: frozenset[str] = frozenset()

    def until(self, after: _Pen) -> str:
        """Return the sequence from this pen to the one `after` it."""
        if after == _PLAIN:
            return "" if self == _PLAIN else "\x1b[0m"
        gone = {_SWITCHES[name][1] for name in self.attributes - after.attributes}
        numbers = [str(off) for off in sorted(gone)]
        for name, (on, off) in _SWITCHES.items():
            if name in after.attributes and (off in gone or name not in self.attributes):
                numbers.append(str(on))
        numbers += [after.front] if after.front != self.front else []
        numbers += [after.ground] if after.ground != self.ground else []
        return f"\x1b[{';'.join(numbers)}m" if numbers else ""


_PLAIN = _Pen()


class _Step(NamedTuple):
    """The way from one pen to the next."""

    sequence: str
    pen: int
    style: Style | None
    """The one it leads to, which is kept so that its identity stays its own."""


class Writer:
    """Writes lines in the colours that a terminal has."""

    def __init__(self, colors: ColorSystem) -> None:
        """Know no style yet."""
        self._colors = colors
        self._pens = [_PLAIN]
        self._numbers = {_PLAIN: 0}
        self._steps: dict[tuple[int, int, bool], _Step] = {}

    def line(self, strip: Strip) -> str:
        """Return the sequences of a line, made once; it begins and ends without any style."""
        known = strip._render_cache  # noqa: SLF001 - where Textual keeps its own
        if known is None:
            known = strip._render_cache = self._written(strip)  # noqa: SLF001 - as above
        return known

    def _written(self, strip: Strip) -> str:
        pen = 0
        parts = []
        for text, style, _ in strip:
            key = (pen, id(style), text.isspace())
            sequence, pen, _ = self._steps.get(key) or self._step(key, style)
            parts.append(sequence + text)
        parts.append(self._pens[pen].until(_PLAIN))
        return "".join(parts)

    def _step(self, key: tuple[int, int, bool], style: Style | None) -> _Step:
        if len(self._steps) > _MOST:
            self._steps.clear()  # the pens stay: a line is under way
        number, _, blank = key
        before, after = self._pens[number], self._pen(style)
        if blank and not (before.attributes | after.attributes) - _UNSEEN:
            after = before._replace(ground=after.ground)
        if after not in self._numbers:
            self._numbers[after] = len(self._pens)
            self._pens.append(after)
        step = self._steps[key] = _Step(before.until(after), self._numbers[after], style)
        return step

    def _pen(self, style: Style | None) -> _Pen:
        if style is None:
            return _PLAIN
        attributes = frozenset(name for name in _SWITCHES if getattr(style, name))
        front = self._codes(style.color, "39", foreground=True)
        return _Pen(front, self._codes(style.bgcolor, "49", foreground=False), attributes)

    def _codes(self, color: Color | None, default: str, *, foreground: bool) -> str:
        if color is None:
            return default
        return ";".join(color.downgrade(self._colors).get_ansi_codes(foreground))


@lru_cache(maxsize=4)
def writer_for(colors: ColorSystem | None) -> Writer:
    """Return the one writer for terminals with these colours; all of them unless told."""
    return Writer(colors or ColorSystem.TRUECOLOR)
