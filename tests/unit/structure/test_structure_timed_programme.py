"""Programmes with a time of day alone on the line above each talk."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover


def talks(text: str, path: str = "note.md") -> list[tuple[str, list[str]]]:
    note = recover(NoteSource.of(text, path)).note
    return [
        (each.title, [person.name for person in each.speakers])
        for each in note.sessions
        if each.kind.is_talk
    ]


COPIED = """# Gloamfest 2021

Tuesday, May 4th
9:00 AM
Registration

9:00 AM - 9:30 AM

9:30 AM
Lightning Talk: Leases that rest

Harriet Nwosu, University of Oslo
Bo Ekman, Initech
Room 4

9:30 AM - 10:10 AM

What queues remember

Ida Berg, Globex

10:15 AM - 10:45 AM

Lunch

11:00 AM - 12:00 PM

Closing Keynote: Boring deploys

Ann Berg, Acme
"""


def test_a_page_that_was_copied_has_its_talks_below_their_times() -> None:
    assert talks(COPIED) == [
        ("Leases that rest", ["Harriet Nwosu", "Bo Ekman"]),
        ("What queues remember", ["Ida Berg"]),
        ("Boring deploys", ["Ann Berg"]),
    ]


TYPED = """# Gloamfest 2021

---

9:30a
**Leases that rest**
**Harriet Nwosu**
Some words on leases and on how
they rest at night

---

10:15a

**Bo Ekman**
**What queues remember**

queues hold things

## Day 2

1:30p
Boring deploys
Ida Berg

**mostly dull**

2:00p

**KEYNOTE**

Ann Berg
"""


def test_types_and_headings_of_all_kinds_stand_below_times() -> None:
    assert talks(TYPED) == [
        ("Leases that rest", ["Harriet Nwosu"]),
        ("What queues remember", ["Bo Ekman"]),
        ("Boring deploys", ["Ida Berg"]),
        ("KEYNOTE", ["Ann Berg"]),
    ]


def test_days_stand_above_the_talks_that_follow_them() -> None:
    note = recover(NoteSource.of(TYPED, "note.md")).note
    groups = [each.group for each in note.sessions if each.kind.is_talk]
    assert groups == ["", "", "Day 2", "Day 2"]


BELOW = """# Gloamfest 2021

## Leases that rest
9:30 - 10:00
Harriet Nwosu

## What queues remember
10:00 - 10:30
Bo Ekman

## Boring deploys
10:30 - 11:00
Ida Berg

## Slow maps
11:00 - 11:30
Ann Berg
"""


def test_times_below_titles_leave_the_titles_alone() -> None:
    assert [title for title, _ in talks(BELOW)] == [
        "Leases that rest",
        "What queues remember",
        "Boring deploys",
        "Slow maps",
    ]


@pytest.mark.parametrize("clock", ["42", "9:30 we began late", "1.5 times faster"])
def test_other_lines_with_digits_are_no_times(clock: str) -> None:
    text = f"# How leases rest\n\nby Ann Berg\n\n{f'{clock}{chr(10)}Some words here{chr(10)}' * 5}"
    assert talks(text) == [("How leases rest", ["Ann Berg"])]


@pytest.mark.parametrize(
    "slot",
    [
        "## {} – {} Uhr\n{}\n{}, Initech\n\n",
        "- {}-{}\n  {} ({})\n",
        "**{} - {}**\n{}\n{}, Initech\n\n",
        "{} to {} CET\n\n### {}\n\n*{}*\n\n",
    ],
)
def test_times_stand_in_headings_bullets_and_bold_type(slot: str) -> None:
    entries = [
        ("9:00", "9:30", "Leases that rest", "Ann Berg"),
        ("9:30", "10:00", "What queues remember", "Bo Ekman"),
        ("10:00", "10:45", "Boring deploys", "Ida Lind"),
        ("11:00", "11:30", "Slow maps", "Maria Nilsson"),
    ]
    text = "# Gloamfest 2021\n\n" + "".join(slot.format(*entry) for entry in entries)
    assert talks(text) == [(title, [name]) for *_, title, name in entries]


def test_plain_titles_have_their_times_and_people_below_them() -> None:
    slot = "{}\n{} AM - {} AM\n{}\n\n"
    entries = [
        ("Leases that rest", "9:00", "9:30", "Ann Berg"),
        ("What queues remember", "9:30", "10:00", "Harriet Nwosu"),
        ("Boring deploys", "10:00", "10:45", "Ida Lind"),
        ("Slow maps", "11:00", "11:30", "Maria Nilsson"),
    ]
    text = "# Gloamfest 2021\n\n" + "".join(slot.format(*entry) for entry in entries)
    assert talks(text) == [(title, [name]) for title, *_, name in entries]
