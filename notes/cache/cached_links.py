"""What the notes of a cache say together, decoded when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast, overload

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


def links_section(store: NoteStore) -> bytes:
    """Return what `links_of` needs."""
    links = store.links
    places = {event.id: place for place, event in enumerate(links.events)}
    lent: dict[str, list[Any]] = {}
    homes: list[Any] = []
    for place, (own, note) in enumerate(zip(store.table.values(), links.notes, strict=True)):
        if own.event != note.event:
            lent[str(place)] = details_list(note.event)
        given = [places.get(links.event_of.get(one.id, ""), -1) for one in own.sessions]
        homes.append(given[0] if len(set(given)) == 1 else given)
    return encoded(
        {
            "events": [event_list(event) for event in links.events],
            "profiles": [profile_list(profile) for profile in links.profiles],
            "joins": [join_list(join) for join in links.joins],
            "takes": {lead: list(others) for lead, others in links.takes.items()},
            "lent": lent,
            "homes": homes,
        }
    )


def links_of(section: bytes, notes: CachedNotes) -> Links:
    """Return the links between `notes`."""
    data = decoded(section)
    events = tuple(event_of(values) for values in data["events"])
    return Links(
        notes=cast("tuple[Note, ...]", LentNotes(notes, data["lent"])),
        events=events,
        event_of=_EventOf(notes, data["homes"], [event.id for event in events]),
        takes={lead: tuple(others) for lead, others in data["takes"].items()},
        profiles=tuple(profile_of(values) for values in data["profiles"]),
        joins=tuple(join_of(values) for values in data["joins"]),
    )


class _EventOf(Mapping[str, str]):
    """Session id -> event id, by way of the note that holds the session."""

    def __init__(self, notes: CachedNotes, homes: list[int | list[int]], events: list[str]) -> None:
        self._notes = notes
        self._homes = homes
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
