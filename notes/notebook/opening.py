"""What can be asked of a notebook: open it, read it whole, look at the disk again."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from notes.cache.notebook_cache import NotebookCache, packed
from notes.linking import NotebookSettings
from notes.notebook.progress import Progress
from notes.reading.roots import roots_of
from notes.reading.trail import beside_of
from notes.store import Bodies, NotesInMemory, NoteStore, Others
from notes.store.bodies import reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from notes.cache.kept_trail import KeptTrail
    from notes.reading.roots import Root


_QUIET = 0.25
"""Seconds."""


class NotebookError(Exception):
    """What the caller asked for cannot be opened; its text says what and why."""


def open_notebook(
    paths: Sequence[Path],
    *,
    cancelled: Callable[[], bool] = lambda: False,
    use_cache: bool = True,
    index: bool = False,
) -> Iterator[Progress]:
    """Read the notes under `paths`, handing out growing snapshots; the last one is `done`.

    A large notebook that was opened before is handed out first as it was then, and compared with
    the disk after. Going on after the last report writes the cache, where that is worth it.

    Args:
        paths: Folders and files.
        cancelled: Asked before each note; once it is true, what was read so far is handed out as
            `done` and the rest is left.
        use_cache: Whether what was parsed before may be taken, and is kept for the next time.
        index: Whether the search index of a large notebook that was never read is begun on the way,
            for whoever needs it at once: going on after the last report waits until it is kept.

    Raises:
        NotebookError: A path does not exist or may not be opened.
    """
    roots = _checked_roots(paths)
    return _opened(roots, cancelled, use_cache=use_cache, snapshots=True, index=index)


def _opened(
    roots: Sequence[Root],
    cancelled: Callable[[], bool],
    *,
    use_cache: bool,
    snapshots: bool,
    index: bool = False,
) -> Iterator[Progress]:
    settings = settings_of(roots)
    cache = NotebookCache(roots, settings) if use_cache else None
    before = cache.store() if cache else None
    if before and cache:
        yield Progress(before, 0, len(before), whole=True)
        if _is_as_walked(before, cache.trail, cancelled) or cancelled():
            yield Progress(before, len(before), len(before), done=True, whole=True)
            return
    from notes.notebook.away import Away  # noqa: PLC0415  (most often nothing has changed)
    from notes.notebook.loading import Loading  # noqa: PLC0415

    loading = Loading(roots, settings, before)
    store = before
    with Away(roots, settings, use_cache=use_cache, snapshots=snapshots, index=index) as away:
        growing = loading.growing(cancelled, snapshots=snapshots, away=away)
        for progress in loading.compared(cancelled) if before else growing:
            store = packed(progress.store) if progress.done else progress.store
            yield replace(progress, store=store)
    if cache is None or store is None or cancelled():
        return
    if store is not before and not away.is_kept:
        cache.keep(store)
    cache.keep_trail(loading.way)


def _is_as_walked(store: NoteStore, kept: KeptTrail, cancelled: Callable[[], bool]) -> bool:
    """Whether nothing changed since the last walk, and that came by what the store holds."""
    trail, others = kept.read(), store.others
    return (
        trail is not None
        and trail.state == store.files_state
        and trail.beside == beside_of(others.unreached, others.passed)
        and trail.holds(cancelled)
    )


def load(paths: Sequence[Path], *, use_cache: bool = True) -> NoteStore:
    """Read all notes under `paths` and return them at once.

    Raises:
        NotebookError: A path does not exist or may not be opened.
    """
    roots = _checked_roots(paths)
    reports = _opened(roots, lambda: False, use_cache=use_cache, snapshots=False)
    [last] = deque(reports, maxlen=1)
    return last.store


def load_text(text: str, name: str = "standard input") -> NoteStore:
    """Return a notebook of one note that is in no file."""
    from notes.notebook.note_reading import understood  # noqa: PLC0415  (as above)
    from notes.reading.source import NoteSource  # noqa: PLC0415

    source = NoteSource.of(text, name)
    bodies = Bodies()
    bodies.keep_unfiled(source)
    note = understood(source)
    return NoteStore(
        NotesInMemory({note.key: note}),
        settings=NotebookSettings(),
        others=Others(),
        bodies=bodies,
    ).linked()


def refreshed(
    store: NoteStore, paths: Sequence[Path], rest: Callable[[], object] = lambda: None
) -> NoteStore:
    """Return the store as the disk is now; the same object where nothing has changed.

    Only files whose size, time or inode changed are read again, once nobody has written to them for
    a quarter of a second: an editor that saves in place leaves a torn note for a moment.

    Args:
        store: What was read of them.
        paths: Folders and files.
        rest: Called again and again; returns once it is time to go on.

    Raises:
        NotebookError: A path does not exist any more.
    """
    from notes.notebook.loading import Loading  # noqa: PLC0415  (as above)

    roots = _checked_roots(paths)
    loading = Loading(roots, settings_of(roots), store)

    def cancelled() -> bool:
        rest()
        return False

    [last] = deque(loading.compared(cancelled, _QUIET), maxlen=1)
    return packed(last.store)


def _checked_roots(paths: Sequence[Path]) -> tuple[Root, ...]:
    for path in paths:
        try:
            path.stat()
        except OSError as error:
            raise NotebookError(f"{path}: {reason(error)}") from None
        except ValueError as error:
            raise NotebookError(f"{str(path)!r}: {error}") from None
    return roots_of(paths)


def settings_of(roots: Sequence[Root]) -> NotebookSettings:
    """Return what `podium.toml` says in all of the roots."""
    settings = NotebookSettings()
    for root in roots:
        settings = settings.merged(NotebookSettings.read(Path(root.folder)))
    return settings
