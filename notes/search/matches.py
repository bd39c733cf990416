"""The matches of an answer, whose letters are looked up when somebody wants to see them.

A list of a hundred shows twenty, and whoever types on sees none of the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, overload

from notes.collecting import Catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from notes.search.answer import Positions, Snippet
    from notes.search.cards import Card


class Match(NamedTuple):
    """One session that answers the query, and the letters that made it do so."""

    id: str
    score: float
    """0 to 1, falling along an answer that is ordered by relevance."""
    title: Positions = ()
    """Into `Session.title`."""
    speakers: Positions = ()
    """Into the names of the session's speakers joined by `", "`."""
    event: Positions = ()
    """Into the event's title."""
    snippet: Snippet | None = None
    """Only where the words were found in the session's text."""


class Matches(Catalogue[Match]):
    """Matches in order, each made once."""

    def __init__(
        self,
        ids: Sequence[str],
        make: Callable[[int], Match],
        card: Callable[[int], Card] | None = None,
    ) -> None:
        """Hand out what `make` makes.

        Args:
            ids: The ids of the sessions.
            make: Makes the match at a place.
            card: Says what a list shows of it.
        """
        self.ids = ids
        self._make = make
        self._card = card
        self._made: dict[int, Match] = {}

    def card(self, session_id: str) -> Card | None:
        """What a list shows of the session with this id; None where that is not known here."""
        place = self._place.get(session_id)
        return None if place is None or self._card is None else self._card(place)

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, at: int) -> Match: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Match, ...]: ...

    def __getitem__(self, at: int | slice) -> Match | tuple[Match, ...]:
        if isinstance(at, slice):
            return tuple(self[one] for one in range(*at.indices(len(self))))
        place = range(len(self))[at]
        made = self._made.get(place)
        if made is None:
            made = self._made[place] = self._make(place)
        return made
