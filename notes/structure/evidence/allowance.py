"""How much is looked at below the headings of one note, whatever it holds."""

from __future__ import annotations

from math import inf
from typing import Generic, TypeVar

_Key = TypeVar("_Key")

_BESIDE = 10
"""Entries in lists that are looked at beside as many headings as are looked at."""
_TELLING = 40
"""Headings of a level that tell whether people stand below them."""
_TELLING_LISTS, _TELLING_IN_ALL = 6, 15
"""Headings of a level, and of all levels, that tell whether they stand above lists of talks."""
_SELDOM = 20
"""Of so many looks one finds something where it is worth while to look on."""


class Tally(Generic[_Key]):
    """How often something was looked for in several ways, and how often it was found."""

    __slots__ = ("_asked", "_telling", "_told")

    def __init__(self, telling: int) -> None:
        """Begin with no looks; so many of one way are `telling`."""
        self._telling = telling
        self._asked: dict[_Key, int] = {}
        self._told: dict[_Key, int] = {}

    def count(self, way: _Key, *, found: bool) -> None:
        """Count one more look."""
        self._asked[way] = self._asked.get(way, 0) + 1
        self._told[way] = self._told.get(way, 0) + found

    def is_vain(self, way: _Key) -> bool:
        """Whether many looks found hardly anything, and more would find as little."""
        asked = self._asked.get(way, 0)
        return asked >= self._telling and _SELDOM * self._told[way] < asked


class Allowance:
    """What is left to be looked at in the lists below the headings of a note.

    A programme has few headings above long lists or many above short ones; what has many headings
    with many lists below them is a dump of something else.
    """

    __slots__ = (
        "_all_lists",
        "_is_of_note",
        "_left",
        "_lists",
        "_looked_at",
        "_looks",
        "counts",
        "line",
    )

    def __init__(self, most: float, headings: int) -> None:
        """Allow for lists beside `headings`, of which a note may have so many at `most`."""
        self._left = most + _BESIDE - headings
        self._looked_at = 0
        self.counts = headings > _TELLING
        """Whether there are so many that the first ones tell whether people stand below them."""
        self._looks: Tally[int] = Tally(_TELLING)
        self._lists: Tally[int] = Tally(_TELLING_LISTS)
        self._all_lists: Tally[None] = Tally(_TELLING_IN_ALL)
        self._is_of_note = headings > 0
        self.line = 0
        """The number of the last heading below which there was a look for a list."""

    @property
    def is_spent(self) -> bool:
        """Whether lists further down are no longer looked at."""
        return self._left <= 0

    def look_at(self, count: int) -> None:
        """Count so many entries of a list as looked at, whether they are talks or not."""
        self._left -= count
        self._looked_at += count

    def spend(self, found: int, line: int) -> None:
        """Count a list in which so many talks were `found`, below the heading of a `line`.

        Those of them that were looked at count once.
        """
        self._left -= max(0, found - self._looked_at)
        self._looked_at = 0
        self.line = max(self.line, line)

    def allows_list(self, level: int, *, in_group: bool) -> bool:
        """Whether the lines below a further heading of a level are looked at for talks.

        Who lists talks below headings of any words does so below most; many with nothing but points
        of a talk tell the rest. A word for a group promises some below each.
        """
        if self.is_spent:
            return False
        return in_group or not (self._lists.is_vain(level) or self._all_lists.is_vain(None))

    def count_list(self, level: int, *, in_group: bool, found: bool) -> None:
        """Count a heading of a level below which there was a look for talks."""
        if self._is_of_note and not in_group:
            self._lists.count(level, found=found)
            self._all_lists.count(None, found=found)

    def is_silent(self, level: int) -> bool:
        """Whether the lines below further headings of a level are not looked at for people.

        Who names people below headings does so below most; many without anybody tell the rest.
        """
        return self._looks.is_vain(level)

    def look(self, level: int, *, found: bool) -> None:
        """Count a heading of a level below which there was a look for people."""
        if self.counts:
            self._looks.count(level, found=found)


WITHOUT_END = Allowance(inf, 0)
"""Of entries that are no headings of a note."""


class Look:
    """One at parallel entries, which need no other as long as none of them is read anew."""

    __slots__ = ("count", "plain")

    def __init__(self, count: int, *, plain: bool = False) -> None:
        self.count = count
        """Of the entries; 0 once one of them was read anew."""
        self.plain = plain
        """All of them are talks told as most are, about which no other rule says more."""
