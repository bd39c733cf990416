"""Schedules with a row for each time and a column for each room: every cell is a talk."""

from __future__ import annotations

import datetime as dt

from notes.reading.source import NoteSource
from notes.structure.recover import recover

GRID = """# Gloamfest 2021

| {} | {} | {} |
|---|---|---|
| 9:00 | Registration | |
| 10:00 | {} | {} |
| 11:00 | Coffee | Coffee |
| 11:30 | {} | {} |
"""
CELLS = (
    "Leases that rest (Harriet Nwosu)",
    "What queues remember (Wayra Quispe)",
    "Boring deploys (Ida Kjær)",
    "-",
)


def talks(text: str) -> list[tuple[str, list[str], str, int]]:
    note = recover(NoteSource.of(text, "note.md")).note
    return [
        (each.title, [person.name for person in each.speakers], each.group, each.span.first)
        for each in note.sessions
        if each.kind.is_talk
    ]


def test_each_cell_is_a_talk_in_the_room_of_its_column() -> None:
    assert talks(GRID.format("Time", "Boathouse", "Library", *CELLS)) == [
        ("Leases that rest", ["Harriet Nwosu"], "Boathouse", 6),
        ("What queues remember", ["Wayra Quispe"], "Library", 6),
        ("Boring deploys", ["Ida Kjær"], "Boathouse", 8),
    ]


def test_a_pause_is_one_for_all_rooms() -> None:
    note = recover(NoteSource.of(GRID.format("Time", "Boathouse", "Library", *CELLS), "n.md")).note
    pauses = [each.title for each in note.sessions if not each.kind.is_talk]
    assert pauses == ["Registration", "Coffee"]


def test_people_stand_before_their_titles_or_behind_a_line_break() -> None:
    cells = (
        "Harriet Nwosu: Leases that rest",
        "**What queues remember**<br>Wayra Quispe",
        "Ida Kjær - Boring deploys",
        "",
    )
    found = talks(GRID.format("", "Track A", "Track B", *cells))
    assert [(title, people) for title, people, _, _ in found] == [
        ("Leases that rest", ["Harriet Nwosu"]),
        ("What queues remember", ["Wayra Quispe"]),
        ("Boring deploys", ["Ida Kjær"]),
    ]


def test_titles_alone_are_talks_where_rooms_and_times_stand_around_them() -> None:
    cells = ("Leases that rest", "What queues remember", "Boring deploys", "Tracing a parcel")
    found = talks(GRID.format("Zeit", "Raum 1", "Raum 2", *cells))
    assert [(title, room) for title, _, room, _ in found] == [
        ("Leases that rest", "Raum 1"),
        ("What queues remember", "Raum 2"),
        ("Boring deploys", "Raum 1"),
        ("Tracing a parcel", "Raum 2"),
    ]


def test_a_column_headed_with_a_day_tells_when_its_talks_were_given() -> None:
    text = GRID.format("Time", "3 May 2021", "4 May 2021", *CELLS)
    note = recover(NoteSource.of(text, "note.md")).note
    days = [each.date for each in note.sessions if each.kind.is_talk]
    assert days == [dt.date(2021, 5, 3), dt.date(2021, 5, 4), dt.date(2021, 5, 3)]


def test_remarks_beside_a_talk_are_no_second_track() -> None:
    cells = (CELLS[0], "I liked it", CELLS[1], "went home early")
    found = talks(GRID.format("When", "What I saw", "Remarks", *cells))
    assert "I liked it" not in [title for title, *_ in found]
    assert not {"I liked it", "went home early"} & {title for title, *_ in found}


def test_what_stands_around_a_title_in_bold_on_its_line_of_a_cell_is_no_title() -> None:
    cell = (
        "{} ([@h](https://example.org/h))<br /><br />{}<br /><br />[Video](https://example.org/v)"
    )
    cells = (
        cell.format("Harriet Nwosu", "👉 **Leases that rest** 👈 (left early)"),
        cell.format(
            "Wayra Quispe", "[**What queues remember**](queues.md) :100: (was said to be fun)"
        ),
        cell.format("Ida Kjær", "**Boring deploys** 👍"),
        cell.format("Marek Dvorak", "**[Cold caches](cold.md)** (who would not?)"),
    )
    found = talks(GRID.format("Time", "Boathouse", "Library", *cells))
    assert [(title, people) for title, people, _, _ in found] == [
        ("Leases that rest", ["Harriet Nwosu"]),
        ("What queues remember", ["Wayra Quispe"]),
        ("Boring deploys", ["Ida Kjær"]),
        ("Cold caches", ["Marek Dvorak"]),
    ]
