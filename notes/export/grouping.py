"""Sessions put under headings: by event, by speaker, by tag, or not at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from notes.export.options import Grouping

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from notes.models import EventDetails, Session
    from notes.store import NoteStore

_NO_GROUP = {
    Grouping.EVENT: "No event",
    Grouping.SPEAKER: "No speaker named",
    Grouping.TAG: "No tag",
}


@dataclass(slots=True)
class Group:
    """Sessions that stand together; without a title there is no heading above them."""

    title: str = ""
    details: EventDetails | None = None
    sessions: list[Session] = field(default_factory=list)


def grouped(
    store: NoteStore, sessions: Sequence[Session], by: Grouping, *, one_event: bool
) -> list[Group]:
    """The groups in the order of their first sessions, those that fit in none at the end.

    Args:
        store: Knows the events and speakers.
        sessions: In the order in which they are to stand.
        by: What groups are made of; a session of two speakers is in two.
        one_event: Whether all sessions have one event, which then needs no heading of its own.
    """
    if by is Grouping.NONE or (by is Grouping.EVENT and one_event):
        return [Group(sessions=list(sessions))]
    names = _known_names(store) if by is Grouping.SPEAKER else {}
    groups: dict[str, Group] = {}
    for session in sessions:
        for key, group in _groups_of(store, session, by, names):
            groups.setdefault(key, group).sessions.append(session)
    rest = groups.pop("", None)
    return [*groups.values(), *([rest] if rest else [])]


def _groups_of(
    store: NoteStore, session: Session, by: Grouping, names: Mapping[str, str]
) -> Iterator[tuple[str, Group]]:
    """The groups of one session, each by what tells it from others."""
    found = False
    if by is Grouping.EVENT:
        event = store.event_of(session.id)
        if event and event.details.title:
            found = True
            yield event.id, Group(event.details.title, event.details)
    elif by is Grouping.SPEAKER:
        called = (names.get(speaker.name, speaker.name) for speaker in session.speakers)
        for name in dict.fromkeys(called):
            found = True
            yield name, Group(name)
    else:
        for tag in dict.fromkeys(session.tags):
            found = True
            yield tag, Group(tag)
    if not found:
        yield "", Group(_NO_GROUP[by])


def _known_names(store: NoteStore) -> dict[str, str]:
    """Every form of a name -> what its owner is called across all notes."""
    return {name: profile.name for profile in store.profiles for name in profile.names}
