"""Titles between two rules, as in notes in plain text."""

from __future__ import annotations

import pytest

from tests.support.recovered_talks import talks_in


@pytest.mark.parametrize("rule", ["-" * 30, "=" * 12, "*" * 5])
@pytest.mark.parametrize("quote", ["", '"'])
def test_the_first_of_the_lines_between_two_rules_is_the_title(rule: str, quote: str) -> None:
    blocks = [
        ("Tape is fine", "Ann Lee, Parity Labs", "cheap. dull\nrobot named Kevin"),
        ("Mills told to your boss", "Bo Ekman", "1.4x not 3x"),
        ("Diaries of rope", "Mary Olsen and Tom Brandt", "nine hours"),
    ]
    text = "StoneCon 2013\n\n" + "\n\n".join(
        f"{rule}\n{quote}{title}{quote}\n{people}\n{rule}\n{notes}"
        for title, people, notes in blocks
    )
    assert talks_in(text) == [
        ("Tape is fine", ["Ann Lee"]),
        ("Mills told to your boss", ["Bo Ekman"]),
        ("Diaries of rope", ["Mary Olsen", "Tom Brandt"]),
    ]


def test_paragraphs_between_rules_are_no_banners() -> None:
    text = "# Slow mills\n\nAnn Lee\n\n---\n\nthey turn\nslowly\n\n---\n\nand stop\nat night\n"
    assert talks_in(text) == [("Slow mills", ["Ann Lee"])]
