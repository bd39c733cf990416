"""Headings with the event behind each title, as pages have them: `Slow looms - LoomConf 2019`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.events.own_events import event_told
from notes.structure.text.looks import LineKind
from notes.structure.words.meaning import is_event_like

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notes.models import EventDetails
    from notes.structure.text.lines import Outline

_END = re.compile(r"\s+[-–—|@·•]\s+([^\W\d_][^-–—|@·•]{2,60}(?:19|20)\d\d)$")
_FEWEST, _MOST = 2, 0.6
"""Headings that end in an event; where these are several, of all headings of their level."""


class EventsBehind(NamedTuple):
    """Lines without the events behind their titles."""

    outline: Outline
    events: Mapping[int, EventDetails]
    """By the number of the line, where they are several; one alone is that of the note."""


def without_events_behind(outline: Outline) -> EventsBehind:
    """`outline` without the event in which several of its headings end."""
    lines = outline.lines
    heads = [at for at in outline.titles if lines[at].kind is LineKind.HEADING]
    dated = [at for at in heads if lines[at].text[-4:].isdecimal()]
    if len(dated) < _FEWEST:
        return EventsBehind(outline, {})
    found = {at: end for at in dated if (end := _END.search(lines[at].text))}
    names = {end[1].casefold() for end in found.values()}
    if len(found) < _FEWEST or not all(map(_is_event, names)):
        return EventsBehind(outline, {})
    levels = {lines[at].level for at in found}
    beside = [at for at in heads if lines[at].level in levels]
    if len(names) > 1 and (len(levels) > 1 or len(found) < _MOST * len(beside)):
        return EventsBehind(outline, {})
    told = {lines[at].number: event_told(end[1]) for at, end in found.items()}
    events = {number: event for number, event in told.items() if event and len(names) > 1}
    shortened = list(lines)
    for at, end in found.items():
        shortened[at] = lines[at]._replace(text=lines[at].text[: end.start()])
    return EventsBehind(outline.rearranged(shortened), events)


def _is_event(name: str) -> bool:
    """Whether what stands behind a title is an event, and not the day it was given."""
    event = event_told(name)
    return event is not None and event.date_start is None and is_event_like(name)
