"""Words in a speaker's place where the writer has no name."""

from __future__ import annotations

import pytest

from notes.structure.nameless import (
    says_name_is_missing,
    without_nobody_before,
    without_nobody_behind,
)


@pytest.mark.parametrize(
    "words",
    [
        "no pillé el nombre",
        "didn't catch the name",
        "nom pas noté",
        "Name vergessen",
        "naam gemist",
    ],
)
def test_a_missed_name_is_told_in_any_language(words: str) -> None:
    assert says_name_is_missing(words)
    assert without_nobody_behind(f"Mud at rest ({words})") == "Mud at rest"
    assert without_nobody_before(f"({words}): Mud at rest") == "Mud at rest"


@pytest.mark.parametrize("title", ["Mud (not a name clash)", "(Mud): rest", "Name that rope"])
def test_other_brackets_stay(title: str) -> None:
    assert without_nobody_before(title) == title


def test_brackets_about_something_else_stay_behind_a_title() -> None:
    assert without_nobody_behind("Mud at rest (no slides)") == "Mud at rest (no slides)"
    assert without_nobody_behind("What is in a name (again)") == "What is in a name (again)"
