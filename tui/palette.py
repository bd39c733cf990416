"""The styles that Podium's own widgets draw with, made from the colours of a theme."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip

from tui.labels import PLAINER, fit, width_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.labels import Line


_LOUDER = {"faint": "dim", "dim": "", "line": "faint"}
"""What quiet styles become on the ground of the cursor, where they would be lost."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Styles by the names that lines use, over one background."""

    styles: Mapping[str, Style]
    cursor: Style
    """Laid over the highlighted row of the pane that has the focus."""
    rest: Style
    """Laid over the highlighted row of a pane without it."""
    span: Style
    """Laid over rows of a range that is being marked."""
    ascii: bool = False
    """Whether Podium's own signs are drawn with letters that every terminal has."""
    _laid: dict[tuple[str, int], Style] = field(default_factory=dict)
    """Styles with one of the three laid over them, made when first drawn."""

    def strip(self, line: Line, width: int, over: Style | None = None) -> Strip:
        """`line` cut or filled to exactly `width` cells, with `over` laid on top of it."""
        line = fit(line, width)
        if self.ascii:
            line = tuple((text.translate(PLAINER), name) for text, name in line)
        segments = [Segment(text, self._style(name, over)) for text, name in line if text]
        gap = width - width_of(line)
        if gap > 0:
            segments.append(Segment(" " * gap, self._style("", over)))
        return Strip(segments, width)

    def _style(self, name: str, over: Style | None) -> Style:
        if over is self.cursor:
            name = _LOUDER.get(name, name)
        style = self.styles.get(name) or self.styles[""]
        if over is None:
            return style
        key = (name, id(over))
        laid = self._laid.get(key)
        if laid is None:
            laid = style + Style(bgcolor=over.bgcolor, bold=over.bold, reverse=over.reverse)
            self._laid[key] = laid
        return laid


def spread(left: Line, right: Line, width: int) -> Line:
    """`left` and `right` at the two ends of `width` cells; `right` goes where both do not fit."""
    gap = width - width_of(left) - width_of(right)
    if gap >= 1:
        return (*left, (" " * gap, ""), *right)
    if width_of(right) + 8 < width and width_of(right) * 2 < width:
        return (*fit(left, width - width_of(right) - 1), (" ", ""), *right)
    return left


def palette_of(
    variables: Mapping[str, str], background: str = "background", *, ascii_only: bool = False
) -> Palette:
    """The palette of a theme's `variables` over the one named `background`."""

    def colour(name: str, fallback: str = "foreground") -> Color:
        return Color.parse(variables.get(name) or variables[fallback])

    back, front = colour(background), colour("foreground")

    def mixed(first: Color, second: Color, share: float) -> Color:
        ansi = first.ansi is not None or second.ansi is not None
        return first if ansi else first.blend(second, share, 1.0)

    def ink(shade: Color, more: str = "") -> Style:
        return Style.parse(more) + Style(color=shade.rich_color, bgcolor=back.rich_color)

    accent, primary = colour("accent"), colour("primary")
    plain_ansi = front.ansi is not None or back.ansi is not None
    faded = "dim" if plain_ansi else ""
    dim = mixed(front, back, 0.38)
    styles = {
        "": ink(front),
        "strong": ink(front, "bold"),
        "dim": ink(dim, faded),
        "faint": ink(mixed(front, back, 0.62), faded),
        "line": ink(mixed(front, back, 0.80), faded),
        "match": ink(colour("match", "accent"), "bold underline"),
        "mark": ink(colour("mark", "accent"), "bold"),
        "star": ink(colour("star", "warning")),
        "accent": ink(accent, "bold"),
        "key": ink(mixed(accent, front, 0.25), "bold"),
        "primary": ink(primary, "bold"),
        "warning": ink(colour("warning")),
        "error": ink(colour("error")),
        "good": ink(colour("success")),
        "italic": ink(dim, "italic"),
    }
    if plain_ansi:
        reverse = Style(reverse=True)
        return Palette(styles, reverse, Style(underline=True), Style(bold=True), ascii_only)
    return Palette(
        styles,
        cursor=Style(bgcolor=mixed(back, primary, 0.34).rich_color, bold=True),
        rest=Style(bgcolor=mixed(back, front, 0.10).rich_color),
        span=Style(bgcolor=mixed(back, colour("mark", "accent"), 0.16).rich_color),
        ascii=ascii_only,
    )
