"""Linking what changed, beside what stays as it was: the same as linking all of it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notes.linking import Links, NotebookSettings, crowd, link
from notes.models import (
    EventDetails,
    Kind,
    Link,
    Note,
    Session,
    Signature,
    Span,
    Speaker,
    session_id,
)
from notes.notebook import load, sample_path

_DAYS = [None, dt.date(2018, 8, 17), dt.date(2018, 8, 19), dt.date(2019, 1, 1)]
_TITLES = [
    "Keynote",
    "Pins",
    "Pins for cooks",
    "Needles: Pins for cooks",
    "Pims for cooks",
    "Bo Li",
]
_NAMES = [
    *("Ann Ray", "ray ann", "A. Ray", "Ann B. Ray", "Carol Ray", "Ann Rayner", "Ann Rayher"),
    *("Bo Li", "Bo Rayner", "Carol Rayner", "@annray", "Rayner", "", "Carol Bernard Rayner"),
]
_details = st.builds(
    EventDetails,
    title=st.sampled_from(["Rust Summit", "Rust Summit Oslo", "RUST SUMMIT", "GopherCon", ""]),
    date_start=st.sampled_from(_DAYS),
    date_end=st.sampled_from([None, dt.date(2018, 8, 18)]),
    year=st.sampled_from([None, 2018, 2019]),
    from_post=st.booleans(),
)
_people = st.builds(
    Speaker,
    st.sampled_from(_NAMES),
    st.sampled_from(["", "", "Acme", "Brick"]),
    st.sampled_from(["", "", "@annray", "@Bo", "cee"]),
)
_settings = st.builds(
    NotebookSettings,
    speakers=st.sampled_from([{}, {"Ann Ray": ("Bo Li",)}, {"Eve Rayner": ("Ann Rayner",)}]),
    apart_speakers=st.sampled_from([frozenset(), frozenset({frozenset({"Ann Ray", "A. Ray"})})]),
)
_LINKS = [(), (), (Link("x/1.md", 1),), (Link("2", 11), Link("3.md", 1))]
_SOURCES = ["", "", "", "", "x/1.md:1-9", "1.md:1-9"]


@st.composite
def notes(draw: st.DrawFn, path: str) -> Note:
    """One note, which may be an index, name events for its talks, or be an export of another."""
    own = draw(st.booleans())
    sessions = tuple(
        Session(
            session_id(path, title, at),
            title,
            draw(st.sampled_from([Kind.TALK, Kind.TALK, Kind.KEYNOTE, Kind.SECTION])),
            tuple(draw(st.lists(_people, max_size=2))),
            path,
            Span(at * 10 + 1, at * 10 + draw(st.integers(1, 9))),
            event=draw(st.none() | _details) if own else None,
            source=draw(st.sampled_from(_SOURCES)) if own else "",
        )
        for at, title in enumerate(draw(st.lists(st.sampled_from(_TITLES), max_size=3)))
    )
    links = draw(st.sampled_from(_LINKS))
    return Note(
        path, path, "/r", path, draw(_details), sessions, 99, Signature(1, 1, 1), links=links
    )


_PATHS = ["README.md", "1.md", "2.md", "x/README.md", "x/1.md", "x/2.md", "y/z/3.md", "y/4.md"]


@st.composite
def notebooks(draw: st.DrawFn, least: int, most: int) -> dict[str, Note]:
    """Some notes by their keys."""
    paths = draw(st.sets(st.sampled_from(_PATHS), min_size=least, max_size=most))
    return {path: draw(notes(path)) for path in sorted(paths)}


def shape(links: Links) -> tuple[object, ...]:
    """All that linking found."""
    return (
        links.notes,
        links.events,
        dict(links.event_of),
        dict(links.takes),
        links.copies,
        links.profiles,
        dict(links.speakers_of),
        links.joins,
        dict(links.lent),
    )


def again(
    before: Links, then: dict[str, Note], now: dict[str, Note], said: NotebookSettings
) -> Links:
    """Link what is there now, after `then` was linked."""
    changed = {key for key, note in now.items() if then.get(key) is not note}
    return link(tuple(now.values()), said, before, changed)


@settings(max_examples=150, deadline=None)
@given(notebooks(3, 8), st.lists(notebooks(0, 2), min_size=1, max_size=3), _settings, st.data())
def test_linking_changes_gives_what_linking_all_gives(
    first: dict[str, Note],
    changes: Iterable[dict[str, Note]],
    said: NotebookSettings,
    data: st.DataObject,
) -> None:
    small = data.draw(st.sampled_from([(400, 40), (2, 2), (1, 1), (3, 1)]))
    with patch.multiple(crowd, _MOST_ALIKE=small[0], _MOST_PER_KEY=small[1]):
        then, links = first, link(tuple(first.values()), said)
        for change in changes:
            gone = data.draw(st.sets(st.sampled_from(_PATHS), max_size=1))
            told = {**then, **change}
            now = {key: told[key] for key in sorted(told) if key not in gone}
            links = again(links, then, now, said)
            assert shape(links) == shape(link(tuple(now.values()), said))
            then = now


def at(number: int, *people: Speaker) -> Note:
    """A note about an event of its own, at which each of some people gives a talk."""
    path, details = f"{number}.md", EventDetails(title=f"Harbour{number} Days", year=2000 + number)
    sessions = tuple(
        Session(session_id(path, one.name), one.name, Kind.TALK, (one,), path, Span(nth, nth))
        for nth, one in enumerate(people, 1)
    )
    return Note(path, path, "/r", path, details, sessions, 99, Signature(1, 1, 1))


ANN, BO = Speaker("Ann Ray"), Speaker("Bo Li")
SLIP = (Speaker("Ann Rayner", "Acme"), Speaker("Ann Rayher", "Acme"))


@pytest.mark.parametrize(
    ("first", "then", "people"),
    [
        ([at(1, *SLIP)], at(2, Speaker("Ann Zed")), 3),
        ([at(1, *SLIP), at(2, Speaker("Ann Zed"))], at(2, BO), 2),
        ([at(1, Speaker("Ann Ray", handle="@ann"))], at(2, Speaker("Ann Bee", handle="@ann")), 1),
        ([at(1, Speaker("Ray Ann")), at(2, ANN)], at(3, Speaker("Ann B. Ray")), 1),
        (
            [at(1, ANN), at(2, BO)],
            at(3, Speaker("Eve Ray"), Speaker("Ann B. Ray")),
            4,
        ),
        ([at(1, Speaker("Al Om"))], at(2, Speaker("Deb Im")), 1),
    ],
)
def test_a_name_decides_who_others_are_that_no_changed_note_names(
    first: list[Note], then: Note, people: int
) -> None:
    said = NotebookSettings(speakers={"Eve Um": ("Al Om", "Deb Im")})
    before = {note.key: note for note in first}
    now = before | {then.key: then}
    with patch.object(crowd, "_MOST_PER_KEY", 2):
        links = again(link(tuple(before.values()), said), before, now, said)
        assert shape(links) == shape(link(tuple(now.values()), said))
        assert len(links.profiles) == people


def test_a_change_of_any_note_of_the_sample_gives_what_linking_all_gives() -> None:
    said = NotebookSettings()
    store = load([sample_path()], use_cache=False)
    first = {note.key: note for note in store.table.values()}
    links = link(tuple(first.values()), said)
    named = next(one for note in first.values() for one in note.sessions if one.speakers)
    for key, note in first.items():
        others = {other: one for other, one in first.items() if other != key}
        told = tuple(
            replace(one, id=one.id[::-1], title=f"{one.title} again", speakers=named.speakers)
            for one in note.sessions
        )
        later = replace(note.event, date_start=dt.date(2019, 2, 3), date_end=None, year=2019)
        for now in (
            others,
            others | {key: replace(note, sessions=told)},
            others | {key: replace(note, event=later)},
        ):
            found = again(links, first, now, said)
            assert shape(found) == shape(link(tuple(now.values()), said))
            assert shape(again(found, now, first, said)) == shape(links)
