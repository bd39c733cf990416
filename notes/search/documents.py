"""What of a session can be found: plain values, made from a store or by hand."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from notes.models import EventDetails, Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from notes.models import Event, Note, Session
    from notes.store import NoteStore

_UNDATED = 0


class Document(NamedTuple):
    """One session with everything about it that a query may name, but its text."""

    id: str
    title: str
    speakers: tuple[str, ...] = ()
    event: str = ""
    """Title of its event."""
    event_id: str = ""
    first: dt.date | None = None
    """First day of the event."""
    last: dt.date | None = None
    day: dt.date | None = None
    """The day of the session itself, where it is known."""
    year: int | None = None
    place: str = ""
    kind: Kind = Kind.TALK
    talk: str = ""
    """The same for all sessions that tell of one talk; empty where no other does."""
    tags: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    key: str = ""
    """The note it stands in."""
    line: int = 1
    """Its first line in the note."""
    length: int = 1
    """Number of its lines."""

    @property
    def order(self) -> tuple[int, str, str, str, int]:
        """Sorts newest events first, then as the notes and their lines go."""
        day = self.first or (dt.date(self.year, 1, 1) if self.year else None)
        newest = -day.toordinal() if day else _UNDATED
        return (newest, self.event, self.event_id, self.key, self.line)


def documents(store: NoteStore, keys: Collection[str] | None = None) -> Iterator[Document]:
    """One document for each talk of `store`, or of the notes `keys` in it."""
    if keys is None:
        sessions: Sequence[Session] = store.talks
    else:
        notes = filter(None, map(store.note, keys))
        sessions = [one for note in notes for one in note.sessions if one.kind.is_talk]
    event: Event | None = None
    for session, event_id in zip(
        sessions, store.table.event_ids(sessions, store.links), strict=True
    ):
        # Most often it is that of the session before.
        if event is None or event.id != event_id:
            event = store.event(event_id)
        talk = store.lead(session.id) if store.takes(session.id) else ""
        yield _document(session, event, store.note(session.key), talk)


def year_of(details: EventDetails) -> int | None:
    """The year of an event, as far as anything tells of it."""
    return details.year or (details.date_start.year if details.date_start else None)


def _document(session: Session, event: Event | None, note: Note | None, talk: str) -> Document:
    details = event.details if event else EventDetails()
    return Document(
        id=session.id,
        title=session.title,
        speakers=tuple([speaker.name for speaker in session.speakers]),
        event=details.title,
        event_id=event.id if event else "",
        first=details.date_start,
        last=details.date_end or details.date_start,
        day=session.date,
        year=year_of(details),
        place=details.location,
        kind=session.kind,
        talk=talk,
        tags=session.tags + (note.tags if note else ()),
        affiliations=tuple([s.affiliation for s in session.speakers if s.affiliation]),
        key=session.key,
        line=session.span.first,
        length=len(session.span),
    )
