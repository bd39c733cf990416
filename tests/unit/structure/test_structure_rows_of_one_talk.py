"""A table of one row below the title of a talk, with its particulars."""

import pytest

from tests.support.recovered_talks import talks_in

PARTS = "".join(f"### {part}\n\n- a point\n\n" for part in ("Slow tides", "Quays", "What is next"))
ROW = "| Date | Title | Speaker |\n|---|---|---|\n| 12/12/2020 | {} | Hanna Veldt |\n"


@pytest.mark.parametrize("title", ["Tides in numbers", "Tides in some numbers"])
def test_its_people_are_those_of_the_talk(title: str) -> None:
    text = f"## Tides in numbers\n\n{ROW.format(title)}\n{PARTS}"
    assert talks_in(text, "gloamconf/tides.md") == [("Tides in numbers", ["Hanna Veldt"])]


def test_a_row_with_other_words_is_an_entry_of_the_title() -> None:
    text = f"# GloamConf 2019\n\n{ROW.format('Tides in numbers')}"
    assert talks_in(text, "gloamconf.md") == [("Tides in numbers", ["Hanna Veldt"])]
