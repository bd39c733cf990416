"""Events that front matter names among categories and tags."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from notes.structure.events.event_names import EventName, name_in_path
from notes.structure.events.event_paths import Candidate
from notes.structure.words.event_spelling import title_from_path
from notes.structure.words.event_words import event_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notes.reading.source import NoteSource


def category_candidates(source: NoteSource) -> Iterator[Candidate]:
    """A category such as `meetups/some-group`: a word for events, then the event's name.

    So is one that is an event's name with its year, glued as categories are: `SoilMeeting2017`.
    """
    for key in ("categories", "category", "tags"):
        value = source.front.data.get(key)
        for text in value if isinstance(value, list) else [value]:
            if not isinstance(text, str) or not text:
                continue
            if key != "tags" and text[-1].isdecimal() and (name := name_in_path(text)).title:
                score = 0.5 * (name.year is not None and " " in name.title)
                yield Candidate(name, score, "front matter", key, "category that names the event")
            for kind, part in pairwise(text.split("/")):
                if part.strip() and kind.casefold().rstrip("s") in event_words().event:
                    name = EventName(title_from_path(part))
                    yield Candidate(name, 0.5, "front matter", key, "category that names the event")
