"""Notes, events and speakers come out of a cache as they went in."""

import dataclasses
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from notes.cache.records import (
    decoded,
    decoded_list,
    encoded,
    encoded_list,
    event_list,
    event_of,
    join_list,
    join_of,
    note_list,
    note_of,
    profile_list,
    profile_of,
)
from notes.linking import Join
from notes.models import (
    Event,
    EventDetails,
    Kind,
    Link,
    Note,
    Problem,
    Profile,
    Session,
    Signature,
    Span,
    Speaker,
)

_text = st.text(max_size=8)
_texts = st.lists(_text, max_size=3).map(tuple)
_day = st.none() | st.dates()
_line = st.integers(0, 10_000)


def made(model: type, **values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Values of a model, every field of which must be named."""
    assert {field.name for field in dataclasses.fields(model)} == set(values)
    return st.builds(model, **values)


_details = made(
    EventDetails,
    title=_text,
    date_start=_day,
    date_end=_day,
    location=_text,
    year=st.none() | st.integers(1900, 2100),
    from_post=st.booleans(),
)
_speaker = made(Speaker, name=_text, affiliation=_text, handle=_text, link=_text)
_session = made(
    Session,
    id=_text,
    title=_text,
    kind=st.sampled_from(list(Kind)),
    speakers=st.lists(_speaker, max_size=2).map(tuple),
    key=st.just("a.md"),
    span=made(Span, first=_line, last=_line),
    tags=_texts,
    group=_text,
    date=_day,
    event=st.none() | _details,
    source=_text,
)
_problem = made(
    Problem,
    key=st.just("a.md"),
    message=_text,
    line=_line,
    remedy=_text,
    refused=st.booleans(),
)
_note = made(
    Note,
    key=st.just("a.md"),
    path=st.sampled_from(["a.md", "b/a.md"]),
    root=_text,
    title=_text,
    event=_details,
    sessions=st.lists(_session, max_size=3).map(tuple),
    line_count=_line,
    signature=st.just(Signature(1, 2, 3)),
    tags=_texts,
    links=st.lists(st.builds(Link, _text, _line), max_size=3).map(tuple),
    problems=st.lists(_problem, max_size=2).map(tuple),
)
_event = made(Event, id=_text, details=_details, keys=_texts, sessions=_texts)
_profile = made(
    Profile,
    id=_text,
    name=_text,
    names=_texts,
    affiliations=_texts,
    handles=_texts,
    links=_texts,
    sessions=_texts,
)
_join = made(
    Join,
    kind=st.sampled_from(["event", "talk", "speaker"]),
    what=_text,
    into=_text,
    why=_text,
    score=st.floats(0, 1),
    key=_text,
)


@settings(max_examples=50)
@given(_note)
def test_a_note_comes_back(note: Note) -> None:
    record = encoded(note_list(note))
    assert note_of(decoded(record), note.key, note.signature) == note


@settings(max_examples=50)
@given(_event, _profile, _join)
def test_what_notes_say_together_comes_back(event: Event, profile: Profile, join: Join) -> None:
    assert event_of(decoded(encoded(event_list(event)))) == event
    assert profile_of(decoded(encoded(profile_list(profile)))) == profile
    assert join_of(decoded(encoded(join_list(join)))) == join


@given(st.lists(_text | st.integers(), max_size=5), st.integers(0, 300))
def test_lists_of_any_length_come_back(values: list[Any], times: int) -> None:
    values = values * times
    data = encoded_list(values)
    assert list(decoded_list(data)) == values
    assert b"\x1e" not in data
