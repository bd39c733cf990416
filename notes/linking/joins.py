"""What linking gives back: the notebook's events, talks and speakers, and what was joined why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from notes.values import value

if TYPE_CHECKING:
    from notes.models import Event, EventDetails, Note, Profile

JoinKind = Literal["event", "talk", "speaker"]


@value(frozen=True, slots=True, order=True)
class Join:
    """One thing that was found under several names, and taken for one.

    `podium check` shows it; `podium.toml` can undo it (see `notes.linking.notebook_settings`).
    """

    kind: JoinKind
    what: str
    """The name (of an event or speaker) or session id (of a talk) that was joined to another."""
    into: str
    """The name or session id that it was joined to."""
    why: str
    """The evidence, in words a reader can check."""
    score: float
    """How sure it is: 1 means the writer or the settings say so."""
    key: str = ""
    """A note in which `what` stands, so that a person can look."""


@value(frozen=True, slots=True)
class Takes:
    """Sessions that are one talk."""

    lead: str
    others: tuple[str, ...]
    joins: tuple[Join, ...]


class SpeakersOf(Mapping[str, tuple[str, ...]]):
    """Session id -> ids of the profiles of its speakers, found when it is first asked for."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._profiles = profiles

    @cached_property
    def _found(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for profile in self._profiles:
            for session_id in profile.sessions:
                found[session_id] = (*found.get(session_id, ()), profile.id)
        return found

    def __getitem__(self, session_id: str) -> tuple[str, ...]:
        return self._found[session_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


class EventOf(Mapping[str, str]):
    """Session id -> event id, found when it is first asked for."""

    def __init__(self, told: Sequence[tuple[Note, str]], others: Mapping[str, str]) -> None:
        """Take what each note, or part of a note, is about.

        Args:
            told: Notes and parts, each with the id of its event.
            others: Sessions whose event is that of others.
        """
        self._told = told
        self._others = others
        self.homes = {note.key: event_id for note, event_id in told if note.is_plain}
        """Key of each note, or part of one, with no event beside its own -> the id of that."""

    @cached_property
    def _found(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for note, event_id in self._told:
            found.update(dict.fromkeys(note.session_ids, event_id))
        for session_id, other in self._others.items():
            if other in found:
                found[session_id] = found[other]
        return found

    def __getitem__(self, session_id: str) -> str:
        return self._found[session_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


@value(frozen=True, slots=True)
class Links:
    """A notebook's notes put together across files."""

    notes: Sequence[Note]
    """The notes as given, in their order; event details filled in from their siblings."""
    events: Sequence[Event]
    """Newest first; those without any date last."""
    event_of: Mapping[str, str] = field(default_factory=dict)
    """Session id, of any kind -> event id."""
    takes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Id of a talk's leading session -> ids of the other sessions about the same talk."""
    copies: frozenset[str] = frozenset()
    """Ids of sessions that Podium exported into the notebook while their originals are there."""
    profiles: Sequence[Profile] = ()
    """In the order of their folded names."""
    speakers_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Session id -> ids of the profiles of its speakers."""
    joins: Sequence[Join] = ()
    """What was joined on evidence; equal names are not listed."""
    lent: Mapping[str, EventDetails] = field(default_factory=dict)
    """Event details that a note has from others, by its key."""
