"""The file in the cache that tells what the last walk over a notebook came by."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from notes.cache.cache_file import BrokenCacheError, read_cache, set_aside, write_cache
from notes.collecting import integers
from notes.reading.trail import BETWEEN, Stretch, Trail

if TYPE_CHECKING:
    from notes.cache.cache_file import Section
    from notes.cache.cache_place import CachePlace


class KeptTrail:
    """The trail of one notebook in the cache."""

    def __init__(self, place: CachePlace) -> None:
        self._place = place
        self._path = place.file(".trail")

    def read(self) -> Trail | None:
        """Return the trail; None where there is none, or one made by other rules."""
        try:
            sections = read_cache(self._path, self._place.about)
            return None if sections is None else _trail(*sections)
        except OSError:
            return None
        except (BrokenCacheError, ValueError, TypeError):
            set_aside(self._path)
            return None

    def keep(self, trail: Trail) -> None:
        """Write the trail for the next time."""
        roots = BETWEEN.join(os.fsencode(stretch.root) for stretch in trail.stretches)
        sections = [f"{trail.state} {trail.beside}".encode("ascii"), roots]
        for _, folders, stamps, files, prints in trail.stretches:
            sections += [folders, stamps.tobytes(), files, prints.tobytes()]
        with contextlib.suppress(OSError, ValueError):
            write_cache(self._path, self._place.about, sections)


def _trail(states: Section, *columns: Section) -> Trail:
    state, beside = bytes(states).decode("ascii").split()
    roots, *rest = map(bytes, columns)
    stretches = [
        Stretch(os.fsdecode(root), folders, integers(stamps), files, integers(prints))
        for root, folders, stamps, files, prints in zip(
            roots.split(BETWEEN), rest[::4], rest[1::4], rest[2::4], rest[3::4], strict=True
        )
    ]
    for _, folders, stamps, files, prints in stretches:
        count = files.count(BETWEEN) + 1 if files else 0
        if len(stamps) != 2 * (folders.count(BETWEEN) + 1) or len(prints) != 3 * count:
            raise ValueError("its columns do not fit together")
    return Trail(state, beside, tuple(stretches))
