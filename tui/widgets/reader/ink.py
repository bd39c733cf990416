"""Styles in the colours of a theme, never too pale to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from textual.color import Color

from tui.palette import readable

if TYPE_CHECKING:
    from collections.abc import Mapping

_READABLE = 4.5
"""Least contrast of text, as WCAG 2 (AA) asks for."""
_TEXT = 0.5
"""What has a smaller share of its colour is a rule or an edge, and may be paler."""
_STEPS = 6


class Ink:
    """Makes styles of a theme's colours."""

    def __init__(self, variables: Mapping[str, str], background: Color, *, dark: bool) -> None:
        self._variables = variables
        self.background = background
        self.dark = dark
        self.plain = "ansi" in variables.get("foreground", "")

    def color(self, name: str, share: float = 1.0) -> Color:
        """Return a theme colour, mixed into the background unless `share` is 1."""
        color = Color.parse(self._variables.get(name, "#888888"))
        if self.plain or color.ansi is not None:
            return color
        if color.a < 1:
            color = self.background.blend(color.with_alpha(1.0), color.a)
        return self.background.blend(color, share) if share < 1 else color

    def style(
        self, name: str, share: float = 1.0, *, on: Color | None = None, **attributes: bool
    ) -> Style:
        """Return the style of text in a theme colour on the background, or on `on`."""
        ground = None if self.plain else (on or self.background).rich_color
        if self.plain:
            attributes.setdefault("dim", share < 0.75)
        color = self._readable(self.color(name, share), share, on or self.background)
        return Style(color=color.rich_color, bgcolor=ground, **attributes)  # type: ignore[arg-type]

    def on(self, name: str, share: float) -> Color | None:
        """Return a ground for text: the background with some of a theme colour in it."""
        return None if self.plain else self.color(name, share)

    def lit(self, name: str, share: float = 1.0, *, bold: bool = False) -> Style:
        """Return the style of text that is to catch the eye, on a theme colour."""
        ground = self.color(name, share)
        if self.plain:
            return Style(reverse=True, bold=True) if bold else Style(underline2=True, bold=True)
        front = ground.get_contrast_text(1.0).rich_color
        return Style(color=front, bgcolor=ground.rich_color, bold=bold)

    def over(self, name: str, share: float = 1.0, **attributes: bool) -> Style:
        """Return a style that keeps the ground of what it is laid over."""
        color = self._readable(self.color(name, share), share, self.background)
        return Style(color=color.rich_color, **attributes)  # type: ignore[arg-type]

    def _readable(self, color: Color, share: float, ground: Color) -> Color:
        """Return `color`, nearer to that of plain text where it is too pale to be read."""
        if self.plain or share < _TEXT:
            return color
        return readable(color, self.color("foreground"), ground, _READABLE, steps=_STEPS)
