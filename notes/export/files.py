"""Exports on disk: a document with its images, or a folder with a file per session."""

from __future__ import annotations

import os
import secrets
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from notes.export.document import to_document
from notes.export.names import unique_names
from notes.export.writing import write_new

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from notes.export.options import ExportOptions
    from notes.models import Session
    from notes.store import NoteStore


def write_document(
    path: Path, content: bytes, images: Mapping[str, Path], *, force: bool = False
) -> None:
    """Write a document and, before it, the images that it shows.

    Raises:
        FileExistsError: Something of that name is there and `force` is not set.
        OSError: The document was not written; what was there before still is.
    """
    if not force and os.path.lexists(path):
        raise FileExistsError(17, "File exists", str(path))
    for place, image in images.items():
        copy = path.parent / place
        copy.parent.mkdir(exist_ok=True)
        _copy_image(image, copy, force=force)
    write_new(path, content, force=force)


def _copy_image(image: Path, copy: Path, *, force: bool) -> None:
    data = image.read_bytes()
    try:
        write_new(copy, data, force=force)
    except FileExistsError:
        if copy.is_symlink() or copy.read_bytes() != data:
            raise


def session_files(
    store: NoteStore, sessions: Sequence[Session], options: ExportOptions
) -> dict[str, bytes]:
    """File name -> content for one Markdown file per session, and the images they show."""
    files: dict[str, bytes] = {}
    names = unique_names(session.title for session in sessions)
    for name, session in zip(names, sessions, strict=True):
        # A folder of images for each file: two notes may both have a `plan.png`.
        own = replace(options, images=f"{name}-images" if options.images else "")
        document = to_document(store, [session.id], own)
        files[f"{name}.md"] = document.text.encode("utf-8", "surrogateescape")
        for place, image in document.images.items():
            files[place] = image.read_bytes()
    return files


def write_folder(folder: Path, files: Mapping[str, bytes], *, force: bool = False) -> None:
    """Write `files` into `folder`: all at once if it is new, else each for itself.

    Raises:
        FileExistsError: A file of that name is there and `force` is not set; nothing was written.
        OSError: What was there before still is; of a new folder nothing is.
    """
    if not os.path.lexists(folder):
        _write_new_folder(folder, files)
        return
    if not force:
        for name in files:
            if os.path.lexists(folder / name):
                raise FileExistsError(17, "File exists", str(folder / name))
    for name, content in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        write_new(folder / name, content, force=force)


def _write_new_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    part = folder.parent / f".podium-{secrets.token_hex(8)}.part"
    part.mkdir()
    try:
        for name, content in files.items():
            (part / name).parent.mkdir(exist_ok=True)
            write_new(part / name, content)
        part.rename(folder)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
