import pytest

from notes.tidy import blocks
from tui.widgets.reader.copying import copied
from tui.widgets.reader.layout import Frame, lay_out_all


def copy_all(text: str, width: int) -> str:
    rows = lay_out_all(blocks(text), Frame(width))
    return copied((row, 0, None) for row in rows)


@pytest.mark.parametrize(
    "source",
    [
        "one two three four five six seven",
        "- one two three four\n- five\n  - six seven eight",
        "1. one\n2. two\n\n## A heading of words\n\ntext",
        "> quoted words that wrap\n> \n> twice",
        "- [x] done\n- [ ] to do",
        "| a | b |\n| --- | --- |\n| one two three four | c\\|d |",
    ],
)
def test_a_selection_copies_what_was_written_whatever_the_width(source: str) -> None:
    assert copy_all(source, 16) == copy_all(source, 90) == source


def test_code_is_copied_with_its_tabs_and_without_its_panel() -> None:
    source = "\tif x:\n\t\tcall('a rather long argument', 1)\n\nend"
    assert copy_all(f"```py\n{source}\n```", 20) == source


def test_a_part_of_a_row_is_copied_without_the_ornaments_around_it() -> None:
    (row,) = lay_out_all(blocks("- some item"), Frame(40))
    assert copied([(row, 2, 6)]) == "some"
    assert copied([(row, 0, 6)]) == "- some"
    assert copied([(row, 4, None)]) == "me item"
