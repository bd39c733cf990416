"""The texts of the notes: left on disk, kept as bytes only while they fit a budget."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from threading import Lock
from types import MappingProxyType
from typing import TYPE_CHECKING

from notes.models import Problem
from notes.reading.files import Contents, read_under

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notes.models import Note
    from notes.reading.source import NoteSource
    from notes.reading.walk import Found

BUDGET = 64 * 1024 * 1024
"""Bytes of notes kept in memory; bytes, as a string of the same text can take twice as much."""
_MOST_SOURCES = 32


class Bodies:
    """Hands out the text of a note, from memory where it was just used; safe to share by threads.

    All snapshots of one notebook share it, as it holds only what the disk holds, too.
    """

    def __init__(
        self, names: Mapping[str, str] = MappingProxyType({}), budget: int = BUDGET
    ) -> None:
        """Begin with no texts.

        Args:
            names: Paths as the system knows them, by the keys of notes where these differ.
            budget: Bytes to keep.
        """
        self.names = dict(names)
        """Paths as the system knows them, by the keys of the notes whose paths are unsafe."""
        self._budget = budget
        self._size = 0
        self._contents: OrderedDict[str, Contents] = OrderedDict()
        self._sources: OrderedDict[str, NoteSource] = OrderedDict()
        self._unfiled: set[str] = set()
        self._lock = Lock()

    def keep(self, found: Found, contents: Contents) -> None:
        """Remember what was just read, and where, for as long as it fits."""
        self.locate(found)
        with self._lock:
            self._keep(found.key, contents)

    def locate(self, found: Found) -> None:
        """Remember where a note stands, if its path does not tell."""
        if found.name != found.path:
            self.names[found.key] = found.name

    def keep_unfiled(self, source: NoteSource) -> None:
        """Remember a note that is in no file; it is kept whatever its size."""
        data = source.text.encode("utf-8", "surrogatepass")
        with self._lock:
            self._unfiled.add(source.key)
            self._contents[source.key] = Contents(data, source.signature)
            self._sources[source.key] = source

    def contents(self, note: Note) -> Contents:
        """Return the bytes of `note` as they are now.

        Raises:
            OSError: The file is gone or may not be read any more.
        """
        with self._lock:
            kept = self._contents.get(note.key)
            if kept and (kept.signature == note.signature or note.key in self._unfiled):
                self._contents.move_to_end(note.key)
                return kept
        contents = read_under(note.root, self.name(note))
        with self._lock:
            self._keep(note.key, contents)
        return contents

    def source(self, note: Note) -> NoteSource:
        """Return the note decoded; without text and with a problem where it cannot be read."""
        with self._lock:
            source = self._sources.get(note.key)
            if source and (source.signature == note.signature or note.key in self._unfiled):
                self._sources.move_to_end(note.key)
                return source
        source = self._read(note)
        with self._lock:
            self._sources[note.key] = source
            while len(self._sources) - len(self._unfiled) > _MOST_SOURCES:
                self._sources.pop(next(key for key in self._sources if key not in self._unfiled))
        return source

    def name(self, note: Note) -> str:
        """Return the path of `note` below its root as the system knows it."""
        return self.names.get(note.key, note.path)

    def _read(self, note: Note) -> NoteSource:
        # To search and to list a notebook that was read before, no note is read.
        from notes.reading.source import NoteSource  # noqa: PLC0415
        from notes.reading.walk import Found  # noqa: PLC0415

        name = self.name(note)
        found = Found(note.key, note.path, note.root, note.signature, name)
        try:
            return NoteSource.read(found, self.contents(note))
        except OSError as error:
            told = Problem(note.key, f"cannot be read any more: {reason(error)}", refused=True)
            empty = NoteSource.of("", note.path)
            return replace(
                empty, key=note.key, root=note.root, signature=note.signature, problems=(told,)
            )

    def _keep(self, key: str, contents: Contents) -> None:
        old = self._contents.pop(key, None)
        self._size += len(contents.data) - (len(old.data) if old else 0)
        self._contents[key] = contents
        while self._size > self._budget and len(self._contents) > len(self._unfiled):
            oldest = next(name for name in self._contents if name not in self._unfiled)
            self._size -= len(self._contents.pop(oldest).data)


def reason(error: OSError) -> str:
    """Say what went wrong with a file, in the words of the system."""
    return (error.strerror or str(error) or "unknown reason").lower()
