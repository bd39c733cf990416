"""The text of a part, split into lines no further than somebody looks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, overload

from notes.tidy import ChunkKind, references

if TYPE_CHECKING:
    from notes.tidy import Chunk
    from tui.widgets.reader.page import Part

_STEP = 64_000
"""Characters that are split at once."""
_PLAIN = re.compile(r"(?!\s|[#>|<=-]|[+*•◦▪‣●○∙·–—]\s|\d+[.)]\s|```|~~~)")
"""A line that no Markdown makes anything but text, as far as it alone can tell."""
_UNDERLINE = re.compile(r"(?:=+|-+)\s*")
_MAY_REFER = re.compile(r"\]\[|\[(?![ xX]\])[^\[\]]*\](?!\()")


class LazyLines(Sequence[str]):
    """The lines of a text, line ends left out, split when they are first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: list[str] = []
        self._rest = 0
        self._length = text.count("\n") + 1

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            bounds = index.indices(self._length)
            self._reach(max(bounds[:2]))
            return self._found[slice(*bounds)]
        self._reach(index + 1 if index >= 0 else self._length)
        return self._found[index]

    def _reach(self, count: int) -> None:
        """Split until `count` lines are known, or all."""
        text = self._text
        while len(self._found) < min(count, self._length):
            end = text.find("\n", self._rest + _STEP)
            end = len(text) if end < 0 else end
            self._found.extend(text[self._rest : end].split("\n"))
            self._rest = end + 1


class PartText:
    """The lines of a part, and what its link definitions say."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.lines = LazyLines(part.text)
        self.written = self.lines if part.written is None else LazyLines(part.written)
        """The lines as they stand in the note."""
        self._references: dict[str, Any] | None = None

    def drawn(self, chunk: Chunk) -> list[str]:
        """Return the lines of `chunk`, plain ones that name a talk as the headings they are."""
        own = chunk.text(self.lines)
        if chunk.kind is not ChunkKind.MARKDOWN or not self.part.titles:
            return own
        first = self.part.first_line + chunk.first
        return [
            f"## {line}" if first + n in self.part.titles and _is_plain(line, below) else line
            for n, (line, below) in enumerate(zip(own, [*own[1:], ""], strict=True))
        ]

    def references_for(self, lines: Sequence[str]) -> dict[str, Any]:
        """Return the link definitions of the note if some of these `lines` may need them."""
        if self._references is None:
            if not _MAY_REFER.search("\n".join(lines)):
                return {}
            defining = self.part.definitions or self.part.text
            self._references = references(defining) if "]:" in defining else {}
        return self._references


def _is_plain(line: str, below: str) -> bool:
    return bool(line and _PLAIN.match(line)) and not _UNDERLINE.fullmatch(below)
