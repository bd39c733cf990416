"""Notes of which only the head was made, while their sessions are still the bytes of a record.

Very many notes take a third of the room that way, and reach the cache without being made at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, overload

from notes.cache.kept_values import ID_LENGTH, joined_ids
from notes.cache.records import (
    decoded,
    encoded,
    head_list,
    headed,
    session_list,
    sessions_of,
)
from notes.collecting import EvenTexts
from notes.models import Kind, PlainSessions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notes.cache.cache_file import Section, Spool
    from notes.models import Note, Session, Signature

_KINDS = tuple(Kind)


class Record(NamedTuple):
    """A note as bytes, and what need not be looked for in them."""

    data: bytes | Section
    """What `encoded(note_list(note))` gives."""
    head: int
    """How many of the bytes stand before those of the sessions."""
    ids: bytes
    """Those of the sessions, one behind the other."""
    kinds: bytes
    """One byte for each session."""
    is_plain: bool
    """Whether no session names an event or a source of its own."""

    @classmethod
    def of(cls, note: Note) -> Record:
        """Return the record of a note.

        Raises:
            ValueError: The id of a session is not as `stable_id` makes them.
        """
        head = encoded(head_list(note))[:-1]
        data = b"%b,%b]" % (head, encoded([session_list(one) for one in note.sessions]))
        ids = joined_ids([session.id for session in note.sessions])
        kinds = bytes([_KINDS.index(session.kind) for session in note.sessions])
        is_plain = not any(one.event or one.source for one in note.sessions)
        return cls(data, len(head), ids, kinds, is_plain)

    def note(self, key: str, signature: Signature, spool: Spool | None = None) -> Note:
        """Return the note, with its sessions still to be made where they are plain.

        Args:
            key: Of the note.
            signature: Of its file.
            spool: Where the bytes are put meanwhile, if not into memory.
        """
        head = decoded(self.data[: self.head] + b"]")
        if not self.is_plain:
            return headed(head, RecordedSessions(self, key)[:], key, signature)
        kept = self._replace(data=spool.put(bytes(self.data))) if spool else self
        return headed(head, RecordedSessions(kept, key), key, signature)


def record_of(note: Note) -> Record:
    """Return the record of a note, which is there already for one that was made of it.

    Raises:
        ValueError: The id of a session is not as `stable_id` makes them.
    """
    sessions = note.sessions
    return sessions.record if isinstance(sessions, RecordedSessions) else Record.of(note)


class LeftSessions(PlainSessions):
    """Sessions that are made whenever somebody goes through them."""

    __slots__ = ()

    @overload
    def __getitem__(self, at: int) -> Session: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Session, ...]: ...

    def __getitem__(self, at: int | slice) -> Session | tuple[Session, ...]:
        return self.made()[at]

    def __iter__(self) -> Iterator[Session]:
        return iter(self.made())

    def __eq__(self, other: object) -> bool:
        return self.made() == (other.made() if isinstance(other, LeftSessions) else other)

    def __hash__(self) -> int:
        return hash(self.made())

    def made(self) -> tuple[Session, ...]:
        """Return all of them."""
        raise NotImplementedError


class RecordedSessions(LeftSessions):
    """The sessions of a record."""

    __slots__ = ("_key", "record")

    def __init__(self, record: Record, key: str) -> None:
        self.record = record
        self._key = key

    def __len__(self) -> int:
        return len(self.record.kinds)

    @property
    def ids(self) -> Iterable[str]:
        """Their ids, for which none of them is made."""
        return EvenTexts(self.record.ids, ID_LENGTH)

    def made(self) -> tuple[Session, ...]:
        """Return all of them."""
        data, first, *_ = self.record
        return sessions_of(decoded(data[first + 1 : -1]), self._key)
