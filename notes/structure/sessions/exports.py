"""Documents that Podium exported: what they say is taken as it is written.

A session is a heading with, below it, labels that end in `Source: path:12-40`. It goes on to the
next such heading, or to the heading of the group above that one; whatever else its lines hold, they
are its text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from notes.models import EventDetails, Kind
from notes.structure.dates.session_days import written_day
from notes.structure.evidence.origin import Origin
from notes.structure.people.certain_people import exact_people, unescaped
from notes.structure.sessions.sessions import Draft
from notes.structure.titles.explicit import (
    event_named,
    kind_named,
    tags_in,
)
from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from notes.reading.source import NoteSource

_DATES = ("date", "date_start", "date_published", "date_end")
_EVENT = ("event", *_DATES, "year", "location")
_HEADING = re.compile(r"(#{1,3}) (\S.*)")
_LABEL = re.compile(r"(Speaker|Speakers|Kind|Tags|Date|Event|Source): (.*?)[ \\]*")
_SPAN = re.compile(r".+:\d+-\d+")
_REFERENCE = re.compile(r"- See \[.*\]\(#.*\)")
_MOST_LABELS = 8


class _Found(NamedTuple):
    """A session's heading and labels."""

    number: int
    """Line of the heading, counted from 1."""
    level: int
    title: str
    labels: Mapping[str, str]


def exported_event(source: NoteSource) -> tuple[EventDetails, dict[str, Origin]] | None:
    """The event in the front matter of an exported document, and where each field stands.

    None where it is no such document, or where somebody has put a date in other words since.
    """
    front = source.front.data
    if "podium" not in front:
        return None
    told = {key: str(front[key]).strip() for key in _EVENT if front.get(key)}
    days = {key: written_day(told[key]) for key in _DATES if key in told}
    year = told.get("year", "")
    if None in days.values() or (year and not re.fullmatch(r"\d{4}", year, re.ASCII)):
        return None
    key = next((key for key in _DATES[:3] if key in days), "")
    start = days.get(key)
    details = EventDetails(
        title=visible_line(told.get("event", "")),
        date_start=start,
        date_end=days.get("date_end"),
        location=visible_line(told.get("location", "")),
        year=int(year) if year else start.year if start else None,
        from_post=key == "date_published",
    )
    places = {
        "title": "event",
        "date_start": key,
        "date_end": "date_end",
        "location": "location",
        "year": "year" if year else key,
    }
    origins = {
        name: Origin("front matter", place, 1.0, "an exported document")
        for name, place in places.items()
        if place in told
    }
    return details, origins


def exported(source: NoteSource, count: int) -> list[Draft]:
    """The sessions of an exported document of `count` lines; none where it is no such thing."""
    if "podium" not in source.front.data:
        return []
    found = list(_sessions(source.lines, source.body_line))
    found = [session for session in found if session.level == found[0].level]
    ends = [_end_before(source.lines, after) for after in found[1:]]
    return [_draft(one, last) for one, last in zip(found, [*ends, count], strict=False)]


def _sessions(lines: Sequence[str], first: int) -> Iterator[_Found]:
    for number in range(first, len(lines) + 1):
        heading = _HEADING.fullmatch(lines[number - 1].rstrip())
        if heading:
            labels = dict(_labels(lines[number : number + _MOST_LABELS]))
            if _SPAN.fullmatch(labels.get("Source", "")):
                yield _Found(number, len(heading[1]), heading[2], labels)


def _labels(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    if lines and not lines[0].strip():
        for line in lines[1:]:
            label = _LABEL.fullmatch(line)
            if not label:
                return
            yield label[1], unescaped(label[2])
            if label[1] == "Source":
                return


def _end_before(lines: Sequence[str], after: _Found) -> int:
    """The last line that can be of the session before `after`."""
    at = _before_blank(lines, after.number - 1)
    group = f"{'#' * (after.level - 1)} "
    for heading in (at, _before_blank(lines, at - 1)):
        if after.level > 1 and heading > 0 and lines[heading - 1].startswith(group):
            at = _before_blank(lines, heading - 1)
            while at > 0 and _REFERENCE.fullmatch(lines[at - 1]):
                at = _before_blank(lines, at - 1)
            return at + 1
    return after.number - 1


def _before_blank(lines: Sequence[str], number: int) -> int:
    """The number of the last line with text up to `number`."""
    while number > 0 and not lines[number - 1].strip():
        number -= 1
    return number


def _draft(found: _Found, last: int) -> Draft:
    labels = found.labels
    origin = Origin("line", f"line {found.number}", 1.0, "an exported session")
    return Draft(
        visible_line(unescaped(found.title)),
        kind_named(labels.get("Kind", "")) or Kind.TALK,
        exact_people(labels.get("Speaker") or labels.get("Speakers", "")),
        found.number,
        last,
        tags_in(labels.get("Tags", "")),
        event=event_named(labels.get("Event", "")),
        source=visible_line(labels["Source"]),
        day=labels.get("Date", ""),
        origins=tuple((name, origin) for name in ("title", "kind", "speakers")),
    )
