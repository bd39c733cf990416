"""A document about several events, such as an export, gives each session its own event."""

import datetime as dt

from notes.linking import NotebookSettings, link
from notes.models import EventDetails
from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.titles.explicit import event_named

DOCUMENT = """---
podium: 1
title: Conference notes
---

# Conference notes

## Some Conf

### Cheap tests

Kind: talk
Event: Some Conf; 2018-03-01/2018-03-02; Graz
Source: a.md:1-9

Text.

## Other Days 2019

### Opening

Kind: keynote
Event: Other Days 2019; 2019
Source: b.md:1-9
"""


def test_each_session_of_an_exported_document_belongs_to_the_event_it_names() -> None:
    note = recover(NoteSource.of(DOCUMENT, "talks.md")).note
    links = link([note], NotebookSettings())
    events = {event.id: event.details.title for event in links.events}
    assert {session.title: events[links.event_of[session.id]] for session in note.sessions} == {
        "Cheap tests": "Some Conf",
        "Opening": "Other Days 2019",
    }


def test_a_note_about_several_events_is_still_one_note() -> None:
    note = recover(NoteSource.of(DOCUMENT, "talks.md")).note
    links = link([note], NotebookSettings())
    assert [found.key for found in links.notes] == ["talks.md"]
    assert [event.keys for event in links.events] == [("talks.md",), ("talks.md",)]


def test_events_that_one_note_tells_apart_stay_two() -> None:
    longer = DOCUMENT.replace("Other Days 2019; 2019", "Some Conf Graz; 2018-03-01/2018-03-02")
    note = recover(NoteSource.of(longer, "talks.md")).note
    titles = [event.details.title for event in link([note], NotebookSettings()).events]
    assert sorted(titles) == ["Some Conf", "Some Conf Graz"]


def test_an_event_label_gives_title_days_and_place() -> None:
    assert event_named("A; B; 2018-03-01/2018-03-02; Graz; Austria") == EventDetails(
        "A; B", dt.date(2018, 3, 1), dt.date(2018, 3, 2), "Graz; Austria", 2018
    )
    assert event_named("Other Days; 2019") == EventDetails("Other Days", year=2019)
    assert event_named("Other Days") == EventDetails("Other Days")
    assert event_named("2016-10-24") == EventDetails("", dt.date(2016, 10, 24), year=2016)
    assert event_named(" ; ") is None
