"""What a walk came by, so that a later look need not list the folders again.

A folder's status changes whenever something in it comes, goes or takes another's place, and a
file's whenever it is written to. Where all of them are as they were, so is the notebook; to ask for
them costs half of what a walk does, as no folder has to be opened.
"""

from __future__ import annotations

import os
from array import array
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from notes.collecting import in_column
from notes.digests import digest_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from notes.models import Problem

Prints = tuple[int, int, int]
"""Size, time and inode of a file."""

SETTLED = 2_000_000_000
"""Nanoseconds; a folder that changed so shortly before it was listed may do so again without
another time, as some file systems count in such steps."""
_ASK_EVERY = 512
BETWEEN = b"\0"
"""Stands between names."""


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
        names = self.folders.split(BETWEEN)
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
        names = self.files.split(BETWEEN) if self.files else []
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

    @property
    def size(self) -> int:
        """How many files there are."""
        return sum(len(stretch.prints) for stretch in self.stretches) // 3

    def holds(self, cancelled: Callable[[], bool] = lambda: False) -> bool:
        """Whether a walk would come by the very same; no more than a guess once `cancelled`."""
        return all(stretch.holds(cancelled) for stretch in self.stretches)


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
