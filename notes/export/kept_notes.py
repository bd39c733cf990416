"""Notes stay as they are, whatever somebody agrees to replace by an export."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notes.models import Note
    from notes.store import NoteStore


def refuse_notes(store: NoteStore, paths: Iterable[Path]) -> None:
    """Let nothing be written to a note; what Podium exported into the notebook is none.

    Args:
        store: Holds the notes.
        paths: What is to be written.

    Raises:
        PermissionError: One of them is a note.
    """
    there = {path.name.casefold(): path for path in paths if os.path.lexists(path)}
    if not there:
        return
    for note in store.notes:
        name = store.file_name(note.key)
        path = there.get(os.path.basename(name).casefold())  # noqa: PTH119  (of every note)
        if path and note.root and _same(Path(note.root, name), path) and not _is_export(note):
            raise PermissionError(errno.EPERM, "is a note; notes are never written to", str(path))


def _is_export(note: Note) -> bool:
    """Whether Podium wrote it: then each session says where it comes from."""
    return any(session.source for session in note.sessions)


def _same(one: Path, other: Path) -> bool:
    try:
        return os.path.samestat(os.lstat(one), os.lstat(other))
    except OSError:
        return False
