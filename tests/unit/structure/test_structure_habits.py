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
