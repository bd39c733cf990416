"""What an earlier state of the notebook tells of this one: most notes say what they said then."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from notes.linking.joins import Join, Links
    from notes.models import Event, EventDetails, Note, Profile


class Earlier:
    """The links of then, and which of them still hold."""

    def __init__(self, links: Links, notes: Iterable[Note], changed: Container[str]) -> None:
        """Take what was found then.

        Args:
            links: Of the notes as they were, under the same settings.
            notes: As they are now, before linking.
            changed: Keys of those that are new, or say something else than then.
        """
        self._links = links
        # What names events or sources of its own depends on more than its event.
        self._told = {
            note.key: links.lent.get(note.key, note.event)
            for note in notes
            if note.key not in changed and note.is_plain
        }
        self._events = tuple(links.events)
        self._by_first = {event.keys[0]: place for place, event in enumerate(self._events)}
        self._kept: set[int] = set()

    def event(self, notes: Sequence[Note], details: EventDetails) -> Event | None:
        """Return the event of `notes` where all that is found for it is as it was.

        Args:
            notes: About one event, in its order, with the details that they have from linking now.
            details: The event as they tell it.
        """
        place = self._by_first.get(notes[0].key)
        if place is None:
            return None
        event = self._events[place]
        if len(event.keys) != len(notes) or event.details != details:
            return None
        for key, note in zip(event.keys, notes, strict=True):
            if note.key != key or self._told.get(key) != note.event:
                return None
        self._kept.add(place)
        return event

    # What follows is asked once it is known of every event whether it is as it was.

    @cached_property
    def takes(self) -> Mapping[str, tuple[str, ...]]:
        """Those of the events that are as they were, without copies."""
        copies, gone = self._links.copies, self.gone
        takes = {lead: one for lead, one in self._links.takes.items() if lead not in gone}
        if not copies:
            return takes
        own = {lead: tuple(one for one in ids if one not in copies) for lead, ids in takes.items()}
        return {lead: ids for lead, ids in own.items() if ids}

    @cached_property
    def gone(self) -> frozenset[str]:
        """The ids of the talks at all other events of then."""
        return frozenset(
            talk
            for place, event in enumerate(self._events)
            if place not in self._kept
            for talk in event.sessions
        )

    @property
    def talk_joins(self) -> list[Join]:
        """What was joined of talks at the events that are as they were."""
        takes = self._links.takes
        gone = self.gone.union(*(takes[lead] for lead in self.gone if lead in takes))
        return [one for one in self._joins if one.kind == "talk" and one.into not in gone]

    @property
    def speaker_joins(self) -> list[Join]:
        """What was joined of people then."""
        return [join for join in self._joins if join.kind == "speaker"]

    @cached_property
    def _joins(self) -> tuple[Join, ...]:
        return tuple(self._links.joins)

    @cached_property
    def profiles(self) -> tuple[Profile, ...]:
        """Who spoke then."""
        return tuple(self._links.profiles)

    def events_of(self, profiles: Iterable[Profile]) -> set[str]:
        """Return the ids of the events at which somebody spoke then."""
        event_of = self._links.event_of
        return {event_of[talk] for profile in profiles for talk in profile.sessions}
