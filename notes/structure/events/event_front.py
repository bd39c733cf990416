"""The front matter of a note, as far as it may tell of its event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.words.event_words import event_words, squashed_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notes.reading.source import NoteSource


def event_front(source: NoteSource) -> dict[str, object]:
    """Keys without case and marks; what stands below `event:` or `conference:` is lifted."""
    if not source.front.data:
        return {}
    found = _squashed(source.front.data)
    if not any(isinstance(value, dict) for value in found.values()):
        return found
    keys = event_words().keys
    for key in (*keys["event"], *keys["dates"], *keys["date"]):
        below = found.get(key)
        if isinstance(below, dict):
            inner = _squashed(below)
            inner[key] = inner.pop("name", None) or inner.pop("title", "")
            found.update((name, told) for name, told in inner.items() if not isinstance(told, dict))
    return found


def key_as_written(source: NoteSource, key: str) -> str:
    """The key of front matter that `event_front` gives as `key`."""
    return next((str(name) for name in source.front.data if squashed_key(str(name)) == key), key)


def _squashed(data: Mapping[str, object]) -> dict[str, object]:
    return {squashed_key(str(key)): value for key, value in data.items()}
