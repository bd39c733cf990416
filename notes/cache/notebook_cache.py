"""The cache of one notebook: what it was made from, and when it counts."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, Any

from notes.cache.cache_file import BrokenCacheError, Spool, read_cache, set_aside, write_cache
from notes.cache.cache_place import CachePlace
from notes.cache.cached_links import links_of, links_sections
from notes.cache.cached_notes import CachedNotes, columns_of
from notes.cache.kept_trail import KeptTrail
from notes.cache.note_columns import COLUMNS
from notes.cache.records import decoded, encoded
from notes.collecting import uncollected
from notes.models import Problem, Signature
from notes.store import Bodies, NoNote, NoteStore, Others

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.cache.cache_file import Kept
    from notes.linking import NotebookSettings
    from notes.reading.roots import Root
    from notes.reading.way import Way

SMALLEST = 8
"""Notes; fewer are read anew before a cache could be of any use."""
_SMALLEST_PACKED = 2000
"""Notes; together they take some 10 MB as values, and fewer are never read by other processes."""


class NotebookCache:
    """What was parsed of the notebook with these roots and settings, the last time."""

    def __init__(self, roots: Sequence[Root], settings: NotebookSettings) -> None:
        self._settings = settings
        self._place = CachePlace(roots)
        self._path = self._place.file(".notes")
        self.trail = KeptTrail(self._place)
        """What the last walk came by."""

    def store(self) -> NoteStore | None:
        """Return the notebook as it was, or None where that is not known."""
        try:
            with uncollected():
                sections = read_cache(self._path, self._place.about)
                return None if sections is None else store_of(sections, self._settings)
        except OSError:
            return None
        except (BrokenCacheError, ValueError, LookupError, TypeError, OverflowError):
            set_aside(self._path)
            return None

    def spool(self) -> Spool:
        """Return a file for what need not be in memory."""
        return Spool(self._path.parent)

    def keep(self, store: NoteStore) -> None:
        """Write the notebook for the next time; where that fails, the next time takes longer."""
        if len(store) < SMALLEST:
            return
        with contextlib.suppress(ValueError, OverflowError):
            self.keep_sections(sections_of(store))

    def keep_trail(self, way: Way) -> None:
        """Write what a walk came by for the next time, once it is over."""
        trail = way.sure_trail()
        if trail is not None and trail.size >= SMALLEST:
            self.trail.keep(trail)

    def keep_sections(self, sections: Sequence[Kept]) -> bool:
        """Write a notebook of which `sections_of` told all; whether that could be done."""
        try:
            write_cache(self._path, self._place.about, sections)
            self._place.forget_oldest()
        except OSError:
            return False
        return True


def sections_of(store: NoteStore) -> list[Kept]:
    """Return all that is known of a notebook.

    Raises:
        ValueError: A key or an id is not as the columns need it.
        OverflowError: A number is not, either.
    """
    others = encoded(_others_lists(store.others))
    names = encoded(_odd_names(store))
    state = store.files_state.encode("ascii")
    summary = encoded(store.summary)
    return [others, names, state, summary, *columns_of(store.table), *links_sections(store)]


def store_of(sections: Sequence[Kept], settings: NotebookSettings) -> NoteStore:
    """Return the notebook of which `sections_of` told all.

    Raises:
        ValueError: The sections are no notebook, or do not fit together; also as `LookupError`,
            `TypeError` and `OverflowError`.
    """
    others, names, state = map(bytes, sections[:3])
    summary, *columns = sections[3:]
    columns, links = columns[:COLUMNS], columns[COLUMNS:]
    table = CachedNotes(columns, links, summary)
    return NoteStore(
        table,
        settings=settings,
        others=_others_of(decoded(others)),
        bodies=Bodies(
            {key: os.fsdecode(bytes.fromhex(name)) for key, name in decoded(names).items()}
        ),
        links=lambda: links_of(links, table),
        files_state=str(state, "ascii"),
    )


def packed(store: NoteStore) -> NoteStore:
    """Return a store of the same notes that keeps them as records, and takes a third of the room.

    Small notebooks are returned as they are, as their notes are quicker to reach as values.
    """
    if len(store) < _SMALLEST_PACKED or isinstance(store.table, CachedNotes):
        return store
    with contextlib.suppress(ValueError):
        return recorded(store)
    return store


def recorded(store: NoteStore) -> NoteStore:
    """Return a store of the same notes that keeps them, and what links them, as records.

    Raises:
        ValueError: A key or an id is not as the columns need it.
    """
    with uncollected():
        sections = links_sections(store)
        table = CachedNotes(columns_of(store.table), sections, encoded(store.summary))
    # The links are made anew from bytes: those of the store before hold on to its memory.
    return NoteStore(
        table,
        settings=store.settings,
        others=store.others,
        bodies=store.bodies,
        links=lambda: links_of(sections, table),
        files_state=store.files_state,
    )


def _others_lists(others: Others) -> list[Any]:
    files = [
        [key, [one.signature.size, one.signature.mtime_ns, one.signature.inode], _told(one.outcome)]
        for key, one in others.files.items()
    ]
    return [[_told(problem) for problem in others.unreached], dict(others.passed), files]


def _told(outcome: Problem | str) -> str | list[Any]:
    if isinstance(outcome, str):
        return outcome
    return [outcome.key, outcome.message, outcome.line, outcome.remedy, outcome.refused]


def _others_of(values: list[Any]) -> Others:
    unreached, passed, files = values
    return Others(
        tuple(Problem(*problem) for problem in unreached),
        passed,
        {
            key: NoNote(
                Signature(*signature), outcome if isinstance(outcome, str) else Problem(*outcome)
            )
            for key, signature, outcome in files
        },
    )


def _odd_names(store: NoteStore) -> dict[str, str]:
    return {key: os.fsencode(name).hex() for key, name in store.bodies.names.items()}
