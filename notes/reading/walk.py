"""The notes under the opened folders, without following a link or losing one entry.

Every folder is opened relative to the one above it and never through a link, so nothing outside the
opened folders can be reached, however long its path is.
"""

from __future__ import annotations

import os
import stat
from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from notes.collecting import in_column
from notes.models import Problem, Signature
from notes.reading.naming import (
    IGNORED_FOLDERS,
    SUFFIXES,
    shown_path,
    sort_names,
    what_it_is,
    why_not,
)
from notes.reading.roots import roots_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from notes.reading.roots import Root

_DEEPEST = 64
"""Folders inside each other; each keeps a file descriptor open while it is read."""
NEIGHBOURS = 128
"""Siblings named on each side of a note; a folder of 100,000 notes must not cost their square."""
_FOLDER_FLAGS = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


class Found(NamedTuple):
    """Where a file stands that may be a note; a tuple, as they are made by the hundred thousand."""

    key: str
    path: str
    root: str
    signature: Signature
    name: str = ""
    """The path as the system knows it; `path` is safe to show and may differ."""
    root_name: str = ""
    folder: tuple[str, ...] = ()
    """The names of all notes in its folder, one value for all of them."""
    place: int = 0
    """Where its own name stands in `folder`."""
    level: int = 0
    """The heading level of its talks, where the settings tell it."""

    @property
    def siblings(self) -> tuple[str, ...]:
        """The names of the notes around it, at most `NEIGHBOURS` on each side."""
        return neighbours(self.folder, self.place)


def neighbours(folder: tuple[str, ...], place: int) -> tuple[str, ...]:
    """Return the names around one of a folder, at most `NEIGHBOURS` on each side."""
    before, after = max(0, place - NEIGHBOURS), place + 1
    return folder[before:place] + folder[after : after + NEIGHBOURS]


class Folder(NamedTuple):
    """The files of one folder that may be notes, in their order."""

    root: Root
    prefix: str
    """Its path below the root, with a `/` behind it; empty for the root itself."""
    names: list[str]
    """As the system knows them."""
    statuses: list[os.stat_result]
    changed: int = 0
    """When the folder's own status last changed, before it was listed, in nanoseconds."""
    inode: int = 0

    def found(self) -> Iterator[Found]:
        """Tell where each of the files stands."""
        root, prefix, names, statuses = self[:4]
        shown = tuple(names)
        if not "".join(names).isprintable():
            shown = tuple(map(shown_path, names))
        root_name = shown_path(os.path.basename(root.folder))  # noqa: PTH119
        for place, (name, status) in enumerate(zip(names, statuses, strict=True)):
            path = shown_path(prefix + name)
            yield Found(
                root.prefix + path,
                path,
                root.folder,
                signature_of(status),
                prefix + name,
                root_name,
                shown,
                place,
            )

    def note_keys(self) -> list[str]:
        """Return what the keys of the files are."""
        start, prefix, names = self.root.prefix, self.prefix, self.names
        if prefix.isprintable() and "".join(names).isprintable():
            start += prefix
            return [start + name for name in names]
        return [start + shown_path(prefix + name) for name in names]

    def prints(self) -> list[tuple[int, int, int]]:
        """Return size, time and inode of each of the files."""
        fit = in_column
        return [(one.st_size, fit(one.st_mtime_ns), fit(one.st_ino)) for one in self.statuses]


class Walk:
    """Iterates over what is under the roots and counts what it passes by."""

    def __init__(self, roots: Sequence[Root]) -> None:
        self._roots = roots
        self.skipped: Counter[str] = Counter()
        """How many entries were left out, by reason."""
        self.barred = False
        """Whether there was something that could not be looked at."""

    def __iter__(self) -> Iterator[Found | Problem]:
        for entry in self.folders():
            if isinstance(entry, Folder):
                yield from entry.found()
            else:
                yield entry

    def folders(self) -> Iterator[Folder | Problem]:
        """Iterate folder by folder, which costs half as much as note by note."""
        seen: set[str] = set()
        for root in self._roots:
            for entry in _RootWalk(root, self):
                if isinstance(entry, Folder) and len(self._roots) > 1:
                    yield _without(entry, seen)
                else:
                    yield entry


def _without(folder: Folder, seen: set[str]) -> Folder:
    """Leave out the files that another root holds, too."""
    kept = [
        (name, status)
        for name, status in zip(folder.names, folder.statuses, strict=True)
        if f"{folder.root.folder}/{folder.prefix}{name}" not in seen
    ]
    names, statuses = [name for name, _ in kept], [status for _, status in kept]
    seen.update(f"{folder.root.folder}/{folder.prefix}{name}" for name in names)
    return folder._replace(names=names, statuses=statuses)


