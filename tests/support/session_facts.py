"""What an exported session must still be when it is opened again."""

from notes.models import EventDetails, Session
from notes.store import NoteStore


def facts(store: NoteStore, session: Session) -> tuple[object, ...]:
    """What was found of a session, but for where it stands."""
    event = store.event_of(session.id)
    return (
        session.title,
        session.kind,
        session.speakers,
        session.tags,
        session.date,
        event.details if event else EventDetails(),
    )


def in_line_order(store: NoteStore) -> list[Session]:
    """The talks as they stand in a document."""
    return sorted(store.talks, key=lambda session: session.span)
