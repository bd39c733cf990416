"""The file in the cache that holds the search index of a notebook."""

from __future__ import annotations

import contextlib
import struct
from array import array
from typing import TYPE_CHECKING, NamedTuple

from notes.cache.cache_file import opened, set_aside, write_whole
from notes.cache.cache_place import CachePlace, digest, rules_version

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notes.cache.cache_file import Section
    from notes.reading.roots import Root
    from notes.reading.trail import Prints
    from notes.search import SearchIndex
    from notes.store import NoteStore

_MARK = b"podium index 1\n\0"
_HEAD = struct.Struct("<16s20s20sQ")
"""The mark, the digests of rules and files, and the length of the rows."""
_RULES = ("search",)
_FEW_TEXTS = 4_000_000
"""Bytes of texts that are read with the index, within a hundredth of a second."""


class State(NamedTuple):
    """What an index was made of."""

    rules: str
    """Changes with the rules, the settings and the roots."""
    files: str
    """Changes with any file."""

    @property
    def stamp(self) -> str:
        """Both in one text."""
        return self.rules + self.files


class KeptIndex:
    """The index of one notebook in the cache."""

    def __init__(self, roots: Sequence[Root]) -> None:
        self._roots = roots
        self._place = CachePlace(roots)
        self._path = self._place.file(".index")
        self._texts = self._place.file(".texts")
        self.state: State | None = None
        """What the file in the cache was made of, once it was looked at."""
        self._data: Section | None = None
        self._rows = 0

    @property
    def is_there(self) -> bool:
        """Whether there is an index, be it an old one."""
        if self.state is None:
            self._look()
        return self.state is not None

    def _look(self) -> None:
        try:
            self._data = opened(self._path)
            mark, rules, files, self._rows = _HEAD.unpack(self._data[: _HEAD.size])
            if mark == _MARK:
                self.state = State(rules.decode("ascii"), files.decode("ascii"))
                return
        except OSError:
            return
        except (struct.error, ValueError):
            pass
        set_aside(self._path)

    def index(self, store: NoteStore | None = None) -> SearchIndex | None:
        """Return the index in the cache, whatever state of the notebook it was made of.

        Args:
            store: Where texts and labels are looked up.
        """
        if not self.is_there or self.state is None or self._data is None:
            return None
        from notes.search import SearchIndex  # noqa: PLC0415  (while the disk is looked at)

        try:
            data = self._data.after(_HEAD.size + self._rows)
            index = SearchIndex.from_bytes(data, store, self.state.stamp)
            return self.with_texts(index) if self._has_few_texts else index
        except (ValueError, LookupError, TypeError, OverflowError):
            set_aside(self._path)
            self.state = None
            return None

    @property
    def _has_few_texts(self) -> bool:
        try:
            return self._texts.stat().st_size < _FEW_TEXTS
        except OSError:
            return False

    def with_texts(self, index: SearchIndex) -> SearchIndex:
        """Return the index with its texts where these are in the cache, too."""
        if self.state is None:
            return index
        try:
            return index.with_texts_from_bytes(opened(self._texts), self.state.stamp)
        except (OSError, ValueError, LookupError, TypeError, OverflowError):
            # Most often they are of the state before, and will be written again.
            return index

    def rows(self) -> Mapping[str, Prints]:
        """Return size, time and inode of the files that the index was made of, by their keys."""
        from notes.reading.trail import state_of  # noqa: PLC0415  (as above)

        rows = self._data[_HEAD.size : _HEAD.size + self._rows] if self._data else b""
        if self.state is None or state_of(rows) != self.state.files:
            return {}
        size = int.from_bytes(rows[:8], "little")
        keys = rows[8 : 8 + size].decode("utf-8", "surrogatepass").split("\n")
        numbers = array("q")
        numbers.frombytes(rows[8 + size :])
        return dict(
            zip(keys, zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True), strict=True)
        )

    def keep(self, index: SearchIndex, store: NoteStore) -> None:
        """Write the index of `store` for the next time; its texts, too, where it has them."""
        from notes.reading.trail import rows_of  # noqa: PLC0415  (most often it is there)
        from notes.store import files_of  # noqa: PLC0415  (as above)

        rows, state = rows_of(*files_of(store.table, store.others)), self.state_of(store)
        with contextlib.suppress(OSError, ValueError, OverflowError):
            if state != self.state:
                head = _HEAD.pack(_MARK, state.rules.encode(), state.files.encode(), len(rows))
                write_whole(self._path, (head, rows, index.to_bytes(state.stamp)))
                self.state = state
            if index.has_texts:
                write_whole(self._texts, (index.texts_to_bytes(state.stamp),))
            self._place.forget_oldest()

    def state_of(self, store: NoteStore) -> State:
        """Return what an index of `store` would be made of."""
        return State(self._rules(), store.files_state)

    def state_on_disk(self) -> State:
        """Return what an index of the notebook as it is on disk now would be made of."""
        # In another process than the one that a person waits for, which needs none of this.
        from notes.cache.kept_trail import KeptTrail  # noqa: PLC0415

        kept = KeptTrail(self._place)
        trail = kept.read()
        if trail is None or not trail.holds():
            from notes.reading.walk import Walk  # noqa: PLC0415
            from notes.reading.way import trail_of  # noqa: PLC0415

            walk = Walk(self._roots)
            trail = trail_of(walk, walk.folders())
            if trail.is_sure:
                kept.keep(trail)
        return State(self._rules(), trail.state)

    def _rules(self) -> str:
        return digest(f"{self._place.about} {rules_version(_RULES)}")
