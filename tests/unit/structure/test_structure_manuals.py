"""Manuals and lists tell of no event and hold no talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from notes.notebook import load
from notes.reading.source import NoteSource
from notes.structure.manuals import is_manual
from notes.structure.recover import recover

if TYPE_CHECKING:
    from pathlib import Path

STEPS = "\n\n## Before\n\n- dry the rope\n\n## After\n\n- tar the rope\n"


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("Rope cheat sheet", "notes/rope.md"),
        ("Splicing rope", "notes/rope-splicing-howto.md"),
        ("Packliste Hafen", "notes/packliste.md"),
        ("Mémo cordages", "notes/cordages.md"),
    ],
)
def test_a_manual_is_no_talk(heading: str, path: str) -> None:
    note = recover(NoteSource.of(f"# {heading}{STEPS}", path)).note
    assert (note.event.title, note.sessions) == ("", ())


@pytest.mark.parametrize(
    "title", ["How to splice rope", "Rope cheat sheet - Ann Lee", "Cheatsheet", "HowToConf 2019"]
)
def test_talks_and_events_are_no_manuals(title: str) -> None:
    assert not is_manual(title)


def test_a_manual_that_a_note_points_at_is_not_of_its_event(tmp_path: Path) -> None:
    talks = "# Harbour Conf 2018\n\nSee also [[rope cheat sheet]].\n\n## Tar\n\nby Ann Lee\n"
    (tmp_path / "harbour-conf-2018.md").write_text(talks)
    (tmp_path / "rope cheat sheet.md").write_text(f"# Rope cheat sheet{STEPS}")
    titles = {note.path: note.event.title for note in load([tmp_path]).notes}
    assert titles == {"harbour-conf-2018.md": "Harbour Conf 2018", "rope cheat sheet.md": ""}
