"""The sessions of a cache: where each stands, and all of them in the order of the tree."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, cast, overload

from notes.models import Kind

if TYPE_CHECKING:
    from notes.cache.cached_links import EventOf
    from notes.cache.cached_notes import CachedNotes
    from notes.linking import Links
    from notes.models import Session


class Homes(Mapping[str, int]):
    """Session id -> place of its note, looked up among the ids of all."""

    def __init__(self, notes: CachedNotes) -> None:
        self._notes = notes

    def __getitem__(self, session_id: str) -> int:
        number = self._notes.number_of(session_id)
        if number is None:
            raise KeyError(session_id)
        return self._notes.home_of(number)[0]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(self._notes.ids))

    def __len__(self) -> int:
        return sum(1 for _ in self)


class CachedSessions(Sequence["Session"]):
    """Sessions in the order of the tree, decoded while somebody goes through them."""

    def __init__(self, notes: CachedNotes, links: Links, *, talks: bool) -> None:
        self._notes = notes
        kinds = bytes(notes.kinds)
        wanted = {place for place, kind in enumerate(Kind) if kind.is_talk or not talks}
        self._places = array("I")
        self._numbers = array("I")
        self._event_of = cast("EventOf", links.event_of)
        copies = links.copies if talks else frozenset()
        for place, number in _in_tree_order(notes, links):
            if kinds[number] in wanted and not (copies and notes.ids[number] in copies):
                self._places.append(place)
                self._numbers.append(number)

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> Session: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Session]: ...

    def __getitem__(self, at: int | slice) -> Session | Sequence[Session]:
        if isinstance(at, slice):
            return tuple(self[one] for one in range(*at.indices(len(self))))
        place = self._places[at]
        return self._notes.at(place).sessions[self._numbers[at] - self._notes.starts[place]]

    def event_ids(self) -> Iterator[str]:
        """Tell the event of each session, by its id; empty where it has none."""
        starts, event_of = self._notes.starts, self._event_of
        for place, number in zip(self._places, self._numbers, strict=True):
            yield event_of.id_at(place, number - starts[place])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or len(other) != len(self):
            return NotImplemented
        return all(one == two for one, two in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash((len(self), self._numbers.tobytes()))


def _in_tree_order(notes: CachedNotes, links: Links) -> Iterator[tuple[int, int]]:
    """Tell note and number of each session, once, by event and then of those at no event."""
    starts, ids = notes.starts, notes.ids
    told = bytearray(starts[-1])
    seen: set[str] = set()
    event_at = cast("EventOf", links.event_of).place_at
    by_event = (
        (notes.place_of(key), event)
        for event, keys in enumerate(event.keys for event in links.events)
        for key in keys
    )
    at_no_event = ((place, None) for place in range(len(notes)))
    for place, event in chain(by_event, at_no_event):
        start = starts[place]
        for number in range(start, starts[place + 1]):
            if told[number] or (event is not None and event_at(place, number - start) != event):
                continue
            told[number] = 1
            session_id = ids[number]
            if session_id not in seen:
                seen.add(session_id)
                yield place, number
