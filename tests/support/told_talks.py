"""Notes of one event with the talks that each tells of, as tests of linking need them."""

import datetime as dt

from notes.models import EventDetails, Kind, Note, Session, Signature, Span, Speaker, session_id

EVENT = EventDetails("Rust Summit", dt.date(2018, 8, 17), year=2018)


def note(
    path: str,
    *talks: tuple[str, str],
    event: EventDetails = EVENT,
    length: int = 9,
    kind: Kind = Kind.TALK,
) -> Note:
    """A note at `path` with `talks` of `length` lines, a hundred lines apart: title, people."""
    sessions = tuple(
        Session(
            session_id(path, title),
            title,
            kind,
            tuple(Speaker(name) for name in people.split(", ") if name),
            path,
            Span(at * 100 + 1, at * 100 + length),
        )
        for at, (title, people) in enumerate(talks)
    )
    return Note(path, path, "/r", path, event, sessions, 999, Signature(1, 1, 1))
