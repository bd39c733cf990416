"""Notes about books tell of no event and hold no talks."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.events.literature import is_of_literature
from notes.structure.recover import recover

CHAPTERS = "# How Piers Learn\n\nup:: [[Shelf]]\n\n## Low piers\n- wet\n\n## High piers\n- dry\n"


def source_of(text: str, path: str) -> NoteSource:
    return NoteSource.of(text, path, "vault", ())


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (CHAPTERS, "Literature/How Piers Learn.md"),
        (CHAPTERS, "shelf/book-notes/piers.md"),
        (f"---\ntype: book\n---\n{CHAPTERS}", "piers.md"),
        (f"---\ntitle: 'Book: piers'\n---\n{CHAPTERS}", "piers.md"),
        (f"---\nlayout: post\ncategories: [books]\n---\n{CHAPTERS}", "_posts/2020-03-02-x.md"),
        (CHAPTERS.replace("# How", "# 📚 Reading notes: how", 1), "piers.md"),
        (CHAPTERS.replace("Learn", "Learn (notes de lecture)", 1), "piers.md"),
        (CHAPTERS.replace("# How", "# [读论文] How", 1), "piers.md"),
    ],
)
def test_a_book_is_no_event(text: str, path: str) -> None:
    note = recover(source_of(text, path)).note
    assert (note.event.title, note.sessions) == ("", ())


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("PyCon 2019", "books/pycon-2019.md"),
        ("How piers learn", "conferences/piers.md"),
        ("Reading the sea: a talk", "piers.md"),
    ],
)
def test_other_notes_are_not_about_books(heading: str, path: str) -> None:
    assert not is_of_literature(source_of(f"# {heading}\n", path), (heading,))


def test_a_note_whose_front_matter_names_an_event_is_about_it() -> None:
    text = f"---\nevent: Pier Days\n---\n{CHAPTERS}"
    assert recover(source_of(text, "books/piers.md")).note.event.title == "Pier Days"


def test_a_book_note_that_says_it_is_a_session_is_one() -> None:
    text = f"---\nspeaker: Ann Lee\n---\n{CHAPTERS}"
    assert [s.kind.is_talk for s in recover(source_of(text, "books/piers.md")).note.sessions]
