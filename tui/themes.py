"""Podium's own colours: quiet paper and ink, one warm light, marks that no eye confuses."""

from __future__ import annotations

from textual.theme import Theme

# Marks are orange or yellow on dark ground, blue on light; stars differ from them in shape and in
# lightness, so both stay apart with any kind of colour blindness.


def _theme(name: str, *, dark: bool, colours: str) -> Theme:
    back, surface, panel, front, primary, secondary, accent, good, warning, bad = colours.split()
    return Theme(
        name=name,
        dark=dark,
        luminosity_spread=0.12,
        background=back,
        surface=surface,
        panel=panel,
        foreground=front,
        primary=primary,
        secondary=secondary,
        accent=accent,
        success=good,
        warning=warning,
        error=bad,
        variables={
            "match": accent,
            "mark": accent,
            "star": warning,
            "border": panel,
            "input-cursor-background": accent,
            "input-cursor-foreground": back,
            "input-selection-background": f"{primary} 40%",
            "block-cursor-background": primary,
            "block-cursor-foreground": back,
            "scrollbar": panel,
            "scrollbar-background": back,
        },
    )


THEMES = (
    _theme(
        "podium-dark",
        dark=True,
        colours="#14171c #1a1e25 #272d37 #d9d6cd #7aa2c8 #8fb6a3 #f2b255 #8fbf7f #e3c57a #e0736b",
    ),
    _theme(
        "podium-light",
        dark=False,
        colours="#fbf8f1 #f2ede2 #e0d8c8 #2b2a28 #2f6690 #3f7d6b #b4530a #3d7a35 #8a6100 #b3261e",
    ),
    _theme(
        "podium-dusk",
        dark=True,
        colours="#1b1724 #231d2f #352c47 #e3dcea #b497d6 #86b8c9 #ff9e7a #9ccf9a #e8c37b #f07f8f",
    ),
    _theme(
        "podium-pine",
        dark=True,
        colours="#101816 #16211e #24352f #d3ddd3 #6fb59a #9fb6d6 #f0c05a #93c47d #dfb96b #e07a5f",
    ),
    _theme(
        "podium-paper",
        dark=False,
        colours="#ffffff #f5f6f8 #e3e6ea #1f2328 #1f5fbf #5b6b7c #0a58a8 #26733d #8a5a00 #b42318",
    ),
    _theme(
        "podium-contrast",
        dark=True,
        colours="#000000 #0c0c0c #3a3a3a #ffffff #66b3ff #c0c0c0 #ffd400 #7dff7d #ffd400 #ff8080",
    ),
)

DEFAULT = "podium-dark"
