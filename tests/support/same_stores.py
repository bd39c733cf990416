"""What two snapshots of one notebook have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
