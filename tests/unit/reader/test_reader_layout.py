import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from notes.tidy import Prose, blocks
from tui.widgets.reader.layout import Frame, lay_out_all
from tui.widgets.reader.rows import Row
from tui.widgets.reader.tables import column_widths


def rows(text: str, width: int = 40) -> list[Row]:
    return lay_out_all(blocks(text), Frame(width))


def drawn(text: str, width: int = 40) -> str:
    return "\n".join(row.text.rstrip() for row in rows(text, width))


def test_headings_differ_by_level() -> None:
    assert drawn("# One\n## Two\n### Three\ntext", 10) == (
        "One\n━━━━━━━━━━\n\nTwo\n──────────\nThree\ntext"
    )
    assert [row.heading for row in rows("# One\n### Three") if row.heading] == [1, 3]


def test_lists_are_nested_numbered_and_ticked() -> None:
    assert drawn("- a\n  - b\n    - c\n- [x] d\n- [ ] e\n\n9. f\n10. g\n    - h") == (
        "• a\n  ◦ b\n    ▪ c\n☑ d\n☐ e\n\n 9. f\n10. g\n    ◦ h"
    )


def test_air_in_a_list_is_where_its_writer_left_some() -> None:
    assert drawn("1. a\n   - b\n\n2. c\n\n   d") == "1. a\n   ◦ b\n\n2. c\n\n   d"
    assert drawn("- a\n  ```\n  b\n  ```\n- c") == "• a\n   b\n• c"


def test_wrapped_items_hang_below_their_text() -> None:
    assert drawn("- one two three", 10) == "• one two\n  three"


def test_quotes_and_callouts_have_a_bar() -> None:
    assert drawn("> a\n>\n> > b") == "▌ a\n▌\n▌ ▌ b"
    assert drawn("> [!TIP] Do\n> so") == "┃ ★ Do\n┃ so"


def test_code_is_carried_on_and_never_cut() -> None:
    assert drawn("```py\nabcdefghijkl mnop\n```", 14) == "           py\n abcdefghij\n↪ kl mnop"


def test_tabs_in_code_are_drawn_as_spaces() -> None:
    assert drawn("```\n\tx\n```") == "     x"


def test_an_empty_item_keeps_its_bullet() -> None:
    assert drawn("- \n- b") == "•\n• b"


def test_footnotes_stand_together() -> None:
    assert drawn("[^1]: one\n\n[^2]: two") == "[1] one\n[2] two"


def test_a_table_has_light_rules_and_aligned_cells() -> None:
    assert drawn("| Name | n |\n|:--|--:|\n| a | 1 |\n| bcd | 10 |") == (
        "Name │  n\n─────┼───\na    │  1\nbcd  │ 10"
    )


def test_cells_wrap_and_rows_are_told_apart_then() -> None:
    source = "| a | b |\n|-|-|\n| x | one two three four five |\n| y | z |"
    assert drawn(source, 17) == (
        "a │ b\n──┼──────────────\nx │ one two three\n  │ four five\n──┼──────────────\ny │ z"
    )


def test_a_table_too_wide_for_any_wrapping_may_be_moved_sideways() -> None:
    head = "|" + "|".join(f"column{n}" for n in range(9)) + "|"
    found = rows(f"{head}\n{'|-' * 9}|\n", 30)
    assert {row.wide for row in found} == {True}
    assert "column8" in found[0].text
    assert {row.wide for row in rows("| a |\n|-|\n| b |", 30)} == {False}


def test_a_table_uses_the_margin_before_it_wraps() -> None:
    source = "| a | b |\n|-|-|\n| one two three | four five six |"
    found = lay_out_all(blocks(f"{source}\n\nwords of a paragraph that wrap"), Frame(20, spare=20))
    assert found[2].text.strip() == "one two three │ four five six"
    assert max(row.cells for row in found[4:]) <= 20


CELLS = st.text("ab ", max_size=30).map(Prose)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=5), st.integers(1, 90)
)
def test_no_column_is_ever_without_width(table: list[list[Prose]], room: int) -> None:
    widths = column_widths(table, room)
    assert min(widths) >= 1
    wanted = [max(cell_len(row[n].text) for row in table) for n in range(3)]
    assert all(width <= max(1, most) for width, most in zip(widths, wanted, strict=True))


@pytest.mark.parametrize("width", [8, 13, 24, 60])
def test_no_row_but_a_wide_one_is_wider_than_the_text(width: int) -> None:
    source = (
        "# A title that is long\n\n- item one\n  1. deeper and deeper\n     - still deeper\n\n"
        "> quote that goes on\n\n```py\nx = 1234567890123\n```\n\n---\n\n"
        "日本語テキスト [^1]\n\n[^1]: note"
    )
    found = [row for row in rows(source, width) if not row.wide]
    limit = max(width, 12 + 12)
    assert [row.text for row in found if row.cells > limit] == []


def test_rows_know_the_lines_they_came_from() -> None:
    found = rows("para\n\n- a\n- b\n\n```\nx\ny\n```\n\n| h |\n|-|\n| c |")
    assert [row.line for row in found if row.text.strip() and row.written is None] == [
        1,
        3,
        4,
        7,
        8,
    ]
    assert [row.line for row in found if row.written] == [11, 11, 13]


def test_the_link_under_a_cell_is_found() -> None:
    (row,) = rows("日本 [go](https://a.example) **x**")
    assert [row.mark_at(cell) is not None for cell in (0, 4, 5, 6, 7, 8)] == [
        False,
        False,
        True,
        True,
        False,
        False,
    ]
