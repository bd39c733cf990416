"""Programmes pasted from a page: a time alone on its line, the speaker and the title below."""

from __future__ import annotations

import pytest

from notes.models import Kind
from notes.reading.source import NoteSource
from notes.structure.lists.timed_programme import with_titles_as_headings
from notes.structure.recover import recover
from notes.structure.text.lines import outline_of

PEOPLE = ["Maria Lopez", "Tom Berger", "Wayra Quispe", "Ida Kjær"]
TITLES = ["Why queues lie", "Teaching caches to forget", "Boring deploys", "The end of rain"]


def found(text: str) -> list[tuple[str, list[str]]]:
    note = recover(NoteSource.of(text, "programme.txt", "gloamfest-2017")).note
    talks = [each for each in note.sessions if each.kind.is_talk]
    return [(talk.title, [person.name for person in talk.speakers]) for talk in talks]


def programme(block: str, clocks: list[str]) -> str:
    parts = [
        block.format(clock=clock, title=title, name=name, TITLE=title.upper(), NAME=name.upper())
        for clock, title, name in zip(clocks, TITLES, PEOPLE, strict=True)
    ]
    return "# Gloamfest 2017\n\n" + "\n\n".join(parts) + "\n"


@pytest.mark.parametrize(
    "clocks",
    [
        ["9:00", "10:00", "11:00", "13:00"],
        ["09:00 - 09:40", "10:00 - 10:40", "11:00 - 11:40", "13:00 - 13:40"],
        ["9:00 AM", "10:00 AM", "11:00 AM", "1:00 PM"],
        ["9:00 a.m.–9:40 a.m.", "10:00 a.m.–10:40 a.m.", "11:00 a.m.", "1:00 p.m."],
        ["09h00", "10h00", "11h00", "13h00"],
        ["09.00-09.40", "10.00-10.40", "11.00-11.40", "13.00-13.40"],
    ],
)
@pytest.mark.parametrize(
    "block",
    [
        "{clock}\n{name}\n{title}",
        "{clock}  \n{name}, Acme\n{title}\nWhat it was about, in a sentence of the programme.",
        "{clock}\n{title}\n{name}\n- a point\n- another point",
    ],
)
def test_a_time_alone_opens_the_talk_whose_title_and_speaker_are_below(
    block: str, clocks: list[str]
) -> None:
    wanted = [(title, [name]) for title, name in zip(TITLES, PEOPLE, strict=True)]
    assert found(programme(block, clocks)) == wanted


@pytest.mark.parametrize(
    "block", ["{clock}\n{NAME}\n{TITLE}\nA text.", "{clock}\n{TITLE}\n{NAME}\n- a"]
)
def test_capitals_of_a_pasted_programme_hide_no_name(block: str) -> None:
    clocks = ["9:00", "10:00", "11:00", "13:00"]
    wanted = [(title.upper(), [name]) for title, name in zip(TITLES, PEOPLE, strict=True)]
    assert found(programme(block, clocks)) == wanted


def test_pauses_and_days_of_a_pasted_programme_keep_their_place() -> None:
    text = (
        "# <https://2015.gloamfest.example/>\n\n9:00\nMaria Lopez\nWhy queues lie\n\n"
        "10:00\nTom Berger\nTeaching caches to forget\n\n12:00\nLunch\n\n"
        "Monday, June 8\n\n9:00\nWayra Quispe\n"
        "Boring deploys\n\n10:00\nIda Kjær\nThe end of rain\n"
    )
    note = recover(NoteSource.of(text, "programme.txt", "notebook")).note
    told = [(each.title, each.kind, each.span.first, each.group) for each in note.sessions]
    assert told == [
        ("Why queues lie", Kind.TALK, 3, ""),
        ("Teaching caches to forget", Kind.TALK, 7, ""),
        ("Lunch", Kind.BREAK, 11, ""),
        ("Monday, June 8", Kind.SECTION, 14, ""),
        ("Boring deploys", Kind.TALK, 16, "Monday, June 8"),
        ("The end of rain", Kind.TALK, 20, "Monday, June 8"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "10:00\nwoke up late\n\n11:00\nMaria Lopez called\nno idea why\n\n12:00\nsoup\nand bread\n",
        "10:00\nMaria Lopez\nWhy queues lie\n\n11:00\nTom Berger\nBoring deploys\n",
        "at 10:00 we met\n\n10:00\n\n11:00\n\n12:00\n",
    ],
)
def test_a_few_times_or_times_without_people_change_nothing(text: str) -> None:
    outline = outline_of(text.split("\n"))
    assert with_titles_as_headings(outline) is outline
