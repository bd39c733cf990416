"""A part of a source that can be parsed by itself."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from notes.values import value

if TYPE_CHECKING:
    from collections.abc import Sequence


class ChunkKind(StrEnum):
    """How a chunk is to be read."""

    MARKDOWN = "markdown"
    FRONT_MATTER = "front matter"
    CODE = "code"
    PLAIN = "plain"


@value(frozen=True, slots=True)
class Chunk:
    """Lines `first` up to, not including, `end` of a source, counted from 0."""

    kind: ChunkKind
    first: int
    end: int
    label: str = ""
    """Language of code; why plain lines are plain."""
    joined: bool = False
    """The chunk goes on with what the one before it began."""
    start: int = 0
    """First character of a single line that is cut itself, for its length."""
    stop: int | None = None
    """The character behind the last one of such a piece."""

    def text(self, lines: Sequence[str]) -> list[str]:
        """Return its own lines among those that it was cut from."""
        return [line[self.start : self.stop] for line in lines[self.first : self.end]]
