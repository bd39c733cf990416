"""The notes under the opened folders, without following a link or losing one entry.

Every folder is opened relative to the one above it and never through a link, so nothing outside the
opened folders can be reached, however long its path is.
"""

from __future__ import annotations

import os
import stat
from collections import Counter
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from notes.models import Problem, Signature
from notes.reading.naming import (
    is_plainly_a_note,
    shown_path,
    sort_names,
    what_it_is,
    why_not,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_IGNORED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv"})
_DEEPEST = 64
"""Folders inside each other; each keeps a file descriptor open while it is read."""
_NEIGHBOURS = 128
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

    @property
    def siblings(self) -> tuple[str, ...]:
        """The names of the notes around it, at most `_NEIGHBOURS` on each side."""
        first = max(0, self.place - _NEIGHBOURS)
        after = self.place + 1
        return self.folder[first : self.place] + self.folder[after : after + _NEIGHBOURS]


@dataclass(frozen=True, slots=True)
class Root:
    """An opened folder, or an opened file (`only`) in its folder."""

    folder: str
    prefix: str = ""
    """Goes before the keys of its notes, where several roots are open."""
    only: frozenset[str] = frozenset()


class Walk:
    """Iterates over what is under the roots and counts what it passes by."""

    def __init__(self, roots: Sequence[Root]) -> None:
        self._roots = roots
        self._seen: set[str] | None = set() if len(roots) > 1 else None
        self.skipped: Counter[str] = Counter()
        """How many entries were left out, by reason."""

    def __iter__(self) -> Iterator[Found | Problem]:
        for root in self._roots:
            yield from _RootWalk(root, self._seen, self.skipped)


def walk(paths: Sequence[Path]) -> Walk:
    """Return the walk over folders and files; their own links are followed, as the user meant."""
    return Walk(roots_of(paths))


def roots_of(paths: Sequence[Path]) -> tuple[Root, ...]:
    """Return the roots of `paths`, files of one folder together, each with its own prefix."""
    chosen: dict[str, set[str]] = {}
    for path in paths:
        real = os.path.realpath(path)
        folder, only = (real, "") if Path(real).is_dir() else os.path.split(real)
        chosen.setdefault(folder, set()).add(only)
    prefixes = _prefixes(list(chosen))
    return tuple(
        Root(folder, prefix, frozenset() if "" in only else frozenset(only))
        for (folder, only), prefix in zip(chosen.items(), prefixes, strict=True)
    )


def _prefixes(folders: list[str]) -> list[str]:
    if len(folders) == 1:
        return [""]
    names = [shown_path(os.path.basename(folder)) or "root" for folder in folders]  # noqa: PTH119
    taken: Counter[str] = Counter()
    prefixes = []
    for name in names:
        taken[name] += 1
        prefixes.append(f"{name}/" if taken[name] == 1 else f"{name}~{taken[name]}/")
    return prefixes


class _RootWalk:
    """The walk over one root."""

    def __init__(self, root: Root, seen: set[str] | None, skipped: Counter[str]) -> None:
        self._root = root
        self._name = shown_path(os.path.basename(root.folder))  # noqa: PTH119
        self._seen = seen
        self._skipped = skipped

    def __iter__(self) -> Iterator[Found | Problem]:
        """Go depth first, a folder's own files before its folders."""
        try:
            pending = [(os.open(self._root.folder, _FOLDER_FLAGS), "", iter([""]))]
        except OSError as error:
            yield self._problem("", f"the folder cannot be opened: {_reason(error)}")
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
    ) -> Iterator[Found | Problem]:
        path = f"{prefix}{folder}/" if folder else ""
        if len(pending) > _DEEPEST:
            yield self._problem(path, f"folders nested deeper than {_DEEPEST} are not opened")
            return
        try:
            descriptor = os.open(folder or ".", _FOLDER_FLAGS, dir_fd=parent)
        except OSError as error:
            yield self._problem(path, f"the folder cannot be opened: {_reason(error)}")
            return
        folders: list[str] = []
        pending.append((descriptor, path, iter(folders)))
        yield from self._entries(descriptor, path, folders)

    def _entries(
        self, descriptor: int, prefix: str, folders: list[str]
    ) -> Iterator[Found | Problem]:
        found: list[tuple[str, Signature]] = []
        only = self._root.only
        try:
            with os.scandir(descriptor) as entries:
                for entry in entries:
                    name = entry.name
                    if (
                        not only
                        and is_plainly_a_note(name)
                        and entry.is_file(follow_symlinks=False)
                    ):
                        found.append((name, signature_of(entry.stat(follow_symlinks=False))))
                        continue
                    result = self._sorted_out(entry, prefix, folders)
                    if isinstance(result, Problem):
                        yield result
                    elif result:
                        found.append((name, result))
        except OSError as error:
            yield self._problem(prefix, f"the folder cannot be read: {_reason(error)}")
        sort_names(folders, str)
        sort_names(found, itemgetter(0))
        yield from self._placed(prefix, found)

    def _sorted_out(
        self, entry: os.DirEntry[str], prefix: str, folders: list[str]
    ) -> Signature | Problem | None:
        """Tell a note's signature, a problem, or None for what is counted or a folder."""
        name = entry.name
        try:
            if entry.is_dir(follow_symlinks=False):
                self._folder(name, folders)
                return None
            if not self._is_wanted(name):
                return None
            status = entry.stat(follow_symlinks=False)
        except OSError as error:
            return self._problem(prefix + name, _reason(error))
        if not stat.S_ISREG(status.st_mode):
            return self._problem(prefix + name, f"is {what_it_is(status.st_mode)}; not opened")
        return signature_of(status)

    def _folder(self, name: str, folders: list[str]) -> None:
        if self._root.only:
            return
        if name.startswith("."):
            self._skipped["hidden folders"] += 1
        elif name in _IGNORED_FOLDERS:
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

    def _placed(self, prefix: str, found: list[tuple[str, Signature]]) -> Iterator[Found]:
        names = tuple(name for name, _ in found)
        if not "".join(names).isprintable():
            names = tuple(map(shown_path, names))
        root = self._root.folder
        for place, (own_name, signature) in enumerate(found):
            name = prefix + own_name
            if self._seen is not None:
                absolute = f"{root}/{name}"
                if absolute in self._seen:
                    continue
                self._seen.add(absolute)
            path = shown_path(name)
            key = self._root.prefix + path
            yield Found(key, path, root, signature, name, self._name, names, place)

    def _problem(self, path: str, message: str) -> Problem:
        return Problem(self._root.prefix + (shown_path(path) or self._name), message, refused=True)


def signature_of(status: os.stat_result) -> Signature:
    """Return what tells whether a file is still the same."""
    return Signature(status.st_size, status.st_mtime_ns, status.st_ino)


def _reason(error: OSError) -> str:
    return (error.strerror or "cannot be read").lower()
