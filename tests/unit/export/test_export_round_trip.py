"""What Podium exports, Podium opens as it was: every session of the sample notebook."""

from functools import cache

import pytest
from session_facts import facts, in_line_order

from notes.export.document import to_markdown
from notes.export.options import ExportOptions, Grouping
from notes.notebook import load, load_text, sample_path
from notes.store import NoteStore


@cache
def sample() -> NoteStore:
    return load([sample_path()], use_cache=False)


def opened_again(text: str) -> NoteStore:
    return load_text(text, "again.md")


EVENTS = [event.details.title for event in sample().events]


@pytest.mark.parametrize("number", range(len(EVENTS)), ids=EVENTS)
def test_an_event_comes_back(number: int) -> None:
    store = sample()
    ids = store.events[number].sessions
    text = to_markdown(store, ids, ExportOptions(contents=True))
    again = opened_again(text)
    sessions = in_line_order(again)
    assert [facts(again, one) for one in sessions] == [
        facts(store, one) for one in map(store.session, ids) if one
    ]
    twice = to_markdown(again, [one.id for one in sessions], ExportOptions(contents=True))
    assert twice == text


@pytest.mark.parametrize("group", list(Grouping))
def test_the_whole_notebook_comes_back_in_one_document(group: Grouping) -> None:
    store = sample()
    ids = [one.id for event in store.events for one in map(store.session, event.sessions) if one]
    again = opened_again(to_markdown(store, ids, ExportOptions(group=group)))
    before = sorted((facts(store, one) for one in map(store.session, ids) if one), key=repr)
    after = sorted((facts(again, one) for one in again.talks), key=repr)
    assert after == before


def test_every_session_comes_back_alone() -> None:
    store = sample()
    for session in store.talks:
        again = opened_again(to_markdown(store, [session.id]))
        assert [facts(again, one) for one in again.talks] == [facts(store, session)]
