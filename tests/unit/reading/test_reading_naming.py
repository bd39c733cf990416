"""What the name of a notebook's folder is to its writer."""

from __future__ import annotations

import pytest

from notes.reading.naming import notebook_name
from notes.reading.source import NoteSource


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("ada-e+queue-days-2019", "queue-days-2019"),
        ("queue-days-2019", "queue-days-2019"),
        ("c++-days-2019", "c++-days-2019"),
        ("Queues + Doors 2019", "Queues + Doors 2019"),
        ("+notes", "+notes"),
        ("", ""),
    ],
)
def test_the_owner_that_a_mirror_names_is_no_part_of_it(folder: str, name: str) -> None:
    assert notebook_name(folder) == name
    assert NoteSource.of("text", root_name=folder).root_name == name
