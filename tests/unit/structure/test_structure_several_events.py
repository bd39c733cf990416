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


def test_front_matter_that_names_the_event_is_that_of_all_talks() -> None:
    text = LOG.format("GloamConf, 3 October 2021", "Harvest Summit, 16 May 2021")
    note = recover(NoteSource.of(f"---\nevent: Rootday\n---\n{text}", "log.md")).note
    assert {session.event for session in note.sessions} == {None}


def test_a_talk_belongs_to_the_event_above_it() -> None:
    text = LOG.format("GloamConf 2021", "Harvest Summit, 16 May 2020, Oslo")
    note = recover(NoteSource.of(text, "log.md")).note
    told = [each.event for each in note.sessions if each.kind.is_talk]
    assert [(event.title, event.year) for event in told if event] == [
        ("GloamConf 2021", 2021),
        ("GloamConf 2021", 2021),
        ("Harvest Summit", 2020),
        ("Harvest Summit", 2020),
    ]


def test_headings_without_year_day_or_place_name_no_event_of_their_own() -> None:
    note = recover(NoteSource.of(LOG.format("Workshop day", "Conference day"), "log.md")).note
    assert {session.event for session in note.sessions} == {None}


ROWS = """# Talks I have seen

| Name | Speaker | {} | Date |
|---|---|---|---|
| Leases that rest | Harriet Nwosu | {} | May 3, 2021 |
| What queues remember | Wayra Quispe | {} | June 4, 2020 |
| Boring deploys | Ida Kjær | {} | |
"""


def test_a_row_names_the_event_of_its_talk() -> None:
    text = ROWS.format("Event", "GloamConf 2021", "[Harvest Summit](x.md)", "Rootfest 2019")
    note = recover(NoteSource.of(text, "talks.md")).note
    assert note.event.title == ""
    assert [
        (each.title, each.event and (each.event.title, each.event.date_start, each.event.year))
        for each in note.sessions
    ] == [
        ("Leases that rest", ("GloamConf 2021", dt.date(2021, 5, 3), 2021)),
        ("What queues remember", ("Harvest Summit", dt.date(2020, 6, 4), 2020)),
        ("Boring deploys", ("Rootfest 2019", None, 2019)),
    ]


@pytest.mark.parametrize(
    ("head", "cells"),
    [("Event", ("talk", "demo", "talk")), ("Level", ("GloamConf 2021", "Rootfest 2019", "x"))],
)
def test_other_columns_name_no_events(head: str, cells: tuple[str, str, str]) -> None:
    note = recover(NoteSource.of(ROWS.format(head, *cells), "talks.md")).note
    assert [(each.title, each.event) for each in note.sessions] == [
        ("Leases that rest", None),
        ("What queues remember", None),
        ("Boring deploys", None),
    ]


def test_one_event_beside_days_is_that_of_all_its_rows() -> None:
    text = ROWS.format("Conference", *3 * ["GloamDay Pune"])
    note = recover(NoteSource.of(text, "README.md")).note
    assert {each.event and each.event.title for each in note.sessions} == {"GloamDay Pune"}


def test_headings_with_a_word_of_their_own_for_events_need_no_year() -> None:
    note = recover(NoteSource.of(LOG.format("RustConf", "RopeConf"), "2021-notes.md")).note
    told = [each.event.title for each in note.sessions if each.event]
    assert told == ["RustConf", "RustConf", "RopeConf", "RopeConf"]


def test_events_below_a_year_are_of_that_year_even_where_it_has_but_one() -> None:
    text = """# Where I was

## 2022

### GloamConf, 7 May

- "Leases that rest" by Anna Berg
- "What queues remember" by Peter Ekman

### Harvest Summit, Oslo, 20 October

- "Slow logs" by Jane Smith

## 2023

### GloamConf, 13 May

- "Boring deploys" by Jane Smith
- "Tracing a parcel" by Carl Berg
"""
    note = recover(NoteSource.of(text, "log.md")).note
    told = {each.event for each in note.sessions if each.kind.is_talk}
    assert {(event.title, event.date_start) for event in told if event} == {
        ("GloamConf", dt.date(2022, 5, 7)),
        ("Harvest Summit", dt.date(2022, 10, 20)),
        ("GloamConf", dt.date(2023, 5, 13)),
    }
