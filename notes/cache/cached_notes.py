"""Notes that are still in a cache, decoded one by one when they are asked for."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate, chain
from typing import TYPE_CHECKING, overload

from notes.cache.records import decoded, details_of, encoded, note_list, note_of
from notes.models import Kind, Signature

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from notes.linking import Links
    from notes.models import Note, Session
    from notes.store import NoteTable

_ID_LENGTH = 10
"""As `notes.models.stable_id` makes them."""
_MOST_DECODED = 1024
"""Notes that are kept decoded; to decode one takes 0.04 ms, to keep it some 5 KB."""


class CachedNotes:
    """A `NoteTable` over the columns and records of a cache."""

    def __init__(self, columns: Sequence[bytes], links: bytes = b"") -> None:
        """Take the columns that `columns_of` made, and what is known of the notes together.

        Raises:
            ValueError: They do not fit together.
        """
        self.columns = columns
        self.links = links
        keys, signatures, offsets, records, ids, kinds, counts, troubled = columns
        self._keys = keys.decode("utf-8", "surrogatepass").split("\n") if keys else []
        self._signatures = _integers(signatures)
        self._offsets = _integers(offsets)
        self._records = records
        self._ids = ids
        self.kinds = kinds
        """The kind of every session, one byte for each, in the order of the notes."""
        self._counts = _integers(counts)
        self._troubled = _integers(troubled)
        self._decoded: dict[int, Note] = {}
        count = len(self._keys)
        fits = (
            len(self._signatures) == 3 * count
            and len(self._offsets) == count + 1
            and len(self._counts) == count
            and self._offsets[-1] == len(records)
            and sum(self._counts) * _ID_LENGTH == len(ids) == len(kinds) * _ID_LENGTH
            and all(place < count for place in self._troubled)
        )
        if not fits:
            raise ValueError("the columns of the cache do not fit together")

    @cached_property
    def _place(self) -> dict[str, int]:
        return {key: place for place, key in enumerate(self._keys)}

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def get(self, key: str) -> Note | None:
        """Return the note with this key."""
        place = self._place.get(key)
        return None if place is None else self.at(place)

    def at(self, place: int) -> Note:
        """Return the note at this place of the notebook."""
        note = self._decoded.get(place)
        if note is None:
            key = self._keys[place]
            signature = Signature(*self._signatures[3 * place : 3 * place + 3])
            note = note_of(decoded(self.record(place)), key, signature)
            if len(self._decoded) >= _MOST_DECODED:
                self._decoded = {}
            self._decoded[place] = note
        return note

    def record(self, place: int) -> bytes:
        """Return the record of the note at this place."""
        return self._records[self._offsets[place] : self._offsets[place + 1]]

    def values(self) -> Iterable[Note]:
        """Return all notes, in order."""
        return (self.at(place) for place in range(len(self._keys)))

    def sessions(self, links: Links, *, talks: bool) -> Sequence[Session]:
        """Return all sessions, or all talks, in the order of the tree: by event, note, line."""
        return CachedSessions(self, links, talks=talks)

    def place_of(self, key: str) -> int:
        """Return the place of the note with this key."""
        return self._place[key]

    @cached_property
    def starts(self) -> Sequence[int]:
        """Where the sessions of each note begin among those of all notes; the end behind them."""
        return array("q", accumulate(self._counts, initial=0))

    def id_at(self, number: int) -> str:
        """Return the id of a session, by its number among those of all notes."""
        return self._ids[number * _ID_LENGTH : (number + 1) * _ID_LENGTH].decode("ascii")

    def homes(self) -> Mapping[str, int]:
        """Return the place of the note that holds a session, by the session's id."""
        return self._homes

    @cached_property
    def _homes(self) -> dict[str, int]:
        homes: dict[str, int] = {}
        ids = self._ids.decode("ascii")
        start = 0
        for place, count in enumerate(self._counts):
            for _ in range(count):
                homes.setdefault(ids[start : start + _ID_LENGTH], place)
                start += _ID_LENGTH
        return homes

    def with_problems(self) -> Iterable[Note]:
        """Return the notes that have problems."""
        return [self.at(place) for place in self._troubled]

    def prints(self) -> list[tuple[int, int, int]]:
        """Return size, time and inode of every note's file, in order."""
        numbers = self._signatures
        return list(zip(numbers[0::3], numbers[1::3], numbers[2::3], strict=True))


class CachedSessions(Sequence["Session"]):
    """Sessions in the order of the tree, decoded while somebody goes through them."""

    def __init__(self, notes: CachedNotes, links: Links, *, talks: bool) -> None:
        self._notes = notes
        kinds = bytes(notes.kinds)
        wanted = {place for place, kind in enumerate(Kind) if kind.is_talk or not talks}
        self._places = array("I")
        self._numbers = array("I")
        copies = links.copies if talks else frozenset()
        for place, number in _in_tree_order(notes, links):
            if kinds[number] in wanted and not (copies and notes.id_at(number) in copies):
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

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or len(other) != len(self):
            return NotImplemented
        return all(one == two for one, two in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash((len(self), self._numbers.tobytes()))


def _in_tree_order(notes: CachedNotes, links: Links) -> Iterator[tuple[int, int]]:
    """Tell note and number of each session, once, by event and then of those at no event."""
    starts = notes.starts
    told = bytearray(starts[-1])
    seen: set[str] = set()
    event_of = links.event_of
    by_event = ((notes.place_of(key), event.id) for event in links.events for key in event.keys)
    at_no_event = ((place, None) for place in range(len(notes)))
    for place, event_id in chain(by_event, at_no_event):
        for number in range(starts[place], starts[place + 1]):
            session_id = notes.id_at(number)
            if told[number] or (event_id and event_of.get(session_id) != event_id):
                continue
            told[number] = 1
            if session_id not in seen:
                seen.add(session_id)
                yield place, number


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


def columns_of(table: NoteTable) -> list[bytes]:
    """Return the columns and records of a table of notes.

    Raises:
        ValueError: A key or an id is not as these columns need it.
    """
    if isinstance(table, CachedNotes):
        return list(table.columns)
    notes = list(table.values())
    records = [encoded(note_list(note)) for note in notes]
    sessions = [session for note in notes for session in note.sessions]
    kinds = {kind: place for place, kind in enumerate(Kind)}
    keys = [note.key for note in notes]
    if any(len(one.id) != _ID_LENGTH for one in sessions) or any("\n" in key for key in keys):
        raise ValueError("a key or an id has a form that cannot be kept")
    signatures = array("q")
    for note in notes:
        signatures.extend((note.signature.size, note.signature.mtime_ns, note.signature.inode))
    return [
        "\n".join(keys).encode("utf-8", "surrogatepass"),
        signatures.tobytes(),
        array("q", accumulate(map(len, records), initial=0)).tobytes(),
        b"".join(records),
        "".join(session.id for session in sessions).encode("ascii"),
        bytes(kinds[session.kind] for session in sessions),
        array("q", (len(note.sessions) for note in notes)).tobytes(),
        array("q", (place for place, note in enumerate(notes) if note.problems)).tobytes(),
    ]


def _integers(data: bytes) -> array[int]:
    numbers = array("q")
    numbers.frombytes(data)
    return numbers
