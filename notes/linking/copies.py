"""Sessions that Podium exported into the notebook they come from.

An export says of each session where it stands (`Source: path:first-last`). While the original is
there, its copy is another take of it and tells nothing of its own; without it, the copy stands for
itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notes.linking.folding import folded

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from notes.models import Note, Session


def without_copies(notes: Sequence[Note]) -> tuple[list[Note], dict[str, str]]:
    """The notes without copies, and by the id of each copy that of its original.

    A note that holds nothing but copies is left out.
    """
    wanted = {_path_of(one) for note in notes if not note.is_plain for one in note.sessions} - {""}
    if not wanted:
        return list(notes), {}
    originals = _originals(notes, wanted)
    kept: list[Note] = []
    copies: dict[str, str] = {}
    for note in notes:
        found = {} if note.is_plain else _copied(note, originals)
        copies.update(found)
        own = tuple(session for session in note.sessions if session.id not in found)
        if not found:
            kept.append(note)
        elif any(session.kind.is_talk for session in own):
            kept.append(replace(note, sessions=own))
    return kept, copies


def _path_of(session: Session) -> str:
    """Where the session says that it comes from; empty where it is no export."""
    return session.source.rpartition(":")[0]


def _originals(notes: Sequence[Note], wanted: Container[str]) -> dict[str, list[Session]]:
    """The sessions that are no export, by the key and the path of their note."""
    found: dict[str, list[Session]] = {}
    for note in notes:
        for name in {note.key, note.path}:
            if name in wanted:
                own = [session for session in note.sessions if not session.source]
                found.setdefault(name, []).extend(own)
    return found


def _copied(note: Note, originals: Mapping[str, Sequence[Session]]) -> dict[str, str]:
    found = {}
    for session in note.sessions:
        path, _, lines = session.source.rpartition(":")
        original = _original(session, lines, originals.get(path, ())) if path else None
        if original is not None:
            found[session.id] = original.id
    return found


def _original(copy: Session, lines: str, sessions: Sequence[Session]) -> Session | None:
    """The session of the same title, the one nearest to the old lines where several have it."""
    first = lines.partition("-")[0]
    line = int(first) if first.isdecimal() and len(first) < 9 else 0
    title = folded(copy.title)
    same = [session for session in sessions if folded(session.title) == title]
    return min(same, key=lambda session: abs(session.span.first - line), default=None)
