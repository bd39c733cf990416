"""Habits of note takers, each as a small note of its own and what a reader sees in it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from notes.models import Kind
from notes.reading.source import NoteSource
from notes.structure.recover import recover

DATA = Path(__file__).parents[2] / "data" / "structure" / "habits.toml"
HABITS: dict[str, dict[str, Any]] = {
    habit["name"]: habit for habit in tomllib.loads(DATA.read_text("utf-8"))["habit"]
}


def source_of(habit: dict[str, Any]) -> NoteSource:
    path = habit.get("path", "conf-2021.md")
    return NoteSource.of(habit["text"], path, "notes", tuple(habit.get("siblings", ())))


@pytest.mark.parametrize("name", HABITS)
def test_a_habit_is_understood(name: str) -> None:
    found = [
        [session.title, *(speaker.name for speaker in session.speakers)]
        for session in recover(source_of(HABITS[name])).note.sessions
        if session.kind.is_talk
    ]
    assert found == HABITS[name]["talks"]


def test_kinds_are_read_where_the_text_says_so() -> None:
    sessions = recover(source_of(HABITS["keynote and panel with moderator"])).note.sessions
    assert [session.kind for session in sessions] == [Kind.KEYNOTE, Kind.PANEL]


@pytest.mark.parametrize(
    "line",
    [
        "**Augsburg, Friday 13th May 2016**",
        "13 May 2016, Augsburg",
        "12. bis 13. Mai 2016, Augsburg",
        "- Augsburg, 13 May 2016",
    ],
)
def test_the_line_with_the_events_day_and_place_is_no_talk(line: str) -> None:
    mark = "**" if line.startswith("**") else "- **"
    talks = "".join(
        f"{mark}{title} - {name}**\n\n  - a point\n\n"
        for title, name in (("Leases rest", "Harriet Nwosu"), ("Boring deploys", "Ida Kjær"))
    )
    note = recover(NoteSource.of(f"# Gloamfest 2016\n\n{line}\n\n{talks}", "a.md", "n")).note
    assert [talk.title for talk in note.sessions] == ["Leases rest", "Boring deploys"]
    assert note.event.date_start is not None


def test_a_title_that_names_a_day_of_history_stays_a_talk() -> None:
    text = "# Gloamfest 2016\n\n## The wall, 9 November 1989\n\n- x\n\n## Boring deploys\n\n- y\n"
    note = recover(NoteSource.of(text, "a.md", "n")).note
    assert len(note.sessions) == 2


def test_a_label_of_speakers_may_stand_above_that_of_the_title() -> None:
    text = (
        "Gloamfest 2015\n\nSpeaker: Harriet Nwosu\nTitle: Leases at rest\n\n- a point\n\n"
        "Speaker: Ida Kjær\nTitle: Boring deploys\n\n- another\n"
    )
    note = recover(NoteSource.of(text, "a.txt", "n")).note
    found = [(talk.title, talk.speakers[0].name) for talk in note.sessions]
    assert found == [("Leases at rest", "Harriet Nwosu"), ("Boring deploys", "Ida Kjær")]


def test_the_kind_before_by_stays_in_a_title_that_it_makes() -> None:
    text = (
        "# Gloamfest 2015\n\n## Opening keynote by Harriet Nwosu\n\n- x\n\n"
        "## Caches, a talk by Ida Kjær\n\n- y\n"
    )
    note = recover(NoteSource.of(text, "a.md", "n")).note
    assert [talk.title for talk in note.sessions] == ["Opening keynote", "Caches"]
