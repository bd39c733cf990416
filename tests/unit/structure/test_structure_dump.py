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


@pytest.mark.parametrize("label", ["Speaker", "Presenter", "Presented by", "Referent", "Ponente"])
def test_people_behind_a_label_belong_to_the_line_right_above_it(label: str) -> None:
    chrome = ("Clara Writes Things Down", "Home   About", "My notes on it", "It was windy.")
    talks = (
        "Why rope rots",
        f"{label}: Ann Lindqvist",
        POINTS,
        "Tar: should you care?",
        f"{label}: Bo Ekman and Clara Diaz",
        POINTS,
        "knots at night",
        f"{label}: Eva Novak",
        POINTS,
    )
    assert found_in(*chrome, *talks) == [
        ("Why rope rots", ("Ann Lindqvist",)),
        ("Tar: should you care?", ("Bo Ekman", "Clara Diaz")),
        ("knots at night", ("Eva Novak",)),
    ]


def test_a_plain_title_above_its_own_label_is_one_talk() -> None:
    source = NoteSource.of("Why rope rots\n\nSpeaker: Ann Lindqvist\n\nSalt. And sun.", "rope.txt")
    (talk,) = recover(source).note.sessions
    assert (talk.title, talk.speakers[0].name) == ("Why rope rots", "Ann Lindqvist")


def test_a_title_may_begin_with_a_name_in_lower_case() -> None:
    lines = ("npm on a diet\nZolinda Mbekwe", "- less", "and then lunch\nwith everybody", "- fish")
    found = found_in(ROPE, POINTS, *lines, TAR, POINTS)
    assert ("npm on a diet", ("Zolinda Mbekwe",)) in found
    assert len(found) == 3


def test_what_is_indented_below_a_line_is_noted_of_it() -> None:
    short = ("Lightning talks", "Bots that sing - Ida Kjær\n  looked cool", "Lunch\n  talked to Bo")
    found = found_in("Why rope rots\nAnn Lindqvist\n  it is the salt", *short, TAR, POINTS)
    assert found == [
        ("Why rope rots", ("Ann Lindqvist",)),
        ("Bots that sing", ("Ida Kjær",)),
        ("Tar, past and present", ("Bo Ekman", "Clara Diaz")),
    ]


def test_a_line_that_parts_a_likely_name_and_a_title_is_a_talk_as_a_sure_one_is() -> None:
    inside = "".join(f"Point {letter} of the talk\n\nIt rests.\n\n" for letter in "ABCD")
    text = (
        f"Gloamfest 2022\n\nBrekka Olzano - Rivers without maps\n\n{inside}"
        f"Mettik Trovel - Odd things in boxes\n\n{inside}"
        f"Maria Lopez - Graphs in practice\n\n{inside}Rosa Berg - How to rest\n\n{inside}"
    )
    note = recover(NoteSource.of(text, "2022-05-06-gloam.txt", "notebook")).note
    assert [(each.title, [who.name for who in each.speakers]) for each in note.sessions] == [
        ("Rivers without maps", ["Brekka Olzano"]),
        ("Odd things in boxes", ["Mettik Trovel"]),
        ("Graphs in practice", ["Maria Lopez"]),
        ("How to rest", ["Rosa Berg"]),
    ]


def test_a_long_line_that_is_a_link_above_a_name_is_a_title() -> None:
    titles = [
        "Slow looms",
        "Where do looms go at night: a walk past ropes, rivers and all the mills of Bergen",
    ]
    people = ["Ann Lee", "Peter Ekman"]
    blocks = [
        f"[{title}](https://v.example/{at})\n{name}\nI liked it, as I like all of them."
        for at, (title, name) in enumerate(zip(titles, people, strict=True))
    ]
    assert [title for title, _ in found_in(*blocks)] == titles


def test_talks_stand_behind_lines_of_dashes_with_their_people_below() -> None:
    talks = [
        ("Mend it twice", "Ann Lindqvist"),
        ("Architecture", "Bo Ekman"),
        ("Slow rope", "Clara Diaz"),
        ("Nights at the mill", "Dr. Peter Lang"),
    ]
    text = "a gift for the rope walk\n\n" + "".join(
        f"---------------\n{title}\n{name}\n\nPull slowly\n\nWhat of the rope?\nIt hangs\n\n"
        for title, name in talks
    )
    note = recover(NoteSource.of(text, "ropemidwest2011/talks.txt")).note
    found = [(one.title, one.speakers[0].name) for one in note.sessions if one.kind.is_talk]
    assert [title for title, _ in found] == [title for title, _ in talks]
