"""Headings beside those that hold the talks, and what stands below a talk's own heading."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

ROWS = "| 2018 | {} | Ann Berg — {} |\n| 2018 | {} | Bo Ekman — {} |\n"
TITLES = ["How rain is kept", "Soil for people in a hurry"]


def talks(text: str) -> list[tuple[str, list[str]]]:
    note = recover(NoteSource.of(text, "gloamfest-2018/README.md")).note
    return [
        (talk.title, [person.name for person in talk.speakers])
        for talk in note.sessions
        if talk.kind.is_talk
    ]


@pytest.mark.parametrize("head", ["Conference", "Event"])
def test_beside_a_table_of_talks_other_headings_are_about_the_notes(head: str) -> None:
    rows = ROWS.format("Moss Fen", TITLES[0], "Moss Fen", TITLES[1])
    table = f"| Year | {head} | Talks |\n|---|---|---|\n{rows}"
    first = "# Gloamfest\n\n## Why this exists\n\nTo know.\n\n"
    text = f"{first}## What was on\n\n{table}\n## How I file\n\nSo.\n"
    assert talks(text) == [(TITLES[0], ["Ann Berg"]), (TITLES[1], ["Bo Ekman"])]


def test_headings_that_a_table_names_are_the_talks_themselves() -> None:
    rows = f"| {TITLES[0]} | Ann Berg |\n| {TITLES[1]} | Bo Ekman |\n"
    told = "".join(f"## {title}\n\n- so it is\n\n" for title in TITLES)
    text = f"# Gloamfest 2018\n\n## What was on\n\n| Title | Speaker |\n|---|---|\n{rows}\n{told}"
    assert talks(text) == [(TITLES[0], ["Ann Berg"]), (TITLES[1], ["Bo Ekman"])]


def test_counted_questions_in_bold_are_asked_in_the_talk_above() -> None:
    asked = "**1. How long is rain kept?**\n\nIt depends.\n\n**2. And where?**\n\nIn barns.\n"
    named = "## Moss\n\n**Ann Berg**\n\n- so\n\n## Fog\n\n**Bo Ekman**\n\n- so\n"
    text = f"# Gloamfest 2018\n\n{named}\n## {TITLES[0]}\n\nI told this myself.\n\n{asked}"
    assert [title for title, _ in talks(text)] == ["Moss", "Fog", TITLES[0]]


@pytest.mark.parametrize(
    "label", ["**Notes by Tam**", "Hosted by Tam Roe", "_Notes by Tam and Bo_"]
)
def test_a_topic_with_its_own_note_taker_is_no_part_of_the_one_before(label: str) -> None:
    topics = ["Queues", "Doors at night", "Barns", "Looms and locks", "Roofs"]
    told = [f"## {title}\n**By Jelle Roe**\n- so\n\n" for title in (*TITLES, "Moss")]
    noted = [f"## {topic}\n{label}\n\n- so\n\n" for topic in topics]
    text = "# Gloam Unconference 2018\n\n" + "".join([told[0], *noted, *told[1:]])
    assert [title for title, _ in talks(text)] == [TITLES[0], *topics, TITLES[1], "Moss"]
