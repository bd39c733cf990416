"""The styles that Podium's own widgets draw with, made from the colours of a theme."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip

from tui.labels import PLAINER, fit, width_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rich.color import Color as RichColor

    from tui.labels import Line


_LOUDER = {"faint": "dim", "dim": "", "line": "faint"}
"""What quiet styles become on the ground of the cursor, where they would be lost."""


_INSTEAD = {"match": "accent", "mark": "accent", "star": "warning"}
"""Colours of themes that know nothing of Podium."""
_NAMED = (
    "foreground",
    "match",
    "mark",
    "star",
    "accent",
    "primary",
    "warning",
    "error",
    "success",
)


LEGIBLE = 3.0
"""The least contrast of bold words and signs with their ground (WCAG 2.2, 1.4.3 and 1.4.11)."""
_STEPS = 10
_SHARES = (0.2126, 0.7152, 0.0722)
"""Of red, green and blue in the luminance of a colour."""


def contrast(one: Color, other: Color) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted(map(_luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Color) -> float:
    return sum(
        share * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
        for share, part in zip(_SHARES, colour.normalized, strict=True)
    )


def readable(
    colour: Color, front: Color, ground: Color, least: float, *, steps: int = _STEPS
) -> Color:
    """`colour`, nearer to that of plain text where it is too pale to be read on its ground.

    Args:
        colour: The one a theme says.
        front: That of plain text.
        ground: What it is drawn on.
        least: The contrast it needs.
        steps: In which it comes nearer.
    """
    tried = (colour.blend(front, step / steps, 1.0) for step in range(steps))
    return next((mixed for mixed in tried if contrast(mixed, ground) >= least), front)


class Palette:
    """Styles by the names that lines use, over one background."""

    def __init__(
        self,
        styles: Mapping[str, Style],
        cursor: Style,
        rest: Style,
        span: Style,
        *,
        ascii_only: bool,
    ) -> None:
        """Draw with these.

        Args:
            styles: By their names.
            cursor: Laid over the highlighted row of the pane that has the focus.
            rest: Laid over the highlighted row of a pane without it.
            span: Laid over rows of a range that is being marked.
            ascii_only: Whether Podium's own signs are drawn with letters that every terminal has.
        """
        self.styles = styles
        self.cursor, self.rest, self.span = cursor, rest, span
        self.ascii = ascii_only
        self._laid: dict[int, _Made] = {}
        """Styles with one of the three laid over them, by the identity of that one."""

    def strip(self, line: Line, width: int, over: Style | None = None) -> Strip:
        """`line` cut or filled to exactly `width` cells, with `over` laid on top of it."""
        if self.ascii:
            line = tuple((text.translate(PLAINER), name) for text, name in fit(line, width))
        segments, gap = self._segments(line, width, over)
        if gap < 0:
            segments, gap = self._segments(fit(line, width), width, over)
        if gap > 0:
            segments.append(Segment(" " * gap, self._over(over)[""]))
        return Strip(segments, width)

    def _segments(self, line: Line, width: int, over: Style | None) -> tuple[list[Segment], int]:
        """The pieces of a line in their styles, and how much of `width` they leave."""
        segments = []
        styles = self._over(over)
        for text, name in line:
            if text:
                segments.append(Segment(text, styles[name]))
                width -= len(text) if text.isascii() else cell_len(text)
        return segments, width

    def _over(self, over: Style | None) -> _Made:
        """Styles by their names with `over` laid on top of them."""
        known = self._laid.get(id(over))
        if known is None:
            known = self._laid[id(over)] = _Made(partial(self._style, over=over))
        return known

    def _style(self, name: str, over: Style | None) -> Style:
        if over is self.cursor:
            name = _LOUDER.get(name, name)
        style = self.styles.get(name) or self.styles[""]
        if over is None:
            return style
        return style + Style(bgcolor=over.bgcolor, bold=over.bold, reverse=over.reverse)


class _Made(dict[str, Style]):
    """Styles by their names, each made when it is first drawn."""

    def __init__(self, make: Callable[[str], Style]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, name: str) -> Style:
        made = self[name] = self._make(name)
        return made


def spread(left: Line, right: Line, width: int) -> Line:
    """`left` and `right` at the two ends of `width` cells; `right` goes where both do not fit."""
    gap = width - width_of(left) - width_of(right)
    if gap >= 1 and not right:
        return left
    if gap >= 1:
        return (*left, (" " * gap, ""), *right)
    if width_of(right) + 8 < width and width_of(right) * 2 < width:
        return (*fit(left, width - width_of(right) - 1), (" ", ""), *right)
    return left


def palette_of(
    variables: Mapping[str, str], background: str = "background", *, ascii_only: bool = False
) -> Palette:
    """The palette of a theme's `variables` over the one named `background`."""
    named = tuple(
        (name, variables.get(name) or variables[_INSTEAD.get(name, "foreground")])
        for name in (background, *_NAMED)
    )
    return _made(named, ascii_only)


