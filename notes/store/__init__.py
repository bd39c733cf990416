"""Everything that was read, in memory, as snapshots that never change."""

from notes.store.bodies import Bodies
from notes.store.snapshot import NoteStore

__all__ = ["Bodies", "NoteStore"]
