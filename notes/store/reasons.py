"""Where everything that is shown of a session comes from, for `podium why` and the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from notes.linking import origins_beyond
from notes.structure.evidence.origin import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from notes.models import Event, EventDetails, Session
    from notes.store.snapshot import NoteStore

_EVENT_FIELDS = ("title", "date_start", "date_end", "year", "location")
_LABELLED = Origin("line", "", 1.0, "the session names its event")
_TOGETHER = Origin("inferred", "", 0.7, "put together from all notes of the event")


class Reason(NamedTuple):
    """One field of a session or of its event, its value as shown, and where that comes from."""

    field: str
    """A field of the session; behind `event.` one of its event; `joined talk` and the like."""
    value: str
    origin: Origin


def origins_of(store: NoteStore, session_id: str) -> tuple[Reason, ...]:
    """Explain a session: its own fields, its event's, then what was joined with them.

    The note is read again for it, so this takes some milliseconds. Nothing is told of a session
    that is unknown or whose note is gone.

    Args:
        store: The notebook.
        session_id: The whole id of the session.
    """
    from notes.structure.recover import recover  # noqa: PLC0415 - most who open a store need none

    session = store.session(session_id)
    if session is None:
        return ()
    recovery = recover(store.source(session.key))
    event = store.event_of(session_id)
    reasons = list(_of_session(session, recovery.origins))
    if event is not None:
        beyond = origins_beyond(recovery.note, event, store.links, store.settings)
        reasons += _of_event(session, event.details, beyond, recovery.origins)
    return (*reasons, *_of_joins(store, session, event))


def _of_session(session: Session, origins: Mapping[tuple[str, str], Origin]) -> Iterator[Reason]:
    values = {
        "title": session.title,
        "speakers": ", ".join(speaker.name for speaker in session.speakers),
        "kind": session.kind.value,
        "tags": ", ".join(session.tags),
        "date": str(session.date or ""),
    }
    for field, value in values.items():
        origin = origins.get((session.id, field))
        if field == "date" and value:
            origin = Origin("inferred", session.group, 0.8, "the day above it, or its label")
        if origin is not None:
            where = origin.where.removeprefix(f"{origin.how} ")
            yield Reason(field, value, origin._replace(where=where))


def _of_event(
    session: Session,
    details: EventDetails,
    beyond: Mapping[str, Origin],
    origins: Mapping[tuple[str, str], Origin],
) -> Iterator[Reason]:
    """The event's fields: said by the session itself, by others, or by the note."""
    for field in _EVENT_FIELDS:
        value = getattr(details, field)
        if not value:
            continue
        origin = beyond.get(field) or origins.get(("", field)) or _TOGETHER
        if session.event is not None and getattr(session.event, field) == value:
            origin = _LABELLED
        yield Reason(f"event.{field}", str(value), origin)


def _of_joins(store: NoteStore, session: Session, event: Event | None) -> Iterator[Reason]:
    """The other sessions, events and names that were taken for those of this session."""
    names = {session.id, *(speaker.name for speaker in session.speakers)}
    title = event.details.title if event is not None else None
    for join in store.links.joins:
        if not names.isdisjoint((join.what, join.into)) or title == join.into:
            origin = Origin("inferred", join.key, round(join.score, 2), join.why)
            what, into = (_called(store, name) for name in (join.what, join.into))
            yield Reason(f"joined {join.kind}", f"{what} = {into}", origin)


def _called(store: NoteStore, name: str) -> str:
    """The title of a talk that a join tells of by its id; any other name as it is."""
    session = store.session(name)
    return session.title if session is not None else name
