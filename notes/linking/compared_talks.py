"""Talks with what they are compared by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from notes.linking.folding import person_words, words_of
from notes.linking.talk_days import day_of
from notes.linking.talk_words import is_generic_folded, small_words
from notes.models import Kind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from notes.models import Note, Session

TALKS = frozenset(kind for kind in Kind if kind.is_talk)


class Talk(NamedTuple):
    """A session with what it is compared by."""

    session: Session
    note: int
    """Which note of the event, as its position."""
    day: dt.date | None
    people: tuple[tuple[str, ...], ...]
    title: str
    """Folded."""
    words: tuple[str, ...]
    """Of the title, without small words."""
    folder: str
    """Of a note that holds this talk alone; empty where it holds more."""

    @property
    def is_generic(self) -> bool:
        """Whether many talks may bear the title, or it is its speaker's name."""
        return is_generic_folded(self.title) or tuple(self.title.split()) in self.people

    def shares_speaker(self, other: Talk) -> bool:
        """Whether a name of one stands in the other."""
        return not set(self.people).isdisjoint(other.people)


def talks_of(note: Note, at: int) -> Iterable[Talk]:
    """The talks of a note, the `at`-th of its event."""
    small = small_words()
    day = day_of(note)
    told = [session for session in note.sessions if session.kind in TALKS]
    folder = f"{note.root}/{note.path.rpartition('/')[0]}" if len(told) == 1 else ""
    for session in told:
        people = tuple([person_words(speaker.name) for speaker in session.speakers])
        words = words_of(session.title)
        yield Talk(
            session,
            at,
            session.date or day,
            people,
            " ".join(words),
            tuple([word for word in words if word not in small]),
            folder,
        )
