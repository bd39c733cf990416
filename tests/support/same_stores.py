"""What two snapshots of one notebook have in common, and one made of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.store import NotesInMemory

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notes.models import Note
    from notes.store import NoteStore


def assert_same(one: NoteStore, other: NoteStore) -> None:
    """Both hold the same notes, and found and joined the same in them."""
    assert list(one.notes) == list(other.notes)
    assert one.events == other.events
    assert one.sessions == other.sessions
    assert one.talks == other.talks
    assert one.profiles == other.profiles
    assert one.problems == other.problems
    assert one.skipped == other.skipped
    assert one.summary.busiest == other.summary.busiest
    assert dict(one.links.takes) == dict(other.links.takes)
    assert dict(one.links.event_of) == dict(other.links.event_of)
    assert one.links.joins == other.links.joins
    assert dict(one.links.speakers_of) == dict(other.links.speakers_of)
    assert one.links.copies == other.links.copies
    assert dict(one.links.lent) == dict(other.links.lent)


def replaced(store: NoteStore, notes: Iterable[Note], removed: Iterable[str] = ()) -> NoteStore:
    """A store where `notes` take the place of those with their keys, or come anew."""
    told = {note.key: note for note in notes}
    stay = {note.key: note for note in store.table.values() if note.key not in {*removed}}
    return store.later(NotesInMemory(stay | told), told, store.settings, store.others)
