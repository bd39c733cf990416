"""What the forms of dates are built from: parts of a date, and tokens to look ahead in."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.words.date_words import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

_END = Token("", -1, 0, 0, capital=False)
_ENDS = (_END,) * 16
"""More than any form looks ahead of, or behind, a token that is none of these."""
FIRST_YEAR, LAST_YEAR = 1980, 2049
"""Years that notes are about; four digits outside of them are a count or a port."""


class Parts(NamedTuple):
    """What one form read, and the index of the token behind it."""

    next: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_month: int | None = None
    last_day: int | None = None
    other: tuple[int, int] | None = None


class TokenRun(list[Token]):
    """Tokens with soft ends: behind the last one, and before the first, stand empty tokens."""

    __slots__ = ()

    def __init__(self, tokens: Sequence[Token]) -> None:
        super().__init__(tokens)
        # What is before the first is read from the end, as lists do it.
        self.extend(_ENDS)

    def glued(self, at: int) -> bool:
        """Whether nothing stands between the token at `at` and the one before it."""
        return at > 0 and self[at - 1].last == self[at].first and self[at] is not _END


def is_year(token: Token) -> bool:
    """Whether it is a year of four digits that notes may be about."""
    return token.digits == 4 and FIRST_YEAR <= token.number <= LAST_YEAR


def is_day(token: Token) -> bool:
    """Whether it may be the day of a month."""
    return 0 < token.digits <= 2 and 1 <= token.number <= 31


def is_month(token: Token) -> bool:
    """Whether it may be the number of a month."""
    return 0 < token.digits <= 2 and 1 <= token.number <= 12


def valid(month: int, day: int, year: int | None = None) -> bool:
    """Whether the calendar has the day; without a year, in a leap year."""
    try:
        dt.date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def skip(run: TokenRun, at: int, words: frozenset[str], most: int) -> int:
    """The index behind at most `most` of the given words."""
    for _ in range(most):
        if not run[at].text or run[at].text not in words:
            break
        at += 1
    return at
