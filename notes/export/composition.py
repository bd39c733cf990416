"""Sessions put together for a document, before anybody decides how it is written.

Markdown, pages and templates are all made from a `Composition`: groups of entries, each a session
whose lines are fitted into the document, where headings nest and labels and links are its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from notes.export.bodies import Bodies, session_of
from notes.export.grouping import grouped
from notes.export.labels import labels_of
from notes.export.links import slug_of
from notes.export.options import ExportOptions, Grouping
from notes.structure.people.certain_people import unescaped
from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notes.models import Event, EventDetails, Session
    from notes.store import NoteStore

UNTITLED = "Conference notes"


@dataclass(frozen=True, slots=True)
class Entry:
    """One session of a document."""

    session: Session
    event: Event | None
    source: str
    """The note and its lines."""
    anchor: str
    """The fragment of its heading."""
    again: bool
    """It stands in an earlier group, and this one only refers to it."""


@dataclass(frozen=True, slots=True)
class Section:
    """A group of entries; without a title there is no heading above them."""

    title: str
    anchor: str
    details: EventDetails | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Composition:
    """Everything that a document says."""

    title: str
    event: Event | None
    """Where all of its sessions were given; None where they were given at several."""
    one_event: bool
    """All sessions have the same event, which may be an unknown one."""
    sections: tuple[Section, ...]
    contents: bool
    """Whether a table of contents is wanted."""
    level: int
    """That of a session's heading."""
    bodies: Bodies
    """Writes the lines of the entries, but of those that stand there again."""

    @property
    def entries(self) -> Iterator[Entry]:
        """Every session once, in order."""
        return (entry for section in self.sections for entry in section.entries if not entry.again)

    @property
    def is_single(self) -> bool:
        """Whether it is about one session, whose title is the document's."""
        return self.level == 1


def compose(
    store: NoteStore, session_ids: Iterable[str], options: ExportOptions | None = None
) -> Composition:
    """Put the sessions with these ids together.

    Raises:
        KeyError: There is no session with one of the ids.
    """
    sessions = [session_of(store, session_id) for session_id in dict.fromkeys(session_ids)]
    return _Composer(store, sessions, options or ExportOptions()).composition()


def source_text(store: NoteStore, session: Session) -> str:
    """Where a session comes from: the note and its lines, or what an export says of that."""
    source = store.source(session.key)
    if "podium" in source.front.data:
        labels, _ = labels_of(source.lines[session.span.first - 1 : session.span.last])
        if labels:
            return unescaped(labels["Source"])
    return f"{session.key}:{session.span.first}-{session.span.last}"


def _events_of(store: NoteStore, sessions: Iterable[Session]) -> dict[str, Event | None]:
    """Session id -> its event, the same object for all sessions of one."""
    known: dict[str, Event] = {}
    events: dict[str, Event | None] = {}
    for session in sessions:
        event = store.event_of(session.id)
        events[session.id] = known.setdefault(event.id, event) if event else None
    return events


class _Composer:
    """Puts one document together."""

    def __init__(
        self, store: NoteStore, sessions: Sequence[Session], options: ExportOptions
    ) -> None:
        self._store = store
        self._sessions = sessions
        self._options = options
        self._events = _events_of(store, sessions)
        self._anchors: dict[str, int] = {}

    def composition(self) -> Composition:
        """The whole of it."""
        events = set(self._events.values())
        event = next(iter(events)) if len(events) == 1 else None
        title = self._title(event)
        sections = self._sections(title, one_event=len(events) == 1)
        level = self._level(sections)
        return Composition(
            title,
            event,
            len(events) == 1,
            sections,
            self._options.contents,
            level,
            Bodies(self._store, self._sessions, self._options, top=level),
        )

    def _level(self, sections: Sequence[Section]) -> int:
        if len(self._sessions) == 1:
            return 1
        return 3 if any(section.title for section in sections) else 2

    def _title(self, event: Event | None) -> str:
        given = visible_line(self._options.title)
        if len(self._sessions) == 1:
            return self._sessions[0].title
        if event and self._options.group in (Grouping.EVENT, Grouping.NONE):
            return event.details.title or given or UNTITLED
        return given or UNTITLED

    def _sections(self, title: str, *, one_event: bool) -> tuple[Section, ...]:
        single = len(self._sessions) == 1
        by = Grouping.NONE if single else self._options.group
        groups = grouped(self._store, self._sessions, by, one_event=one_event)
        if not single:
            self._anchor(title)
        done: dict[str, Entry] = {}
        sections = []
        for group in groups:
            anchor = self._anchor(group.title) if group.title else ""
            entries = tuple(self._entries(group.sessions, done))
            sections.append(Section(group.title, anchor, group.details, entries))
        return tuple(sections)

    def _entries(self, sessions: Sequence[Session], done: dict[str, Entry]) -> Iterator[Entry]:
        for session in sessions:
            before = done.get(session.id)
            if before:
                yield replace(before, again=True)
                continue
            anchor = self._anchor(session.title)
            source = source_text(self._store, session)
            event = self._events[session.id]
            entry = Entry(session, event, source, anchor, again=False)
            done[session.id] = entry
            yield entry

    def _anchor(self, title: str) -> str:
        """The fragment of the next heading of this text, as GitHub numbers them."""
        slug = slug_of(title)
        number = self._anchors.get(slug, 0)
        self._anchors[slug] = number + 1
        return f"{slug}-{number}" if number else slug
