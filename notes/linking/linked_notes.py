"""To which notes the notes of a notebook link."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from notes.linking.folding import squashed_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notes.models import Note

_ENDINGS = ("", ".md", "/README.md", "/readme.md", "/index.md")
"""What sites and repositories add to an address: a suffix, or the one note that a folder shows."""


class Places:
    """Where notes lie, to be found by what is written in a link."""

    def __init__(self, notes: Iterable[Note]) -> None:
        self._paths: set[tuple[str, str]] = set()
        self._by_stem: dict[tuple[str, str], list[str]] = {}
        for note in notes:
            self._paths.add((note.root, note.path))
            stem = squashed_words(note.path.rpartition("/")[2].rpartition(".")[0])
            self._by_stem.setdefault((note.root, stem), []).append(note.path)

    def linked_from(self, note: Note) -> Iterator[tuple[str, int]]:
        """The paths of other notes that a note links to, with the lines of the links, in order."""
        folder = note.path.rpartition("/")[0]
        for link in note.links:
            path = self._found(note.root, folder, link.target)
            if path and path != note.path:
                yield path, link.line

    def _found(self, root: str, folder: str, written: str) -> str:
        """The path that a target leads to, by address or by name as in a wiki; empty for none."""
        target = unquote(written.partition("#")[0].partition("?")[0])
        for base in (folder, ""):
            path = posixpath.normpath(posixpath.join("/", base, target.lstrip("/"))).lstrip("/")
            for ending in _ENDINGS:
                if (root, path + ending) in self._paths:
                    return path + ending
        name = target.rpartition("/")[2]
        named = self._by_stem.get((root, squashed_words(name.removesuffix(".md"))), ())
        return named[0] if len(named) == 1 else ""
