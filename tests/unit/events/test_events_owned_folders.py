"""Folders that a mirror of repositories calls `owner+name`, wherever they stand in a path."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.events.event_names import name_in_path
from notes.structure.recover import recover

TEXT = "# Cranes without tears\n\nAnn Lee\n\nRopes and knots.\n"


@pytest.mark.parametrize(
    ("folder", "title", "year"),
    [
        ("ada-e+queue-days-2019", "Queue Days 2019", 2019),
        ("queue-days-2019", "Queue Days 2019", 2019),
        ("Queue+Days+2019", "Queue Days 2019", 2019),
        ("QueueConf+Berlin", "QueueConf Berlin", None),
        ("queue+2019", "Queue 2019", 2019),
        ("Queues + Doors 2019", "Queues Doors 2019", 2019),
    ],
)
def test_the_owner_is_no_part_of_the_name(folder: str, title: str, year: int | None) -> None:
    name = name_in_path(folder)
    assert (name.title, name.year) == (title, year)


@pytest.mark.parametrize("folder", ["c++-days-2019", "+queue-days"])
def test_a_plus_without_an_owner_before_it_cuts_nothing(folder: str) -> None:
    assert name_in_path(folder).title.casefold().split()[-1 - ("2019" in folder)] == "days"
    assert name_in_path(folder).title[0].casefold() == folder.strip("+")[0]


@pytest.mark.parametrize("path", ["cranes.md", "ada-e+queue-days-2019/cranes.md"])
def test_notes_below_such_a_folder_are_of_the_event(path: str) -> None:
    root = "mirror" if "/" in path else "ada-e+queue-days-2019"
    note = recover(NoteSource.of(TEXT, path, root)).note
    assert (note.event.title, note.event.year) == ("Queue Days 2019", 2019)
