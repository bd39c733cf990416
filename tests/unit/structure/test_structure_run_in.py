"""Titles that run into their authors and the notes about them."""

from __future__ import annotations

import pytest

from notes.structure.titles import read_entry


@pytest.mark.parametrize(
    ("line", "title", "names"),
    [
        (
            "Small holes in rope. A. Lindqvist, B. de Ek. Measured it twice.",
            "Small holes in rope",
            ["A. Lindqvist", "B. de Ek"],
        ),
        ("*Egg, hatched.* M. Wills et al. Fast rope", "Egg, hatched", ["M. Wills"]),
        ("**Mud.** M. Madsen, O. Lhot: dries slowly", "Mud", ["M. Madsen", "O. Lhot"]),
        ("_Who pulls, again?_ Ann Lee. About the tide", "Who pulls, again?", ["Ann Lee"]),
        (
            "**5 G, who asked?** (V. Castle, K. Mikkel; moderated by T. Brill)",
            "5 G, who asked?",
            ["V. Castle", "K. Mikkel"],
        ),
    ],
)
def test_people_behind_a_title_that_is_a_sentence(line: str, title: str, names: list[str]) -> None:
    entry = read_entry(line)
    assert (entry.title, [person.name for person in entry.people.speakers]) == (title, names)


@pytest.mark.parametrize(
    "line",
    [
        "**It rained.** Boats do not mind. They float",
        "The rope held. Ann Lee was glad of it",
        "Small holes in rope. Plan B. Then home",
    ],
)
def test_a_sentence_behind_a_sentence_names_nobody(line: str) -> None:
    assert not read_entry(line).people.speakers
