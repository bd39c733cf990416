"""Whatever theme somebody chooses, keys, matches and signs can be read on its ground."""

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tui.palette import LEGIBLE, contrast, palette_of
from tui.themes import THEMES

MIXED = [theme for theme in (*BUILTIN_THEMES.values(), *THEMES) if "ansi" not in theme.name]
LOUD = ("match", "mark", "star", "accent", "key", "primary", "warning", "error", "good")


@pytest.mark.parametrize("ground", ["background", "surface", "panel"])
@pytest.mark.parametrize("theme", MIXED, ids=lambda theme: theme.name)
def test_every_loud_style_can_be_read_on_its_ground(theme: Theme, ground: str) -> None:
    styles = palette_of(theme.to_color_system().generate() | theme.variables, ground).styles
    for name in LOUD:
        style = styles[name]
        assert style.color is not None
        assert style.bgcolor is not None
        ink, back = (Color.from_rich_color(each) for each in (style.color, style.bgcolor))
        assert contrast(ink, back) >= LEGIBLE - 0.05, name


def test_a_colour_that_can_be_read_stays_what_the_theme_says() -> None:
    [theme] = [theme for theme in THEMES if theme.name == "podium-light"]
    variables = theme.to_color_system().generate() | theme.variables
    key = palette_of(variables).styles["key"]
    assert key.color == Color.parse(variables["accent"]).rich_color


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#fff", "#000", 21), ("#777", "#fff", 4.48), ("#fff", "#fff", 1)],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, expected: float) -> None:
    assert contrast(Color.parse(one), Color.parse(other)) == pytest.approx(expected, abs=0.01)
    assert contrast(Color.parse(other), Color.parse(one)) == pytest.approx(expected, abs=0.01)
