"""The translation of a whole note, made once for all who ask for some lines of it."""

from __future__ import annotations

import posixpath
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from notes.translation.org import OrgReader
from notes.translation.rst import RstReader

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notes.reading.source import NoteSource

_NOTES = 16
"""How many notes are kept as they were translated."""


class Translated:
    """The lines of a note as Markdown."""

    def __init__(
        self,
        lines: Sequence[str],
        titles: Mapping[int, str] = MappingProxyType({}),
        tags: Mapping[int, tuple[str, ...]] = MappingProxyType({}),
    ) -> None:
        self.lines = lines
        """As many as the note has."""
        self.tags = tags
        """Lines that are headings, counted from 0 -> the tags that stand in them."""
        self._titles = titles

    @cached_property
    def titled(self) -> Sequence[str]:
        """The lines, headings without what their markup keeps in them besides the title."""
        if not self._titles:
            return self.lines
        return [self._titles.get(nth, line) for nth, line in enumerate(self.lines)]


def translated(source: NoteSource) -> Translated:
    """Translate a note whose name says that it is in Org or reStructuredText."""
    suffix = posixpath.splitext(source.path)[1].lower()
    return of_text(source.text, suffix, source.body_line)


@lru_cache(_NOTES)
def of_text(text: str, suffix: str, body_line: int = 1) -> Translated:
    """Translate a text; the lines above `body_line` (counted from 1) are front matter."""
    lines = text.split("\n")
    if suffix == ".org":
        org = OrgReader(lines, body_line - 1)
        return Translated(org.read(), org.titles, org.tags)
    return Translated(RstReader.of(lines, body_line - 1).read())
