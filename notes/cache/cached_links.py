"""What the notes of a cache say together, decoded when it is first asked for."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, overload

from notes.cache.cached_notes import CachedNotes
from notes.cache.kept_values import COLUMNS, KeptValues, columns_of_values
from notes.cache.records import (
    decoded_list,
    details_list,
    details_of,
    encoded_list,
    event_list,
    event_of,
    join_list,
    join_of,
    profile_list,
    profile_of,
)
from notes.collecting import integers
from notes.linking import Links
from notes.linking.joins import EventOf as FoundEvents

if TYPE_CHECKING:
    from notes.cache.cache_file import Kept
    from notes.models import EventDetails, Note
    from notes.store import NoteStore, NoteTable

_T = TypeVar("_T")
_NOWHERE, _SEVERAL = -1, -2


class Placement(NamedTuple):
    """Which note is about which event, and what it has from others about it."""

    homes: array[int]
    """For each note the place of its event; -1 where there is none, -2 where there are several."""
    several: dict[int, list[int]]
    """For those with several the place of each session's event, by the note's place."""
    lent: dict[int, list[Any]]
    """Event details that are not the note's own, by its place."""


def _placement_of(store: NoteStore) -> Placement:
    links = store.links
    places = {event.id: place for place, event in enumerate(links.events)}
    known = links.event_of.homes if isinstance(links.event_of, FoundEvents) else {}
    placement = Placement(array("q"), {}, {})
    for place, note in enumerate(links.notes):
        if note.key in links.lent:
            placement.lent[place] = details_list(note.event)
        # Of a note that was taken apart, one part may be about the note's own event alone.
        if note.key in known and note.is_plain:
            placement.homes.append(places[known[note.key]])
            continue
        told = [links.event_of.get(one, "") for one in note.session_ids]
        given = [places.get(one, _NOWHERE) for one in told] or [_NOWHERE]
        if len(set(given)) > 1:
            placement.several[place] = given
        placement.homes.append(given[0] if len(set(given)) == 1 else _SEVERAL)
    return placement


def links_sections(store: NoteStore) -> list[Kept]:
    """Return what `links_of` needs."""
    if isinstance(store.table, CachedNotes) and store.table.links:
        return list(store.table.links)
    links = store.links
    placement = _placement_of(store)
    return [
        *columns_of_values([one.id for one in links.events], map(event_list, links.events)),
        *columns_of_values([one.id for one in links.profiles], map(profile_list, links.profiles)),
        *columns_of_values((), map(join_list, links.joins)),
        *_spoken_columns(store),
        placement.homes.tobytes(),
        *map(
            encoded_list,
            (
                links.takes.items(),
                sorted(links.copies),
                placement.several.items(),
                placement.lent.items(),
            ),
        ),
    ]


def _spoken_columns(store: NoteStore) -> list[bytes]:
    """Return where the speakers of each session begin, and the places of all their profiles."""
    given: dict[str, tuple[int, ...]] = {}
    for place, profile in enumerate(store.links.profiles):
        alone, talks = (place,), profile.sessions
        if given.keys().isdisjoint(talks):
            given.update(dict.fromkeys(talks, alone))
        else:
            given.update({one: given.get(one, ()) + alone for one in talks})
    told = [given.get(one, ()) for one in _ids_of(store.table)]
    first = array("q", accumulate(map(len, told), initial=0))
    return [first.tobytes(), array("q", chain.from_iterable(told)).tobytes()]


def _ids_of(table: NoteTable) -> Iterable[str]:
    """Return the ids of all sessions, in the order of the notes."""
    if isinstance(table, CachedNotes):
        return table.ids
    return chain.from_iterable(note.session_ids for note in table.values())


