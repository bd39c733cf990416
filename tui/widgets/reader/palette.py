"""The colours of rows, from the theme."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rich.style import Style

from tui.widgets.reader.ink import Ink

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.color import Color

_TONES = ("primary", "success", "accent", "warning", "error")


class Palette:
    """Rich styles by name, and by combinations of names, each made once."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self._styles = dict(styles)
        self._made: dict[tuple[str, ...], Style] = {}

    def __getitem__(self, name: str) -> Style:
        """Return one style, with the ground of text where it has none of its own."""
        return self.style(("text", name))

    def style(self, names: tuple[str, ...]) -> Style:
        """Return the style of text that bears all of `names`, the later ones on top."""
        made = self._made.get(names)
        if made is None:
            made = Style.combine([self._styles[name] for name in names if name in self._styles])
            self._made[names] = made
        return made


def themed(variables: Mapping[str, str], background: Color, *, dark: bool) -> Palette:
    """Return the palette of a theme.

    Args:
        variables: `App.theme_variables`.
        background: What the reader stands on.
        dark: Whether the theme is a dark one.
    """
    return _made(tuple(variables.items()), background, dark)


@lru_cache(maxsize=4)
def _made(variables: tuple[tuple[str, str], ...], background: Color, dark: bool) -> Palette:  # noqa: FBT001
    """Return the palette, which readers share."""
    ink = Ink(dict(variables), background, dark=dark)
    styles = {"text": ink.style("foreground")}
    styles |= _headings(ink) | _inline(ink) | _blocks(ink) | _syntax(ink)
    return Palette(styles)


def _headings(ink: Ink) -> dict[str, Style]:
    first = "text-primary"
    return {
        "h1": ink.style(first, bold=True),
        "h1-rule": ink.style(first, 0.7),
        "h2": ink.style(first, bold=True),
        "h2-rule": ink.style("foreground", 0.25),
        "h3": ink.style("text-accent", bold=True),
        "h4": ink.style("foreground", bold=True),
        "h5": ink.style("foreground", 0.85, bold=True, italic=True),
        "h6": ink.style("foreground", 0.7, italic=True),
    }


def _inline(ink: Ink) -> dict[str, Style]:
    chip = ink.on("foreground", 0.1)
    return {
        "strong": Style(bold=True),
        "emphasis": Style(italic=True),
        "strike": Style(strike=True),
        "code": ink.style("text-accent", on=chip),
        "link": ink.over("text-primary", underline=True),
        "wiki": ink.over("text-primary", underline=True),
        "image": ink.over("text-secondary", 0.9, underline=True),
        "footnote": ink.over("text-accent"),
        "quiet": ink.style("foreground", 0.6),
        "notice": ink.style("text-warning", italic=True),
        "plain": ink.style("foreground", 0.9),
        "source": ink.style("foreground", 0.9),
        "line-number": ink.style("foreground", 0.35),
        "found": ink.lit("warning", 0.4),
        "found-current": ink.lit("warning", bold=True),
        "label": ink.lit("accent", bold=True),
    }


def _blocks(ink: Ink) -> dict[str, Style]:
    panel = ink.on("foreground", 0.06)
    tones = {f"callout-{tone}": ink.style(f"text-{tone}", bold=True) for tone in _TONES}
    return {
        **tones,
        "bullet": ink.style("text-primary"),
        "todo": ink.style("text-warning"),
        "done": ink.style("text-success"),
        "done-text": ink.style("foreground", 0.65),
        "quote": ink.style("foreground", 0.8, italic=True),
        "quote-bar": ink.style("text-primary", 0.6),
        "rule": ink.style("foreground", 0.25),
        "th": ink.style("foreground", bold=True),
        "td": ink.style("foreground"),
        "table-rule": ink.style("foreground", 0.2),
        "table-head-rule": ink.style("foreground", 0.4),
        "card-edge": ink.style("foreground", 0.25),
        "card-name": ink.style("text-primary", 0.85),
        "card-value": ink.style("foreground", 0.85),
        "code-block": ink.style("foreground", 0.92, on=panel),
        "code-label": ink.style("foreground", 0.5, on=panel, italic=True),
        "code-edge": ink.style("foreground", 0.4, on=panel),
        **_scrollbar(ink),
    }


def _scrollbar(ink: Ink) -> dict[str, Style]:
    if ink.plain:
        thumb = Style(reverse=True)
        return {"scrollbar": Style(), "scrollbar-thumb": thumb, "scrollbar-drag": thumb}
    grounds = {
        "scrollbar": ink.color("foreground", 0.08),
        "scrollbar-thumb": ink.color("foreground", 0.3),
        "scrollbar-drag": ink.color("primary"),
    }
    return {name: Style(bgcolor=color.rich_color) for name, color in grounds.items()}


def _syntax(ink: Ink) -> dict[str, Style]:
    return {
        "keyword": ink.over("text-primary", bold=True),
        "name": ink.over("text-secondary" if ink.dark else "secondary"),
        "string": ink.over("text-success"),
        "number": ink.over("text-accent"),
        "comment": ink.over("foreground", 0.55, italic=True),
        "operator": ink.over("foreground", 0.75),
        "inserted": ink.over("text-success"),
        "deleted": ink.over("text-error"),
    }
