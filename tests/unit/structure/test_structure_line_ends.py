"""Where an entry ends that text follows on the next line, and entries that begin with initials."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.titles.titles import read_entry


def talks(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The sessions of a note, each with the names of its speakers."""
    found = recover(NoteSource.of(text, "meetup.md")).note.sessions
    return [(session.title, tuple(each.name for each in session.speakers)) for session in found]


@pytest.mark.parametrize(
    ("first", "speakers"),
    [
        ("Queues that never empty and what to do, with Marta Oliveira", ("Marta Oliveira",)),
        ("Queues that never empty and what to do (Marta Oliveira)", ("Marta Oliveira",)),
        (
            "Queues that never empty, con Marta Oliveira e Inés Prado",
            ("Marta Oliveira", "Inés Prado"),
        ),
    ],
)
def test_text_right_below_is_no_part_of_a_line_that_ends_with_people(
    first: str, speakers: tuple[str, ...]
) -> None:
    text = (
        "# Evenings of July\n\n"
        f"**#1** {first}\nDemo with a full disk, and no applause.\n\n"
        "**#2** Small disks, with Harriet Nwosu\nShort and good.\n"
    )
    assert talks(text)[0][1] == speakers
    assert talks(text)[0][0].startswith("Queues that never empty")
    assert "Demo" not in talks(text)[0][0]


def test_longer_lines_near_by_show_that_an_editor_did_not_wrap() -> None:
    text = (
        "# Evenings of July\n\n"
        "**Harriet Nwosu** — Why small disks fill up on a Sunday morning\n"
        "swapped them, twelve of them, by hand and alone.\n\n"
        "**Marek Dvorak** — Queues\n"
        "this line goes on for much longer than any line that an editor had cut at sixty columns\n"
    )
    assert talks(text)[0] == ("Why small disks fill up on a Sunday morning", ("Harriet Nwosu",))


def test_lines_that_an_editor_wrapped_stay_whole() -> None:
    text = (
        "# Evenings of July\n\n"
        "- Why small disks fill up on a Sunday morning and not on a\n  Monday - Harriet Nwosu\n"
        "- What the queue remembers of a long day - Marek Dvorak\n"
    )
    assert talks(text)[0] == (
        "Why small disks fill up on a Sunday morning and not on a Monday",
        ("Harriet Nwosu",),
    )


def test_an_initial_beside_lines_that_begin_with_names_is_no_number() -> None:
    assert read_entry("D. Nwosu: small disks", "x -").people.speakers[0].name == "D. Nwosu"
    assert read_entry("**D. Nwosu** — small disks", "x -").title == "small disks"
    assert not read_entry("D. Disks: what they are").people.speakers


def test_text_behind_two_people_and_a_quoted_title_is_no_name() -> None:
    entry = read_entry('"Small disks" by Harriet Nwosu and Marek Dvorak. The demo broke.')
    assert [each.name for each in entry.people.speakers] == ["Harriet Nwosu", "Marek Dvorak"]
