"""What a walk came by, so that a later look need not list the folders again.

A folder's status changes whenever something in it comes, goes or takes another's place, and a
file's whenever it is written to. Where all of them are as they were, so is the notebook; to ask for
them costs half of what a walk does, as no folder has to be opened.
"""

from __future__ import annotations

import os
from array import array
from itertools import chain
from time import time_ns
from typing import TYPE_CHECKING, NamedTuple

from notes.collecting import in_column
from notes.digests import digest_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from notes.models import Problem
    from notes.reading.walk import Folder, Walk

Prints = tuple[int, int, int]
"""Size, time and inode of a file."""

SETTLED = 2_000_000_000
"""Nanoseconds; a folder that changed so shortly before it was listed may do so again without
another time, as some file systems count in such steps."""
_ASK_EVERY = 512
_BETWEEN = b"\0"


class Stretch(NamedTuple):
    """What lies below one root, in columns."""

    root: str
    """Its path."""
    folders: bytes
    """Paths below the root as the system knows them, with a NUL between them; the root is empty."""
    stamps: array[int]
    """Time of the last change of status, and inode, of each folder."""
    files: bytes
    """Paths of the files that may be notes, likewise."""
    prints: array[int]
    """Size, time and inode of each file."""

    def holds(self, cancelled: Callable[[], bool]) -> bool:
        """Whether every folder and every file is as it was."""
        try:
            root = os.open(self.root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError:
            return False
        try:
            return self._has_folders(root, cancelled) and self._has_files(root, cancelled)
        except OSError:
            return False
        finally:
            os.close(root)

    def _has_folders(self, root: int, cancelled: Callable[[], bool]) -> bool:
        stat, stamps = os.stat, self.stamps
        names = self.folders.split(_BETWEEN)
        for at, (name, changed, inode) in enumerate(
            zip(names, stamps[::2], stamps[1::2], strict=True)
        ):
            status = stat(name or b".", dir_fd=root, follow_symlinks=False)
            now = status.st_ctime_ns, status.st_ino
            if now != (changed, inode) and tuple(map(in_column, now)) != (changed, inode):
                return False
            if not at % _ASK_EVERY and cancelled():
                return False
        return True

    def _has_files(self, root: int, cancelled: Callable[[], bool]) -> bool:
        stat, prints = os.stat, self.prints
        names = self.files.split(_BETWEEN) if self.files else []
        for at, (name, size, written, inode) in enumerate(
            zip(names, prints[::3], prints[1::3], prints[2::3], strict=True)
        ):
            status = stat(name, dir_fd=root, follow_symlinks=False)
            then, now = (size, written, inode), (status.st_size, status.st_mtime_ns, status.st_ino)
            if now != then and tuple(map(in_column, now)) != then:
                return False
            if not at % _ASK_EVERY and cancelled():
                return False
        return True


class Trail(NamedTuple):
    """What a walk over all roots came by."""

    state: str
    """Of the files, as `state_of` tells it."""
    beside: str
    """Of all else that the walk met, as `beside_of` tells it."""
    stretches: tuple[Stretch, ...]
    is_sure: bool = True
    """False where something could not be looked at, or changed too shortly before it was to tell
    another change."""

    def holds(self, cancelled: Callable[[], bool] = lambda: False) -> bool:
        """Whether a walk would come by the very same; no more than a guess once `cancelled`."""
        return all(stretch.holds(cancelled) for stretch in self.stretches)


def trail_of(walk: Walk, entries: Iterable[Folder | Problem]) -> Trail:
    """Return the trail of a walk that is over.

    Args:
        walk: The walk.
        entries: All that it handed out, folder by folder.
    """
    from notes.reading.walk import Folder  # noqa: PLC0415  (most often nobody has walked)

    by_root: dict[str, list[Folder]] = {}
    keys: list[str] = []
    prints: list[Prints] = []
    problems: list[Problem] = []
    latest = 0
    for entry in entries:
        if not isinstance(entry, Folder):
            problems.append(entry)
            continue
        latest = max(latest, entry.changed)
        by_root.setdefault(entry.root.folder, []).append(entry)
        keys += entry.note_keys()
        prints += entry.prints()
    return Trail(
        state_of(rows_of(keys, prints)),
        beside_of(problems, walk.skipped),
        tuple(_stretch(root, found) for root, found in by_root.items()),
        is_sure=not walk.barred and latest < time_ns() - SETTLED,
    )


def _stretch(root: str, folders: Sequence[Folder]) -> Stretch:
    names = [folder.prefix.rstrip("/") for folder in folders]
    files = [folder.prefix + name for folder in folders for name in folder.names]
    stamps = chain.from_iterable((folder.changed, folder.inode) for folder in folders)
    prints = chain.from_iterable(chain.from_iterable(folder.prints() for folder in folders))
    return Stretch(
        root,
        _BETWEEN.join(map(os.fsencode, names)),
        array("q", stamps),
        _BETWEEN.join(map(os.fsencode, files)),
        array("q", prints),
    )


def rows_of(keys: Sequence[str], prints: Sequence[Prints]) -> bytes:
    """Return keys and prints of files as bytes, the same in whatever order they come."""
    order = sorted(range(len(keys)), key=keys.__getitem__)
    names = "\n".join([keys[place] for place in order]).encode("utf-8", "surrogatepass")
    numbers = array("q", chain.from_iterable([prints[place] for place in order]))
    return b"".join((len(names).to_bytes(8, "little"), names, numbers.tobytes()))


def state_of(rows: bytes) -> str:
    """Return what names one state of all files, by their rows."""
    return digest_of(rows, 10).hex()


def beside_of(problems: Iterable[Problem], passed: Mapping[str, int]) -> str:
    """Return what names all that a walk met besides files that may be notes."""
    return state_of(repr((list(problems), sorted(passed.items()))).encode("utf-8", "replace"))
