"""Files of one line a talk, as lightning talks are noted."""

from __future__ import annotations

import pytest
from recovered_talks import talks_in

_NOTED = (
    "Tar for gates - cheap - needs a warm day - tar.example.org\n"
    "fogwatch - watches fog\n"
    "Ten years of ferries - old boats - new engines\n"
    "Knots\n"
)
_TITLES = ["Tar for gates", "fogwatch", "Ten years of ferries", "Knots"]


def titles(text: str, path: str) -> list[str]:
    return [title for title, _ in talks_in(text, path, "gloamcon2014-notes")]


@pytest.mark.parametrize(
    "path",
    [
        "lightning-talks/friday.txt",
        "lightning_talks.txt",
        "2014/lightning_talks_friday.md",
        "lightning/day2.txt",
        "talks/friday.txt",
    ],
)
def test_each_line_is_a_talk_in_a_file_named_as_of_several(path: str) -> None:
    assert titles(_NOTED, path) == _TITLES


@pytest.mark.parametrize("heading", ["# Lightning Talks", "# Gloamcon 2014 lightning talks"])
def test_bullets_below_such_a_title_are_talks_as_well(heading: str) -> None:
    listed = "".join(f"- {line}\n" for line in _NOTED.splitlines())
    assert titles(f"{heading}\n\n{listed}", "gloamcon/lightning-talks.md") == _TITLES


def test_titles_alone_are_talks_where_there_is_time_for_no_more() -> None:
    text = "Tar for gates\nOil on hinges\nTen years of ferries\n"
    assert titles(text, "lightning-talks/friday.txt") == text.splitlines()
    assert len(titles(text, "talks/friday.txt")) <= 1


def test_who_stands_behind_a_title_spoke() -> None:
    text = "Tar for gates - Ann Lee - cheap\nOil on hinges - Bo Ekberg - slow\nRope - strong\n"
    assert talks_in(text, "lightning-talks/friday.txt") == [
        ("Tar for gates", ["Ann Lee"]),
        ("Oil on hinges", ["Bo Ekberg"]),
        ("Rope", []),
    ]


def test_short_lines_above_notes_are_talks_in_such_a_file() -> None:
    text = "Why caches rest\n- a\n\nOil on hinges\n- b\n\nTen years of ferries\n- c\n"
    assert len(titles(text, "lightning-talks/friday.txt")) == len(_TITLES) - 1


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (_NOTED, "gloam/stands.txt"),
        (_NOTED, "gloam/friday.txt"),
        (
            "# Metaclasses\n\n- Everything is a boat\n- Boats are things\n- A class\n",
            "lightning.md",
        ),
        (
            "Ropes hold. They are old.\nBoats sink; ask Ann.\nSo it was, she said.\n",
            "talks/day1.txt",
        ),
    ],
)
def test_lines_of_other_files_and_points_of_one_talk_are_none(text: str, path: str) -> None:
    assert len(titles(text, path)) <= 1
