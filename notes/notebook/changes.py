"""Which notes changed between two states of a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.cache.cached_links import LentNotes
from notes.collecting import uncollected

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notes.store import NoteStore


def changed_keys(old: NoteStore, new: NoteStore) -> set[str]:
    """The keys of notes that changed, came or went, or share a talk with others than before."""
    with uncollected():
        before, after = _forms(old, new)
    moved = set(old.links.takes.items()) ^ set(new.links.takes.items())
    ids = {id_ for lead, others in moved for id_ in (lead, *others)}
    told = {session.key for id_ in ids if (session := new.session(id_))}
    changed = {key for key in before.keys() & after.keys() if before[key] != after[key]}
    return changed | told | (before.keys() ^ after.keys())


def _forms(old: NoteStore, new: NoteStore) -> tuple[Mapping[str, object], Mapping[str, object]]:
    """All that each note of both states says, in a form that compares quickly."""
    one, other = old.notes, new.notes
    if isinstance(one, LentNotes) and isinstance(other, LentNotes):
        return dict(one.forms()), dict(other.forms())
    return {note.key: note for note in one}, {note.key: note for note in other}
