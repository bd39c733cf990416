"""Titles below which stands when, where and by whom an event was held, as no talk has it.

# Loomers at the harbour
- Date: 4 May 2019
- Venue: Harbour hall
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.events.places import tells_frame
from notes.structure.text.labels import is_speaker_label, label_of

if TYPE_CHECKING:
    from notes.structure.levels.layout import Layout

_NEAR = 9
"""Lines from the title on."""


def tells_of_event(layout: Layout) -> bool:
    """Whether labels below a note's title tell its day, and its place or who held it."""
    title = layout.title
    if title is None or title.entry.people.speakers:
        return False
    lines = [line.text for line in layout.lines[title.start + 1 : title.start + _NEAR]]
    if any(is_speaker_label(label_of(text)[0]) for text in lines):
        return False
    return tells_frame(lines)
