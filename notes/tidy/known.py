"""Blocks of an earlier run: what is shown first needs no parser where it was shown before.

To load what parses Markdown takes as long as to draw a screen. The blocks of a chunk depend on
nothing but its lines and the link definitions of its note, by whose digest they are found here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from notes.digests import digest_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notes.tidy.block import Block
    from notes.tidy.chunk import Chunk

_KEY_BYTES = 16
_known: dict[bytes, Sequence[Block]] = {}


def key_of(
    lines: Sequence[str], chunk: Chunk, first_line: int, links: Mapping[str, Any] | None
) -> bytes:
    """Return what stands for all that the blocks of a chunk are made of."""
    told = repr((chunk.text(lines), chunk, first_line, links or {}))
    return digest_of(told.encode("utf-8", "surrogatepass"), _KEY_BYTES)


def know(blocks: Mapping[bytes, Sequence[Block]]) -> None:
    """Take these blocks, by the keys of their chunks, for known from now on, and no others."""
    _known.clear()
    _known.update(blocks)


def known(
    lines: Sequence[str], chunk: Chunk, first_line: int, links: Mapping[str, Any] | None
) -> Sequence[Block] | None:
    """Return the blocks of a chunk where they are known."""
    return _known.get(key_of(lines, chunk, first_line, links)) if _known else None
