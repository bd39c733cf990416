"""Notes that are still in a cache, decoded one by one when they are asked for."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, overload

from notes.cache.records import details_of, note_of, note_record
from notes.models import Signature

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from notes.models import Note
    from notes.store import NoteTable

_ID_LENGTH = 10
"""As `notes.models.stable_id` makes them."""


class CachedNotes:
    """A `NoteTable` over the columns and records of a cache."""

    def __init__(self, columns: Sequence[bytes]) -> None:
        """Take the columns that `columns_of` made.

        Raises:
            ValueError: They do not fit together.
        """
        keys, signatures, offsets, records, ids, counts, troubled = columns
        self._keys = keys.decode("utf-8", "surrogatepass").split("\n") if keys else []
        self._signatures = _integers(signatures)
        self._offsets = _integers(offsets)
        self._records = records
        self._ids = ids
        self._counts = _integers(counts)
        self._troubled = _integers(troubled)
        self._decoded: dict[int, Note] = {}
        count = len(self._keys)
        fits = (
            len(self._signatures) == 3 * count
            and len(self._offsets) == count + 1
            and len(self._counts) == count
            and self._offsets[-1] == len(records)
            and sum(self._counts) * _ID_LENGTH == len(ids)
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
            note = note_of(self.record(place), key, signature)
            self._decoded[place] = note
        return note

    def record(self, place: int) -> bytes:
        """Return the record of the note at this place."""
        return self._records[self._offsets[place] : self._offsets[place + 1]]

    def record_of(self, note: Note) -> bytes:
        """Return the record of `note`, made anew only where it is not the one from here."""
        place = self._place.get(note.key)
        if place is not None and self._decoded.get(place) is note:
            return self.record(place)
        return note_record(note)

    def values(self) -> Iterable[Note]:
        """Return all notes, in order."""
        return (self.at(place) for place in range(len(self._keys)))

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

    def fingerprint(self) -> Mapping[str, tuple[int, int, int]]:
        """Return size, time and inode of every note's file, by key."""
        numbers = self._signatures
        return dict(
            zip(
                self._keys,
                zip(numbers[0::3], numbers[1::3], numbers[2::3], strict=True),
                strict=True,
            )
        )


class LentNotes(Sequence["Note"]):
    """The notes of a cache with the event details that other notes lent them."""

    def __init__(self, notes: CachedNotes, lent: Mapping[str, list[object]]) -> None:
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
        details = self._lent.get(str(place))
        return replace(note, event=details_of(details)) if details else note


def columns_of(table: NoteTable) -> list[bytes]:
    """Return the columns and records of a table of notes.

    Raises:
        ValueError: A key or an id is not as these columns need it.
    """
    notes = list(table.values())
    record_of = table.record_of if isinstance(table, CachedNotes) else note_record
    records = [record_of(note) for note in notes]
    offsets = array("Q", [0])
    for record in records:
        offsets.append(offsets[-1] + len(record))
    ids = [session.id for note in notes for session in note.sessions]
    keys = [note.key for note in notes]
    if any(len(one) != _ID_LENGTH for one in ids) or any("\n" in key for key in keys):
        raise ValueError("a key or an id has a form that cannot be kept")
    signatures = array("q")
    for note in notes:
        signatures.extend((note.signature.size, note.signature.mtime_ns, note.signature.inode))
    return [
        "\n".join(keys).encode("utf-8", "surrogatepass"),
        signatures.tobytes(),
        offsets.tobytes(),
        b"".join(records),
        "".join(ids).encode("ascii"),
        array("Q", (len(note.sessions) for note in notes)).tobytes(),
        array("Q", (place for place, note in enumerate(notes) if note.problems)).tobytes(),
    ]


def _integers(data: bytes) -> array[int]:
    numbers = array("q")
    numbers.frombytes(data)
    return numbers
