"""The notes of a snapshot by key, whether they are in memory or still in a cache."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from notes.models import Note

if TYPE_CHECKING:
    import os
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

    def is_current(self, key: str, status: os.stat_result) -> bool:
        """Tell whether the note with this key was read from the file as it is now."""
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

    def is_current(self, key: str, status: os.stat_result) -> bool:
        """Tell whether the note with this key was read from the file as it is now."""
        note = self.get(key)
        return note is not None and is_same(note.signature, status)


def is_same(read: Signature, status: os.stat_result) -> bool:
    """Tell whether a file is still the one that was read."""
    return (
        read.mtime_ns == status.st_mtime_ns
        and read.size == status.st_size
        and read.inode == status.st_ino
    )
