"""Talks that go on below a pause, where "Lunch" parts the programme of a day."""

from __future__ import annotations

import pytest
from recovered_talks import talks_in

from notes.reading.source import NoteSource
from notes.structure.recover import recover

_MORNING = "- Tar for gates, by Ann Lee (CTO, Acme)\n- Oil on hinges by Bo Ekberg\n"


def day(below: str) -> str:
    return f"# Gloam Summit 2022\n\n## Day 1\n\n{_MORNING}\n### Lunch\n\n{below}\n"


@pytest.mark.parametrize(
    "below",
    [
        "- Wax and rope, by Carla Dahlin (Globex)\n- Why fog rests by Peter Ekman\n",
        "- [Wax and rope](wax.md), by Carla Dahlin\n- [Why fog rests](fog.md), by Peter Ekman\n",
        "#### Wax and rope - Carla Dahlin\n\n- a\n\n#### Why fog rests - Peter Ekman\n\n- b\n",
    ],
)
def test_talks_go_on_below_a_pause(below: str) -> None:
    assert talks_in(day(below), "gloam.md") == [
        ("Tar for gates", ["Ann Lee"]),
        ("Oil on hinges", ["Bo Ekberg"]),
        ("Wax and rope", ["Carla Dahlin"]),
        ("Why fog rests", ["Peter Ekman"]),
    ]


def test_they_belong_to_the_day_and_not_to_the_pause() -> None:
    text = day("- Wax and rope by Carla Dahlin\n- Why fog rests by Peter Ekman\n")
    sessions = recover(NoteSource.of(text, "gloam.md")).note.sessions
    assert [(each.kind.value, each.group) for each in sessions][-3:] == [
        ("break", "Day 1"),
        ("talk", "Day 1"),
        ("talk", "Day 1"),
    ]


@pytest.mark.parametrize(
    "below",
    [
        "- Pasta with tar\n- A walk to the harbour\n",
        "- Carla Dahlin\n- Peter Ekman\n",
        "- Carla Dahlin - told me of fog\n- Peter Ekman - has left Globex\n",
    ],
)
def test_what_was_eaten_and_who_was_met_there_is_no_talk(below: str) -> None:
    titles = [title for title, _ in talks_in(day(below), "gloam.md")]
    assert titles == ["Tar for gates", "Oil on hinges"]
