"""What the notes of a cache say together, decoded when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast, overload

from notes.cache.cached_notes import CachedNotes, LentNotes
from notes.cache.records import (
    decoded,
    details_list,
    encoded,
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


class Placement(NamedTuple):
    """Which note is about which event, and what it has from others about it."""

    homes: list[int | list[int]]
    """For each note the place of its event, or one for each session; -1 where there is none."""
    lent: dict[str, list[Any]]
    """Event details that are not the note's own, by its place."""


def placement_of(store: NoteStore) -> Placement:
    """Return the placement of all notes of a store."""
    links = store.links
    if isinstance(links.event_of, EventOf):
        return links.event_of.placement
    places = {event.id: place for place, event in enumerate(links.events)}
    lent: dict[str, list[Any]] = {}
    homes: list[int | list[int]] = []
    for place, (own, note) in enumerate(zip(store.table.values(), links.notes, strict=True)):
        if own.event != note.event:
            lent[str(place)] = details_list(note.event)
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
    return encoded(
        {
            "events": [event_list(event) for event in links.events],
            "profiles": [profile_list(profile) for profile in links.profiles],
            "joins": [join_list(join) for join in links.joins],
            "takes": {lead: list(others) for lead, others in links.takes.items()},
            "placement": placement_of(store),
        }
    )


def links_of(section: bytes, notes: CachedNotes) -> Links:
    """Return the links between `notes`."""
    data = decoded(section)
    links = Links(
        notes=(),
        events=tuple(event_of(values) for values in data["events"]),
        takes={lead: tuple(others) for lead, others in data["takes"].items()},
        profiles=tuple(profile_of(values) for values in data["profiles"]),
        joins=tuple(join_of(values) for values in data["joins"]),
    )
    return packed_links(links, Placement(*data["placement"]), notes)


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
