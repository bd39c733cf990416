"""Notes that tell of several events, each below its own heading."""

from __future__ import annotations

import datetime as dt

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

LOG = """# Where I was

## {}

- "Leases that rest" by Anna Berg
- "What queues remember" by Peter Ekman

## {}

- "Boring deploys" by Jane Smith
- "Tracing a parcel" by Carl Berg
"""


@pytest.mark.parametrize(
    ("later", "earlier"),
    [
        ("[2021-10-03] GloamConf, Bergen", "[2021-05-16] Harvest Summit, Oslo"),
        ("GloamConf, 3 October 2021", "Harvest Summit, 16 May 2021"),
        ("3. Oktober 2021: Gloamkonferenz", "16. Mai 2021: Erntetagung"),
    ],
)
def test_none_of_several_events_is_that_of_the_note_and_each_talk_has_its_day(
    later: str, earlier: str
) -> None:
    note = recover(NoteSource.of(LOG.format(later, earlier), "log.md")).note
    assert (note.event.title, note.event.date_start) == ("", None)
    talks = [session for session in note.sessions if session.kind.is_talk]
    assert [(talk.title, talk.date) for talk in talks] == [
        ("Leases that rest", dt.date(2021, 10, 3)),
        ("What queues remember", dt.date(2021, 10, 3)),
        ("Boring deploys", dt.date(2021, 5, 16)),
        ("Tracing a parcel", dt.date(2021, 5, 16)),
    ]


def test_days_of_one_event_are_not_several_events() -> None:
    text = LOG.format("GloamConf, 3 October 2021", "GloamConf workshops, 4 October 2021")
    assert recover(NoteSource.of(text, "log.md")).note.event.title


def test_front_matter_that_says_anything_is_believed() -> None:
    text = LOG.format("GloamConf, 3 October 2021", "Harvest Summit, 16 May 2021")
    note = recover(NoteSource.of(f"---\nevent: Rootday\n---\n{text}", "log.md")).note
    assert note.event.title == "Rootday"
