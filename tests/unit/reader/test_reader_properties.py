import re

from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import App
from textual.color import Color

from tui.widgets.reader.canvas import Canvas
from tui.widgets.reader.page import Page, Part
from tui.widgets.reader.palette import themed

FRAGMENTS = [
    *(
        "\n",
        "\n\n",
        "    ",
        "\t",
        "- ",
        "1. ",
        "• ",
        "# ",
        "## ",
        "> ",
        "> [!TIP] ",
        "`",
        "```py\n",
    ),
    *(
        "[ ] ",
        "[x](y)",
        "![z](z)",
        "[[wiki|w]]",
        "[^1]",
        "[^1]: ",
        "<b>",
        "</b>",
        "<ul><li>",
        "<td>",
    ),
    *("| a | b |\n|-|-|\n| c | d |\n", "|", "---\n", "word ", "verylongwordwithoutanyspaceinside"),
    *(
        "日本語",
        "👩\u200d💻",
        "e\u0301",
        "\x1b[31m",
        "\x07",
        "\x9b",
        "\u202e",
        "&#27;",
        "\u200b",
        "[/]",
    ),
    *(
        "https://a.example/b",
        "**",
        "_",
        "~~",
        "<!-- c -->",
        "&gt;",
        "\\",
        "\xa0",
        "---\na: b\n---\n",
    ),
]
PAGES = st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join)
FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\u2028\u2029]")
PALETTE = themed(App[None]().get_css_variables(), Color.parse("#101010"), dark=True)


def canvas(text: str, width: int, *, source: bool = False) -> Canvas:
    made = Canvas()
    made.palette = PALETTE
    made.set_view(width, 30, source=source)
    made.show(Page("p", (Part(text, "a.md", 1),)))
    return made


@settings(max_examples=250, deadline=None)
@given(text=PAGES, width=st.integers(1, 70), source=st.booleans())
def test_any_page_fills_any_pane_with_harmless_text(text: str, width: int, *, source: bool) -> None:
    made = canvas(text, width, source=source)
    strips = [made.strip(y) for y in range(30)]
    assert {strip.cell_length for strip in strips} == {width}
    assert [strip.text for strip in strips if FORBIDDEN.search(strip.text)] == []


@settings(max_examples=100, deadline=None)
@given(PAGES, st.integers(0, 60))
def test_every_row_can_be_reached_and_comes_from_a_line_of_the_note(text: str, rows: int) -> None:
    made = canvas(text, 40)
    made.viewport.scroll(rows)
    made.viewport.scroll(-rows)
    assert made.viewport.top == (0, 0)
    lines = text.count("\n") + 1
    found = [row.line for n in range(len(made.document)) for row in made.document.rows(n)]
    assert [line for line in found if not 1 <= line <= lines] == []


@settings(max_examples=100, deadline=None)
@given(PAGES, st.integers(1, 70), st.integers(1, 70))
def test_another_width_keeps_the_line_at_the_top(text: str, before: int, after: int) -> None:
    made = canvas(f"{text}\n\n" + "the end\n\n" * 40, before)
    made.viewport.height = 2
    made.viewport.scroll(7)
    made.moved()
    place = made.place()
    made.set_view(after, 2, source=False)
    made.set_view(before, 2, source=False)
    assert made.place() == place
