"""Where an event's fields come from when the note itself does not say them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.linking.inheritance import is_index
from notes.linking.notebook_settings import FILE_NAME
from notes.structure.evidence.origin import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notes.linking.joins import Links
    from notes.linking.notebook_settings import NotebookSettings
    from notes.models import Event, EventDetails, Note

_FIELDS = ("title", "date_start", "date_end", "location", "year")


def origins_beyond(
    own: Note, event: Event, links: Links, settings: NotebookSettings
) -> dict[str, Origin]:
    """The origins of fields of `event` whose value is not that of the note alone.

    Args:
        own: The note as `recover` gave it, before linking.
        event: The event that the note is about.
        links: The notebook's links, where the other notes are found.
        settings: What `podium.toml` says.
    """
    others = sorted(_others(own, event, links), key=lambda note: not is_index(note))
    found: dict[str, Origin] = {}
    for field in _FIELDS:
        value = getattr(event.details, field)
        if value and value != getattr(own.event, field):
            found[field] = _origin(field, value, own, others, settings)
    return found


def _others(own: Note, event: Event, links: Links) -> Iterator[Note]:
    keys = set(event.keys) - {own.key}
    return (note for note in links.notes if note.key in keys)


def _origin(
    field: str, value: object, own: Note, others: list[Note], settings: NotebookSettings
) -> Origin:
    if _is_set(field, value, own, settings):
        return Origin("settings", FILE_NAME, 1.0, "the settings say so")
    for note in others:
        if _says(note.event, field, value):
            rule = "index of the event" if is_index(note) else "another note of the event"
            return Origin("sibling", note.key, 0.8, rule)
    return Origin("inferred", "", 0.7, "put together from all notes of the event")


def _says(details: EventDetails, field: str, value: object) -> bool:
    """Whether a note gives the value; the last day of an event may be the only day of a note."""
    if getattr(details, field) == value:
        return not (field == "date_start" and details.from_post)
    return field == "date_end" and details.date_start == value


def _is_set(field: str, value: object, own: Note, settings: NotebookSettings) -> bool:
    """Whether `podium.toml` gives the value, for the note or for its event."""
    said = settings.of_note(own.root, own.path)
    name = "event" if field == "title" else field
    if getattr(said, name, None) == value:
        return True
    return any(getattr(event, field, None) == value for event in settings.events)
