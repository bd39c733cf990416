"""How much is looked at below the headings of one note, whatever it holds."""

from __future__ import annotations

from math import inf

_BESIDE = 30
"""Entries in lists that are looked at beside as many headings as are looked at."""
_UNLISTED = 1
"""Entries that a list counts for in which no talks are found, if it has a line at all."""


class Allowance:
    """What is left to be looked at in the lists below the headings of a note.

    A programme has few headings above long lists or many above short ones; what has many headings
    with many lists below them is a dump of something else.
    """

    __slots__ = ("_left", "line")

    def __init__(self, most: float, headings: int) -> None:
        """Allow for lists beside `headings`, of which a note may have so many at `most`."""
        self._left = most + _BESIDE - headings
        self.line = 0
        """The number of the last heading below which there was a look for a list."""

    @property
    def is_spent(self) -> bool:
        """Whether lists further down are no longer looked at."""
        return self._left <= 0

    def spend(self, found: int, lines: int, line: int) -> None:
        """Count a list in which so many talks were `found`.

        Args:
            found: The talks.
            lines: How many lines there are below its heading.
            line: The number of the heading's own.
        """
        self._left -= max(found, min(lines, _UNLISTED))
        self.line = max(self.line, line)


WITHOUT_END = Allowance(inf, 0)
"""Of entries that are no headings of a note."""
