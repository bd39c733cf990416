"""Notes that are nothing but a programme, or somebody's choice of it, and name nobody."""

from __future__ import annotations

import pytest
from recovered_talks import talks_in

_TITLES = [
    "Tar for gates",
    "Why caches rest at night",
    "Ten years of broken ferries",
    "Is it rust?",
]


def titles(text: str, path: str) -> list[str]:
    return [title for title, _ in talks_in(text, path)]


def days(title: str, first: str, second: str) -> str:
    bullets = [f"- {each}\n" for each in _TITLES]
    below = f"## {first}\n\n{bullets[0]}{bullets[1]}\n## {second}\n\n{bullets[2]}{bullets[3]}"
    return f"# {title}\n\n{below}" if title else below


@pytest.mark.parametrize(("first", "second"), [("Day 1", "Day 2"), ("10 May", "11 May")])
@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("", "gloam-2022/_choices.md"),
        ("Gloam Summit 2022", "gloam-2022/schedule.md"),
        ("My schedule", "gloam-2022/README.md"),
        ("Mes choix", "gloam-2022/gloam.md"),
    ],
)
def test_bullets_below_the_days_of_a_programme_are_talks(
    title: str, path: str, first: str, second: str
) -> None:
    assert titles(days(title, first, second), path) == _TITLES


@pytest.mark.parametrize("title", ["Gloam Summit 2022", "Schedules of tides"])
def test_below_the_days_of_another_note_they_may_be_anything(title: str) -> None:
    assert _TITLES[0] not in titles(days(title, "10 May", "11 May"), "gloam-2022/gloam.md")


def test_sentences_below_the_days_of_a_programme_are_no_talks() -> None:
    text = "# My schedule\n\n## Thursday\n\n- we came late.\n- it rained; boats were wet.\n"
    assert "we came late." not in titles(text, "gloam-2022/gloam.md")
