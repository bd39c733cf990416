"""A name told in one look is what all rules for names together make of it."""

from __future__ import annotations

import pytest

from notes.models import Speaker
from notes.structure.people.full_names import person_in_full
from notes.structure.people.names import name_confidence


@pytest.mark.parametrize("name", ["Ann Lee", "Greta Batadan", "Maria Berg"])
def test_a_known_given_name_and_a_surname_are_a_person(name: str) -> None:
    person = person_in_full(name)
    assert person is not None
    assert person.speakers == (Speaker(name),)
    assert person.confidence == name_confidence(name)


@pytest.mark.parametrize(
    "text",
    [
        "Ann",
        "Ann lee",
        "Ann Lee Ek",
        "Ann  Lee",
        "Ann L",
        "Ann And",
        "Ann Not",
        "Herr Lee",
        "Ann, Lee",
        "Ann O'Lee",
        "How Lee",
        "",
    ],
)
def test_what_may_be_anything_is_left_to_the_other_rules(text: str) -> None:
    assert person_in_full(text) is None
