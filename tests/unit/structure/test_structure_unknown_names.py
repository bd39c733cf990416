"""People whose names no list knows, told by what stands around them."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.people.people import read_people
from notes.structure.recover import recover
from notes.structure.titles.titles import read_entry


def found(text: str, path: str = "notes.md") -> list[tuple[str, list[str]]]:
    note = recover(NoteSource.of(text, path, "notebook")).note
    talks = [each for each in note.sessions if each.kind.is_talk]
    return [(talk.title, [person.name for person in talk.speakers]) for talk in talks]


@pytest.mark.parametrize(
    "line",
    [
        "Slow tests with Vetrik Lovin at tamarack.io",
        "Slow tests with Vetrik Lovin from Tamarack",
        "Slow tests mit Vetrik Lovin bei Tamarack",
    ],
)
def test_whom_a_title_gives_a_company_is_a_speaker(line: str) -> None:
    entry = read_entry(line)
    assert (entry.title, [person.name for person in entry.people.speakers]) == (
        "Slow tests",
        ["Vetrik Lovin"],
    )


@pytest.mark.parametrize(
    "line",
    [
        "Working with Feature Flags at Tamarack",
        "Living with Legacy Code at Scale",
        "Fun with Flags",
    ],
)
def test_what_a_title_does_at_a_company_is_no_speaker(line: str) -> None:
    assert read_entry(line).people.speakers == ()


def test_four_names_in_a_row_are_people_and_not_their_companies() -> None:
    text = "Zaulik Sedler, Gaupik Colen, Wakob Sandrin, Dedrus Hedlin | Tamarack University"
    people = read_people(text).speakers
    assert [person.name for person in people] == [
        "Zaulik Sedler",
        "Gaupik Colen",
        "Wakob Sandrin",
        "Dedrus Hedlin",
    ]


def test_two_words_below_keynotes_are_who_gave_one() -> None:
    text = (
        "# Keynotes\n## Dupin Ramjo\nText on rivers.\n\n## Kaulo Maxwin\nNo change.\n\n"
        "# Track talks\n## Why maps rest, Maria Lopez\nText.\n\n## Slow tests, Tom Berger\nText.\n"
    )
    assert found(text, "day1.md") == [
        ("Dupin Ramjo", ["Dupin Ramjo"]),
        ("Kaulo Maxwin", ["Kaulo Maxwin"]),
        ("Why maps rest", ["Maria Lopez"]),
        ("Slow tests", ["Tom Berger"]),
    ]


def test_papers_are_told_from_other_headings_beside_them() -> None:
    text = (
        "# Society for River Studies\n\n### Lotteries, an overview\n\n+ a\n\n"
        "## Mills and Water\n\n### Trika Morlen, The Price of Barley in a Dry Year\n\n+ a\n\n"
        "### Gredik Bakoi, How Ledgers Travelled by Sea\n\n+ a\n\n"
        "## Paper\n\n### Lemus Orrin, What Ink Was Made Of in Winter\n\n+ a\n\n"
        "### Staudrik Allin, A Town Without a Single Press\n\n+ a\n"
    )
    assert [entry for entry in found(text) if entry[1]] == [
        ("The Price of Barley in a Dry Year", ["Trika Morlen"]),
        ("How Ledgers Travelled by Sea", ["Gredik Bakoi"]),
        ("What Ink Was Made Of in Winter", ["Lemus Orrin"]),
        ("A Town Without a Single Press", ["Staudrik Allin"]),
    ]


@pytest.mark.parametrize("name", ["Notes.txt", "README.md", "notes.md"])
def test_a_folder_named_as_the_first_line_tells_that_it_is_a_talk(name: str) -> None:
    text = "Repairing Bicycles\nor how to ride on\nDreiklo Askov\n\nA point\n  and another\n"
    path = f"Gloamfest/2016/Friday/RepairingBicycles/{name}"
    assert [title for title, _ in found(text, path)] == ["Repairing Bicycles"]
