"""People who are told by their given names, in pairs, beside a kind, or with a handle."""

from __future__ import annotations

import pytest

from notes.structure.people.given_names import given_names_together
from notes.structure.people.people import read_people
from notes.structure.titles.titles import read_entry


@pytest.mark.parametrize(
    ("line", "title", "names"),
    [
        ("Queues in two towns, Anton & Maria", "Queues in two towns", ["Anton", "Maria"]),
        ("Deploys on Fridays, Peter and Carla", "Deploys on Fridays", ["Peter", "Carla"]),
        ("Deploys with Anna and Tom", "Deploys", ["Anna", "Tom"]),
        ("Deploys (Hanna und Peter)", "Deploys", ["Hanna", "Peter"]),
        ("Why we stopped - Anna, Rosa and Tom", "Why we stopped", ["Anna", "Rosa", "Tom"]),
        (
            "Your server burns by Maria Lopez and Robin ???",
            "Your server burns",
            ["Maria Lopez", "Robin"],
        ),
        ("Caches - Josh Berg/Maria Falk", "Caches", ["Josh Berg", "Maria Falk"]),
        ("Slow tests with Oskel Vardin at tamarack.io", "Slow tests", ["Oskel Vardin"]),
        ("Opening Keynote Maria Lopez", "Opening Keynote", ["Maria Lopez"]),
        ("Lightning Talk Dr Paul Berger", "Lightning Talk", ["Dr Paul Berger"]),
    ],
)
def test_people_by_given_names_and_in_pairs_are_told_from_the_title(
    line: str, title: str, names: list[str]
) -> None:
    loose = "by x" if "Vardin" in line else ""
    entry = read_entry(line, loose)
    assert (entry.title, [each.name for each in entry.people.speakers]) == (title, names)


@pytest.mark.parametrize(
    "line",
    [
        "Getting started with Ruby & Crystal",
        "Mark and Sweep",
        "Selling Caches to Python, Java, and Ruby Users",
        "Keynote Max Planck Institute",
        "Workshop Slow Tests",
        "Input/Output",
        "Parsing AC/DC Power Curves",
    ],
)
def test_tools_and_topics_are_no_people(line: str) -> None:
    assert read_entry(line).people.speakers == ()


def test_two_given_names_are_surer_than_one_beside_an_unknown_word() -> None:
    known = given_names_together(["Anna", "Tom"])
    assert known > given_names_together(["Utoka", "Tom"]) > given_names_together(["Utoka", "Tamok"])
    assert given_names_together(["Julia", "Crystal"]) < known
    assert given_names_together(["Anna"]) == given_names_together(["Anna Berg", "Tom"]) == 0


@pytest.mark.parametrize(
    ("text", "handle", "affiliation"),
    [
        ("Maria Lopez @MariaLopez", "@MariaLopez", ""),
        ("Maria Lopez @LopezWrites.", "@LopezWrites", ""),
        ("Maria Lopez @Tamarack", "", "Tamarack"),
        ("Maria Lopez—Senior Ed. @ Tamarack", "", "Senior Ed. @ Tamarack"),
    ],
)
def test_a_handle_made_of_the_name_is_its_owners(text: str, handle: str, affiliation: str) -> None:
    (person,) = read_people(text).speakers
    assert (person.name, person.handle, person.affiliation) == ("Maria Lopez", handle, affiliation)
