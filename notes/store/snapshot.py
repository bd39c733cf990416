"""`NoteStore`: one state of the notebook, with every way to look something up in it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from notes import linking
from notes.collecting import catalogue
from notes.reading.trail import rows_of, state_of
from notes.store.bodies import Bodies
from notes.store.note_table import NotesInMemory
from notes.store.others import Others, files_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from notes.collecting import Catalogue
    from notes.linking import Links, NotebookSettings, Summary
    from notes.models import Event, Note, Problem, Profile, Session
    from notes.reading.source import NoteSource
    from notes.store.note_table import NoteTable


class NoteStore:
    """All notes of a notebook and what they say together; never changes once it is made.

    What needs more than the notes themselves is worked out when it is first asked for, so making a
    store costs nothing; `linked` does that work at once, for a thread that should not wait later.
    """

    def __init__(
        self,
        table: NoteTable,
        *,
        settings: NotebookSettings,
        others: Others,
        bodies: Bodies,
        links: Callable[[], Links] | None = None,
        files_state: str = "",
    ) -> None:
        self.table = table
        """The notes as they were read, before other notes lent them event details."""
        self._find_links = links
        self.others = others
        """What stands beside the notes in the opened folders."""
        self.bodies = bodies
        """Where the texts come from; shared with every later snapshot."""
        self.settings = settings
        """What `podium.toml` says."""
        if files_state:
            self.__dict__["files_state"] = files_state

    @classmethod
    def of(
        cls,
        notes: Iterable[Note],
        *,
        settings: NotebookSettings | None = None,
        problems: Iterable[Problem] = (),
        skipped: Mapping[str, int] = MappingProxyType({}),
    ) -> NoteStore:
        """Return the store of `notes`, in their order, with the texts on disk.

        Args:
            notes: As `recover` made them; links between them are found here.
            settings: What `podium.toml` says.
            problems: Of what could not be read as a note at all.
            skipped: How many files were passed by, by reason.
        """
        return cls(
            NotesInMemory((note.key, note) for note in notes),
            settings=settings or linking.NotebookSettings(),
            others=Others(tuple(problems), dict(skipped)),
            bodies=Bodies(),
        )

    def later(
        self, table: NoteTable, changed: Collection[str], settings: NotebookSettings, others: Others
    ) -> NoteStore:
        """Return the store of a later state, which is linked from what is known of this one.

        Args:
            table: The notes then.
            changed: Keys of those that are new or not as they are here.
            settings: What `podium.toml` says then.
            others: What stands beside the notes then.
        """
        # Where most is new, to look for what stays takes longer than it saves.
        is_like = settings == self.settings and 2 * len(changed) < len(table)
        before = self.__dict__.get("links") if is_like else None
        return NoteStore(
            table,
            settings=settings,
            others=others,
            bodies=self.bodies,
            links=lambda: linking.link(table.unmade(), settings, before, changed),
        )

    def beside(self, others: Others) -> NoteStore:
        """Return the same notes with something else beside them."""
        if others == self.others:
            return self
        return NoteStore(
            self.table,
            settings=self.settings,
            others=others,
            bodies=self.bodies,
            links=lambda: self.links,
            files_state=self.files_state if others.files is self.others.files else "",
        )

    def linked(self) -> NoteStore:
        """Work out events and speakers now; return the store itself."""
        _ = self.links
        return self

    def __len__(self) -> int:
        return len(self.table)

    @cached_property
    def links(self) -> Links:
        """What the notes say together: events, talks noted twice, speakers."""
        find, self._find_links = self._find_links, None
        return find() if find else linking.link(self.table.unmade(), self.settings)

    @cached_property
    def notes(self) -> Sequence[Note]:
        """All notes in notebook order, with the event details they have from one another."""
        return self.links.notes

    @property
    def keys(self) -> Iterable[str]:
        """The keys of all notes in notebook order, which cost nothing to go through."""
        return iter(self.table)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read or placed: of the load, of the settings, of each note."""
        return (
            *self.others.problems,
            *self.settings.problems,
            *(problem for note in self.table.with_problems() for problem in note.problems),
        )

    @cached_property
    def skipped(self) -> Mapping[str, int]:
        """How many files and folders were passed by, by reason."""
        return self.others.skipped

    # Files, notes and their texts

    @cached_property
    def files_state(self) -> str:
        """What names the state of all files that were looked at."""
        return state_of(rows_of(*files_of(self.table, self.others)))

    def note(self, key: str) -> Note | None:
        """Return the note with this key."""
        place = self._places.get(key)
        return None if place is None else self.notes[place]

    def source(self, key: str) -> NoteSource:
        """Return the note's text, read again from disk if need be.

        A note that cannot be read any more has no text, and a problem that says why.

        Raises:
            KeyError: There is no such note.
        """
        note = self._as_read(key)
        source = self.bodies.source(note)
        level = self.settings.of_note(note.root, note.path).level or 0
        return source if level == source.level else replace(source, level=level)

    def raw(self, key: str) -> bytes:
        """Return the note's bytes as they are on disk, up to the size that is read at all.

        Raises:
            KeyError: There is no such note.
            OSError: The file is gone or may not be read any more.
        """
        return self.bodies.contents(self._as_read(key)).data

    def text_of(self, session: Session) -> str:
        """Return the lines of a session as they were written."""
        lines = self.source(session.key).lines
        return "\n".join(lines[session.span.first - 1 : session.span.last])

    def file_name(self, key: str) -> str:
        """Return the note's path below its root as the system knows it, not fit for a screen."""
        return self.bodies.name(self._as_read(key))

    # Events, sessions, speakers

    @property
    def events(self) -> Sequence[Event]:
        """All events, newest first."""
        return self.links.events

    @property
    def event_ids(self) -> Sequence[str]:
        """The ids of all events, newest first; they cost less than the events."""
        return self._events.ids

    @cached_property
    def summary(self) -> Summary:
        """What the notes say together, in short."""
        return self.table.summary(self.links)

    def event(self, event_id: str) -> Event | None:
        """Return the event with this id."""
        return self._events.get(event_id)

    @cached_property
    def sessions(self) -> Sequence[Session]:
        """The sessions of every kind in the order of the tree: by event, note and line."""
        return self.table.sessions(self.links, talks=False)

    @cached_property
    def talks(self) -> Sequence[Session]:
        """What somebody gave, in the order of the tree; each note's own where two tell of one."""
        return self.table.sessions(self.links, talks=True)

    def holds(self, session_id: str) -> bool:
        """Whether there is a session with this id, told without making it."""
        return session_id in self._homes

    def session(self, session_id: str) -> Session | None:
        """Return the session with this id."""
        home = self.notes[self._homes[session_id]].sessions if self.holds(session_id) else ()
        return next((one for one in home if one.id == session_id), None)

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
    def profiles(self) -> Sequence[Profile]:
        """All speakers across the notes."""
        return self.links.profiles

    def speakers_of(self, session_id: str) -> tuple[str, ...]:
        """Return the ids of the profiles of those who gave a session."""
        return self.links.speakers_of.get(session_id, ())

    def profile(self, profile_id: str) -> Profile | None:
        """Return the speaker with this id."""
        return self._profiles.get(profile_id)

    def find_ids(self, prefix: str) -> tuple[str, ...]:
        """Return the ids of sessions, events and speakers that begin with `prefix`, sorted."""
        ids = self._ids
        first = bisect_left(ids, prefix)
        return tuple(ids[first : bisect_left(ids, prefix + "\U0010ffff", first)])

    # What the look-ups above need, made when the first of them is asked

    def _as_read(self, key: str) -> Note:
        note = self.table.get(key)
        if note is None:
            raise KeyError(key)
        return note

    @cached_property
    def _places(self) -> dict[str, int]:
        return {key: place for place, key in enumerate(self.table)}

    @cached_property
    def _homes(self) -> Mapping[str, int]:
        return self.table.homes()

    @cached_property
    def _events(self) -> Catalogue[Event]:
        return catalogue(self.links.events)

    @cached_property
    def _profiles(self) -> Catalogue[Profile]:
        return catalogue(self.links.profiles)

    @cached_property
    def _takes(self) -> dict[str, tuple[str, ...]]:
        groups = ((lead, *others) for lead, others in self.links.takes.items())
        return {take: group for group in groups for take in group}

    @cached_property
    def _ids(self) -> Sequence[str]:
        return sorted({*self._homes, *self._events.ids, *self._profiles.ids})
