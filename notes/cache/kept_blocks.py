"""The file in the cache that holds the blocks of what stood on the screen."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

from notes.cache.cache_file import BrokenCacheError, read_cache, set_aside, write_cache
from notes.cache.cache_place import CachePlace, rules_version
from notes.tidy.block import Block, BlockKind, Mark, MarkKind, Prose

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notes.reading.roots import Root

_RULES = ("tidy", "visible.py")
"""Where the rules stand that make blocks of lines."""
_LARGEST = 200_000
"""Bytes beyond which reading the file takes as long as loading a parser."""


class KeptBlocks:
    """The blocks of some chunks of one notebook, by the keys of `notes.tidy.known`."""

    def __init__(self, roots: Sequence[Root]) -> None:
        place = CachePlace(roots)
        self._path = place.file(".blocks")
        self._notes = place.file(".notes")

    def read(self) -> dict[bytes, tuple[Block, ...]]:
        """Return them; none where that fails, or other rules made them."""
        try:
            sections = read_cache(self._path, _about())
            if sections is None:
                return {}
            [data] = sections
            listed = json.loads(bytes(data))
            return {bytes.fromhex(key): _blocks(found) for key, found in listed.items()}
        except OSError:
            return {}
        except (BrokenCacheError, ValueError, TypeError, AttributeError):
            set_aside(self._path)
            return {}

    def keep(self, blocks: Mapping[bytes, Sequence[Block]]) -> None:
        """Write them for the next time; where that fails, the next start takes a little longer.

        Where the notes are read anew each time, there is nothing to gain.
        """
        if not self._notes.exists():
            return
        listed = {key.hex(): _lists(found) for key, found in blocks.items()}
        data = json.dumps(listed, separators=(",", ":")).encode()
        if len(data) <= _LARGEST:
            with contextlib.suppress(OSError):
                write_cache(self._path, _about(), [data])


def _about() -> dict[str, str]:
    return {"rules": rules_version(_RULES)}


def _lists(blocks: Sequence[Block]) -> list[list[Any]]:
    """Blocks as lists of their fields, one inside the other."""
    return [
        [
            block.kind.value,
            block.first,
            block.last,
            _list(block.prose),
            _lists(block.children),
            [list(map(_list, row)) for row in block.rows],
            block.level,
            block.label,
            block.checked,
            block.aligns,
            block.loose,
        ]
        for block in blocks
    ]


def _list(prose: Prose) -> list[Any]:
    marks = [(mark.start, mark.end, mark.kind.value, mark.target) for mark in prose.marks]
    return [prose.text, marks, prose.lines]


def _blocks(lists: Sequence[Sequence[Any]]) -> tuple[Block, ...]:
    """Return the blocks that `_lists` told.

    Raises:
        ValueError: A list does not have the fields of a block; also as `TypeError`.
    """
    return tuple(
        Block(
            BlockKind(kind),
            first,
            last,
            _prose(*prose),
            _blocks(children),
            tuple(tuple(_prose(*cell) for cell in row) for row in rows),
            level,
            label,
            checked,
            tuple(aligns),
            loose,
        )
        for kind, first, last, prose, children, rows, level, label, checked, aligns, loose in lists
    )


def _prose(text: str, marks: Sequence[Sequence[Any]], lines: Sequence[Sequence[int]]) -> Prose:
    told = tuple(Mark(start, end, MarkKind(kind), target) for start, end, kind, target in marks)
    return Prose(text, told, tuple((offset, line) for offset, line in lines))
