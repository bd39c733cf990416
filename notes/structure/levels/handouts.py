"""Handouts in R Markdown or Quarto: text with code to run, one workshop under front matter's title.

Its headings, of the first level too, are the parts of what was taught.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.entries.reports import is_report
from notes.structure.words.meaning import is_event_like, meaning_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notes.reading.source import NoteSource


def is_handout(source: NoteSource) -> bool:
    """Whether a note says what it is rendered to or has code to run; its title names no event."""
    title = source.front.title
    if not title or not (_is_rendered(source.front.data) or _CHUNK in source.text):
        return False
    return not (is_event_like(title) or is_report(title) or meaning_of(title))


def _is_rendered(data: Mapping[str, object]) -> bool:
    told = data.get("format")
    formats = [told] if isinstance(told, str) else [*told] if isinstance(told, dict) else []
    return "output" in data or not _FORMATS.isdisjoint(formats)


_FORMATS = frozenset({"html", "revealjs", "pdf", "beamer", "docx", "pptx", "typst"})
_CHUNK = "\n```{"
