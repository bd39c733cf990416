from textual.app import App
from textual.color import Color

from tui.widgets.reader.canvas import Canvas
from tui.widgets.reader.page import Page, Part, Place
from tui.widgets.reader.palette import themed


def canvas(text: str, width: int = 60, height: int = 10) -> Canvas:
    made = Canvas()
    made.palette = themed(App().get_css_variables(), Color.parse("#101010"), dark=True)
    made.set_view(width, height, source=False)
    made.show(Page("p", (Part(text, "a.md", 1),)))
    return made


def colours(made: Canvas, y: int) -> set[str]:
    return {str(s.style.color) for s in made.strip(y) if s.style and s.text.strip()}


def test_every_strip_is_as_wide_as_the_pane() -> None:
    made = canvas("# 日本\n\ntext\n\n| a |\n|-|\n| b |\n\n```\nc\n```", width=33)
    assert {made.strip(y).cell_length for y in range(12)} == {33}


def test_a_table_that_is_wider_than_the_pane_says_so_at_its_edges() -> None:
    word = "averylongword1"
    made = canvas(f"| {word} | {word} | {word} |\n|-|-|-|\n| b | c | d |", width=33)
    assert made.strip(0).text.endswith("›")
    assert "‹" not in made.strip(0).text
    made.pan = 20
    made.redraw()
    assert made.strip(0).text.lstrip().startswith("‹")
    assert made.strip(0).cell_length == 33


def test_strips_are_drawn_once() -> None:
    made = canvas("text")
    assert made.strip(0) is made.strip(0)


def test_blank_rows_take_the_ground_of_another_theme_too() -> None:
    made = canvas("one\n\ntwo")
    for ground in ("#101010", "#fafafa"):
        made.palette = themed(App().get_css_variables(), Color.parse(ground), dark=True)
        made.redraw()
        grounds = {str(part.style.bgcolor) for part in made.strip(1) if part.style}
        assert len(grounds) == 1
        assert f"'{ground}'" in grounds.pop()


def test_code_is_coloured_once_its_lexer_is_loaded() -> None:
    made = canvas("```toml\nkey = 'value'\n```")
    plain = colours(made, 1)
    assert made.colour_more()
    assert len(colours(made, 1)) > len(plain)
    assert not made.colour_more()
    again = canvas("```toml\nkey = 'value'\n```")
    assert len(colours(again, 1)) > len(plain)


def test_a_language_nobody_knows_is_drawn_plain() -> None:
    made = canvas("```nosuchlanguage\nx\n```")
    made.strip(0)
    assert made.colour_more()
    assert made.strip(1).text.strip() == "x"


def test_text_stays_comfortably_narrow_in_the_middle_of_a_wide_pane() -> None:
    made = canvas("word " * 100, width=200)
    assert made.document.view.width == 96
    assert made.left == 52
    assert canvas("word " * 100, width=40).left == 1


def test_the_place_is_a_line_of_a_note_rather_than_of_podium() -> None:
    made = Canvas()
    made.set_view(60, 10, source=False)
    made.show(Page("p", (Part("# Made", None), Part("text", "a.md", 7))))
    assert made.place() == Place("a.md", 7)
    made.show(Page("q", (Part("# Made", None),)))
    assert made.place() == Place(None, 1)
    made.show(Page("r", ()))
    assert made.place() is None


def test_laying_out_the_rest_ends_and_counts() -> None:
    made = canvas("\n\n".join(['a [b](c "hidden")'] * 100))
    steps = 0
    while made.lay_out_more():
        steps += 1
    assert steps < 100
    assert made.document.undrawn == 100
    made.viewport.to_end()
    made.moved()
    assert made.strip(8).text.split()[:4] == ["100", "lines", "hold", "words"]
    made.set_view(60, 10, source=True)
    made.viewport.to_end()
    made.moved()
    assert made.strip(9).text.strip() == '199  a [b](c "hidden")'


def test_the_source_shows_lines_of_notes_as_written_and_what_podium_made_as_drawn() -> None:
    made = canvas("")
    made.show(Page("p", (Part("[Event](podium:event/x) made", None), Part("**a**", "a.md", 7))))
    made.set_view(60, 10, source=True)
    shown = [made.strip(y).text.strip() for y in range(3)]
    assert shown == ["Event made", "", "7  **a**"]


def test_nothing_is_said_where_everything_is_drawn() -> None:
    made = canvas("# a\n\ntext")
    while made.lay_out_more():
        pass
    assert len(made.document) == 1


def test_the_same_page_changed_keeps_its_place_and_another_one_starts_at_its_top() -> None:
    made = canvas("\n\n".join(f"paragraph {n} " * 20 for n in range(50)))
    made.viewport.scroll(77)
    made.moved()
    top = made.strip(0).text
    text = "\n\n".join(f"paragraph {n} " * 20 for n in range(50)) + "\n\nadded"
    made.show(Page("p", (Part(text, "a.md", 1),)))
    assert made.strip(0).text == top
    made.show(Page("other", (Part(text, "a.md", 1),)))
    assert made.strip(0).text.split()[:2] == ["paragraph", "0"]


def test_a_part_that_moved_in_its_note_keeps_its_place_by_its_text() -> None:
    text = "\n\n".join(f"paragraph {n} " * 20 for n in range(50))
    made = canvas(text)
    made.viewport.scroll(77)
    made.moved()
    top = made.strip(0).text
    made.show(Page("p", (Part(text, "a.md", 41),)))
    assert made.strip(0).text == top
    made.show(Page("p", (Part(text, "a.md", 1),)))
    assert made.strip(0).text == top


def test_a_page_that_got_shorter_shows_what_is_left() -> None:
    made = canvas("\n\n".join(f"paragraph {n}" for n in range(50)))
    made.viewport.to_end()
    made.moved()
    made.show(Page("p", (Part("short", "a.md", 1),)))
    assert made.strip(0).text.strip() == "short"
    made.show(Page("p", ()))
    assert made.strip(0).text.strip() == ""


def test_going_back_to_a_page_does_not_parse_it_again() -> None:
    made = canvas("# one")
    first = made.document
    made.show(Page("other", (Part("two", "b.md"),)))
    made.show(Page("p", (Part("# one", "a.md", 1),)))
    assert made.document is first
    assert made.strip(0).text.strip() == "one"


def test_pages_are_not_kept_for_ever() -> None:
    made = canvas("# one")
    first = made.document
    for n in range(20):
        made.show(Page(str(n), (Part(f"page {n}", "b.md"),)))
    made.show(Page("p", (Part("# one", "a.md", 1),)))
    assert made.document is not first
