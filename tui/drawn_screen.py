"""What Textual has drawn, as rows that can be kept and drawn without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import COLOR_SYSTEMS

from tui.palette import palette_of, spread

if TYPE_CHECKING:
    from rich.style import Style
    from textual.screen import Screen
    from textual.strip import Strip

    from tui.kept_screen import Row
    from tui.labels import Line

_GROUND = ("accent", "strong", "faint", "line")
_BAR = ("dim", "faint", "key", "accent")


class Pen:
    """Says with which numbers of an SGR sequence a style is drawn."""

    def __init__(self, screen: Screen[None]) -> None:
        """Draw with the colours of the terminal that shows `screen`."""
        self._colours = COLOR_SYSTEMS.get(screen.app.console.color_system or "")
        self._filters = screen.app.get_line_filters()
        self._ground = screen.background_colors[1]
        self._known: dict[Style | None, str] = {None: ""}

    def numbers(self, style: Style | None) -> str:
        """The numbers of a style."""
        found = self._known.get(style)
        if found is None and style is not None:
            drawn = style.render("x", color_system=self._colours)
            begins = drawn.startswith("\x1b[")
            found = self._known[style] = drawn[2 : drawn.index("m")] if begins else ""
        return found or ""

    def filtered(self, strip: Strip) -> Strip:
        """A line that Textual has not drawn, as it would."""
        for line_filter in self._filters:
            strip = strip.apply_filter(line_filter, self._ground)
        return strip

    def row(self, strip: Strip) -> Row:
        """The pieces of a line."""
        return [(self.numbers(part.style), part.text) for part in strip if part.text]


def drawn_rows(screen: Screen[None], hints: Line, told: Line) -> list[Row]:
    """The rows of a screen, the last one with `hints` at its left and `told` at its right."""
    pen = Pen(screen)
    rows = [pen.row(strip) for strip in screen._compositor.render_strips()]  # noqa: SLF001
    palette = palette_of(screen.app.theme_variables, "surface")
    width = screen.size.width
    last = palette.strip(spread(hints, told, width), width)
    return [*rows[:-1], pen.row(pen.filtered(last))]


def drawn_colours(screen: Screen[None]) -> dict[str, str]:
    """The numbers that the styles of Podium's own signs are drawn with, by their names."""
    pen = Pen(screen)
    variables = screen.app.theme_variables
    found = {}
    for ground, before, names in (("background", "", _GROUND), ("surface", "bar ", _BAR)):
        palette = palette_of(variables, ground)
        for name in names:
            [(numbers, _)] = pen.row(pen.filtered(palette.strip((("x", name),), 1)))
            found[before + name] = numbers
    return found
