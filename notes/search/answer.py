"""What a search hands out: ranked matches, what was relaxed, and what to try instead.

Every value is frozen, so a worker may build it and the screen may keep it; only the letters that
matched are looked up when a match is first taken out of its answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from notes.collecting import catalogue
from notes.search.matches import Match, Matches
from notes.values import value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.collecting import Catalogue
    from notes.search.cards import Card

Positions = tuple[int, ...]
"""Indexes of letters in a text as it is shown, rising."""


class Scope(NamedTuple):
    """What a query may ask for that the notes do not tell."""

    marked: frozenset[str] = frozenset()
    """Ids of the marked sessions, for `is:marked`."""
    starred: frozenset[str] = frozenset()
    """Ids of the starred sessions, for `is:starred`."""


class Snippet(NamedTuple):
    """The line of a session's text that matched."""

    line: int
    """Line of the note, counted from 1."""
    text: str
    positions: Positions


class Relaxed(NamedTuple):
    """A word that stood nowhere, and the word that was taken for it."""

    typed: str
    used: str
    """Empty where the word was left out."""


class Group(NamedTuple):
    """The matches of one event among the `matches` of an answer."""

    event: str
    """The event's id; empty for sessions that belong to none."""
    ids: tuple[str, ...]
    """Of its matched sessions, best first."""


class Answer(NamedTuple):
    """What a query found."""

    query: str
    matches: Sequence[Match] = ()
    """The first ones, best first (or as `sort:` says)."""
    sessions: int = 0
    """How many sessions answer, those beyond `matches` included."""
    events: int = 0
    """How many events those sessions belong to."""
    relaxed: tuple[Relaxed, ...] = ()
    suggestions: tuple[str, ...] = ()
    """Whole queries to try instead, where nothing was found."""
    hints: tuple[str, ...] = ()
    """What of the query was not understood, one sentence each."""
    groups: Sequence[Group] = ()
    """`matches` by event, the event of the best match first."""
    words: tuple[str, ...] = ()
    """The words that were looked for, as a find in the page can look for them."""
    cancelled: bool = False
    """The search was told to stop; the answer holds nothing to show."""

    @property
    def by_id(self) -> Catalogue[Match]:
        """The matches by the ids of their sessions."""
        return catalogue(self.matches)

    def card(self, session_id: str) -> Card | None:
        """What a list shows of one of the matches; None where only the store knows."""
        return self.matches.card(session_id) if isinstance(self.matches, Matches) else None


@value(frozen=True, slots=True)
class Completion:
    """One way to go on typing."""

    text: str
    """The whole query with the completion taken."""
    count: int
    """How many sessions carry the value; for a qualifier, how many have any."""
    label: str = ""
    """Only the qualifier or value that was completed, for the list."""
    cursor: int = 0
    """Where the cursor stands in `text` after it."""
