"""Linking: notes in, events, talks and speakers of the whole notebook out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.linking.event_groups import group_notes
from notes.linking.folding import event_words, natural
from notes.linking.joins import Links
from notes.linking.speaker_profiles import profiles_of
from notes.models import Event, EventDetails, stable_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.linking.notebook_settings import NotebookSettings
    from notes.models import Note, Session


def link(notes: Sequence[Note], settings: NotebookSettings) -> Links:  # noqa: ARG001
    """Put `notes` together: the same result in whatever order they come.

    Args:
        notes: All notes of the notebook, as `recover` gave them.
        settings: What `podium.toml` says; it has the last word.
    """
    ordered = sorted(notes, key=lambda note: (natural(note.path), note.key))
    events: list[Event] = []
    event_of: dict[str, str] = {}
    sessions: list[Session] = []
    for group in group_notes(ordered):
        members = [ordered[index] for index in group]
        event = _event(members)
        events.append(event)
        for note in members:
            for session in note.sessions:
                event_of[session.id] = event.id
    events.sort(key=_newest_first)
    by_id = {session.id: session for note in ordered for session in note.sessions}
    sessions = [by_id[session_id] for event in events for session_id in event.sessions]
    return Links(
        notes=tuple(notes),
        events=tuple(events),
        event_of=event_of,
        profiles=profiles_of(sessions, {}),
    )


def _event(members: Sequence[Note]) -> Event:
    details = _details(members)
    first = members[0]
    folder = "" if details.title else f"{first.root}/{first.path.rpartition('/')[0]}"
    when = str(details.date_start or details.year or "")
    return Event(
        id=stable_id("event", " ".join(sorted(event_words(details.title))), when, folder),
        details=details,
        keys=tuple(note.key for note in members),
        sessions=tuple(
            session.id for note in members for session in note.sessions if session.kind.is_talk
        ),
    )


def _details(members: Sequence[Note]) -> EventDetails:
    """The event as all its notes tell it."""
    own = [note.event for note in members if note.event.date_start and not note.event.from_post]
    dated = own or [note.event for note in members if note.event.date_start]
    starts = [details.date_start for details in dated if details.date_start]
    ends = [details.date_end or details.date_start for details in dated if details.date_start]
    start = min(starts, default=None)
    end = max((end for end in ends if end), default=None)
    years = [note.event.year for note in members if note.event.year]
    return EventDetails(
        title=_most_used([note.event.title for note in members]),
        date_start=start,
        date_end=end if own and end != start else None,
        location=_most_used([note.event.location for note in members]),
        year=start.year if start else max(years, default=None),
        from_post=bool(dated) and not own,
    )


def _most_used(texts: Sequence[str]) -> str:
    """The text that most notes give; of equals the one with more capitals, then the longer."""
    counts: dict[str, int] = {}
    for text in texts:
        if text:
            counts[text] = counts.get(text, 0) + 1
    return min(
        counts,
        key=lambda text: (-counts[text], -sum(map(str.isupper, text)), -len(text), text),
        default="",
    )


def _newest_first(event: Event) -> tuple[int, int, str, str]:
    start, year = event.details.date_start, event.details.year
    day = start.toordinal() if start else (year * 366 if year else 0)
    return (0 if day else 1, -day, event.details.title.casefold(), event.id)
