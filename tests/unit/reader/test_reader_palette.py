import pytest
from textual.app import App
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from tui.palette import contrast
from tui.widgets.reader.palette import themed

TEXT = ["text", "h1", "h2", "h3", "h6", "code", "quiet", "quote", "td", "card-name", "code-block"]
OVER = ["link", "image", "footnote"]


def test_contrast_is_that_of_wcag() -> None:
    black, white = Color.parse("#000000"), Color.parse("#ffffff")
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(white, Color.parse("#767676")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", sorted(set(BUILTIN_THEMES) - {"ansi-dark", "ansi-light"}))
def test_text_can_be_read_in_every_theme(name: str) -> None:
    app = App[None]()
    app.theme = name
    variables = app.get_css_variables()
    ground = Color.parse(variables["background"])
    palette = themed(variables, ground, dark=app.current_theme.dark)
    for style in [*TEXT, *OVER]:
        drawn = palette[style]
        assert drawn.color is not None
        assert drawn.bgcolor is not None
        front = Color.from_rich_color(drawn.color)
        assert contrast(front, Color.from_rich_color(drawn.bgcolor)) >= 4.3, style


def test_terminals_with_colours_of_their_own_keep_them() -> None:
    app = App[None]()
    app.theme = "ansi-dark"
    palette = themed(app.get_css_variables(), Color.parse("ansi_default"), dark=True)
    assert {palette[name].bgcolor for name in TEXT} == {None}
    assert palette["scrollbar-thumb"].reverse
    assert palette["found"] != palette["found-current"] != palette["text"]
