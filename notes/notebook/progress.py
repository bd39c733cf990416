"""What is handed out while a notebook is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.values import value

if TYPE_CHECKING:
    from notes.store import NoteStore


@value(frozen=True, slots=True)
class Progress:
    """How far a load is, and what can be shown already."""

    store: NoteStore
    """The same object as in the last report where nothing was added to it."""
    read: int
    total: int
    """Files known so far; grows until the folders are walked."""
    done: bool = False
    whole: bool = False
    """Whether the store holds all notes, as they are or as they were the last time."""
