"""The matches of an answer, whose letters are looked up when somebody wants to see them.

A list of a hundred shows twenty, and whoever types on sees none of the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from notes.collecting import Catalogue
from notes.search.answer import Match

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Matches(Catalogue[Match]):
    """Matches in order, each made once."""

    def __init__(self, ids: Sequence[str], make: Callable[[int], Match]) -> None:
        """Hand out what `make` makes.

        Args:
            ids: The ids of the sessions.
            make: Makes the match at a place.
        """
        self.ids = ids
        self._make = make
        self._made: dict[int, Match] = {}

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
