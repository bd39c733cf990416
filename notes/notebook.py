"""Opening a notebook: from paths to snapshots that grow while the notes are read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from itertools import islice, takewhile
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from notes.linking import NotebookSettings
from notes.models import EventDetails, Note, Problem
from notes.reading.decoding import is_binary
from notes.reading.files import read_under
from notes.reading.naming import SUFFIXES
from notes.reading.source import NoteSource
from notes.reading.walk import Found, Walk, roots_of
from notes.store import Bodies, NoteStore
from notes.store.bodies import reason
from notes.structure.recover import recover

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from notes.reading.walk import Root

_FIRST_BATCH = 16
"""Notes read before the first snapshot: enough for a screen, read in a hundredth of a second."""
_GROWTH = 4
"""Each snapshot has this many times the notes of the one before, so linking them all again and
again costs a third more than doing it once."""
_REPORT_EVERY = 0.1
"""Seconds between two reports of progress."""


class NotebookError(Exception):
    """What the caller asked for cannot be opened; its text says what and why."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a load is, and what can be shown already."""

    store: NoteStore
    """The same object as in the last report where nothing was added to it."""
    read: int
    total: int
    """Files known so far; grows until the folders are walked."""
    done: bool = False


def open_notebook(
    paths: Sequence[Path], *, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[Progress]:
    """Read the notes under `paths`, handing out growing snapshots; the last one is `done`.

    Args:
        paths: Folders and files.
        cancelled: Asked before each note; once it is true, what was read so far is handed out as
            `done` and the rest is left.

    Raises:
        NotebookError: A path does not exist or may not be opened.
    """
    roots = checked_roots(paths)
    return _Load(roots).run(cancelled)


def load(paths: Sequence[Path]) -> NoteStore:
    """Read all notes under `paths` and return them at once.

    Raises:
        NotebookError: A path does not exist or may not be opened.
    """
    return _Load(checked_roots(paths)).whole()


def load_text(text: str, name: str = "standard input") -> NoteStore:
    """Return a notebook of one note that is in no file."""
    source = NoteSource.of(text, name)
    bodies = Bodies()
    bodies.keep_unfiled(source)
    return NoteStore.of([_understood(source)], bodies=bodies).linked()


def refreshed(store: NoteStore, paths: Sequence[Path]) -> NoteStore:
    """Return the store as the disk is now; the same object where nothing has changed.

    Only files whose size, time or inode changed are read again.

    Raises:
        NotebookError: A path does not exist any more.
    """
    return _Load(checked_roots(paths), store).whole()


def sample_path() -> Path:
    """Return the folder of the built-in sample notebook."""
    return Path(__file__).parent / "sample"


def checked_roots(paths: Sequence[Path]) -> tuple[Root, ...]:
    """Return the roots of `paths`.

    Raises:
        NotebookError: A path does not exist or may not be looked at.
    """
    for path in paths:
        try:
            path.stat()
        except OSError as error:
            raise NotebookError(f"{path}: {reason(error)}") from None
        except ValueError as error:
            raise NotebookError(f"{path!r}: {error}") from None
    return roots_of(paths)


class _Load:
    """One reading of all roots."""

    def __init__(self, roots: Sequence[Root], before: NoteStore | None = None) -> None:
        self._walk = Walk(roots)
        self._before = before
        self._bodies = before.bodies if before else Bodies()
        self._settings = _settings_of(roots)
        self._notes: list[Note] = []
        self._problems: list[Problem] = []
        self._read = 0
        self._reread = 0

    @property
    def _changed(self) -> bool:
        """Whether a note was read again, or there are others than before."""
        before = self._before
        return (
            before is None
            or self._reread > 0
            or len(self._notes) != len(before)
            or self._settings != before.settings
        )

    def run(self, cancelled: Callable[[], bool]) -> Iterator[Progress]:
        """Read everything in one thread; with several, reading is nine times slower."""
        entries = takewhile(lambda _: not cancelled(), self._walk)
        found = self._found(islice(entries, _FIRST_BATCH))
        yield from self._batches(found, cancelled, len(found))
        rest = self._found(entries)
        yield from self._batches(rest, cancelled, len(found) + len(rest))
        yield Progress(self._snapshot(), self._read, len(found) + len(rest), done=True)

    def whole(self) -> NoteStore:
        """Read everything and make one snapshot; the store before where it would be equal."""
        for found in self._found(self._walk):
            self._take(found)
        before = self._before
        if before and not self._changed and self._problems == list(before.load_problems):
            return before
        return self._snapshot()

    def _found(self, entries: Iterable[Found | Problem]) -> list[Found]:
        found: list[Found] = []
        for entry in entries:
            if isinstance(entry, Problem):
                self._problems.append(entry)
            elif _is_ignored(self._settings, entry):
                self._walk.skipped["left out by podium.toml"] += 1
            else:
                found.append(entry)
        return found

    def _batches(
        self, found: Sequence[Found], cancelled: Callable[[], bool], total: int
    ) -> Iterator[Progress]:
        store = self._snapshot()
        reported = monotonic()
        for entry in found:
            if cancelled():
                return
            self._take(entry)
            if self._read >= max(_FIRST_BATCH, len(store) * _GROWTH):
                store = self._snapshot()
            elif monotonic() - reported < _REPORT_EVERY:
                continue
            reported = monotonic()
            yield Progress(store, self._read, total)

    def _take(self, found: Found) -> None:
        self._read += 1
        known = self._before.as_read(found.key) if self._before else None
        if known and known.signature == found.signature:
            self._notes.append(known)
            return
        result = read_note(found, self._bodies)
        if isinstance(result, Note):
            self._reread += 1
            self._notes.append(result)
        elif isinstance(result, Problem):
            self._problems.append(result)
        else:
            self._walk.skipped[result] += 1

    def _snapshot(self) -> NoteStore:
        return NoteStore.of(
            self._notes,
            settings=self._settings,
            problems=self._problems,
            skipped=self._walk.skipped,
            bodies=self._bodies,
        ).linked()


def read_note(found: Found, bodies: Bodies) -> Note | Problem | str:
    """Read one file: a note, why it is none, or the reason under which it is counted."""
    try:
        contents = read_under(found.root, found.name)
    except OSError as error:
        return Problem(found.key, reason(error), refused=True)
    if is_binary(contents.data):
        if Path(found.name).suffix.lower() in SUFFIXES:
            return Problem(found.key, "holds no text but binary data", refused=True)
        return "binary files"
    bodies.keep(found, contents)
    return _understood(NoteSource.read(found, contents))


def _understood(source: NoteSource) -> Note:
    try:
        note = recover(source).note
    except Exception as error:  # noqa: BLE001  (one note must not cost the whole notebook)
        return _not_understood(source, error)
    missing = tuple(problem for problem in source.problems if problem not in note.problems)
    return replace(note, problems=missing + note.problems) if missing else note


def _not_understood(source: NoteSource, error: Exception) -> Note:
    """Return a note that is all remainder, so that it can be read at least."""
    message = f"its sessions could not be found: {type(error).__name__}, please report this"
    return Note(
        key=source.key,
        path=source.path,
        root=source.root,
        title=source.path,
        event=EventDetails(),
        sessions=(),
        line_count=len(source.lines),
        signature=source.signature,
        problems=(*source.problems, Problem(source.key, message)),
    )


def _settings_of(roots: Sequence[Root]) -> NotebookSettings:
    settings = NotebookSettings()
    for root in roots:
        settings = settings.merged(NotebookSettings.read(Path(root.folder)))
    return settings


def _is_ignored(settings: NotebookSettings, found: Found) -> bool:
    if settings.of_note(found.root, found.path).ignore:
        return True
    return any(
        root == found.root and fnmatchcase(found.path, pattern) for root, pattern in settings.ignore
    )
