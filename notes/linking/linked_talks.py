"""The talks that an index lists with a link to the note of each."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from notes.linking.linked_notes import Places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.models import Note, Session

_SHORT = 5
"""Lines that an entry of an index takes at most, with its link anywhere in them."""


def linked_talks(notes: Sequence[Note]) -> list[tuple[str, str]]:
    """Ids of a session in an index and of the one talk in the note that its entry links to.

    An entry that links to several notes lists them, and a note that several entries link to is not
    about the talk of any one of them. Who writes a note for each talk, and links them as in a wiki,
    refers to what is another talk.
    """
    if not any(note.links for note in notes):
        return []
    places = Places(notes)
    alone = {(note.root, note.path): talk for note in notes if (talk := _only_talk(note))}
    found = []
    for note in notes:
        is_index = note.links and (note.root, note.path) not in alone
        pairs = dict.fromkeys(_entries(note, places, alone)) if is_index else ()
        entries = Counter(one for one, _ in pairs)
        talks = Counter(talk for _, talk in pairs)
        found += [(one, talk) for one, talk in pairs if entries[one] == talks[talk] == 1]
    return found


def _only_talk(note: Note) -> str:
    """The id of the one talk that a note holds; empty for several or none."""
    talks = [session.id for session in note.sessions if session.kind.is_talk]
    return talks[0] if len(talks) == 1 else ""


def _entries(
    note: Note, places: Places, alone: dict[tuple[str, str], str]
) -> Iterator[tuple[str, str]]:
    """Ids of sessions, each with that of a talk to whose note its entry links."""
    firsts = [session.span.first for session in note.sessions]
    for path, line in places.linked_from(note):
        at = bisect_right(firsts, line) - 1
        talk = alone.get((note.root, path), "")
        if at >= 0 and talk and _is_entry(note.sessions[at], line):
            yield note.sessions[at].id, talk


def _is_entry(session: Session, line: int) -> bool:
    """Whether a link belongs to a talk itself: it stands in its own line, or nothing else does."""
    of_it = line == session.span.first or len(session.span) <= _SHORT
    return session.kind.is_talk and line <= session.span.last and of_it