def links_of(sections: Sequence[Kept], notes: CachedNotes) -> Links:
    """Return the links between `notes`.

    Raises:
        ValueError: The sections do not fit together.
    """
    events = KeptValues(sections[:COLUMNS], event_of)
    first_spoken, spoken, homes, *lists = sections[3 * COLUMNS :]
    takes, copies, several, lent = map(decoded_list, map(bytes, lists))
    placement = Placement(integers(bytes(homes)), dict(several), dict(lent))
    profiles = KeptValues(sections[COLUMNS : 2 * COLUMNS], profile_of)
    return Links(
        notes=LentNotes(notes, placement.lent),
        events=events,
        event_of=EventOf(notes, placement, events.ids),
        takes={lead: tuple(others) for lead, others in takes},
        copies=frozenset(copies),
        profiles=profiles,
        speakers_of=SpeakersOf(notes, profiles.ids, first_spoken, spoken),
        joins=KeptValues(sections[2 * COLUMNS : 3 * COLUMNS], join_of),
        lent=Lent(notes, placement.lent),
    )


class Lent(Mapping[str, "EventDetails"]):
    """Event details that notes have from others, decoded one by one."""

    def __init__(self, notes: CachedNotes, lent: Mapping[int, list[Any]]) -> None:
        self._notes = notes
        self._lent = lent

    def __getitem__(self, key: str) -> EventDetails:
        return details_of(self._lent[self._notes.place_of(key)])

    def __iter__(self) -> Iterator[str]:
        return (self._notes.key_at(place) for place in self._lent)

    def __len__(self) -> int:
        return len(self._lent)


class LentNotes(Sequence["Note"]):
    """The notes of a cache with the event details that other notes lent them."""

    def __init__(self, notes: CachedNotes, lent: Mapping[int, list[object]]) -> None:
        self._notes = notes
        self._lent = lent

    def __len__(self) -> int:
        return len(self._notes)

    @overload
    def __getitem__(self, place: int) -> Note: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Note]: ...

    def __getitem__(self, place: int | slice) -> Note | Sequence[Note]:
        if isinstance(place, slice):
            return tuple(self[one] for one in range(*place.indices(len(self))))
        if place < 0:
            place = range(len(self))[place]
        note = self._notes.at(place)
        details = self._lent.get(place)
        return replace(note, event=details_of(details)) if details else note

    def forms(self) -> Iterator[tuple[str, object]]:
        """Iterate over keys and what is equal where the notes are; no note is decoded."""
        notes, lent = self._notes, self._lent
        for place, (key, file) in enumerate(zip(notes, notes.prints(), strict=True)):
            yield key, (file, notes.record(place), lent.get(place))


class EventOf(Mapping[str, str]):
    """Session id -> event id, by way of the note that holds the session."""

    def __init__(self, notes: CachedNotes, placement: Placement, events: Sequence[str]) -> None:
        self._notes = notes
        self._homes = placement.homes
        self._several = placement.several
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
        number = self._notes.number_of(session_id)
        if number is None:
            return default
        return self.id_at(*self._notes.home_of(number)) or default

    def id_at(self, note: int, nth: int) -> str:
        """Return the id of the event of the nth session of a note; empty where it has none."""
        event = self.place_at(note, nth)
        return self._events[event] if event >= 0 else ""

    def place_at(self, note: int, nth: int) -> int:
        """Return the place of the event of the nth session of a note; -1 where it has none."""
        home = self._homes[note]
        return self._several[note][nth] if home == _SEVERAL else home

    def __iter__(self) -> Iterator[str]:
        return (one for one in self._notes.homes() if self.get(one) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class SpeakersOf(Mapping[str, tuple[str, ...]]):
    """Session id -> ids of the profiles of its speakers, looked up one by one."""

    def __init__(
        self, notes: CachedNotes, profiles: Sequence[str], first: Kept, spoken: Kept
    ) -> None:
        self._notes = notes
        self._profiles = profiles
        self._first = first
        self._spoken = spoken

    def __getitem__(self, session_id: str) -> tuple[str, ...]:
        number = self._notes.number_of(session_id)
        if number is None:
            raise KeyError(session_id)
        start, end = integers(self._first[8 * number : 8 * number + 16])
        found = tuple(self._profiles[n] for n in integers(self._spoken[8 * start : 8 * end]))
        if not found:
            raise KeyError(session_id)
        return found

    def __iter__(self) -> Iterator[str]:
        return (one for one in self._notes.homes() if one in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)
