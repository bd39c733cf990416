"""A notebook in which some notes tell more than before, and are linked as before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notes.cache.cached_links import links_of
from notes.cache.cached_notes import CachedNotes
from notes.collecting import uncollected
from notes.store import NotesInMemory, NoteStore

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notes.linking import Links
    from notes.models import Note
    from notes.store import Others


def retold(store: NoteStore, notes: Mapping[str, Note], others: Others) -> NoteStore:
    """Return the store with `notes` in place of those with their keys; nothing is linked anew.

    Args:
        store: The notebook as it was.
        notes: By key, only such that stay linked as they are (see `linking.stay_linked`).
        others: What stands beside the notes now.
    """
    table = store.table
    if isinstance(table, CachedNotes) and table.links:
        with uncollected():
            packed = table.with_notes(notes)
        return NoteStore(
            packed,
            settings=store.settings,
            others=others,
            bodies=store.bodies,
            links=lambda: links_of(packed.links, packed),
        )
    kept = NotesInMemory((note.key, note) for note in table.values())
    kept.update(notes)
    links = _with_notes(store.links, notes)
    return NoteStore(
        kept,
        settings=store.settings,
        others=others,
        bodies=store.bodies,
        links=lambda: links,
    )


def _with_notes(links: Links, notes: Mapping[str, Note]) -> Links:
    """The same links over edited notes, which keep the event details that others lent them."""
    told = tuple(
        replace(notes[note.key], event=note.event) if note.key in notes else note
        for note in links.notes
    )
    return replace(links, notes=told)
