"""A session's source as clean Markdown, and as blocks that a renderer can draw."""

from notes.tidy.block import Block, BlockKind, Mark, MarkKind, Prose
from notes.tidy.chunk_blocks import chunk_blocks
from notes.tidy.chunks import Chunk, ChunkKind, chunks_of, split
from notes.tidy.parsing import blocks, references
from notes.tidy.tidying import Tidied, tidy
from notes.tidy.undrawn import undrawn

__all__ = [
    "Block",
    "BlockKind",
    "Chunk",
    "ChunkKind",
    "Mark",
    "MarkKind",
    "Prose",
    "Tidied",
    "blocks",
    "chunk_blocks",
    "chunks_of",
    "references",
    "split",
    "tidy",
    "undrawn",
]
