"""Talks in text without markup: which short lines open one, and whose people stand below."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover


def found_in(*blocks: str) -> list[tuple[str, tuple[str, ...]]]:
    """Title and speakers of the talks in a plain note of `blocks`, a blank line between them."""
    source = NoteSource.of("\n\n".join(("Harbour Conf 2018", *blocks)), "notes/harbour.txt")
    return [
        (session.title, tuple(speaker.name for speaker in session.speakers))
        for session in recover(source).note.sessions
        if session.kind.is_talk
    ]


ROPE = "Why rope rots\nAnn Lindqvist, Engineer"
TAR = "Tar, past and present\nBo Ekman & Clara Diaz"
POINTS = "• it is the salt\n• and the sun"


def test_people_belong_to_the_line_right_above_them() -> None:
    found = found_in(ROPE, POINTS, "Fish soup. Hot.", TAR, POINTS)
    assert found == [
        ("Why rope rots", ("Ann Lindqvist",)),
        ("Tar, past and present", ("Bo Ekman", "Clara Diaz")),
    ]


def test_a_title_may_go_on_behind_a_colon() -> None:
    found = found_in(ROPE, POINTS, "Knots at night: what the harbour lost\nBy Eva Novak", POINTS)
    assert found[1] == ("Knots at night: what the harbour lost", ("Eva Novak",))


def test_a_line_above_points_is_a_talk_where_those_with_speakers_are() -> None:
    found = found_in(ROPE, POINTS, "Locks, my old friends", POINTS, TAR, POINTS)
    assert found[1] == ("Locks, my old friends", ())


def test_many_lines_above_points_are_headings_inside_the_talks() -> None:
    inner = ("What we did", POINTS, "What came of it", POINTS, "How it went on", POINTS)
    assert len(found_in(ROPE, POINTS, *inner, TAR, POINTS)) == 2


@pytest.mark.parametrize("marks", ["## **", "=== ==", "<h2></h2>", "# __", "# `", "# <br>", "''**"])
def test_a_line_of_marks_alone_costs_no_talk(marks: str) -> None:
    found = found_in(marks, ROPE, POINTS, TAR, POINTS)
    assert found == [
        ("Why rope rots", ("Ann Lindqvist",)),
        ("Tar, past and present", ("Bo Ekman", "Clara Diaz")),
    ]
