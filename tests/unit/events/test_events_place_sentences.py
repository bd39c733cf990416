"""The town of an event inside a sentence above its talks."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TALKS = "## Leases that rest - Jane Smith\n\n- a\n\n## Slow logs - Peter Ekman\n\n- b\n"


def place(sentence: str) -> str:
    note = recover(NoteSource.of(f"# Gloamfest\n\n{sentence}\n\n{TALKS}", "gloamfest.md")).note
    return note.event.location


@pytest.mark.parametrize(
    ("sentence", "town"),
    [
        ("It was held at the Rope Hall in Ghent, and I was there.", "Ghent"),
        ("Gloamfest is in Bergen this year. I live in Oslo.", "Bergen"),
        ("Last week I went to San Francisco for it.", "San Francisco"),
        ("Die Konferenz fand in Hamburg statt.", "Hamburg"),
    ],
)
def test_a_sentence_about_the_event_tells_its_town(sentence: str, town: str) -> None:
    assert place(sentence) == town


@pytest.mark.parametrize(
    "sentence",
    ["I like trains in London.", "It was held in May.", "Gloamfest is in its third year."],
)
def test_other_sentences_tell_no_town(sentence: str) -> None:
    assert not place(sentence)


def test_a_town_below_a_talk_is_not_that_of_the_event() -> None:
    text = f"# Gloamfest\n\n{TALKS}\nThe next one will be held in Ghent.\n"
    assert not recover(NoteSource.of(text, "gloamfest.md")).note.event.location


@pytest.mark.parametrize(
    ("line", "town"),
    [
        ("Ghent, 3 May 2021. Typed on the train.", "Ghent"),
        ("3 May 2021. Typed on the train.", ""),
        ("3 May 2021. Bergen, Norway", "Bergen, Norway"),
    ],
)
def test_a_sentence_behind_the_day_is_no_place(line: str, town: str) -> None:
    assert place(line) == town
