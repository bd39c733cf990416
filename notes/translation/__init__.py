"""Notes in other markup as Markdown: line by line, so that every line stays where it is.

Which markup a note is in, the end of its name tells. What is not known of it stays as written, code
stays as it is in a fence, and what only a program reads (settings, drawers of properties) becomes
an empty line. The source view, search and what is found in a note take its own lines.

What this needs is imported when the first such note is shown or exported.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.reading.source import NoteSource

__all__ = ["heading_tags", "markdown_lines", "titled_lines", "translates"]

_SUFFIXES = frozenset({".org", ".rst"})
_LARGEST = 500_000
"""Characters of a note that is translated: what takes longer than a key may wait stays as it is."""


def translates(source: NoteSource) -> bool:
    """Whether a note is in markup that is drawn and exported as Markdown."""
    suffix = posixpath.splitext(source.path)[1].lower()
    return suffix in _SUFFIXES and len(source.text) <= _LARGEST


def markdown_lines(source: NoteSource) -> Sequence[str]:
    """The lines of a note as Markdown: its own where it is in Markdown, else as many."""
    if not translates(source):
        return source.lines
    from notes.translation.translated import translated  # noqa: PLC0415

    return translated(source).lines


def titled_lines(source: NoteSource) -> Sequence[str]:
    """The same, the headings without what is none of their words: states, priorities and tags."""
    if not translates(source):
        return source.lines
    from notes.translation.translated import translated  # noqa: PLC0415

    return translated(source).titled


def heading_tags(source: NoteSource, line: int) -> tuple[str, ...]:
    """The tags in the heading on a line of the note, counted from 1, that are none of its words."""
    if not translates(source):
        return ()
    from notes.translation.translated import translated  # noqa: PLC0415

    return translated(source).tags.get(line - 1, ())
