"""Notes, events and speakers as JSON lists, and back."""

from __future__ import annotations

import datetime as dt
import json
from functools import lru_cache
from itertools import islice
from sys import intern
from typing import TYPE_CHECKING, Any

from notes.linking import Join
from notes.models import (
    Event,
    EventDetails,
    Kind,
    Link,
    Note,
    Problem,
    Profile,
    Session,
    Span,
    Speaker,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notes.models import Signature

_A_LINE = 256
# Made once, and without looking for what holds itself: there are many small values, and all ours.
_ENCODED = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_KINDS = {kind.value: kind for kind in Kind}


def encoded(value: object) -> bytes:
    """Return `value` as compact JSON."""
    return _ENCODED(value).encode("utf-8", "surrogatepass")


def decoded(data: bytes) -> Any:
    """Return what `encoded` was given, with lists for tuples."""
    return json.loads(data.decode("utf-8", "surrogatepass"))


def encoded_list(values: Iterable[object]) -> bytes:
    """Return many values, some hundred a line.

    The JSON module does not let other threads run while it works on one value, so that a large one
    would hold up the screen.
    """
    lines = []
    rest = iter(values)
    while part := list(islice(rest, _A_LINE)):
        lines.append(encoded(part))
    return b"\n".join(lines)


def decoded_list(data: bytes) -> Iterator[Any]:
    """Return the values that `encoded_list` was given."""
    for line in data.splitlines():
        yield from decoded(line)


def head_list(note: Note) -> list[Any]:
    """Return all of a note but its key, signature and sessions as a list."""
    return [
        note.path if note.path != note.key else None,
        note.root,
        note.title,
        details_list(note.event),
        note.line_count,
        note.tags,
        note.links,
        [_problem_list(problem) for problem in note.problems],
    ]


def note_list(note: Note) -> list[Any]:
    """Return all of a note but its key and signature as a list."""
    return [*head_list(note), [session_list(session) for session in note.sessions]]


def note_of(values: list[Any], key: str, signature: Signature) -> Note:
    """Return the note of a list, with this key and signature."""
    *head, sessions = values
    return headed(head, sessions_of(sessions, key), key, signature)


def sessions_of(values: Iterable[list[Any]], key: str) -> tuple[Session, ...]:
    """Return the sessions of their lists, which stand in the note with this key."""
    return tuple([_session_of(session, key) for session in values])


def headed(head: list[Any], sessions: Sequence[Session], key: str, signature: Signature) -> Note:
    """Return the note of what `head_list` gives, and its sessions."""
    path, root, title, event, lines, tags, links, problems = head
    details = details_of(event)
    return Note(
        key=key,
        path=key if path is None else path,
        root=intern(root),
        # Most notes are called as their event is; of very many, each text is kept once.
        title=details.title if title == details.title else title,
        event=details,
        sessions=sessions,
        line_count=lines,
        signature=signature,
        tags=tuple(tags),
        links=tuple([Link(target, line) for target, line in links]),
        problems=tuple(Problem(key, *problem) for problem in problems),
    )


def details_list(details: EventDetails) -> list[Any]:
    """Return event details as a list."""
    return [
        details.title,
        _day(details.date_start),
        _day(details.date_end),
        details.location,
        details.year,
        int(details.from_post),
    ]


def details_of(values: list[Any]) -> EventDetails:
    """Return the event details of a list."""
    title, start, end, location, year, from_post = values
    return EventDetails(title, _date(start), _date(end), intern(location), year, bool(from_post))


def event_list(event: Event) -> list[Any]:
    """Return an event as a list."""
    return [event.id, details_list(event.details), event.keys, event.sessions]


def event_of(values: list[Any]) -> Event:
    """Return the event of a list."""
    event_id, details, keys, sessions = values
    return Event(event_id, details_of(details), tuple(keys), tuple(sessions))


def profile_list(profile: Profile) -> list[Any]:
    """Return a speaker across notes as a list."""
    return [
        profile.id,
        profile.name,
        profile.names,
        profile.affiliations,
        profile.handles,
        profile.links,
        profile.sessions,
    ]


def profile_of(values: list[Any]) -> Profile:
    """Return the speaker of a list."""
    profile_id, name, *parts = values
    names, affiliations, handles, links, sessions = map(tuple, parts)
    return Profile(profile_id, name, names, affiliations, handles, links, sessions)


def join_list(join: Join) -> list[Any]:
    """Return what was joined as a list."""
    return [join.kind, join.what, join.into, join.why, join.score, join.key]


def join_of(values: list[Any]) -> Join:
    """Return the join of a list."""
    return Join(*values)


def _problem_list(problem: Problem) -> list[Any]:
    return [problem.message, problem.line, problem.remedy, problem.refused]


def session_list(session: Session) -> list[Any]:
    """Return all of a session but the key of its note as a list."""
    return [
        session.id,
        session.title,
        session.kind,
        session.span.first,
        session.span.last,
        [[one.name, one.affiliation, one.handle, one.link] for one in session.speakers],
        session.tags,
        session.group,
        session.date.isoformat() if session.date else None,
        details_list(session.event) if session.event else None,
        session.source,
    ]


def _session_of(values: list[Any], key: str) -> Session:
    session_id, title, kind, first, last, speakers, tags, group, date, event, source = values
    return Session(
        session_id,
        title,
        _KINDS[kind],
        tuple([_speaker(*speaker) for speaker in speakers]),
        key,
        _span(first, last),
        tuple(tags) if tags else (),
        group,
        _date(date) if date else None,
        details_of(event) if event else None,
        source,
    )


_span = lru_cache(1 << 12)(Span)


@lru_cache(1 << 14)
def _speaker(name: str, affiliation: str, handle: str, link: str) -> Speaker:
    """The speaker, who is kept once where many sessions name the same one."""
    return Speaker(name, affiliation, handle, link)


def _day(date: dt.date | None) -> str | None:
    return date.isoformat() if date else None


def _date(day: str | None) -> dt.date | None:
    return dt.date.fromisoformat(day) if day else None
