"""Links and images of a note, seen from the document that its lines go to."""

from __future__ import annotations

import os
import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from notes.export.headings import text_of
from notes.export.links import rebased, slug_of, way_between
from notes.export.names import safe_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from notes.export.markup import Markup, Target
    from notes.export.options import ExportOptions
    from notes.models import Note, Session
    from notes.store import NoteStore

_IMAGE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|avif|bmp)\Z", re.IGNORECASE)


class Relocation:
    """Respells destinations for one document and remembers which images it takes along."""

    def __init__(self, store: NoteStore, options: ExportOptions) -> None:
        self._store = store
        self._folder = os.path.abspath(options.folder) if options.folder else ""  # noqa: PTH100
        self._copies = options.images
        self._places: dict[str, str] = {}
        self.images: dict[str, Path] = {}
        """Path from the document -> the image to copy there."""

    def of(self, session: Session, markup: Markup) -> Callable[[Target], str]:
        """How destinations in the lines of `session` are spelled from the document."""
        note = self._store.note(session.key)
        if note is None or not note.root or not self._folder:
            return lambda target: target.value
        slugs = {slug_of(text_of(heading.content)) for heading in markup.headings}
        home = posixpath.dirname(posixpath.join(note.root, note.path))
        way = way_between(self._folder, home)
        name = posixpath.basename(note.path)

        def moved(target: Target) -> str:
            if self._copies and target.what != "link":
                copied = self._copied(note, home, target.value)
                if copied:
                    return copied
            return rebased(target.value, way, name, own=slugs.__contains__)

        return moved

    def _copied(self, note: Note, home: str, value: str) -> str:
        """The path of an image's copy, or nothing for what is no image of the notebook."""
        if not _IMAGE.search(value) or "//" in value or value.startswith("/"):
            return ""
        path = os.path.realpath(posixpath.join(home, unquote(value)))
        root = os.path.realpath(note.root)
        if not path.startswith(root + os.sep) or not Path(path).is_file():
            return ""
        if path not in self._places:
            place = self._places[path] = self._free_place(path)
            self.images[place] = Path(path)
        return quote(self._places[path])

    def _free_place(self, path: str) -> str:
        stem, suffix = posixpath.splitext(posixpath.basename(path))
        name, number = safe_name(stem, otherwise="image"), 2
        place = f"{self._copies}/{name}{suffix.lower()}"
        while place in self.images:
            place = f"{self._copies}/{name}-{number}{suffix.lower()}"
            number += 1
        return place
