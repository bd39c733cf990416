"""One file to one note, whatever the file holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from notes.models import EventDetails, Note, Problem
from notes.reading.decoding import is_binary
from notes.reading.files import read_under
from notes.reading.naming import SUFFIXES
from notes.reading.source import NoteSource
from notes.store.bodies import reason

if TYPE_CHECKING:
    from notes.reading.walk import Found
    from notes.store import Bodies


def read_note(found: Found, bodies: Bodies) -> Note | Problem | str:
    """Read one file: a note, why it is none, or the reason under which it is counted."""
    try:
        contents = read_under(found.root, found.name)
    except OSError as error:
        return Problem(found.key, reason(error), refused=True)
    if is_binary(contents.data):
        if Path(found.name).suffix.lower() in SUFFIXES:
            return Problem(found.key, "holds no text but binary data", refused=True)
        return "binary files"
    bodies.keep(found, contents)
    return understood(NoteSource.read(found, contents))


def understood(source: NoteSource) -> Note:
    """Find out what a note says; the problems of its reading are among the note's own."""
    # A notebook that is known needs none of the rules, whose import takes as long as a search.
    from notes.structure.recover import recover  # noqa: PLC0415

    try:
        note = recover(source).note
    except Exception as error:  # noqa: BLE001  (one note must not cost the whole notebook)
        return _not_understood(source, error)
    missing = tuple(problem for problem in source.problems if problem not in note.problems)
    return replace(note, problems=missing + note.problems) if missing else note


def _not_understood(source: NoteSource, error: Exception) -> Note:
    """Return a note that is all remainder, so that it can be read at least."""
    message = f"its sessions could not be found: {type(error).__name__}, please report this"
    return Note(
        key=source.key,
        path=source.path,
        root=source.root,
        title=source.path,
        event=EventDetails(),
        sessions=(),
        line_count=len(source.lines),
        signature=source.signature,
        problems=(*source.problems, Problem(source.key, message)),
    )
