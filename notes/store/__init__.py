"""Everything that was read, in memory, as snapshots that never change."""

from notes.store.bodies import Bodies
from notes.store.note_table import NotesInMemory, NoteTable, print_of
from notes.store.others import NoNote, Others, files_of
from notes.store.snapshot import NoteStore

__all__ = [
    "Bodies",
    "NoNote",
    "NoteStore",
    "NoteTable",
    "NotesInMemory",
    "Others",
    "files_of",
    "print_of",
]
