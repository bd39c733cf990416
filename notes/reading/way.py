"""The way of a walk: what it comes by, taken down so that its trail can be kept."""

from __future__ import annotations

import os
from array import array
from itertools import accumulate, chain
from time import time_ns
from typing import TYPE_CHECKING

from notes.reading import trail as trails
from notes.reading.trail import BETWEEN, Stretch, Trail, beside_of, rows_of, state_of
from notes.reading.walk import Folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notes.models import Problem
    from notes.reading.walk import Found, Walk


class Way:
    """A walk that is gone while somebody goes through what it finds."""

    def __init__(self, walk: Walk) -> None:
        """Begin nothing yet.

        Args:
            walk: The walk; it is over once it was gone through, or followed, to its end.
        """
        self._walk = walk
        self._begun = time_ns()
        self._folders: list[Folder] = []
        self._prints = array("q")
        self._problems: list[Problem] = []
        self._is_over = False

    def __iter__(self) -> Iterator[Found | Problem]:
        for entry in self._walk.folders():
            self._take(entry)
            if isinstance(entry, Folder):
                yield from entry.found()
            else:
                yield entry
        self._is_over = True

    def follow(self, entries: Iterable[Folder | Problem]) -> None:
        """Take down all that the walk hands out."""
        for entry in entries:
            self._take(entry)
        self._is_over = True

    def _take(self, entry: Folder | Problem) -> None:
        if isinstance(entry, Folder):
            self._prints.extend(chain.from_iterable(entry.prints()))
            # Of very many files, what the system tells of each takes much room.
            self._folders.append(entry._replace(statuses=[]))
        else:
            self._problems.append(entry)

    def sure_trail(self) -> Trail | None:
        """Return the trail once the walk is over, where it is known for sure, and let go of it."""
        if not self._is_over:
            return None
        trail = self.trail()
        self._folders, self._prints, self._is_over = [], array("q"), False
        return trail if trail.is_sure else None

    def trail(self) -> Trail:
        """Return the trail of what was walked until now."""
        by_root: dict[str, list[tuple[Folder, array[int]]]] = {}
        prints, latest = self._prints, 0
        ends = accumulate(3 * len(folder.names) for folder in self._folders)
        for folder, end in zip(self._folders, ends, strict=True):
            latest = max(latest, folder.changed)
            own = prints[end - 3 * len(folder.names) : end]
            by_root.setdefault(folder.root.folder, []).append((folder, own))
        keys = [key for folder in self._folders for key in folder.note_keys()]
        files = list(zip(prints[::3], prints[1::3], prints[2::3], strict=True))
        return Trail(
            state_of(rows_of(keys, files)),
            beside_of(self._problems, self._walk.skipped),
            tuple(_stretch(root, found) for root, found in by_root.items()),
            is_sure=not self._walk.barred and latest < self._begun - trails.SETTLED,
        )


def _stretch(root: str, found: Sequence[tuple[Folder, array[int]]]) -> Stretch:
    folders = [folder for folder, _ in found]
    names = [folder.prefix.rstrip("/") for folder in folders]
    files = [folder.prefix + name for folder in folders for name in folder.names]
    stamps = chain.from_iterable((folder.changed, folder.inode) for folder in folders)
    return Stretch(
        root,
        BETWEEN.join(map(os.fsencode, names)),
        array("q", stamps),
        BETWEEN.join(map(os.fsencode, files)),
        array("q", chain.from_iterable(prints for _, prints in found)),
    )


def trail_of(walk: Walk, entries: Iterable[Folder | Problem]) -> Trail:
    """Return the trail of a walk.

    Args:
        walk: The walk.
        entries: All that it hands out, folder by folder.
    """
    way = Way(walk)
    way.follow(entries)
    return way.trail()
