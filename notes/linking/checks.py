"""What could not be placed, and what to write so that it is certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.linking.inheritance import is_index
from notes.linking.notebook_settings import FILE_NAME
from notes.models import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.linking.joins import Join, Links
    from notes.models import Note, Session

_SURE = 0.9
"""Joins at least this sure need nobody's look."""


def check(notes: Sequence[Note], links: Links) -> tuple[Problem, ...]:
    """List what is uncertain or missing, note by note, each with a remedy.

    Args:
        notes: The notebook's notes, as they are shown.
        links: What `link` made of them.
    """
    linked = {note.key: note for note in links.notes}
    talks = {
        session.id: (note, session)
        for note in notes
        for session in note.sessions
        if session.kind.is_talk
    }
    found = [
        problem
        for note in notes
        for problem in (*_about_event(linked.get(note.key, note)), *_about_talks(note))
    ]
    joins = [_about_join(join, talks) for join in links.joins if join.score < _SURE]
    return (*found, *joins)


def _about_event(note: Note) -> Iterator[Problem]:
    """What the note's event lacks; an index of many events has none, and needs none."""
    talks = [session for session in note.sessions if session.kind.is_talk]
    if not talks:
        if not is_index(note):
            message = "no talk was found in this note"
            remedy = (
                f"give each talk a heading, or set `level` or `ignore` for the note in {FILE_NAME}"
            )
            yield Problem(note.key, message, 0, remedy)
        return
    details = note.event
    if not details.title:
        message = "the event is not known"
        yield Problem(note.key, message, 1, "write `event: …` in the front matter")
    if details.date_start is None:
        known = f", only its year, {details.year}" if details.year else ""
        message = f"the event's date is not known{known}"
        yield Problem(
            note.key, message, 1, "write `date: …` in the front matter, such as 2019-05-08"
        )
    elif details.from_post:
        message = f"the date {details.date_start} is that of the post, for want of the event's"
        yield Problem(
            note.key, message, 1, "write `event` and the event's `date` in the front matter"
        )


def _about_talks(note: Note) -> Iterator[Problem]:
    for session in note.sessions:
        if session.kind.is_talk and not session.speakers:
            message = f"no speaker is recorded for “{session.title}”"
            remedy = "write `Speaker: …` below its title"
            yield Problem(note.key, message, session.span.first, remedy)


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
