"""Notes that are still in a cache, decoded one by one when they are asked for."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from notes.cache.cache_file import Pieces
from notes.cache.cached_sessions import CachedSessions, Homes
from notes.cache.kept_values import ID_LENGTH
from notes.cache.recorded import record_of
from notes.cache.records import decoded, encoded, note_list, note_of
from notes.collecting import EvenTexts, integers, keep
from notes.linking import Summary, summary_of
from notes.models import Signature
from notes.ordering import order_of
from notes.store.note_table import print_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from notes.cache.cache_file import Kept
    from notes.linking import Links
    from notes.models import Note, Session
    from notes.store import NoteTable

_MOST_DECODED = 256
"""Notes that are kept decoded; to decode one takes 0.04 ms, to keep it some 5 KB."""
COLUMNS = 9
_RECORDS = 3


class CachedNotes:
    """A `NoteTable` over the columns and records of a cache."""

    def __init__(
        self,
        columns: Sequence[Kept],
        links: Sequence[Kept] = (),
        summary: Kept = b"",
    ) -> None:
        """Take the columns that `columns_of` made, and what is known of the notes together.

        Raises:
            ValueError: They do not fit together.
        """
        if isinstance(records := columns[_RECORDS], Pieces):
            columns = [*columns[:_RECORDS], bytes(records), *columns[_RECORDS + 1 :]]
        self.columns = columns
        self.links = links
        self._summary = summary
        keys, signatures, offsets, _, ids, by_id, kinds, counts, troubled = [
            b"" if at == _RECORDS else bytes(column) for at, column in enumerate(columns)
        ]
        self._keys = keys.decode("utf-8", "surrogatepass").split("\n") if keys else []
        self._signatures = integers(signatures)
        self._offsets = integers(offsets)
        self._records = columns[_RECORDS]
        self.ids = EvenTexts(ids, ID_LENGTH)
        """The id of every session, in the order of the notes."""
        self._by_id = memoryview(by_id).cast("I")
        self.kinds = kinds
        """The kind of every session, one byte for each."""
        self._counts = integers(counts)
        self._troubled = integers(troubled)
        self._decoded: dict[int, Note] = {}
        count = len(self._keys)
        fits = (
            len(self._signatures) == 3 * count
            and len(self._offsets) == count + 1
            and len(self._counts) == count
            and self._offsets[-1] == len(self._records)
            and sum(self._counts) == len(self.ids) == len(self._by_id) == len(kinds)
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
            keep(self._decoded, place, note, _MOST_DECODED)
        return note

    def take(self, notes: Mapping[str, Note]) -> None:
        """Take notes that somebody made already; all of them, so that none is made again."""
        self._decoded.update({self._place[key]: note for key, note in notes.items()})

    def record(self, place: int) -> bytes:
        """Return the record of the note at this place."""
        return self._records[self._offsets[place] : self._offsets[place + 1]]

    def values(self) -> Iterable[Note]:
        """Return all notes, in order."""
        return (self.at(place) for place in range(len(self._keys)))

    def sessions(self, links: Links, *, talks: bool) -> Sequence[Session]:
        """Return all sessions, or all talks, in the order of the tree: by event, note, line."""
        return CachedSessions(self, links, talks=talks)

    def event_ids(self, sessions: Sequence[Session], links: Links) -> Iterable[str]:
        """Return the id of the event of each of these sessions; empty where it has none."""
        if isinstance(sessions, CachedSessions):
            return sessions.event_ids()
        return (links.event_of.get(session.id, "") for session in sessions)

    def with_notes(self, notes: Mapping[str, Note]) -> CachedNotes:
        """Return these notes with some in another form: with the same sessions, otherwise told."""
        _, _, _, _, ids, by_id, kinds, counts, _ = self.columns
        signatures, troubled = self._signatures[:], set(self._troubled)
        records = {self._place[key]: encoded(note_list(note)) for key, note in notes.items()}
        pieces: list[bytes] = []
        sizes = array("q", map(int.__sub__, self._offsets[1:], self._offsets[:-1]))
        end = 0
        for place in sorted(records):
            note = notes[self._keys[place]]
            signatures[3 * place : 3 * place + 3] = array("q", print_of(note.signature))
            pieces += [bytes(self._records[end : self._offsets[place]]), records[place]]
            end, sizes[place] = self._offsets[place + 1], len(records[place])
            (troubled.add if note.problems else troubled.discard)(place)
        pieces.append(bytes(self._records[end:]))
        columns: list[Kept] = [
            self.columns[0],
            signatures.tobytes(),
            array("q", accumulate(sizes, initial=0)).tobytes(),
            b"".join(pieces),
            *(ids, by_id, kinds, counts),
            array("q", sorted(troubled)).tobytes(),
        ]
        return CachedNotes(columns, self.links, self._summary)

    def place_of(self, key: str) -> int:
        """Return the place of the note with this key."""
        return self._place[key]

    @cached_property
    def starts(self) -> Sequence[int]:
        """Where the sessions of each note begin among those of all notes; the end behind them."""
        return array("q", accumulate(self._counts, initial=0))

    def number_of(self, session_id: str) -> int | None:
        """Return the number of a session among those of all notes; the first with this id."""
        order, ids = self._by_id, self.ids
        at = bisect_left(order, session_id, key=ids.__getitem__)
        return order[at] if at < len(order) and ids[order[at]] == session_id else None

    def home_of(self, number: int) -> tuple[int, int]:
        """Return the place of the note that holds a session, and the session's place in it."""
        note = bisect_right(self.starts, number) - 1
        return note, number - self.starts[note]

    def homes(self) -> Mapping[str, int]:
        """Return the place of the note that holds a session, by the session's id."""
        return Homes(self)

    def summary(self, links: Links) -> Summary:
        """Return what the notes say together, in short."""
        return Summary(*decoded(bytes(self._summary))) if self._summary else summary_of(links, self)

    def with_problems(self) -> Iterable[Note]:
        """Return the notes that have problems."""
        return [self.at(place) for place in self._troubled]

    def prints(self) -> list[tuple[int, int, int]]:
        """Return size, time and inode of every note's file, in order."""
        numbers = self._signatures
        return list(zip(numbers[0::3], numbers[1::3], numbers[2::3], strict=True))


def columns_of(table: NoteTable) -> list[Kept]:
    """Return the columns and records of a table of notes.

    Raises:
        ValueError: A key or an id is not as these columns need it.
    """
    if isinstance(table, CachedNotes):
        return list(table.columns)
    notes = list(table.values())
    records = [record_of(note) for note in notes]
    ids = b"".join([record.ids for record in records])
    keys = [note.key for note in notes]
    if any("\n" in key for key in keys):
        raise ValueError("a key has a form that cannot be kept")
    signatures = array("q")
    for note in notes:
        signatures.extend(print_of(note.signature))
    return [
        "\n".join(keys).encode("utf-8", "surrogatepass"),
        signatures.tobytes(),
        array("q", accumulate((len(record.data) for record in records), initial=0)).tobytes(),
        Pieces([record.data for record in records]),
        ids,
        order_of(EvenTexts(ids, ID_LENGTH)).tobytes(),
        b"".join([record.kinds for record in records]),
        array("q", (len(record.kinds) for record in records)).tobytes(),
        array("q", (place for place, note in enumerate(notes) if note.problems)).tobytes(),
    ]
