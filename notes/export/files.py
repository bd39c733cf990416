"""Exports on disk: a document with its images, or a folder with a file per session."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from notes.export.document import to_document
from notes.export.names import unique_names
from notes.export.writing import Folder, new_folder, write_new
from notes.reading.files import LARGEST_NOTE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from notes.export.options import ExportOptions
    from notes.models import Session
    from notes.store import NoteStore


def write_document(
    path: Path, parts: Iterable[bytes], images: Mapping[str, Path], *, force: bool = False
) -> None:
    """Write a document and, before it gets its name, the images that it shows.

    Args:
        path: The file to make.
        parts: What it holds, piece by piece.
        images: Path from the document -> the image to copy there; all are known after the parts.
        force: Whether what is there may be replaced.

    Raises:
        FileExistsError: Something of that name is there and `force` is not set.
        OSError: The document was not written; what was there before still is.
    """
    write_new(path, _with_images(path.parent, parts, images, force=force), force=force)


def _with_images(
    folder: Path, parts: Iterable[bytes], images: Mapping[str, Path], *, force: bool
) -> Iterator[bytes]:
    yield from parts
    for place, image in images.items():
        copy = folder / place
        copy.parent.mkdir(exist_ok=True)
        _copy_image(image, copy, force=force)


def _copy_image(image: Path, copy: Path, *, force: bool) -> None:
    data = image.read_bytes()
    try:
        write_new(copy, data, force=force)
    except FileExistsError:
        if copy.is_symlink() or copy.read_bytes() != data:
            raise


@dataclass(frozen=True)
class SessionFiles:
    """One Markdown file per session, and the images they show."""

    store: NoteStore
    sessions: Sequence[Session]
    options: ExportOptions

    @cached_property
    def _stems(self) -> list[str]:
        return unique_names(session.title for session in self.sessions)

    @property
    def names(self) -> Iterator[str]:
        """What the folder will hold, folders of images that may be needed included."""
        for stem in self._stems:
            yield f"{stem}.md"
            if self.options.images:
                yield _images_of(stem)

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        """(name, content) of each file, made when it is asked for."""
        for stem, session in zip(self._stems, self.sessions, strict=True):
            # A folder of images for each file: two notes may both have a `plan.png`.
            own = replace(self.options, images=_images_of(stem) if self.options.images else "")
            document = to_document(self.store, [session.id], own)
            yield f"{stem}.md", document.text.encode("utf-8", "surrogateescape")
            for place, image in document.images.items():
                yield place, image.read_bytes()


def _images_of(stem: str) -> str:
    return f"{stem}-images"


def is_too_long(path: Path) -> bool:
    """Whether a document is longer than Podium would read as a note."""
    return path.stat().st_size > LARGEST_NOTE


def left_out(store: NoteStore, session_ids: Iterable[str]) -> int:
    """How many other notes of these talks are not among them; earlier exports are none."""
    chosen = set(session_ids)
    others = {other for one in chosen for other in store.takes(one)}
    return len(others - chosen - store.links.copies)


def write_folder(
    path: Path,
    names: Iterable[str],
    files: Iterable[tuple[str, bytes]],
    *,
    force: bool = False,
) -> None:
    """Write `files` into a folder: all at once if it is new, else each for itself.

    Args:
        path: The folder.
        names: What it is to hold; where one is there already, `force` is needed.
        files: (name, content); a name may lie in a folder below this one.
        force: Whether what is there may be replaced.

    Raises:
        FileExistsError: One of the names is there and `force` is not set; nothing was written.
        OSError: What was there before still is; of a new folder nothing is.
    """
    if not os.path.lexists(path):
        with new_folder(path) as part:
            _write_files(part, files, force=False)
        return
    if not force:
        for name in names:
            if os.path.lexists(path / name):
                raise FileExistsError(17, "File exists", str(path / name))
    _write_files(path, files, force=force)


def _write_files(path: Path, files: Iterable[tuple[str, bytes]], *, force: bool) -> None:
    with Folder(path) as folder:
        for name, content in files:
            if "/" in name:
                (path / name).parent.mkdir(exist_ok=True)
                write_new(path / name, content, force=force)
            else:
                folder.write(name, content, force=force)
