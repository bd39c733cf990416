"""The five orders in which a notebook can be walked through."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from tui.browsing.things import NOTEBOOK, Path, Thing, ThingKind, event, note, session, speaker

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notes.models import Event, EventDetails, Profile
    from notes.store import NoteStore

OPEN_UP_TO = 120
"""Notebooks with at most this many talks start with every event open."""


class View(StrEnum):
    """An order of the tree; the number keys choose one."""

    EVENTS = "events"
    SPEAKERS = "speakers"
    TIMELINE = "timeline"
    TOPICS = "topics"
    FILES = "files"


def when(details: EventDetails) -> tuple[str, str]:
    """The year and the month ("2019-05") of an event, empty where they are unknown."""
    start = details.date_start
    if start is not None:
        return f"{start.year:04}", f"{start.year:04}-{start.month:02}"
    return (f"{details.year:04}" if details.year else "", "")


def shown_events(store: NoteStore) -> list[str]:
    """The ids of the events to show, newest first.

    Notes that name none and hold no talk are told by their files alone.
    """
    nameless = frozenset(store.summary.nameless)
    return [id_ for id_ in store.event_ids if id_ not in nameless]


class StoreView:
    """What the arrangements of a whole notebook have in common."""

    def __init__(self, store: NoteStore) -> None:
        self.store = store

    def roots(self) -> Sequence[Thing]:
        """The things at the left edge, the notebook itself first."""
        raise NotImplementedError

    def has_children(self, path: Path) -> bool:
        """Whether something stands under the last thing of `path`."""
        kind, ref = path[-1]
        if kind is ThingKind.SESSION:
            return bool(self._speakers_of(ref)) and not self._under_speaker(path)
        if kind is ThingKind.EVENT:
            return ref not in self._silent
        if kind is ThingKind.SPEAKER:
            return not self._under_session(path)
        return kind is not ThingKind.NOTEBOOK

    def children(self, path: Path) -> Sequence[Thing]:
        """The talks of an event or a speaker, the speakers of a talk."""
        kind, ref = path[-1]
        if kind is ThingKind.EVENT and (found := self.store.event(ref)):
            return [session(id_) for id_ in found.sessions]
        if kind is ThingKind.SESSION:
            return [speaker(id_) for id_ in self._speakers_of(ref)]
        if kind is ThingKind.SPEAKER and (profile := self.store.profile(ref)):
            return [session(id_) for id_ in profile.sessions]
        return ()

    def _speakers_of(self, session_id: str) -> tuple[str, ...]:
        """The profiles of who gave a talk, whichever of its notes tells of them; decodes none."""
        return self.store.speakers_of(self.store.lead(session_id))

    def opens(self, path: Path) -> bool:
        """Events start open in a small notebook."""
        return path[-1].kind is ThingKind.EVENT and self._is_small

    def rows_under(self, path: Path) -> int | None:
        """As many as the talks of an event or a speaker, which start closed."""
        kind, ref = path[-1]
        if kind is ThingKind.EVENT and (found := self.store.event(ref)):
            return len(found.sessions)
        if kind is ThingKind.SPEAKER and (profile := self.store.profile(ref)):
            return len(profile.sessions)
        return None

    @cached_property
    def _silent(self) -> frozenset[str]:
        return frozenset(self.store.summary.silent)

    @cached_property
    def _is_small(self) -> bool:
        # Mostly enough to know, and far sooner known than which talks there are.
        return self.store.summary.talks <= OPEN_UP_TO and len(self.store.talks) <= OPEN_UP_TO

    @cached_property
    def events(self) -> Sequence[Event]:
        """The events to show, newest first."""
        return [found for id_ in shown_events(self.store) if (found := self.store.event(id_))]

    def find(self, thing: Thing) -> Path | None:
        """Where `thing`, or what is nearest to it, stands first."""
        raise NotImplementedError

    def nearest_session(self, thing: Thing) -> str | None:
        """The session that stands for `thing` where it has no row of its own."""
        kind, ref = thing
        if kind is ThingKind.SESSION:
            return self.store.lead(ref)
        if kind is ThingKind.EVENT and (found := self.store.event(ref)):
            return next(iter(found.sessions), None)
        if kind is ThingKind.SPEAKER and (profile := self.store.profile(ref)):
            return next(iter(profile.sessions), None)
        if kind is ThingKind.NOTE and (read := self.store.note(ref)):
            return next((s.id for s in read.sessions if s.kind.is_talk), None)
        return None

    @staticmethod
    def _under_speaker(path: Path) -> bool:
        return any(thing.kind is ThingKind.SPEAKER for thing in path[:-1])

    @staticmethod
    def _under_session(path: Path) -> bool:
        return any(thing.kind is ThingKind.SESSION for thing in path[:-1])


class EventsView(StoreView):
    """Events, newest first > sessions in note order > speakers; then notes about no event."""

    def roots(self) -> Sequence[Thing]:
        """The notebook, its events, and the notes about no event."""
        loose = map(note, self.store.summary.loose)
        return [NOTEBOOK, *map(event, shown_events(self.store)), *loose]

    def has_children(self, path: Path) -> bool:
        """Notes open where they hold talks."""
        if path[-1].kind is ThingKind.NOTE:
            return self.nearest_session(path[-1]) is not None
        return super().has_children(path)

    def children(self, path: Path) -> Sequence[Thing]:
        """The talks of an event or note, the speakers of a talk."""
        if path[-1].kind is ThingKind.NOTE and (read := self.store.note(path[-1].ref)):
            return [session(found.id) for found in read.sessions if found.kind.is_talk]
        return super().children(path)

    def find(self, thing: Thing) -> Path | None:
        """The event of a session, the session of a speaker."""
        if thing.kind in (ThingKind.EVENT, ThingKind.NOTEBOOK):
            return (thing,)
        if thing.kind is ThingKind.NOTE:
            owner = next((e for e in self.events if thing.ref in e.keys), None)
            return (event(owner.id),) if owner else (thing,)
        id_ = self.nearest_session(thing)
        if id_ is None:
            return None
        owner = self.store.event_of(id_)
        if owner:
            return (event(owner.id), session(id_))
        found = self.store.session(id_)
        return (note(found.key), session(id_)) if found else None


class SpeakersView(StoreView):
    """Speakers by name > their sessions, newest first."""

    def roots(self) -> Sequence[Thing]:
        """The notebook and all speakers."""
        return [NOTEBOOK, *(speaker(found.id) for found in self._by_name)]

    @cached_property
    def _by_name(self) -> list[Profile]:
        return sorted(self.store.profiles, key=lambda found: found.name.casefold())

    def find(self, thing: Thing) -> Path | None:
        """The first speaker of a session."""
        if thing.kind in (ThingKind.SPEAKER, ThingKind.NOTEBOOK):
            return (thing,)
        id_ = self.nearest_session(thing)
        owners = self.store.speakers_of(id_ or "")
        return (speaker(owners[0]), session(id_)) if owners and id_ else None


class TimelineView(StoreView):
    """Years, newest first > months > events > sessions; what has no date comes last."""

    @cached_property
    def _years(self) -> Mapping[str, Mapping[str, list[str]]]:
        years: dict[str, dict[str, list[str]]] = {}
        for found in self.events:
            year, month = when(found.details)
            years.setdefault(year, {}).setdefault(month, []).append(found.id)
        return dict(sorted(years.items(), key=lambda item: item[0] or "0", reverse=True))

    @cached_property
    def talks_in(self) -> Mapping[str, int]:
        """How many talks were given in each year and each month."""
        counts: dict[str, int] = {}
        for found in self.events:
            year, month = when(found.details)
            for period in (year, month) if month else (year,):
                counts[period] = counts.get(period, 0) + len(found.sessions)
        return counts

    def roots(self) -> Sequence[Thing]:
        """The notebook and the years."""
        return [NOTEBOOK, *(Thing(ThingKind.YEAR, year) for year in self._years)]

    def children(self, path: Path) -> Sequence[Thing]:
        """The months of a year, the events of a month, the talks of an event."""
        kind, ref = path[-1]
        if kind is ThingKind.YEAR:
            months = self._years.get(ref, {})
            known = [Thing(ThingKind.MONTH, month) for month in months if month]
            return [*known, *(event(id_) for id_ in months.get("", ()))]
        if kind is ThingKind.MONTH:
            return [event(id_) for id_ in self._years.get(ref[:4], {}).get(ref, ())]
        return super().children(path)

    def opens(self, path: Path) -> bool:
        """Years and months start open."""
        return path[-1].kind in (ThingKind.YEAR, ThingKind.MONTH) or super().opens(path)

    def find(self, thing: Thing) -> Path | None:
        """The year and month of an event."""
        if thing.kind in (ThingKind.YEAR, ThingKind.NOTEBOOK):
            return (thing,)
        if thing.kind is ThingKind.MONTH:
            return (Thing(ThingKind.YEAR, thing.ref[:4]), thing)
        id_ = self.nearest_session(thing)
        owner = self.store.event(thing.ref) if thing.kind is ThingKind.EVENT else None
        owner = owner or (self.store.event_of(id_) if id_ else None)
        if owner is None:
            return None
        year, month = when(owner.details)
        above: Path = (Thing(ThingKind.YEAR, year),)
        above = (*above, Thing(ThingKind.MONTH, month)) if month else above
        own = (event(owner.id),)
        if thing.kind is ThingKind.EVENT or id_ is None:
            return (*above, *own)
        return (*above, *own, session(id_))
