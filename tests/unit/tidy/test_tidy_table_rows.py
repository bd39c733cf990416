"""A row that stands by itself gets the header of its table."""

import pytest

from notes.tidy.table_rows import head_above, with_head

TABLE = [
    "| Talk | Who |",
    "|------|:---:|",
    "| Cranes | Ann |",
    "| Hooks \\| eyes | Bo |",
    "",
    "text",
]


@pytest.mark.parametrize(("line", "head"), [(0, -1), (1, -1), (2, 0), (3, 0), (4, -1), (5, -1)])
def test_only_rows_below_the_delimiters_have_a_header(line: int, head: int) -> None:
    assert head_above(TABLE, line) == head


def test_a_row_gets_its_header() -> None:
    assert with_head(TABLE, 4, 4) == [*TABLE[:2], TABLE[3]]


@pytest.mark.parametrize(
    "lines",
    [
        ["a | b", "c | d"],
        ["| one |", "|---|---|", "| a | b |"],
        ["|---|---|", "| a | b |"],
        ["words", "---", "a | b"],
    ],
)
def test_bars_without_a_header_are_no_table(lines: list[str]) -> None:
    assert with_head(lines, len(lines), len(lines)) == lines[-1:]