def walk(paths: Sequence[Path]) -> Walk:
    """Return the walk over folders and files; their own links are followed, as the user meant."""
    return Walk(roots_of(paths))


class _RootWalk:
    """The walk over one root."""

    def __init__(self, root: Root, whole: Walk) -> None:
        self._root = root
        self._name = shown_path(os.path.basename(root.folder))  # noqa: PTH119
        self._whole = whole
        self._skipped = whole.skipped

    def __iter__(self) -> Iterator[Folder | Problem]:
        """Go depth first, a folder's own files before its folders."""
        try:
            pending = [(os.open(self._root.folder, _FOLDER_FLAGS), "", iter([""]))]
        except OSError as error:
            yield self._barred("", f"the folder cannot be opened: {_reason(error)}")
            return
        try:
            while pending:
                parent, prefix, folders = pending[-1]
                folder = next(folders, None)
                if folder is None:
                    os.close(pending.pop()[0])
                else:
                    yield from self._open(parent, prefix, folder, pending)
        finally:
            for descriptor, *_ in pending:
                os.close(descriptor)

    def _open(
        self,
        parent: int,
        prefix: str,
        folder: str,
        pending: list[tuple[int, str, Iterator[str]]],
    ) -> Iterator[Folder | Problem]:
        path = f"{prefix}{folder}/" if folder else ""
        if len(pending) > _DEEPEST:
            yield self._problem(path, f"folders nested deeper than {_DEEPEST} are not opened")
            return
        try:
            descriptor = os.open(folder or ".", _FOLDER_FLAGS, dir_fd=parent)
        except OSError as error:
            yield self._barred(path, f"the folder cannot be opened: {_reason(error)}")
            return
        folders: list[str] = []
        pending.append((descriptor, path, iter(folders)))
        yield from self._entries(descriptor, path, folders)

    def _entries(
        self, descriptor: int, prefix: str, folders: list[str]
    ) -> Iterator[Folder | Problem]:
        found: list[tuple[str, os.stat_result]] = []
        # Most entries are plain notes, and are told here without a call of our own for each.
        plain = frozenset() if self._root.only else SUFFIXES
        changed = inode = 0
        try:
            own = os.fstat(descriptor)
            changed, inode = in_column(own.st_ctime_ns), in_column(own.st_ino)
            with os.scandir(descriptor) as entries:
                for entry in entries:
                    name = entry.name
                    try:
                        if (
                            name[name.rfind(".") :] in plain
                            and name[0] != "."
                            and entry.is_file(follow_symlinks=False)
                        ):
                            found.append((name, entry.stat(follow_symlinks=False)))
                            continue
                        status = self._sorted_out(entry, folders)
                    except OSError as error:
                        yield self._barred(prefix + entry.name, _reason(error))
                        continue
                    if status and not stat.S_ISREG(status.st_mode):
                        message = f"is {what_it_is(status.st_mode)}; not opened"
                        yield self._problem(prefix + entry.name, message)
                    elif status:
                        found.append((entry.name, status))
        except OSError as error:
            yield self._barred(prefix, f"the folder cannot be read: {_reason(error)}")
        sort_names(folders, str)
        sort_names(found, itemgetter(0))
        names, statuses = [name for name, _ in found], [status for _, status in found]
        yield Folder(self._root, prefix, names, statuses, changed, inode)

    def _sorted_out(self, entry: os.DirEntry[str], folders: list[str]) -> os.stat_result | None:
        """Return the status of what may be a note; None for what is counted, or a folder."""
        name = entry.name
        if entry.is_dir(follow_symlinks=False):
            self._folder(name, folders)
            return None
        if not self._is_wanted(name):
            return None
        return entry.stat(follow_symlinks=False)

    def _folder(self, name: str, folders: list[str]) -> None:
        if self._root.only:
            return
        if name.startswith("."):
            self._skipped["hidden folders"] += 1
        elif name in IGNORED_FOLDERS:
            self._skipped["folders of tools"] += 1
        else:
            folders.append(name)

    def _is_wanted(self, name: str) -> bool:
        if self._root.only:
            return name in self._root.only
        reason = why_not(name)
        if reason:
            self._skipped[reason] += 1
        return not reason

    def _barred(self, path: str, message: str) -> Problem:
        self._whole.barred = True
        return self._problem(path, message)

    def _problem(self, path: str, message: str) -> Problem:
        return Problem(self._root.prefix + (shown_path(path) or self._name), message, refused=True)


def signature_of(status: os.stat_result) -> Signature:
    """Return what tells whether a file is still the same."""
    return Signature(status.st_size, in_column(status.st_mtime_ns), in_column(status.st_ino))


def _reason(error: OSError) -> str:
    return (error.strerror or "cannot be read").lower()
