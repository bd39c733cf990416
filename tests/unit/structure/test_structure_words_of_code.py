"""Words of code with the signs of handles and of emoji."""

import pytest

from notes.structure.titles.titles import read_entry
from tests.support.recovered_talks import talks_in


@pytest.mark.parametrize("word", ["@IBInspectable", "@Override", "@keyframes"])
def test_a_word_of_code_behind_an_at_sign_is_no_speaker(word: str) -> None:
    note = f"# Loomconf\n\n# Tuesday 6/3/14\n## What's new in looms\n\n**{word}**\n- a point\n"

    assert talks_in(note, "README.md") == [("What's new in looms", [])]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Just say no to :warp:", "Just say no to :warp:"),
        ("The life of :weft:", "The life of :weft:"),
        ("Caches at rest :tada:", "Caches at rest"),
    ],
)
def test_a_word_between_colons_behind_a_small_word_is_no_emoji(line: str, title: str) -> None:
    assert read_entry(line).title == title
