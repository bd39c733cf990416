"""Notes of user groups, lecture series, outliners and vaults, each with habits of its own."""

from __future__ import annotations

import datetime as dt

import pytest

from notes.reading.source import NoteSource
from notes.structure.dates.decorations import undecorated
from notes.structure.recover import recover
from notes.structure.titles.titles import read_entry

MINUTES = """# Rope Leeds - minutes

Date: 14 September 2022
Present: 31 people

## Welcome

Pizza.

## {} 1: Boring deploys ({})

- a

## {} 2: Slow logs ({})

- b

## Any other business

- a projector
"""


def talks(text: str, path: str = "note.md") -> list[tuple[str, list[str]]]:
    sessions = recover(NoteSource.of(text, path)).note.sessions
    return [(s.title, [p.name for p in s.speakers]) for s in sessions if s.kind.is_talk]


@pytest.mark.parametrize("word", ["Talk", "Vortrag", "Charla"])
def test_minutes_of_a_user_group_hold_its_talks(word: str) -> None:
    assert talks(MINUTES.format(word, "Jane Smith", word, "Peter Ekman")) == [
        ("Boring deploys", ["Jane Smith"]),
        ("Slow logs", ["Peter Ekman"]),
    ]


def test_minutes_of_a_team_hold_none() -> None:
    assert talks(MINUTES.format("Item", "Jane Smith", "Item", "Peter Ekman")) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("15.10.2019: {}", "22.10.2019: {}"),
        ("15 Oct 2019 - {}", "22 Oct 2019 - {}"),
        ("October 15, 2019: {}", "October 22, 2019: {}"),
    ],
)
def test_the_day_before_a_title_is_that_of_the_talk(first: str, second: str) -> None:
    one, two = first.format("Slow logs"), second.format("Boring deploys")
    text = f"# Rope lectures\n\n## {one}\nJane Smith\n\n- a\n\n## {two}\nPeter Ekman\n\n- b\n"
    assert talks(text) == [("Slow logs", ["Jane Smith"]), ("Boring deploys", ["Peter Ekman"])]
    if first[0].isdecimal():
        days = [each.date for each in recover(NoteSource.of(text, "note.md")).note.sessions]
        assert days == [dt.date(2019, 10, 15), dt.date(2019, 10, 22)]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Slow logs :keynote:ops:", "Slow logs"),
        ("Day 1 <2019-06-13 Thu>", "Day 1"),
        ("Ep. 3 - Slow logs", "Slow logs"),
        ("Folge 3: Slow logs", "Slow logs"),
        ("May 2019 in logs", "May 2019 in logs"),
        ("3 things about logs: a tour", "3 things about logs: a tour"),
        ("March of the logs", "March of the logs"),
        ("Slow logs #keynote", "Slow logs"),
        ("Slow logs (German)", "Slow logs"),
        ("Slow logs [in English]", "Slow logs"),
        ("Slow logs (in Engines)", "Slow logs (in Engines)"),
        ("Saturday 11:30 Loud are the logs!", "Loud are the logs!"),
        ("Sunday 9:00-10:15 Slow logs", "Slow logs"),
        ("Saturday night in logs", "Saturday night in logs"),
        ("[2024-04-09] Slow logs", "Slow logs"),
        ("(2024.04.09): Slow logs", "Slow logs"),
        ("16-10-2025 Slow logs", "Slow logs"),
        ("16.10.2025 - Slow logs", "Slow logs"),
        ("1-2-3 of logs", "1-2-3 of logs"),
        ("What became of the #kelp", "What became of the #kelp"),
    ],
)
def test_days_tags_and_numbers_around_a_title_are_no_part_of_it(line: str, title: str) -> None:
    assert undecorated(line).text == title


def test_a_tag_of_an_outline_names_the_kind() -> None:
    assert str(read_entry("Slow logs :keynote:").kind) == "keynote"


@pytest.mark.parametrize("kind", ["person", "company", "Kontakt"])
def test_a_note_of_a_person_or_thing_is_no_talk(kind: str) -> None:
    text = f"---\ntype: {kind}\n---\n# Jane Smith\n\nMet in Ghent.\n\n## Talks\n\n- Slow logs\n"
    assert talks(text) == []


def test_people_end_with_their_line_where_the_next_would_change_their_names() -> None:
    text = "# Ropeconf\n\n" + "".join(
        f"**{title}** – {people}\nContar cuerdas.\n\n"
        for title, people in (
            ("Slow logs", "Ana López"),
            ("Boring deploys", "Eva Ruiz y Tomás Aki"),
        )
    )
    assert talks(text) == [
        ("Slow logs", ["Ana López"]),
        ("Boring deploys", ["Eva Ruiz", "Tomás Aki"]),
    ]
