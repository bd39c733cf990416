"""Headings of academic programmes: the name first, then the organisation, the title or both."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.affiliations import is_organisation
from notes.structure.recover import recover


def found(text: str) -> list[tuple[str, list[str]]]:
    note = recover(NoteSource.of(text, "notes.md", "notebook")).note
    talks = [each for each in note.sessions if each.kind.is_talk]
    return [(talk.title, [person.name for person in talk.speakers]) for talk in talks]


def test_a_title_behind_a_name_and_a_comma_is_told_by_the_papers_beside_it() -> None:
    text = (
        "# Society for River Studies\n\n## Mills and Water\nChair: J. Falk\n\n"
        "### Harriet Nwosu, The Price of Barley in a Dry Year, 1740-1742\n\n+ a point\n\n"
        "### Peter Holm, The Blue Mill, Anna Berg (1801-1872), and the Weavers' Guild\n\n"
        "+ a point\n\n"
        "## Paper\n*Chair: Rosa Ek*\n\n"
        "### Clara Irving, How Ledgers Travelled by Sea\n\n+ a point\n\n"
        "### Greta Olsen, A Town of Ink: J. S. Falk, C. Novak and the Press\n\n+ a point\n"
    )
    assert found(text) == [
        ("The Price of Barley in a Dry Year, 1740-1742", ["Harriet Nwosu"]),
        ("The Blue Mill, Anna Berg (1801-1872), and the Weavers' Guild", ["Peter Holm"]),
        ("How Ledgers Travelled by Sea", ["Clara Irving"]),
        ("A Town of Ink: J. S. Falk, C. Novak and the Press", ["Greta Olsen"]),
    ]


def test_an_organisation_between_name_and_title_is_no_part_of_either() -> None:
    text = (
        "# Soil Modelling 2018\n\n"
        "### Maria Lopez, University of Plains, Counting worms in frozen ground\n\n* a\n\n"
        "### Tom Berger, UCTS, A model of rain that nobody believes\n\n* a\n\n"
        "### Anna Falk, Tamarack, Roots and what they tell each other\n\n* a\n"
    )
    assert found(text) == [
        ("Counting worms in frozen ground", ["Maria Lopez"]),
        ("A model of rain that nobody believes", ["Tom Berger"]),
        ("Roots and what they tell each other", ["Anna Falk"]),
    ]


@pytest.mark.parametrize("mark", ["*", "_"])
def test_a_title_in_type_shows_what_is_in_front_of_it(mark: str) -> None:
    text = (
        "# Soil Modelling 2018\n\n"
        f"### Maria Lopez, University of Plains, {mark}Counting worms in frozen ground{mark}\n\n"
        "- a\n\n"
        f"### Tom Berger, Tamarack, {mark}A model of rain that nobody believes{mark}\n\n- a\n\n"
        f"### Oskel Vardin, The Plains Interdisciplinary Center, {mark}Comparing roots{mark}\n\n"
        "- a\n\n"
        f"### Anna Strong, Initech, {mark}Inference of drought from leaves{mark}\n\n- a\n"
    )
    assert found(text) == [
        ("Counting worms in frozen ground", ["Maria Lopez"]),
        ("A model of rain that nobody believes", ["Tom Berger"]),
        ("Comparing roots", ["Oskel Vardin"]),
        ("Inference of drought from leaves", ["Anna Strong"]),
    ]


def test_a_title_in_type_that_an_editor_wrapped_goes_on_below() -> None:
    text = (
        "# Soil Modelling 2018\n\n### Maria Lopez, Tamarack, *Counting worms*\n\n- a\n\n"
        "### Tom Berger, Initech *A model of rain that goes on\nand on behind the margin*\n\n- a\n"
    )
    assert found(text) == [
        ("Counting worms", ["Maria Lopez"]),
        ("A model of rain that goes on and on behind the margin", ["Tom Berger"]),
    ]


def test_names_and_their_companies_stay_people_without_titles() -> None:
    text = (
        "# Gloamfest 2018\n\n## Maria Lopez, Head of Data Platforms at Initech\n\n- a\n\n"
        "## Tom Berger, University of the Northern Plains\n\n- a\n\n## Rosa Ek, Acme\n\n- a\n"
    )
    assert found(text) == [
        ("Maria Lopez", ["Maria Lopez"]),
        ("Tom Berger", ["Tom Berger"]),
        ("Rosa Ek", ["Rosa Ek"]),
    ]


def test_behind_a_bar_stands_a_title_or_an_organisation() -> None:
    text = (
        "### Catalogue Summit 2022\n\nintro\n\n### Live Presentations:\n\n"
        "### Maria Lopez , Tom Berger | Postcard Presentation\n\nnote\n\nother note\n\n"
        "### Anna Falk/ Huda Novak | Tamarack University\n\nnote\n\nother note\n\n"
        "### 10.4.22\n\n### Peter Holm | Institute of Maps\n\n"
        "Some short line\n\nOther short line\n\n"
        "### Greta Olsen | slow tests\n\nrunning one\n\nand one more\n\n"
        "### Oskel Strong | Plains Public Library\n\na note\n\nother note\n"
    )
    assert found(text) == [
        ("Postcard Presentation", ["Maria Lopez", "Tom Berger"]),
        ("Anna Falk, Huda Novak", ["Anna Falk", "Huda Novak"]),
        ("Peter Holm", ["Peter Holm"]),
        ("slow tests", ["Greta Olsen"]),
        ("Oskel Strong", ["Oskel Strong"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "University of Plains",
        "Tamarack Public Library",
        "Center for Slow Maths",
        "Instituto do Rio",
    ],
)
def test_organisations_are_known_by_a_word_and_their_capitals(text: str) -> None:
    assert is_organisation(text)


@pytest.mark.parametrize(
    "text", ["How a university pays for disks", "Initech", "The library that we forgot", "council"]
)
def test_what_tells_of_an_organisation_is_not_its_name(text: str) -> None:
    assert not is_organisation(text)
