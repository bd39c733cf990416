"""In a note of somebody's day, the talks are below the heading of the event."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

DAY = """# 2019-06-27

## Morning

- standup, still waiting for rope
- 1:1 with [[Clara Diaz]]

## Harbour Meetup Oslo #meetup

at the pier

### Why rope rots - [[Ann Lindqvist]]

- salt

### Tar at night - [[Bo Ekman]]

- sticky

## Evening

- groceries
"""


@pytest.mark.parametrize("path", ["daily/2019-06-27.md", "journals/2019_06_27.md"])
def test_only_the_event_holds_talks(path: str) -> None:
    note = recover(NoteSource.of(DAY, path, "vault")).note
    assert [session.title for session in note.sessions] == ["Why rope rots", "Tar at night"]
    assert (note.event.title, str(note.event.date_start)) == ("Harbour Meetup Oslo", "2019-06-27")


def test_a_day_of_an_event_is_no_journal() -> None:
    note = recover(NoteSource.of(DAY, "harbour-conf-2019/2019-06-27.md", "vault")).note
    assert [session.group for session in note.sessions if session.kind.is_talk] != []
    assert note.event.title == "Harbour Conf 2019"


def test_a_bullet_of_an_outliners_day_holds_the_talks_below_it() -> None:
    text = (
        "- 08:30 coffee\n- #conference [[Gloamfest 2021]]\n"
        "\t- **Slow logs** by [[Jane Smith]]\n\t\t- a\n"
        "\t- Boring deploys by [[Peter Ekman]]\n\t\t- b\n- TODO call Anna\n"
    )
    note = recover(NoteSource.of(text, "journals/2021_10_07.md", "graph")).note
    assert note.event.title == "Gloamfest 2021"
    assert [each.title for each in note.sessions] == ["Slow logs", "Boring deploys"]


def test_a_bullet_that_only_mentions_an_event_holds_none() -> None:
    text = "- bought a ticket for Gloamfest 2021.\n\t- paid by card\n\t- train by Jane Smith\n"
    note = recover(NoteSource.of(text, "journals/2021_08_07.md", "graph")).note
    assert note.sessions == ()
