"""What the notes of a cache say together, decoded when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast, overload

from notes.cache.cached_notes import CachedNotes, LentNotes
from notes.cache.records import (
    decoded_list,
    details_list,
    encoded_list,
    event_list,
    event_of,
    join_list,
    join_of,
    profile_list,
    profile_of,
)
from notes.linking import Links

if TYPE_CHECKING:
    from notes.models import Note
    from notes.store import NoteStore

_T = TypeVar("_T")
_BETWEEN = b"\x1e"
"""Stands in no JSON, where it would be escaped."""


class Placement(NamedTuple):
    """Which note is about which event, and what it has from others about it."""

    homes: list[int | list[int]]
    """For each note the place of its event, or one for each session; -1 where there is none."""
    lent: dict[int, list[Any]]
    """Event details that are not the note's own, by its place."""


def placement_of(store: NoteStore) -> Placement:
    """Return the placement of all notes of a store."""
    links = store.links
    if isinstance(links.event_of, EventOf):
        return links.event_of.placement
    places = {event.id: place for place, event in enumerate(links.events)}
    lent: dict[int, list[Any]] = {}
    homes: list[int | list[int]] = []
    for place, (own, note) in enumerate(zip(store.table.values(), links.notes, strict=True)):
        if own.event != note.event:
            lent[place] = details_list(note.event)
        given = [places.get(links.event_of.get(one.id, ""), -1) for one in own.sessions]
        homes.append(given[0] if len(set(given)) == 1 else given)
    return Placement(homes, lent)


def packed_links(links: Links, placement: Placement, notes: CachedNotes) -> Links:
    """Return the same links without a note or session in memory."""
    return replace(
        links,
        notes=cast("tuple[Note, ...]", LentNotes(notes, placement.lent)),
        event_of=EventOf(notes, placement, [event.id for event in links.events]),
        memory={},
    )


def links_section(store: NoteStore) -> bytes:
    """Return what `links_of` needs."""
    if isinstance(store.table, CachedNotes) and store.table.links:
        return store.table.links
    links = store.links
    placement = placement_of(store)
    return _BETWEEN.join(
        map(
            encoded_list,
            (
                map(event_list, links.events),
                map(profile_list, links.profiles),
                map(join_list, links.joins),
                links.takes.items(),
                sorted(links.copies),
                placement.homes,
                placement.lent.items(),
            ),
        )
    )


def links_of(section: bytes, notes: CachedNotes) -> Links:
    """Return the links between `notes`."""
    events, profiles, joins, takes, copies, homes, lent = map(decoded_list, section.split(_BETWEEN))
    links = Links(
        notes=(),
        events=tuple(map(event_of, events)),
        takes={lead: tuple(others) for lead, others in takes},
        copies=frozenset(copies),
        profiles=tuple(map(profile_of, profiles)),
        joins=tuple(map(join_of, joins)),
    )
    return packed_links(links, Placement(list(homes), dict(lent)), notes)


class EventOf(Mapping[str, str]):
    """Session id -> event id, by way of the note that holds the session."""

    def __init__(self, notes: CachedNotes, placement: Placement, events: list[str]) -> None:
        self.placement = placement
        self._notes = notes
        self._homes = placement.homes
        self._events = events

    def __getitem__(self, session_id: str) -> str:
        event_id = self.get(session_id)
        if event_id is None:
            raise KeyError(session_id)
        return event_id

    @overload
    def get(self, session_id: str) -> str | None: ...

    @overload
    def get(self, session_id: str, default: _T) -> str | _T: ...

    def get(self, session_id: str, default: _T | None = None) -> str | _T | None:
        """Return the event of a session; `Mapping.get` would raise and catch for each."""
        place = self._notes.homes().get(session_id)
        if place is None:
            return default
        home = self._homes[place]
        if isinstance(home, list):
            ids = [session.id for session in self._notes.at(place).sessions]
            home = home[ids.index(session_id)]
        return self._events[home] if home >= 0 else default

    def __iter__(self) -> Iterator[str]:
        return (one for one in self._notes.homes() if self.get(one) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)
