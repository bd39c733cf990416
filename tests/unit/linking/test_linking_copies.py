"""What Podium exported into the notebook it came from is told once."""

from dataclasses import replace

from notes.linking import Links, NotebookSettings, link
from notes.models import Note
from notes.reading.source import NoteSource
from notes.structure.recover import recover

NOTE = """# Some Conf 2018

## Cheap tests (Ann Lee)

Text.

## Deep dives (Bob Ray)

More text.
"""
EXPORT = """---
podium: 1
event: Some Conf 2018
year: 2018
---

# Some Conf 2018

## Cheap tests

Speaker: Ann Lee
Kind: talk
Source: conf.md:3-6

Text.

## Lost talk

Speaker: Eve Low
Kind: talk
Source: gone.md:1-9
"""


def linked(*named: tuple[str, str]) -> tuple[Links, dict[str, Note]]:
    read = [recover(NoteSource.of(text, path)).note for path, text in named]
    return link(read, NotebookSettings()), {note.path: note for note in read}


def test_a_copy_is_another_take_of_its_original() -> None:
    links, notes = linked(("conf.md", NOTE), ("out/talks.md", EXPORT))
    original, copy = notes["conf.md"].sessions[0].id, notes["out/talks.md"].sessions[0].id
    assert links.takes[original] == (copy,)
    assert links.event_of[copy] == links.event_of[original]
    assert copy in links.copies


def test_copies_change_neither_events_nor_speakers() -> None:
    alone, _ = linked(("conf.md", NOTE))
    both, _ = linked(("conf.md", NOTE), ("talks.md", EXPORT.partition("## Lost")[0]))
    assert (both.events, both.profiles) == (alone.events, alone.profiles)


def test_a_copy_whose_original_is_gone_stands_for_itself() -> None:
    links, notes = linked(("conf.md", NOTE), ("talks.md", EXPORT))
    lost = notes["talks.md"].sessions[1]
    assert lost.title == "Lost talk"
    assert lost.id in links.events[0].sessions
    assert lost.id not in links.copies


def test_the_copy_finds_its_original_after_lines_have_moved() -> None:
    links, notes = linked(("conf.md", "\n\n\n" + NOTE), ("talks.md", EXPORT))
    assert notes["talks.md"].sessions[0].id in links.copies


def test_of_equal_titles_the_one_nearest_to_the_old_lines_is_the_original() -> None:
    twice = NOTE.replace("Deep dives (Bob Ray)", "Cheap tests (Ann Lee)")
    export = EXPORT.replace("conf.md:3-6", "conf.md:7-9")
    links, notes = linked(("conf.md", twice), ("talks.md", export))
    copy = notes["talks.md"].sessions[0].id
    assert links.takes[notes["conf.md"].sessions[1].id] == (copy,)


def test_a_note_with_a_copy_is_still_the_whole_note() -> None:
    links, notes = linked(("conf.md", NOTE), ("talks.md", EXPORT))
    found = {note.path: note for note in links.notes}
    assert found["talks.md"] == replace(notes["talks.md"], event=found["talks.md"].event)
