"""Notes in which nobody speaks: a blog's posts about anything else, the README of a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.models import Kind
from notes.structure.entries.own_material import show_material
from notes.structure.paths.named_files import are_worded_as_talks, name_files
from notes.structure.paths.paths import is_event_name, is_named_as_any
from notes.structure.text.posts import is_plain_post
from notes.structure.words.days_and_tracks import is_named_several
from notes.structure.words.meaning import is_event_like
from notes.structure.words.years import LONE_YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.reading.source import NoteSource
    from notes.structure.sessions.event_details import EventFindings
    from notes.structure.sessions.sessions import Draft
    from notes.structure.text.lines import Outline


def is_of_no_talk(source: NoteSource, outline: Outline, drafts: Sequence[Draft]) -> bool:
    """Whether a note is a post about something else, in whose parts nobody speaks."""
    if _tell_of_talks(drafts) or not is_plain_post(source, outline.lines):
        return False
    return len(drafts) < _SEVERAL or not show_material(outline.lines)


_SEVERAL = 2


def introduces_notebook(
    source: NoteSource, drafts: Sequence[Draft], findings: EventFindings
) -> bool:
    """Whether a README or index of all notes tells of no event, and of nobody who spoke."""
    named = findings.details.title or "/" in source.path or not is_named_as_any(source.path)
    if named or _tell_of_talks(drafts):
        return False
    titles = [draft.title for draft in drafts if draft.kind is Kind.TALK]
    return not (name_files(titles, source.siblings) or are_worded_as_talks(titles))


def _tell_of_talks(drafts: Sequence[Draft]) -> bool:
    """Whether what was found names who spoke, the event or the kind of a session."""
    return any(draft.speakers or draft.event or draft.kind in _SAID for draft in drafts)


_SAID = (Kind.KEYNOTE, Kind.WORKSHOP, Kind.PANEL)


def is_of_event(source: NoteSource, named: str) -> bool:
    """Whether a note without a title is named for its event and nothing else: `gloamconf-2019`."""
    folder = source.path.rpartition("/")[0].rpartition("/")[2]
    if is_named_several(folder):
        return False
    year = LONE_YEAR.search(named)
    goes_on = year is not None and year.start() > 0 and year.end() < len(named)
    return is_event_name(source.path) and is_event_like(named) and not goes_on
