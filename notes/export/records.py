"""Notes, events, sessions and speakers as plain data, in the form that `schema.json` describes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from notes.tidy.table_rows import with_head

if TYPE_CHECKING:
    from notes.models import Event, EventDetails, Note, Problem, Profile, Session
    from notes.store import NoteStore

Record = dict[str, Any]


def event_details_record(details: EventDetails) -> Record:
    """What a note says of its event; days in ISO form, None for what it does not say."""
    return {
        "title": details.title or None,
        "date_start": details.date_start.isoformat() if details.date_start else None,
        "date_end": details.date_end.isoformat() if details.date_end else None,
        "location": details.location or None,
        "year": details.year,
    }


def note_record(note: Note) -> Record:
    """A note with its event, sessions of every kind and problems."""
    return {
        "path": note.key,
        "event": event_details_record(note.event),
        "sessions": [
            {
                "id": session.id,
                "title": session.title,
                "speakers": [speaker.name for speaker in session.speakers],
                "line": session.span.first,
                "end_line": session.span.last,
                "kind": session.kind.value,
            }
            for session in note.sessions
        ],
        "problems": [problem_record(problem) for problem in note.problems],
    }


def problem_record(problem: Problem) -> Record:
    """What could not be read or placed; `line` 0 means the whole file."""
    return {
        "path": problem.key,
        "line": problem.line,
        "message": problem.message,
        "remedy": problem.remedy,
        "refused": problem.refused,
    }


def event_record(event: Event) -> Record:
    """An event with its talks' ids and the paths of the notes about it."""
    return {
        "id": event.id,
        **event_details_record(event.details),
        "sessions": list(event.sessions),
        "notes": list(event.keys),
    }


def session_record(store: NoteStore, session: Session) -> Record:
    """A session with the title of its event and where it stands."""
    event = store.event_of(session.id)
    return {
        "id": session.id,
        "title": session.title,
        "speakers": [speaker.name for speaker in session.speakers],
        "event": event.details.title if event else "",
        "path": session.key,
        "line": session.span.first,
        "end_line": session.span.last,
        "kind": session.kind.value,
        "tags": list(session.tags),
        "date": session_date(store, session) or None,
    }


def session_date(store: NoteStore, session: Session) -> str:
    """The day it was given, or its event's first, in ISO form; empty where neither is known."""
    event = store.event_of(session.id)
    day = session.date or (event.details.date_start if event else None)
    return day.isoformat() if day else ""


def match_record(store: NoteStore, session: Session, score: float) -> Record:
    """A session that answers a query, with its score between 0 and 1."""
    record = session_record(store, session)
    kept = ("id", "title", "speakers", "event", "path", "line")
    return {**{key: record[key] for key in kept}, "score": round(score, 4)}


def text_record(store: NoteStore, session: Session) -> Record:
    """A session with the lines that were written about it."""
    return {**session_record(store, session), "text": text_of(store, session)}


def text_of(store: NoteStore, session: Session) -> str:
    """A session's lines as they were written; a table's row stands below its header."""
    lines = store.source(session.key).lines
    return "\n".join(with_head(lines, session.span.first, session.span.last))


def speaker_record(profile: Profile) -> Record:
    """A speaker across all notes."""
    return {
        "id": profile.id,
        "name": profile.name,
        "names": list(profile.names),
        "affiliations": list(profile.affiliations),
        "handles": list(profile.handles),
        "links": list(profile.links),
        "sessions": list(profile.sessions),
    }
