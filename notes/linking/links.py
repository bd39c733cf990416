"""Linking: notes in, events, talks and speakers of the whole notebook out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from notes.collecting import uncollected
from notes.linking.compared_talks import TALKS
from notes.linking.copies import without_copies
from notes.linking.day_orders import with_days_in_order
from notes.linking.earlier import Earlier
from notes.linking.event_groups import editions_of
from notes.linking.folding import event_words, natural
from notes.linking.inheritance import with_inherited
from notes.linking.joins import EventOf, Links, SpeakersOf
from notes.linking.overrides import overridden
from notes.linking.parts import parts
from notes.linking.profiles_again import profiles_again
from notes.linking.speaker_mentions import mentions_of
from notes.linking.speaker_profiles import profiles_of
from notes.linking.talk_takes import takes_of
from notes.models import Event, EventDetails, stable_id

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Mapping, Sequence

    from notes.linking.event_groups import Edition
    from notes.linking.joins import Join
    from notes.linking.notebook_settings import NotebookSettings
    from notes.linking.speaker_mentions import Mention
    from notes.models import Note, Speaker


def link(
    notes: Sequence[Note],
    settings: NotebookSettings,
    before: Links | None = None,
    changed: Container[str] = (),
) -> Links:
    """Put `notes` together: the same result in whatever order they come.

    Args:
        notes: All notes of the notebook, as `recover` gave them.
        settings: What `podium.toml` says; it has the last word.
        before: The links of an earlier state of the same notebook, under the same settings. Events
            whose notes did not change are taken from there, and people who are named nowhere else.
        changed: With `before`, the keys of notes that are new or not as they were then.
    """
    with uncollected():
        earlier = Earlier(before, notes, changed) if before is not None else None
        return _linked(notes, settings, earlier)


def _linked(notes: Sequence[Note], settings: NotebookSettings, earlier: Earlier | None) -> Links:
    ordered = sorted(notes, key=lambda note: (natural(note.path), note.key))
    originals, copies = without_copies(ordered)
    linked = overridden(
        with_inherited(with_days_in_order(overridden(originals, settings))), settings
    )
    found = _Found(settings, earlier)
    told = parts(linked)
    for edition in editions_of(told, settings):
        found.add(edition, _in_order(told[index] for index in edition.members))
    found.meetings.sort(key=lambda one: _newest_first(one.event))
    takes = {**earlier.takes, **found.takes} if earlier else found.takes
    if earlier:
        found.joins += earlier.talk_joins
        profiles, named = profiles_again(earlier, found.mentions, settings)
    else:
        profiles, named = profiles_of(found.mentions(None), settings)
    _follow(copies, takes)
    lent = _lent(ordered, linked)
    return Links(
        notes=tuple(
            replace(note, event=lent[note.key]) if note.key in lent else note for note in notes
        ),
        events=tuple(one.event for one in found.meetings),
        event_of=EventOf(
            [(note, one.event.id) for one in found.meetings for note in one.notes], copies
        ),
        takes=takes,
        copies=frozenset(copies),
        profiles=profiles,
        speakers_of=SpeakersOf(profiles),
        joins=tuple(sorted({*found.joins, *named})),
        lent=lent,
    )


@dataclass(slots=True)
class _Meeting:
    """An event with the notes that tell of it, and who is named there, once that is known."""

    event: Event
    notes: Sequence[Note]
    mentions: list[Mention] | None = None


class _Found:
    """The events of a notebook, those taken over that are as they were."""

    def __init__(self, settings: NotebookSettings, earlier: Earlier | None) -> None:
        self._settings = settings
        self._earlier = earlier
        self._people: dict[str, Speaker] = {}
        self.meetings: list[_Meeting] = []
        self.joins: list[Join] = []
        self.takes: dict[str, tuple[str, ...]] = {}
        """Those of events that are not as they were."""

    def add(self, edition: Edition, notes: Sequence[Note]) -> None:
        """Take up an event with the notes about it, in its order."""
        self.joins += edition.joins
        details = _details(edition, notes)
        event = self._earlier.event(notes, details) if self._earlier else None
        self.meetings.append(_Meeting(event, notes) if event else self._anew(details, notes))

    def _anew(self, details: EventDetails, notes: Sequence[Note]) -> _Meeting:
        members = [_opened(note) for note in notes]
        followers: set[str] = set()
        for talk in takes_of(members, self._settings):
            self.takes[talk.lead] = talk.others
            followers.update(talk.others)
            self.joins += talk.joins
        event = _event(details, members, followers)
        return _Meeting(event, notes, self._named(event, members, self.takes))

    def _named(
        self, event: Event, members: Sequence[Note], takes: Mapping[str, tuple[str, ...]]
    ) -> list[Mention]:
        return mentions_of(event, members, takes, self._people)

    def mentions(self, wanted: Collection[str] | None) -> list[list[Mention]]:
        """Tell who is named at the events, those of one event in one list.

        Args:
            wanted: Ids of the events to tell of besides those that are not as they were; all for
                None.
        """
        takes = self._earlier.takes if self._earlier else {}
        for one in self.meetings:
            if one.mentions is None and (wanted is None or one.event.id in wanted):
                members = [_opened(note) for note in one.notes]
                one.mentions = self._named(one.event, members, takes)
        return [one.mentions for one in self.meetings if one.mentions is not None]


def _follow(copies: Mapping[str, str], takes: dict[str, tuple[str, ...]]) -> None:
    """Make exported copies further takes of the talks they were made from."""
    lead_of = {other: lead for lead, others in takes.items() for other in others} if copies else {}
    for copy, original in copies.items():
        lead = lead_of.get(original, original)
        takes[lead] = (*takes.get(lead, ()), copy)


def _lent(notes: Sequence[Note], linked: Sequence[Note]) -> dict[str, EventDetails]:
    """The event details that linking found for notes, where they are not their own."""
    own = {note.key: note.event for note in notes}
    return {note.key: note.event for note in linked if note.event != own[note.key]}


def _opened(note: Note) -> Note:
    """The note with its sessions made; they last as long as its event is looked at."""
    if isinstance(note.sessions, tuple):
        return note
    return replace(note, sessions=tuple(note.sessions))


def _in_order(notes: Iterable[Note]) -> list[Note]:
    """The notes of one event as they are shown: by day where all give one, then by path."""
    members = list(notes)
    days = {note.key: note.event.date_start for note in members}
    if None in days.values():
        return members
    return sorted(members, key=lambda note: str(days[note.key]))


def _event(details: EventDetails, members: Sequence[Note], followers: set[str]) -> Event:
    first = members[0]
    folder = "" if details.title else f"{first.root}\0{first.path.rpartition('/')[0]}"
    when = str(details.date_start or details.year or "")
    return Event(
        id=stable_id("event", " ".join(sorted(event_words(details.title))), when, folder),
        details=details,
        keys=tuple(dict.fromkeys(note.key for note in members)),
        sessions=tuple(
            session.id
            for note in members
            for session in note.sessions
            if session.kind in TALKS and session.id not in followers
        ),
    )


def _details(edition: Edition, members: Sequence[Note]) -> EventDetails:
    """The event as all its notes tell it."""
    years = [note.event.year for note in members if note.event.year]
    start, end = edition.first, edition.last
    return EventDetails(
        title=_most_used(note.event.title for note in members),
        date_start=start,
        date_end=None if edition.from_post or end == start else end,
        location=_most_used(note.event.location for note in members),
        year=start.year if start and not edition.from_post else max(years, default=None),
        from_post=edition.from_post and start is not None,
    )


def _most_used(texts: Iterable[str]) -> str:
    """The text that most notes give; of equals the one with more capitals, then the longer."""
    counts: dict[str, int] = {}
    for text in texts:
        if text:
            counts[text] = counts.get(text, 0) + 1
    return min(
        counts,
        key=lambda text: (-counts[text], -sum(map(str.isupper, text)), -len(text), text),
        default="",
    )


def _newest_first(event: Event) -> tuple[int, int, str, str]:
    start, year = event.details.date_start, event.details.year
    day = start.toordinal() if start else (dt.date(year, 12, 31).toordinal() if year else 0)
    return (0 if day else 1, -day, event.details.title.casefold(), event.id)
