"""A session's source as clean Markdown, and as blocks that a renderer can draw.

What these functions need is imported when one of them is first called: an application is on the
screen before any note is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from notes.tidy.block import Block, BlockKind, Mark, MarkKind, Prose
from notes.tidy.chunk import Chunk, ChunkKind
from notes.tidy.known import key_of, know, known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, MutableMapping, Sequence

    from notes.tidy.tidying import Tidied

__all__ = [
    "Block",
    "BlockKind",
    "Chunk",
    "ChunkKind",
    "Mark",
    "MarkKind",
    "Prose",
    "blocks",
    "chunk_blocks",
    "chunks_of",
    "key_of",
    "know",
    "prepare",
    "references",
    "tidy",
    "undrawn",
]


def tidy(text: str) -> Tidied:
    """Return `text` as Markdown that says what its writer meant; see `notes.tidy.tidying`."""
    from notes.tidy import tidying  # noqa: PLC0415

    return tidying.tidy(text)


def blocks(
    text: str, first_line: int = 1, links: MutableMapping[str, Any] | None = None
) -> Sequence[Block]:
    """Parse source lines into blocks; see `notes.tidy.parsing`."""
    from notes.tidy import parsing  # noqa: PLC0415

    return parsing.blocks(text, first_line, links)


def references(text: str) -> dict[str, Any]:
    """Read the link definitions of a whole note; see `notes.tidy.parsing`."""
    from notes.tidy import parsing  # noqa: PLC0415

    return parsing.references(text)


def chunks_of(lines: Sequence[str], *, whole_note: bool = False) -> Iterator[Chunk]:
    """Cut lines into chunks to be parsed one at a time; see `notes.tidy.chunks`."""
    from notes.tidy import chunks  # noqa: PLC0415

    return chunks.chunks_of(lines, whole_note=whole_note)


def chunk_blocks(
    lines: Sequence[str],
    chunk: Chunk,
    first_line: int = 1,
    links: MutableMapping[str, Any] | None = None,
) -> Sequence[Block]:
    """Return the blocks of one chunk of `lines`; see `notes.tidy.chunk_parsing`."""
    found = known(lines, chunk, first_line, links)
    if found is not None:
        return found
    from notes.tidy import chunk_parsing  # noqa: PLC0415

    return chunk_parsing.chunk_blocks(lines, chunk, first_line, links)


def prepare() -> None:
    """Import what reading takes, in a thread say: that is longer than a key may wait."""
    chunk_blocks(("word",), Chunk(ChunkKind.MARKDOWN, 0, 1))


def undrawn(lines: Sequence[str], blocks: Iterable[Block], first_line: int = 1) -> tuple[int, ...]:
    """Return the lines with a word that no block shows; see `notes.tidy.drawn_words`."""
    from notes.tidy import drawn_words  # noqa: PLC0415

    return drawn_words.undrawn(lines, blocks, first_line)