@lru_cache(maxsize=16)
def _made(named: tuple[tuple[str, str], ...], ascii_only: bool) -> Palette:  # noqa: FBT001
    """The palette of colours by name, the background first; widgets share it."""
    colours = _Colours(dict(named), named[0][0])
    if colours.ansi:
        reverse = Style(reverse=True)
        return Palette(
            colours.styles(),
            cursor=reverse,
            rest=Style(underline=True),
            span=Style(bold=True),
            ascii_only=ascii_only,
        )
    return Palette(
        colours.styles(),
        cursor=Style(bgcolor=colours.ground("primary", 0.34), bold=True),
        rest=Style(bgcolor=colours.ground("foreground", 0.10)),
        span=Style(bgcolor=colours.ground("mark", 0.16)),
        ascii_only=ascii_only,
    )


class _Colours:
    """The colours of a theme, mixed with the one they are drawn on."""

    def __init__(self, variables: Mapping[str, str], background: str) -> None:
        self._variables = variables
        self._back = self._named(background)
        self._front = self._named("foreground")

    @property
    def ansi(self) -> bool:
        """Whether the colours are the terminal's own, which cannot be mixed."""
        return self._front.ansi is not None or self._back.ansi is not None

    def _named(self, name: str) -> Color:
        return Color.parse(self._variables[name])

    def _shade(self, name: str, more: str = "") -> Style:
        """A colour of the theme, with as much of the foreground in it as it needs to be read."""
        shade = self._named(name)
        if not (self.ansi or shade.ansi is not None):
            shade = readable(shade, self._front, self._back, LEGIBLE)
        return self._ink(shade, more)

    def ground(self, name: str, share: float) -> RichColor:
        """The background with a `share` of a colour in it."""
        return self._back.blend(self._named(name), share, 1.0).rich_color

    def _ink(self, shade: Color, more: str = "") -> Style:
        return Style.parse(more) + Style(color=shade.rich_color, bgcolor=self._back.rich_color)

    def _quiet(self, share: float, more: str = "") -> Style:
        """The foreground with a `share` of the background in it."""
        if self.ansi:
            return self._ink(self._front, f"dim {more}")
        return self._ink(self._front.blend(self._back, share, 1.0), more)

    def _tab(self) -> Style:
        """The tab that is open."""
        if self.ansi:
            return Style(reverse=True)
        ink = Style(color=self._front.rich_color, bgcolor=self.ground("primary", 0.34))
        return ink + Style(bold=True)

    def styles(self) -> dict[str, Style]:
        """Styles by the names that lines use."""
        return {
            "": self._ink(self._front),
            "strong": self._ink(self._front, "bold"),
            "dim": self._quiet(0.32),
            "faint": self._quiet(0.52),
            "line": self._quiet(0.80),
            "italic": self._quiet(0.32, "italic"),
            "match": self._shade("match", "bold underline"),
            "mark": self._shade("mark", "bold"),
            "star": self._shade("star"),
            "accent": self._shade("accent", "bold"),
            "key": self._shade("accent", "bold"),
            "primary": self._shade("primary", "bold"),
            "warning": self._shade("warning"),
            "error": self._shade("error"),
            "tab": self._tab(),
            "good": self._shade("success"),
        }
