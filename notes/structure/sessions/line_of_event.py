"""The line that tells when and where the event was, where it looks like one of its talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.models import Kind
from notes.structure.dates.date_lines import is_date_and_place

if TYPE_CHECKING:
    from notes.structure.sessions.event_details import EventFindings
    from notes.structure.sessions.sessions import Draft

_NEAR_TOP = 8


def without_line_of_event(drafts: list[Draft], findings: EventFindings) -> list[Draft]:
    """The drafts without what looks like a talk and tells of the event's day and place.

    A day that stands in the line of a talk is that talk's, and what is beside it tells of others.
    """
    when = findings.origins.get("date_start")
    line = int(when.where) if when is not None and when.where.isdecimal() else 0
    if not line:
        return drafts
    place = findings.details.location
    told = [one for one in drafts if not _tells_of(one, line, findings) or _tells_who(one, place)]
    if len(told) == len(drafts) or any(one.first == line and one.kind.is_talk for one in told):
        return drafts
    return told


def _tells_who(draft: Draft, place: str) -> bool:
    """Whether a draft names its speakers, and not parts of the `place`."""
    return any(speaker.name not in place for speaker in draft.speakers)


def _tells_of(draft: Draft, line: int, findings: EventFindings) -> bool:
    """Whether a draft is the event's day and place, or a place alone beside the day at `line`."""
    if draft.first == line:
        place = findings.details.location
        at_place = place != "" and draft.title.endswith(f", {place}")
        return at_place or is_date_and_place(draft.title, place, whole=not draft.kind.is_talk)
    beside = abs(line - draft.first) == 1 and draft.kind is Kind.TALK
    return beside and 1 < draft.first == draft.last <= _NEAR_TOP
