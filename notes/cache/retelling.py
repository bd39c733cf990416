"""A notebook in which some notes changed, came or went; of the others nothing is made anew."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

from notes.cache.cached_links import links_of
from notes.cache.cached_notes import CachedNotes
from notes.cache.notebook_cache import recorded
from notes.collecting import uncollected
from notes.store import NotesInMemory, NoteStore

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notes.linking import Links, NotebookSettings
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
            packed = table.with_notes(tuple(table), notes, links_stay=True)
        return NoteStore(
            packed,
            settings=store.settings,
            others=others,
            bodies=store.bodies,
            links=lambda: links_of(packed.links, packed),
        )
    links = _with_notes(store.links, notes)
    return NoteStore(
        table.with_notes(tuple(table), notes),
        settings=store.settings,
        others=others,
        bodies=store.bodies,
        links=lambda: links,
    )


def relinked(
    store: NoteStore,
    keys: Sequence[str],
    notes: Mapping[str, Note],
    others: Others,
    settings: NotebookSettings,
) -> NoteStore:
    """Return the store as it is after some notes changed, linked.

    Args:
        store: The notebook as it was.
        keys: Those of all notes there are now, in their order.
        notes: By key, all that are new or not as they were.
        others: What stands beside the notes now.
        settings: What `podium.toml` says now.
    """
    table = store.table
    with uncollected():
        if isinstance(table, CachedNotes):
            with contextlib.suppress(ValueError):
                kept = table.with_notes(keys, notes)
                return recorded(store.later(kept, notes, settings, others))
        known = {key: notes[key] if key in notes else table.get(key) for key in keys}
        told = NotesInMemory({key: note for key, note in known.items() if note})
        return store.later(told, notes, settings, others).linked()


def _with_notes(links: Links, notes: Mapping[str, Note]) -> Links:
    """The same links over edited notes, which keep the event details that others lent them."""
    told = tuple(
        replace(notes[note.key], event=note.event) if note.key in notes else note
        for note in links.notes
    )
    return replace(links, notes=told)
