"""What `podium.toml` says, put over what was found: it has the last word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notes.linking.folding import folded

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from notes.linking.notebook_settings import EventSettings, NotebookSettings
    from notes.models import EventDetails, Note


def overridden(notes: Sequence[Note], settings: NotebookSettings) -> list[Note]:
    """The notes with titles, dates and places of their events as the settings have them."""
    if not settings.notes and not settings.events:
        return list(notes)
    named = {
        folded(title): event for event in settings.events for title in (event.title, *event.also)
    }
    return [_overridden(note, settings, named) for note in notes]


def _overridden(note: Note, settings: NotebookSettings, named: dict[str, EventSettings]) -> Note:
    own = settings.of_note(note.root, note.path)
    details = note.event
    if own.event:
        details = replace(details, title=own.event)
    event = named.get(folded(details.title)) if details.title else None
    if event is not None:
        details = replace(details, title=event.title, location=event.location or details.location)
        if event.date_start and _near(details, event.date_start):
            details = _dated(details, event.date_start, event.date_end)
    if own.date_start:
        details = _dated(details, own.date_start, own.date_end)
    if own.location:
        details = replace(details, location=own.location)
    return note if details == note.event else replace(note, event=details)


def _near(details: EventDetails, start: dt.date) -> bool:
    """Whether the event of the settings may be this edition, not one of another year."""
    return details.year in {None, start.year}


def _dated(details: EventDetails, start: dt.date, end: dt.date | None) -> EventDetails:
    return replace(details, date_start=start, date_end=end, year=start.year, from_post=False)
