"""The search index of a notebook: from the cache, brought up to date, or built."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.notebook.aside import Aside
from notes.notebook.kept_index import KeptIndex
from notes.reading.roots import roots_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from notes.notebook.kept_index import State
    from notes.reading.roots import Root
    from notes.search import Answer, SearchIndex
    from notes.search.segment import Placed
    from notes.store import NoteStore

_SMALLEST = 8
"""Notes; fewer are indexed before a kept index could be of any use."""
FEW = 30
"""Sessions; where fewer are found by their titles, the full texts are searched, too."""
_PLAIN = re.compile(r"[\w\s.+]*")
"""Queries without signs; others may look into texts, which an index does not hold."""
_MOST_CHANGED = 512
"""Notes; of more that changed, all are indexed anew."""


class WarmIndex:
    """An index from the cache, while it is still found out whether the notes are as they were."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Begin to look at the disk, in a process of its own.

        Args:
            paths: Folders and files that exist.
        """
        self._roots = roots_of(paths)
        self._kept = KeptIndex(self._roots)
        self._state = Aside(self._state_on_disk) if self._kept.is_there else None
        self.index = self._kept.index()
        """None where there is none that could be used."""
        if self.index is None:
            self.leave()

    def _state_on_disk(self) -> bytes:
        return self._kept.state_on_disk().stamp.encode()

    def search(self, query: str, limit: int) -> Answer | None:
        """Answer a query of plain words; None where the notes themselves have to be asked."""
        if self.index is None or not _PLAIN.fullmatch(query):
            return None
        answer = self.index.search(query, limit)
        if answer.sessions >= FEW or self.index.has_texts:
            return answer
        whole = self._kept.with_texts(self.index)
        return whole.search(query, limit) if whole.has_texts else None

    def leave(self) -> None:
        """Do not wait for what is found out about the disk."""
        if self._state:
            self._state.stop()

    def is_current(self) -> bool:
        """Whether the index is that of the notes as they are on disk; waits until that is known."""
        if self._state is None or self._kept.state is None:
            return False
        return self._state.result() == self._kept.state.stamp.encode()


def indexed(
    store: NoteStore,
    paths: Sequence[Path],
    *,
    use_cache: bool = True,
    make: Callable[[str], bool] = lambda _: False,
) -> SearchIndex:
    """Return the index of a notebook that is read whole, from the cache where it is there.

    An index that was made before a few notes changed is brought up to date; where there is none, it
    is built. Whatever was not in the cache is written to it.

    Args:
        store: The notes; texts are looked up there.
        paths: Where they were read.
        use_cache: Whether there may be one in the cache, and is to be.
        make: Has somebody else put the `index` into the cache; whether that was done.
    """
    if not use_cache or len(store) < _SMALLEST:
        return _built(store)
    return indexed_under(store, roots_of(paths), make)


def indexed_under(
    store: NoteStore,
    roots: Sequence[Root],
    make: Callable[[str], bool] = lambda _: False,
    known: Mapping[str, Placed] | None = None,
) -> SearchIndex:
    """Return the index as `indexed` does, by way of the cache.

    Args:
        store: The notes.
        roots: Where they were read.
        make: As for `indexed`.
        known: What is known of its texts where it is built here; see `SearchIndex.build`.
    """
    kept = KeptIndex(roots)
    state = kept.state_of(store)
    index = _up_to_date(kept, state, store) if kept.is_there else None
    if index is None and make("index"):
        kept = KeptIndex(roots)
        index = kept.index(store) if kept.is_there and kept.state == state else None
    if index is None:
        index = _built(store, known)
    if kept.state != state:
        kept.keep(index, store)
    return index


def answered(
    query: str,
    limit: int,
    store: NoteStore,
    paths: Sequence[Path],
    *,
    use_cache: bool = True,
) -> Answer:
    """Return what answers a query, with the full texts where titles and the like tell little."""
    index = indexed(store, paths, use_cache=use_cache)
    answer = index.search(query, limit)
    if answer.sessions >= FEW or index.has_texts:
        return answer
    whole = with_texts(index, store, paths, lambda: False, use_cache=use_cache)
    return whole.search(query, limit)


def with_texts(
    index: SearchIndex,
    store: NoteStore,
    paths: Sequence[Path],
    cancelled: Callable[[], bool],
    *,
    use_cache: bool = True,
    make: Callable[[str], bool] = lambda _: False,
) -> SearchIndex:
    """Return the index with the full texts, from the cache where they are there.

    Args:
        index: Of `store`, as `indexed` returned it.
        store: The notes.
        paths: Where they were read.
        cancelled: Asked now and then; once true, the index itself is returned.
        use_cache: Whether there may be something in the cache, and is to be.
        make: Has somebody else put the `texts` into the cache; whether that was done.
    """
    if index.has_texts:
        return index
    if not use_cache or len(store) < _SMALLEST:
        return index.with_texts(cancelled)
    kept = KeptIndex(roots_of(paths))
    if kept.is_there and kept.state == kept.state_of(store):
        whole = kept.with_texts(index)
        if not whole.has_texts and make("texts"):
            whole = kept.with_texts(index)
        if whole.has_texts:
            return whole
    whole = index.with_texts(cancelled)
    if whole.has_texts and not cancelled():
        kept.state = None
        kept.keep(whole, store)
    return whole


def _up_to_date(kept: KeptIndex, state: State, store: NoteStore) -> SearchIndex | None:
    """Return the kept index as it is, or brought up to date, or None if it is no use."""
    if kept.state == state:
        return kept.index(store)
    if kept.state is None or kept.state.rules != state.rules:
        return None
    from notes.store import files_of  # noqa: PLC0415  (most often nothing has changed)

    old, new = kept.rows(), dict(zip(*files_of(store.table, store.others), strict=True))
    changed = {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
    touched = _touched(store, changed, old.keys() ^ new.keys())
    index = kept.index(store) if len(touched) <= _MOST_CHANGED else None
    if index is None:
        return None
    index = kept.with_texts(index)
    return index.replaced(store, touched | _moved(store, index))


def _touched(store: NoteStore, changed: set[str], renamed: set[str]) -> set[str]:
    """Return the notes that may say something else than before where some files changed."""
    from notes.notebook.comparing import folder_of  # noqa: PLC0415  (as above)

    # What a note is depends on the names around it, too.
    folders = {folder_of(key) for key in renamed}
    touched = changed | {key for key in store.table if folders and folder_of(key) in folders}
    notes = filter(None, map(store.note, touched))
    events = {store.event_of(session.id) for note in notes for session in note.sessions}
    return touched.union(*(event.keys for event in events if event))


def _moved(store: NoteStore, index: SearchIndex) -> set[str]:
    """Return the notes with a session whose event is told otherwise than in the index."""
    from notes.search.documents import year_of  # noqa: PLC0415  (as above)

    moved = set()
    for session_id in store.table.homes():
        card = index.card(session_id)
        event = store.event_of(session_id)
        told = (event.details.title, str(year_of(event.details) or "")) if event else ("", "")
        if card and (card.event, card.year) != told:
            moved.add(card.key)
    return moved


def _built(store: NoteStore, known: Mapping[str, Placed] | None = None) -> SearchIndex:
    from notes.search import SearchIndex  # noqa: PLC0415  (most often there is a kept one)

    return SearchIndex.build(store, known)
