"""Notes typed in capitals throughout."""

from __future__ import annotations

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.text.capitals import has_only_capitals, lowered, with_headings_lowered
from notes.structure.text.lines import outline_of

SHOUTED = ["ROPES OF THE SEA - ANN O'LEARY", "", ". TIE", ". TWICE", ". 3 TIMES", "!! OK", ". END"]


def test_a_note_in_capitals_is_told_from_others() -> None:
    assert has_only_capitals(outline_of(SHOUTED).lines)
    assert not has_only_capitals(outline_of([line.title() for line in SHOUTED]).lines)
    assert not has_only_capitals(outline_of(SHOUTED[:3]).lines)


def test_words_keep_their_first_capital_and_joints_none() -> None:
    texts = [line.text for line in lowered(outline_of(SHOUTED)).lines]
    assert texts[0] == "Ropes of the Sea - Ann O'Leary"


def test_code_stays_as_it_is() -> None:
    lines = lowered(outline_of(["```", "SELECT X", "```", *SHOUTED])).lines
    assert "SELECT X" in [line.text for line in lines]


def test_headings_in_capitals_name_people_as_others_do() -> None:
    text = (
        "# GLOAMFEST 2019\n\n## BORING DEPLOYS - MARIA LOPEZ, INITECH\n\n- They rest.\n\n"
        "## WHY MAPS REST - ATHAK REINIS\n\nA sentence on maps.\n\n"
        "## OPENING WORDS\n\nA sentence.\n\n## SLOW TESTS (TOM BERGER)\n\n- One more.\n"
    )
    note = recover(NoteSource.of(text, "notes.md", "notebook")).note
    talks = [each for each in note.sessions if each.kind.is_talk]
    assert note.event.title == "GLOAMFEST 2019"
    assert [(talk.title, [person.name for person in talk.speakers]) for talk in talks] == [
        ("BORING DEPLOYS", ["Maria Lopez"]),
        ("WHY MAPS REST", ["Athak Reinis"]),
        ("SLOW TESTS", ["Tom Berger"]),
    ]


def test_a_few_headings_of_abbreviations_leave_the_others_as_they_are() -> None:
    text = "# Gloamfest\n\n## AWS IAM\n\n- a\n\n## Boring deploys - Maria Lopez\n\n- a\n\n## CSS\n"
    outline = outline_of(text.split("\n"))
    assert with_headings_lowered(outline) is outline
