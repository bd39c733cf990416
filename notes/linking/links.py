"""Linking: notes in, events, talks and speakers of the whole notebook out."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from notes.collecting import uncollected
from notes.linking.copies import without_copies
from notes.linking.event_groups import editions_of
from notes.linking.folding import event_words, natural
from notes.linking.inheritance import with_inherited
from notes.linking.joins import Join, Links, SpeakersOf
from notes.linking.overrides import overridden
from notes.linking.parts import parts
from notes.linking.speaker_mentions import mentions_of
from notes.linking.speaker_profiles import profiles_of
from notes.linking.talk_takes import TALKS, takes_of
from notes.models import Event, EventDetails, stable_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from notes.linking.event_groups import Edition
    from notes.linking.joins import Memory, Takes
    from notes.linking.notebook_settings import NotebookSettings
    from notes.linking.speaker_mentions import Mention
    from notes.models import Note, Speaker


def link(notes: Sequence[Note], settings: NotebookSettings, before: Links | None = None) -> Links:
    """Put `notes` together: the same result in whatever order they come.

    Args:
        notes: All notes of the notebook, as `recover` gave them.
        settings: What `podium.toml` says; it has the last word.
        before: The links of an earlier state of the same notebook, under the same settings: events
            whose notes did not change are taken from there, which saves half of the time.
    """
    with uncollected():
        return _linked(notes, settings, before.memory if before is not None else {})


def _linked(notes: Sequence[Note], settings: NotebookSettings, known: Memory) -> Links:
    ordered = sorted(notes, key=lambda note: (natural(note.path), note.key))
    originals, copies = without_copies(ordered)
    linked = overridden(with_inherited(overridden(originals, settings)), settings)
    memory: Memory = {}
    takes: dict[str, tuple[str, ...]] = {}
    joins: list[Join] = []
    found: list[tuple[Event, list[Mention]]] = []
    event_of: dict[str, str] = {}
    people: dict[str, Speaker] = {}
    told = parts(linked)
    for number, edition in enumerate(editions_of(told, settings)):
        kept = _in_order(told[index] for index in edition.members)
        members = [_opened(note) for note in kept]
        joins += edition.joins
        followers: set[str] = set()
        for talk in _takes(kept, members, settings, known, memory):
            takes[talk.lead] = talk.others
            followers.update(talk.others)
            joins += talk.joins
        event = _event(edition, members, followers)
        found.append((event, mentions_of(number, event, members, takes, people)))
        event_of.update((session.id, event.id) for note in members for session in note.sessions)
    found.sort(key=lambda one: _newest_first(one[0]))
    events = tuple(event for event, _ in found)
    profiles, named = profiles_of([mentions for _, mentions in found], settings)
    _follow(copies, takes, event_of)
    filled = _filled(ordered, linked)
    return Links(
        notes=tuple(filled[note.key] for note in notes),
        events=events,
        event_of=event_of,
        takes=takes,
        copies=frozenset(copies),
        profiles=profiles,
        speakers_of=SpeakersOf(profiles),
        joins=tuple(sorted({*joins, *named})),
        memory=memory,
    )


def _follow(
    copies: Mapping[str, str], takes: dict[str, tuple[str, ...]], event_of: dict[str, str]
) -> None:
    """Make exported copies further takes of the talks they were made from."""
    lead_of = {other: lead for lead, others in takes.items() for other in others} if copies else {}
    for copy, original in copies.items():
        lead = lead_of.get(original, original)
        takes[lead] = (*takes.get(lead, ()), copy)
        if original in event_of:
            event_of[copy] = event_of[original]


def _filled(notes: Sequence[Note], linked: Sequence[Note]) -> dict[str, Note]:
    """All notes, with the event details that linking found for them."""
    details = {note.key: note.event for note in linked}
    return {
        note.key: note
        if details.get(note.key, note.event) is note.event
        else replace(note, event=details[note.key])
        for note in notes
    }


def _opened(note: Note) -> Note:
    """The note with its sessions made; they last as long as its event is looked at."""
    if isinstance(note.sessions, tuple):
        return note
    return replace(note, sessions=tuple(note.sessions))


def _takes(
    kept: Sequence[Note],
    members: Sequence[Note],
    settings: NotebookSettings,
    known: Memory,
    memory: Memory,
) -> list[Takes]:
    """The talks of one event, from memory where its notes are the same as then.

    Args:
        kept: The notes of the event as they are kept.
        members: The same, with their sessions made.
        settings: What `podium.toml` says.
        known: What was found of an earlier state of the notebook.
        memory: Takes up what is found now.
    """
    if len(kept) < 2:
        return []
    key = tuple((note.key, id(note.sessions), note.event) for note in kept)
    if key not in known:
        # The sessions are kept beside the result, so that their ids stay theirs.
        known = {key: ([note.sessions for note in kept], takes_of(members, settings))}
    memory[key] = known[key]
    return known[key][1]


def _in_order(notes: Iterable[Note]) -> list[Note]:
    """The notes of one event as they are shown: by day where all give one, then by path."""
    members = list(notes)
    days = {note.key: note.event.date_start for note in members}
    if None in days.values():
        return members
    return sorted(members, key=lambda note: str(days[note.key]))


def _event(edition: Edition, members: Sequence[Note], followers: set[str]) -> Event:
    details = _details(edition, members)
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
