"""Entries behind which the notes run on in the same line: type says where the title ends."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.titles.titles import read_entry


def parted(line: str, loose: str = "") -> tuple[str, list[str]]:
    entry = read_entry(line, loose)
    return entry.title, [person.name for person in entry.people.speakers]


@pytest.mark.parametrize(
    "line",
    [
        "Ann Berg: *Leases that rest*. About mental health.",
        "Ann Berg, *Leases that rest*: they rest.",
        "Ann Berg – **Leases that rest** – they rest, all.",
        "Ann Berg _Leases that rest_, and more.",
        "**Ann Berg: Leases that rest** – they rest, all of them",
        "**Ann Berg – Leases that rest.** They do, and jokes.",
        "__Ann Berg: Leases that rest__. And more words.",
        "**Leases that rest - Ann Berg.** Very good and long.",
        "**Leases that rest, by Ann Berg:** very good and long.",
        "**Leases that rest (Ann Berg)**: they rest, all of them",
        "**Keynote:** Ann Berg - Leases that rest",
        "**10:30** Ann Berg - Leases that rest",
    ],
)
def test_type_parts_title_and_people_from_what_runs_on(line: str) -> None:
    assert parted(line) == ("Leases that rest", ["Ann Berg"])


@pytest.mark.parametrize(
    "line",
    [
        "Ann Berg *really* likes leases, and more",
        "**Note:** Ann Berg was late",
        "**The boat.** It rocks and rolls.",
        "Queues *that* wait. For long.",
        "Lease Office: *Leases that rest*. About health.",
    ],
)
def test_type_in_other_lines_parts_nobody(line: str) -> None:
    assert parted(line)[1] == []


def test_a_title_that_asks_keeps_its_sign() -> None:
    assert parted("**Ann Berg - Why do they rest?** They do not.")[0] == "Why do they rest?"


@pytest.mark.parametrize("on", ["on the open lease", "about the open lease", "über the open lease"])
def test_a_likely_name_and_a_topic_are_an_entry_beside_others(on: str) -> None:
    assert parted(f"Zolinda Mbekwe {on}") == (f"Zolinda Mbekwe {on}", [])
    assert parted(f"Zolinda Mbekwe {on}", "x -") == ("the open lease", ["Zolinda Mbekwe"])
    assert parted(f"Thoughts {on}", "x -") == (f"Thoughts {on}", [])


def test_a_kind_and_a_comma_stand_before_people() -> None:
    assert parted("Keynote, Werner Berg") == ("Keynote", ["Werner Berg"])
    assert parted("Workshop, Ann Berg and Bo Ekman") == ("Workshop", ["Ann Berg", "Bo Ekman"])


def talks(text: str) -> list[tuple[str, list[str]]]:
    sessions = recover(NoteSource.of(text, "x/gloam.md")).note.sessions
    return [(s.title, [p.name for p in s.speakers]) for s in sessions if s.kind.is_talk]


def test_plain_lines_in_italics_with_points_below_are_talks() -> None:
    text = (
        "Gloamfest 2014\n\n*Leases that rest* - palestrante: Ann Berg\n - one\n\n"
        "*Queues wait* - palestrantes: Bo Ekman e Ida Kjær\n - two\n"
    )
    assert talks(text) == [
        ("Leases that rest", ["Ann Berg"]),
        ("Queues wait", ["Bo Ekman", "Ida Kjær"]),
    ]


def test_a_second_name_alone_on_its_line_is_another_speaker() -> None:
    text = (
        "# Gloamfest 2017\n\n## Leases that rest\nAnn Berg\nZolinda Mbekwe-Iyer\n\n"
        "## Queues\nBo Ekman\nMostly about rest and so on.\n\n"
        "## Deploys\nIda Kjær\nGood Morning, Oslo.\n"
    )
    assert talks(text) == [
        ("Leases that rest", ["Ann Berg", "Zolinda Mbekwe-Iyer"]),
        ("Queues", ["Bo Ekman"]),
        ("Deploys", ["Ida Kjær"]),
    ]
