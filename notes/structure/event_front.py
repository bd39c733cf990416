"""The front matter of a note, as far as it may tell of its event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.event_words import event_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notes.reading.source import NoteSource


def event_front(source: NoteSource) -> dict[str, object]:
    """Keys in lower case; what stands below `event:` or `conference:` is lifted beside it."""
    if not source.front.data:
        return {}
    data: Mapping[str, object] = source.front.data
    found: dict[str, object] = {str(key).casefold(): value for key, value in data.items()}
    for key in event_words().keys["event"]:
        below = found.get(key)
        if isinstance(below, dict):
            inner = {str(name).casefold(): value for name, value in below.items()}
            inner[key] = inner.pop("name", None) or inner.pop("title", "")
            found.update(inner)
    return found
