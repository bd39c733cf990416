"""The notes under the opened folders, without following a link or losing one entry.

Every folder is opened relative to the one above it and never through a link, so nothing outside the
opened folders can be reached, however long its path is.
"""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from notes.models import Problem, Signature, stable_id
from notes.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd", ".txt", ".rst"})
_NO_NOTES = frozenset(
    {"license", "licence", "copying", "makefile", "dockerfile", "gemfile", "rakefile", "procfile"}
    | {"vagrantfile", "jenkinsfile", "codeowners", "cname"}
)
"""Files without a suffix that everybody knows and nobody takes notes in."""
_IGNORED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv"})
_SUFFIX = re.compile(r"\.(?=[^.]*[A-Za-z])[A-Za-z0-9_+~-]{1,10}$")
_DEEPEST = 64
"""Folders inside each other; each keeps a file descriptor open while it is read."""
_NEIGHBOURS = 128
"""Siblings named on each side of a note; a folder of 100,000 notes must not cost their square."""
_FOLDER_FLAGS = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


@dataclass(frozen=True, slots=True)
class Found:
    """Where a file stands that may be a note."""

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
        self._seen: set[str] = set()
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


def shown_path(name: str) -> str:
    """Return a path that is safe to show; where that changes it, a mark keeps it unique."""
    shown = visible(name).replace("\n", "\u240a").replace("\t", "\u2409")
    return shown if shown == name else f"{shown}~{stable_id(os.fsencode(name).hex())[:4]}"


class _RootWalk:
    """The walk over one root."""

    def __init__(self, root: Root, seen: set[str], skipped: Counter[str]) -> None:
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
        try:
            with os.scandir(descriptor) as entries:
                for entry in entries:
                    result = self._sorted_out(entry, prefix, folders)
                    if isinstance(result, Problem):
                        yield result
                    elif result:
                        found.append((entry.name, result))
        except OSError as error:
            yield self._problem(prefix, f"the folder cannot be read: {_reason(error)}")
        folders.sort(key=_natural)
        found.sort(key=lambda pair: _natural(pair[0]))
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
        return Signature(status.st_size, status.st_mtime_ns, status.st_ino)

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
        names = tuple(shown_path(name) for name, _ in found)
        for place, (name, signature) in enumerate(found):
            absolute = f"{self._root.folder}/{prefix}{name}"
            if absolute in self._seen:
                continue
            self._seen.add(absolute)
            path = shown_path(prefix + name)
            yield Found(
                key=self._root.prefix + path,
                path=path,
                root=self._root.folder,
                signature=signature,
                name=prefix + name,
                root_name=self._name,
                folder=names,
                place=place,
            )

    def _problem(self, path: str, message: str) -> Problem:
        return Problem(self._root.prefix + (shown_path(path) or self._name), message, refused=True)


def why_not(name: str) -> str:
    """Return why a file of this name is passed by, or nothing if it may be a note."""
    if name.startswith("."):
        return "hidden files"
    suffix = _SUFFIX.search(name)
    if suffix is None:
        return "well-known files that hold no notes" if name.lower() in _NO_NOTES else ""
    return "" if suffix[0].lower() in SUFFIXES else "files of other kinds"


def what_it_is(mode: int) -> str:
    """Name what is no regular file: `a link`, `a pipe`."""
    kinds = {
        stat.S_IFLNK: "a link, and links are not followed",
        stat.S_IFIFO: "a pipe",
        stat.S_IFSOCK: "a socket",
        stat.S_IFDIR: "a folder",
    }
    return kinds.get(stat.S_IFMT(mode), "a device")


def _natural(name: str) -> tuple[int, str]:
    """Sort `2 Lambda` before `10 Keynote`; what begins with no number comes after."""
    digits = len(name) - len(name.lstrip("0123456789"))
    return (int(name[:digits]) if 0 < digits < 9 else 10**9, name)


def _reason(error: OSError) -> str:
    return (error.strerror or "cannot be read").lower()
