"""Panels of many people, surnames in capitals, degrees, and handles on lines of their own."""

from __future__ import annotations

import pytest

from notes.structure.people.names import LIKELY, name_confidence
from notes.structure.people.people import read_people
from tests.support.recovered_talks import talks_in

PANEL = ["Priya Banerjee", "Tomasz Kowalski", "Ngozi Okonkwo", "Sven Lindqvist", "Olga Ivanova"]
PANEL += ["Helen Dunmore", "Kwame Mwangi"]


@pytest.mark.parametrize("line", ["**{}**", "*{}*", "{}, Initech", "- {}", "- {}, MD"])
def test_every_person_of_a_long_panel_is_found(line: str) -> None:
    listed = "\n".join(line.format(name) for name in PANEL)
    text = f"# Larkfield 2021\n\n## Handoffs that work\n\n{listed}\n\nThe queue was full.\n"

    assert talks_in(text) == [("Handoffs that work", PANEL)]


@pytest.mark.parametrize(
    "handles",
    ["@quietloops, twitter", "@initloops (Initech)\n@quietloops - twitter", "@quietloops: github"],
)
def test_a_handle_and_where_it_is_from_are_of_the_person_above(handles: str) -> None:
    text = f"# Larkfield 2021\n\n## Handoffs that work\n\nPriya Banerjee\n{handles}\n\nSome text.\n"

    assert talks_in(text) == [("Handoffs that work", ["Priya Banerjee"])]


@pytest.mark.parametrize(
    "name", ["Tomasz KOWALSKI", "Olga B. IVANOVA", "Mei-Ling SZABO", "KOWALSKI Tomasz"]
)
def test_a_surname_in_capitals_makes_a_name(name: str) -> None:
    assert name_confidence(name) >= LIKELY
    assert [each.name for each in read_people(name).speakers] == [name]


@pytest.mark.parametrize("phrase", ["Initech API", "Selon le GIEC", "Using HTTP", "Cloud REST API"])
def test_an_abbreviation_makes_no_surname(phrase: str) -> None:
    assert name_confidence(phrase) < LIKELY


@pytest.mark.parametrize(
    ("phrase", "name", "behind"),
    [
        ("Helen Dunmore MD MSCE", "Helen Dunmore", "MD MSCE"),
        ("Helen Dunmore, MD", "Helen Dunmore", "MD"),
        ("Helen Dunmore MPA, VP", "Helen Dunmore", "MPA, VP"),
        ("Henry Dunmore II", "Henry Dunmore II", ""),
    ],
)
def test_degrees_are_told_from_the_name(phrase: str, name: str, behind: str) -> None:
    (person,) = read_people(phrase).speakers

    assert (person.name, person.affiliation) == (name, behind)


def test_a_town_with_its_state_is_still_nobody() -> None:
    assert not read_people("Silver Spring, MD").speakers


def test_a_name_nobody_knows_counts_among_more_that_are_known() -> None:
    people = read_people("HELEN DUNMORE, OLGA IVANOVA, and TJ VANWICK")

    assert [each.name for each in people.speakers][-1] == "TJ VANWICK"
