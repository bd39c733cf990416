"""What could not be placed, and what to write so that it is certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.linking.inheritance import is_index
from notes.linking.notebook_settings import FILE_NAME
from notes.models import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.linking.joins import Join, Links
    from notes.models import Event, Note, Session

_SURE = 0.9
"""Joins at least this sure need nobody's look."""


def check(notes: Sequence[Note], links: Links) -> tuple[Problem, ...]:
    """List what is uncertain or missing, note by note, each with a remedy.

    Args:
        notes: The notebook's notes, as they are shown.
        links: What `link` made of them.
    """
    talks = {
        session.id: (note, session)
        for note in notes
        for session in note.sessions
        if session.kind.is_talk
    }
    linked = {note.key: note for note in links.notes}
    found = [problem for note in notes for problem in _about_note(linked.get(note.key, note))]
    dates = [problem for event in links.events for problem in _about_dates(event)]
    joins = [_about_join(join, talks) for join in links.joins if join.score < _SURE]
    return (*found, *dates, *joins)


def _about_note(note: Note) -> Iterator[Problem]:
    """What a note lacks; an index of many events has no talks, and needs none."""
    talks = [session for session in note.sessions if session.kind.is_talk]
    if not talks and not is_index(note):
        message = "no talk was found in this note"
        remedy = f"give each talk a heading, or set `level` or `ignore` for the note in {FILE_NAME}"
        yield Problem(note.key, message, 0, remedy)
    if talks and not note.event.title:
        message = "the event is not known"
        yield Problem(note.key, message, 1, "write `event: …` in the front matter")
    silent = [session for session in talks if not session.speakers]
    if silent:
        message = f"no speaker is recorded for “{silent[0].title}”"
        if len(silent) > 1:
            message += f" and {len(silent) - 1} more of {len(talks)} talks"
        remedy = "write `Speaker: …` below its title"
        yield Problem(note.key, message, silent[0].span.first, remedy)


def _about_dates(event: Event) -> Iterator[Problem]:
    """An event whose days no note tells; named once, however many notes it has."""
    details = event.details
    if not event.sessions or (details.date_start and not details.from_post):
        return
    name = f"“{details.title}”" if details.title else "this event"
    message = f"the days of {name} are not known"
    if details.from_post:
        message += f"; {details.date_start} is that of a post about it"
    elif details.year:
        message += f", only the year {details.year}"
    remedy = "write `date: 2019-05-08` (or `2019-05-08/2019-05-10`) in the front matter"
    if len(event.keys) > 1 and details.title:
        remedy = f'write `date = 2019-05-08` below [events."{details.title}"] in {FILE_NAME}'
    yield Problem(event.keys[0], message, 1, remedy)


def _about_join(join: Join, talks: dict[str, tuple[Note, Session]]) -> Problem:
    """A join that a person may want to look at."""
    if join.kind == "talk" and join.what in talks and join.into in talks:
        note, session = talks[join.what]
        other, lead = talks[join.into]
        message = f"taken for the same talk as “{lead.title}” in {other.key}: {join.why}"
        pair = f'[["{join.what}", "{join.into}"]]'
        remedy = f"if they are two, write `talks = {pair}` below [apart] in {FILE_NAME}"
        return Problem(note.key, message, session.span.first, remedy)
    kind = "speakers" if join.kind == "speaker" else "events"
    message = f"“{join.what}” was taken for “{join.into}”: {join.why}"
    pair = f'[["{join.what}", "{join.into}"]]'
    remedy = f"if they are two, write `{kind} = {pair}` below [apart] in {FILE_NAME}"
    return Problem(join.key, message, 0, remedy)
