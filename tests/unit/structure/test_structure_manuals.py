"""Manuals and lists tell of no event and hold no talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from notes.notebook import load
from notes.reading.source import NoteSource
from notes.structure.levels.manuals import is_manual
from notes.structure.recover import recover
from tests.support.recovered_talks import talks_in

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
        ("How I take notes", "notes.md"),
        ("Tips for first-time speakers", "2020-03-01-tips.md"),
        ("Wie ich Notizen mache", "notizen.md"),
        ("Comment je prends des notes", "posts/prise.md"),
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


@pytest.mark.parametrize(
    "text", ["# How I take notes - Ann Lee\n", "# How to give a good talk\n\nSpeaker: Ann Lee\n"]
)
def test_a_talk_on_taking_notes_or_speaking_names_its_speaker(text: str) -> None:
    sessions = recover(NoteSource.of(text, "harbour-conf-2018/notes-talk.md")).note.sessions
    assert [person.name for each in sessions for person in each.speakers] == ["Ann Lee"]


def test_a_form_to_fill_in_holds_no_talk_but_is_of_its_event() -> None:
    form = "# Event\n\n## Title - Speaker\n\n- point\n\n## Title - Speaker\n\n- point\n"
    note = recover(NoteSource.of(form, "harbour-conf-2018/talk-template.md")).note
    assert (note.event.title, note.sessions) == ("Harbour Conf 2018", ())
    talk = recover(NoteSource.of("# Template engines\n\n- point\n", "x/template-engines.md")).note
    assert [each.title for each in talk.sessions] == ["Template engines"]


@pytest.mark.parametrize(
    "listed",
    [
        "- [Harbour Conf](2018/harbour.md)\n- [PyRope Bergen](2019/rope.md)\n",
        "| Year | Conference |\n|---|---|\n| 2018 | Harbour |\n| 2019 | PyRope |\n",
        "## Who am I?\n\nA sailor.\n\n## Offline use\n\nClone it.\n",
    ],
)
def test_the_front_page_of_a_notebook_holds_no_talks(listed: str) -> None:
    note = recover(NoteSource.of(f"# My notes\n\nOf all I heard.\n\n{listed}", "README.md")).note
    assert (note.event.title, note.sessions) == ("", ())


def test_the_front_page_of_one_event_holds_its_talks() -> None:
    text = "# Harbour Conf 2018\n\n## Boring deploys\n\n- a\n\n## Slow logs\n\n- b\n"
    note = recover(NoteSource.of(text, "README.md")).note
    assert [each.title for each in note.sessions] == ["Boring deploys", "Slow logs"]


@pytest.mark.parametrize("title", ["Cheat sheet for soft ropes", "A guide to tar"])
@pytest.mark.parametrize(
    "person", ["Ann Lee, Initech", ":bust_in_silhouette: [Ann Lee](a.example)"]
)
def test_a_manual_with_somebody_right_below_its_title_is_a_talk(title: str, person: str) -> None:
    note = recover(NoteSource.of(f"# {title}\n\n{person}{STEPS}", "2 - rope.md", "gloamconf"))
    assert [session.title for session in note.note.sessions] == [title]


def test_headings_that_are_commands_are_those_of_a_program() -> None:
    text = "Made by hand.\n\n## 👉  `npm start`\n- Runs it.\n\n## 👉  `npm run build`\n- Builds.\n"
    assert talks_in(text, "plugin/loom/README.md", "meetup-notes") == []
    assert talks_in(text.replace("npm", "how"), "plugin/loom/README.md", "meetup-notes")
