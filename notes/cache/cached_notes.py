"""Notes that are still in a cache, decoded one by one when they are asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Any

from notes.cache.cached_sessions import CachedSessions, Homes
from notes.cache.note_columns import NoteColumns, columns_of_notes, stretches_of
from notes.cache.recorded import LeftSessions
from notes.cache.records import decoded, headed, note_of
from notes.collecting import keep
from notes.linking import Summary, summary_of
from notes.models import Signature

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from notes.cache.cache_file import Kept
    from notes.linking import Links
    from notes.models import Note, Session
    from notes.store import NoteTable

_MOST_DECODED = 256
"""Notes that are kept decoded; to decode one takes 0.04 ms, to keep it some 5 KB."""
_AT_ONCE = 256
"""Notes whose heads are decoded together; the JSON module lets no other thread run meanwhile."""


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
        self.columns = NoteColumns(columns)
        self.links = links
        self._summary = summary
        self._keys = self.columns.keys
        self.ids, self.kinds, self.starts = (
            self.columns.ids,
            self.columns.kinds,
            self.columns.starts,
        )
        self._decoded: dict[int, Note] = {}

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
            note = note_of(decoded(self.record(place)), key, self._signature(place))
            keep(self._decoded, place, note, _MOST_DECODED)
        return note

    def take(self, notes: Mapping[str, Note]) -> None:
        """Take notes that somebody made already; all of them, so that none is made again."""
        self._decoded.update({self._place[key]: note for key, note in notes.items()})

    def record(self, place: int) -> bytes:
        """Return the record of the note at this place."""
        offsets = self.columns.offsets
        return self.columns.records[offsets[place] : offsets[place + 1]]

    def _signature(self, place: int) -> Signature:
        return Signature(*self.columns.signatures[3 * place : 3 * place + 3])

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

    def unmade(self) -> Sequence[Note]:
        """Return all notes, in order, with sessions that are made when they are gone through."""
        notes: list[Note] = []
        columns = self.columns
        for first in range(0, len(self), _AT_ONCE):
            last = min(first + _AT_ONCE, len(self))
            start = columns.offsets[first]
            data = columns.records[start : columns.offsets[last]]
            starts = [offset - start for offset in columns.offsets[first:last]]
            sizes = map(abs, columns.heads[first:last])
            heads = [data[at : at + size] for at, size in zip(starts, sizes, strict=True)]
            told = decoded(b"[%b]]" % b"],".join(heads))
            notes += [self._unmade(place, head) for place, head in enumerate(told, first)]
        return notes

    def _unmade(self, place: int, head: list[Any]) -> Note:
        if self.columns.heads[place] < 0:
            return self.at(place)
        sessions = _KeptSessions(self, place)
        return headed(head, sessions, self._keys[place], self._signature(place))

    def with_notes(
        self, keys: Sequence[str], notes: Mapping[str, Note], *, links_stay: bool = False
    ) -> CachedNotes:
        """Return a table of other notes, most of which are here.

        Args:
            keys: All of them, in their order.
            notes: Those that are not here, or are to be in another form.
            links_stay: Whether they have the same sessions, and are linked as they were.
        """
        new = {key: place for place, key in enumerate(notes)}
        own, others = self.columns, NoteColumns(columns_of_notes(list(notes.values())))
        places = ((others, new[key]) if key in new else (own, self._place[key]) for key in keys)
        links = (self.links, self._summary) if links_stay else ()
        return CachedNotes(own.like(stretches_of(places)), *links)

    def place_of(self, key: str) -> int:
        """Return the place of the note with this key."""
        return self._place[key]

    def key_at(self, place: int) -> str:
        """Return the key of the note at this place."""
        return self._keys[place]

    def number_of(self, session_id: str) -> int | None:
        """Return the number of a session among those of all notes; the first with this id."""
        order, ids = self.columns.by_id, self.ids
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
        return [self.at(place) for place in self.columns.troubled]

    def prints(self) -> list[tuple[int, int, int]]:
        """Return size, time and inode of every note's file, in order."""
        numbers = self.columns.signatures
        return list(zip(numbers[0::3], numbers[1::3], numbers[2::3], strict=True))


def columns_of(table: NoteTable) -> list[Kept]:
    """Return the columns and records of a table of notes.

    Raises:
        ValueError: A key or an id is not as these columns need it.
    """
    if isinstance(table, CachedNotes):
        return list(table.columns.kept)
    return columns_of_notes(list(table.values()))


class _KeptSessions(LeftSessions):
    """The sessions of a note in a cache."""

    __slots__ = ("_notes", "_place")

    def __init__(self, notes: CachedNotes, place: int) -> None:
        self._notes = notes
        self._place = place

    def __len__(self) -> int:
        start, end = self._notes.starts[self._place : self._place + 2]
        return end - start

    @property
    def ids(self) -> Iterable[str]:
        """Their ids, for which none of them is made."""
        start, end = self._notes.starts[self._place : self._place + 2]
        return self._notes.ids[start:end]

    def made(self) -> tuple[Session, ...]:
        """Return all of them."""
        return tuple(self._notes.at(self._place).sessions)
