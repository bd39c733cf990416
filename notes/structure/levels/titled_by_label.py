"""Plain notes whose title stands behind a label at the top: `Title: Slow looms`, then headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.events.events_above import names_event
from notes.structure.levels.labelled_titles import title_labelled
from notes.structure.text.lines import LineKind
from notes.structure.words.days_and_tracks import is_named_several
from notes.structure.words.meaning import Meaning, meaning_of

if TYPE_CHECKING:
    from notes.reading.source import NoteSource
    from notes.structure.levels.layout import Layout


def is_titled_by_label(source: NoteSource, layout: Layout) -> bool:
    """Whether a label alone on top tells a talk's title, no event's and no group's.

    Among other labels it may as well be a post's, which has a header of them.
    """
    lines = layout.lines
    if layout.title is not None or not layout.entries or lines[0].kind is not LineKind.PLAIN:
        return False
    if ":" not in lines[0].text[:_LONGEST_LABEL] or lines[1].number == lines[0].number + 1:
        return False
    told = title_labelled(lines[:1])
    title = told[0].rstrip(_NUMBERS) if told else ""
    if not title or meaning_of(title) & Meaning.NO_TALK or is_named_several(title):
        return False
    return not names_event(title, source)


_LONGEST_LABEL = 16
_NUMBERS = " .-/#0123456789"
