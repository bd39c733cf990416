"""The notes of a snapshot by key, whether they are in memory or still in a cache."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from notes.collecting import uncollected
from notes.linking import Summary, summary_of
from notes.models import Note

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from notes.linking import Links
    from notes.models import Session, Signature


class NoteTable(Protocol):
    """Notes as they were read, in notebook order."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[str]: ...

    def get(self, key: str) -> Note | None:
        """Return the note with this key."""
        ...

    def values(self) -> Iterable[Note]:
        """Return all notes, in order."""
        ...

    def unmade(self) -> Sequence[Note]:
        """Return all notes, in order, with sessions that are made when they are gone through."""
        ...

    def with_notes(self, keys: Sequence[str], notes: Mapping[str, Note]) -> NoteTable:
        """Return a table of the notes `keys`, in this order: those in `notes`, the others as here.

        Raises:
            ValueError: A key or an id is not as such a table needs it.
        """
        ...

    def homes(self) -> Mapping[str, int]:
        """Return the place of the note that holds a session, by the session's id."""
        ...

    def sessions(self, links: Links, *, talks: bool) -> Sequence[Session]:
        """Return all sessions, or all talks, in the order of the tree: by event, note, line."""
        ...

    def event_ids(self, sessions: Sequence[Session], links: Links) -> Iterable[str]:
        """Return the id of the event of each of these sessions; empty where it has none."""
        ...

    def with_problems(self) -> Iterable[Note]:
        """Return the notes that have problems."""
        ...

    def prints(self) -> list[tuple[int, int, int]]:
        """Return size, time and inode of every note's file, in order."""
        ...

    def summary(self, links: Links) -> Summary:
        """Return what the notes say together, in short."""
        ...


class NotesInMemory(dict[str, Note]):
    """Notes that were just read."""

    def unmade(self) -> Sequence[Note]:
        """Return all notes, in order."""
        return tuple(self.values())

    def with_notes(self, keys: Sequence[str], notes: Mapping[str, Note]) -> NotesInMemory:
        """Return a table of the notes `keys`: those in `notes`, the others as they are here."""
        return NotesInMemory((key, notes[key] if key in notes else self[key]) for key in keys)

    def homes(self) -> Mapping[str, int]:
        """Return the place of the note that holds a session; the first where ids are equal."""
        homes: dict[str, int] = {}
        for place, note in enumerate(self.values()):
            for session in note.sessions:
                homes.setdefault(session.id, place)
        return homes

    def sessions(self, links: Links, *, talks: bool) -> Sequence[Session]:
        """Return all sessions, or all talks, in the order of the tree: by event, note, line."""
        ordered: dict[str, Session] = {}
        event_of = links.event_of
        with uncollected():
            for event in links.events:
                for key in event.keys:
                    for session in self[key].sessions:
                        if event_of.get(session.id) == event.id:
                            ordered.setdefault(session.id, session)
            for note in self.values():
                for session in note.sessions:
                    ordered.setdefault(session.id, session)
        if not talks:
            return tuple(ordered.values())
        copies = links.copies
        return tuple(one for one in ordered.values() if one.kind.is_talk and one.id not in copies)

    def event_ids(self, sessions: Sequence[Session], links: Links) -> Iterable[str]:
        """Return the id of the event of each of these sessions; empty where it has none."""
        return (links.event_of.get(session.id, "") for session in sessions)

    def with_problems(self) -> Iterable[Note]:
        """Return the notes that have problems."""
        return [note for note in self.values() if note.problems]

    def prints(self) -> list[tuple[int, int, int]]:
        """Return size, time and inode of every note's file, in order."""
        return [print_of(note.signature) for note in self.values()]

    def summary(self, links: Links) -> Summary:
        """Return what the notes say together, in short."""
        return summary_of(links, self)


def print_of(signature: Signature) -> tuple[int, int, int]:
    """Return a signature as plain numbers, which compare without a call for each."""
    return (signature.size, signature.mtime_ns, signature.inode)
