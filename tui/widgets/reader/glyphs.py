"""The signs that the reader draws with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_TONES = {
    "tip": "success",
    "hint": "success",
    "success": "success",
    "check": "success",
    "done": "success",
    "important": "accent",
    "question": "accent",
    "faq": "accent",
    "help": "accent",
    "example": "accent",
    "warning": "warning",
    "attention": "warning",
    "caution": "error",
    "danger": "error",
    "error": "error",
    "bug": "error",
    "failure": "error",
    "fail": "error",
}


_ICONS = {"primary": "●", "success": "★", "accent": "◆", "warning": "▲", "error": "✖"}


class Glyphs(NamedTuple):
    """One set of signs; each is one cell wide."""

    bullets: str = "•◦▪‣"
    checked: str = "☑"
    unchecked: str = "☐"
    bar: str = "▌"
    callout_bar: str = "┃"
    rule: str = "─"
    heavy_rule: str = "━"
    side: str = "│"
    corners: str = "╭╮╰╯"
    cross: str = "┼"
    carried: str = "↪"
    goes_on: tuple[str, str] = ("‹", "›")
    """At the edges of a table that is wider than the pane."""
    icons: Mapping[str, str] = _ICONS

    @staticmethod
    def tone(label: str) -> str:
        """Return the colour that a callout such as `warning` is drawn in."""
        return _TONES.get(label, "primary")

    def box(self, width: int) -> tuple[str, str]:
        """Return the upper and the lower edge of a box."""
        line = self.rule * max(0, width - 2)
        corners = self.corners
        return corners[0] + line + corners[1], corners[2] + line + corners[3]


GLYPHS = Glyphs()

TO_ASCII = str.maketrans(
    {
        **dict.fromkeys("•◦▪‣", "*"),
        **dict.fromkeys("─━", "-"),
        **dict.fromkeys("│┃▌▐█", "|"),
        **dict.fromkeys("╭╮╰╯┼", "+"),
        "☑": "x",
        "☐": "o",
        "↪": ">",
        "●": "i",
        "★": "*",
        "◆": "!",
        "▲": "!",
        "✖": "!",
        "▣": "#",
    }
)
"""What to draw instead on a terminal that knows ASCII only, sign for sign."""
