"""`NoteStore`: one state of the notebook, with every way to look something up in it."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from notes.linking import Links, NotebookSettings, link
from notes.store.bodies import Bodies

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from notes.models import Event, Note, Problem, Profile, Session
    from notes.reading.source import NoteSource

_NO_COUNTS: Mapping[str, int] = MappingProxyType({})


class NoteStore:
    """All notes of a notebook and what they say together; never changes once it is made.

    What needs more than the notes themselves is worked out when it is first asked for, so making a
    store costs nothing; `linked` does that work at once, for a thread that should not wait later.
    """

    def __init__(
        self,
        notes: Iterable[Note],
        *,
        settings: NotebookSettings,
        problems: tuple[Problem, ...],
        skipped: Mapping[str, int],
        bodies: Bodies,
    ) -> None:
        self._read = {note.key: note for note in notes}
        self._load_problems = problems
        self._bodies = bodies
        self.settings = settings
        """What `podium.toml` says."""
        self.skipped = skipped
        """How many files and folders were passed by, by reason."""

    @classmethod
    def of(
        cls,
        notes: Iterable[Note],
        *,
        settings: NotebookSettings | None = None,
        problems: Iterable[Problem] = (),
        skipped: Mapping[str, int] = _NO_COUNTS,
        bodies: Bodies | None = None,
    ) -> NoteStore:
        """Return the store of `notes`, in their order.

        Args:
            notes: As `recover` made them; links between them are found here.
            settings: What `podium.toml` says.
            problems: Of what could not be read as a note at all.
            skipped: How many files were passed by, by reason.
            bodies: Where the texts come from; by default from disk.
        """
        return cls(
            notes,
            settings=settings or NotebookSettings(),
            problems=tuple(problems),
            skipped=MappingProxyType(dict(skipped)),
            bodies=bodies or Bodies(),
        )

    def replaced(
        self,
        notes: Iterable[Note],
        removed: Iterable[str] = (),
        problems: Iterable[Problem] | None = None,
    ) -> NoteStore:
        """Return a store where `notes` take the place of those with their keys, or come anew.

        Args:
            notes: Notes that were read again, or are new.
            removed: Keys of notes that are gone.
            problems: Take the place of the load's problems, where given.
        """
        kept = dict(self._read)
        for key in removed:
            kept.pop(key, None)
        for note in notes:
            kept[note.key] = note
        return NoteStore(
            kept.values(),
            settings=self.settings,
            problems=self._load_problems if problems is None else tuple(problems),
            skipped=self.skipped,
            bodies=self._bodies,
        )

    def linked(self) -> NoteStore:
        """Work out events, speakers and the order of the tree now; return the store itself."""
        _ = self.sessions
        return self

    def __len__(self) -> int:
        return len(self._read)

    @cached_property
    def links(self) -> Links:
        """What the notes say together: events, talks noted twice, speakers."""
        return link(tuple(self._read.values()), self.settings)

    @cached_property
    def notes(self) -> tuple[Note, ...]:
        """All notes in notebook order, with the event details they have from one another."""
        return self.links.notes

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read or placed: of the load, of the settings, of each note."""
        own = (problem for note in self.notes for problem in note.problems)
        return (*self._load_problems, *self.settings.problems, *own)

    @property
    def load_problems(self) -> tuple[Problem, ...]:
        """The problems of what was never read as a note."""
        return self._load_problems

    # Notes and their texts

    def note(self, key: str) -> Note | None:
        """Return the note with this key."""
        return self._notes_by_key.get(key)

    def as_read(self, key: str) -> Note | None:
        """Return the note with this key as it was before other notes lent it event details."""
        return self._read.get(key)

    def source(self, key: str) -> NoteSource:
        """Return the note's text, read again from disk if need be.

        A note that cannot be read any more has no text, and a problem that says why.

        Raises:
            KeyError: There is no such note.
        """
        return self._bodies.source(self._read[key])

    def raw(self, key: str) -> bytes:
        """Return the note's bytes as they are on disk, up to the size that is read at all.

        Raises:
            KeyError: There is no such note.
            OSError: The file is gone or may not be read any more.
        """
        return self._bodies.contents(self._read[key]).data

    def text_of(self, session: Session) -> str:
        """Return the lines of a session as they were written."""
        lines = self.source(session.key).lines
        return "\n".join(lines[session.span.first - 1 : session.span.last])

    def file_name(self, key: str) -> str:
        """Return the note's path below its root as the system knows it, not fit for a screen."""
        return self._bodies.name(self._read[key])

    @property
    def bodies(self) -> Bodies:
        """Where the texts come from; shared with every later snapshot."""
        return self._bodies

    # Events, sessions, speakers

    @property
    def events(self) -> tuple[Event, ...]:
        """All events, newest first."""
        return self.links.events

    def event(self, event_id: str) -> Event | None:
        """Return the event with this id."""
        return self._events_by_id.get(event_id)

    @cached_property
    def sessions(self) -> tuple[Session, ...]:
        """The sessions of every kind in the order of the tree: by event, note and line."""
        ordered: dict[str, Session] = {}
        for event in self.events:
            for key in event.keys:
                for session in self._notes_by_key[key].sessions:
                    if self.links.event_of.get(session.id) == event.id:
                        ordered.setdefault(session.id, session)
        for note in self.notes:
            for session in note.sessions:
                ordered.setdefault(session.id, session)
        return tuple(ordered.values())

    @cached_property
    def talks(self) -> tuple[Session, ...]:
        """What somebody gave, in the order of the tree; each note's own where two tell of one."""
        return tuple(session for session in self.sessions if session.kind.is_talk)

    def session(self, session_id: str) -> Session | None:
        """Return the session with this id."""
        return self._sessions_by_id.get(session_id)

    def event_of(self, session_id: str) -> Event | None:
        """Return the event at which a session was given."""
        return self.event(self.links.event_of.get(session_id, ""))

    def takes(self, session_id: str) -> tuple[str, ...]:
        """Return the ids of the same talk in other notes, the leading one first."""
        return tuple(take for take in self._takes.get(session_id, ()) if take != session_id)

    def lead(self, session_id: str) -> str:
        """Return the id under which a talk that several notes tell of stands in its event."""
        return self._takes.get(session_id, (session_id,))[0]

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """All speakers across the notes."""
        return self.links.profiles

    def profile(self, profile_id: str) -> Profile | None:
        """Return the speaker with this id."""
        return self._profiles_by_id.get(profile_id)

    def find_ids(self, prefix: str) -> tuple[str, ...]:
        """Return the ids of sessions, events and speakers that begin with `prefix`, sorted."""
        ids = self._ids
        first = bisect_left(ids, prefix)
        return tuple(ids[first : bisect_left(ids, prefix + "\U0010ffff", first)])

    # What the look-ups above need, made when the first of them is asked

    @cached_property
    def _notes_by_key(self) -> dict[str, Note]:
        return {note.key: note for note in self.notes}

    @cached_property
    def _events_by_id(self) -> dict[str, Event]:
        return {event.id: event for event in self.events}

    @cached_property
    def _sessions_by_id(self) -> dict[str, Session]:
        return {session.id: session for session in self.sessions}

    @cached_property
    def _profiles_by_id(self) -> dict[str, Profile]:
        return {profile.id: profile for profile in self.profiles}

    @cached_property
    def _takes(self) -> dict[str, tuple[str, ...]]:
        groups = ((lead, *others) for lead, others in self.links.takes.items())
        return {take: group for group in groups for take in group}

    @cached_property
    def _ids(self) -> Sequence[str]:
        return sorted({*self._sessions_by_id, *self._events_by_id, *self._profiles_by_id})
