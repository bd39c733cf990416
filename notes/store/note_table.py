"""The notes of a snapshot by key, whether they are in memory or still in a cache."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from notes.models import Note

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from notes.models import Signature


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

    def homes(self) -> Mapping[str, int]:
        """Return the place of the note that holds a session, by the session's id."""
        ...

    def with_problems(self) -> Iterable[Note]:
        """Return the notes that have problems."""
        ...

    def fingerprint(self) -> Mapping[str, tuple[int, int, int]]:
        """Return size, time and inode of every note's file, by key."""
        ...


class NotesInMemory(dict[str, Note]):
    """Notes that were just read."""

    def homes(self) -> Mapping[str, int]:
        """Return the place of the note that holds a session; the first where ids are equal."""
        homes: dict[str, int] = {}
        for place, note in enumerate(self.values()):
            for session in note.sessions:
                homes.setdefault(session.id, place)
        return homes

    def with_problems(self) -> Iterable[Note]:
        """Return the notes that have problems."""
        return [note for note in self.values() if note.problems]

    def fingerprint(self) -> Mapping[str, tuple[int, int, int]]:
        """Return size, time and inode of every note's file, by key."""
        return {key: print_of(note.signature) for key, note in self.items()}


def print_of(signature: Signature) -> tuple[int, int, int]:
    """Return a signature as plain numbers, which compare without a call for each."""
    return (signature.size, signature.mtime_ns, signature.inode)
