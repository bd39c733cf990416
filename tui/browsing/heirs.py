"""What a talk became whose note was renamed or whose title was written anew meanwhile."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notes.models import Note, Session
    from notes.store import NoteStore

_MOST_LOOKED_AT = 2_000
"""New notes among which a renamed one is looked for."""
_ALIKE = 0.6
"""How much of two titles has to be alike."""


class Heirs:
    """The ids that sessions and notes of one state of the notebook have in the next."""

    def __init__(self, before: NoteStore, after: NoteStore) -> None:
        """Compare two states, no further than somebody asks."""
        self._before = before
        self._after = after
        self._sessions: dict[str, dict[str, str]] = {}
        self._new: dict[tuple[object, ...], list[str]] | None = None
        """The keys of new notes, by the titles in them and by their files."""

    def of_sessions(self, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Those of `ids` that are gone and go on under another id, each with that."""
        for id_ in ids:
            session = None if self._after.holds(id_) else self._before.session(id_)
            if session is None:
                continue
            if session.key not in self._sessions:
                self._sessions[session.key] = dict(self._of_note_sessions(session.key))
            if heir := self._sessions[session.key].get(id_):
                yield id_, heir

    def of_note(self, key: str) -> str:
        """The key under which a note goes on that is gone; empty where there is none."""
        note = self._before.note(key)
        if note is None or not note.sessions:
            return ""
        if self._new is None:
            self._new = {}
            new = (key for key in self._after.keys if self._before.note(key) is None)
            for other in islice(new, _MOST_LOOKED_AT):
                if (found := self._after.note(other)) is not None:
                    self._new.setdefault(titles_of(found), []).append(other)
                    self._new.setdefault(file_of(found), []).append(other)
        alike = self._new.get(titles_of(note)) or self._new.get(file_of(note), [])
        if len(alike) > 1:
            alike = [other for other in alike if _name(other) == _name(key)]
        return alike[0] if len(alike) == 1 else ""

    def _of_note_sessions(self, key: str) -> Iterator[tuple[str, str]]:
        before = self._before.note(key)
        after = self._after.note(key) or self._after.note(self.of_note(key))
        if before is None or after is None:
            return
        old, new = before.sessions, after.sessions
        if after.key != key:
            if len(old) == len(new):
                yield from zip(before.session_ids, after.session_ids, strict=True)
            return
        for i, j in replaced([*before.session_ids], [*after.session_ids]):
            if is_same(old[i].title, names_of(old[i]), new[j]):
                yield old[i].id, new[j].id


def replaced(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where ids of a note stand that others took the place of, and where these do."""
    for tag, i, i_end, j, j_end in SequenceMatcher(None, old, new).get_opcodes():
        if tag == "replace" and i_end - i == j_end - j:
            yield from zip(range(i, i_end), range(j, j_end), strict=True)


def is_same(title: str, speakers: Sequence[str], other: Session) -> bool:
    """Whether a talk may be another with its title written anew, not one in its place."""
    if speakers and speakers == names_of(other):
        return True
    return SequenceMatcher(None, title, other.title).ratio() >= _ALIKE


def names_of(session: Session) -> tuple[str, ...]:
    """Who gave a talk, as the note has it."""
    return tuple(speaker.name for speaker in session.speakers)


def titles_of(note: Note) -> tuple[str, ...]:
    """The titles of all in a note, in its order."""
    return tuple(session.title for session in note.sessions)


def file_of(note: Note) -> tuple[int, int]:
    """What stays of a file that is renamed: its size and time."""
    return note.signature.size, note.signature.mtime_ns


def _name(key: str) -> str:
    return key.rpartition("/")[2]
