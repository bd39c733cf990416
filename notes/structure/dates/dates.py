"""Dates as people write them in notes: whole or in part, one day or several.

Every date in a line becomes a `When`, which keeps the parts that were written; a missing year can
be added from elsewhere (`When.in_year`). No date library is used here: the ones there are either
read one date from one string or guess missing parts from today, while notes need the place of each
date in a line, ranges, and parts left open.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.dates.date_forms import date_at
from notes.structure.dates.date_parts import TokenRun
from notes.structure.words.date_words import date_words, tokens_of
from notes.structure.words.wording import only_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.dates.date_parts import Parts
    from notes.structure.words.date_words import Token

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)>\]]+")
_DIGIT = re.compile(r"\d")
_COMPACT = (6, 8)
"""Digits of a line that is a day and nothing else."""
_SIX_DIGITS = re.compile(r"\d{6}|\d{4} \d\d \d\d")
_DIGITS_OF_DATE = re.compile(r"(?:19|20)\d\d|\d{6}|\d\s?[./-]\s?\d|\d\s?月|['’]\d\d")
_WORD = re.compile(r"[^\W\d_]+")
LONGEST_LINE = 500
"""Columns read: what stands behind them in one line is no date of an event."""
_LONGEST_EVENT = 31
"""Days; a longer range is a semester, a project or a slip of the pen."""


class When(NamedTuple):
    """One date, or a range of days, with the parts that were written."""

    year: int | None
    month: int | None = None
    day: int | None = None
    last_month: int | None = None
    last_day: int | None = None
    other: tuple[int, int] | None = None
    """Month and day of the second way to read digits such as 10/8/2024."""
    weekday: int | None = None
    """The day of the week that stands before it; Monday is 0."""
    column: int = 0
    """Where it starts in its text, counted from 0, and one past where it ends."""
    end_column: int = 0

    @property
    def start(self) -> dt.date | None:
        """The first day, where year, month and day are known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        crosses = self.last_month is not None and self.last_month < self.month
        return _date(self.year - crosses, self.month, self.day)

    @property
    def end(self) -> dt.date | None:
        """The last day, where there are several."""
        first = self.start
        if first is None or self.year is None or self.last_month is None or self.last_day is None:
            return None
        last = _date(self.year, self.last_month, self.last_day)
        if last is None or not 0 < (last - first).days <= _LONGEST_EVENT:
            return None
        return last

    @property
    def has_day(self) -> bool:
        """Whether month and day are known, so that only the year may be missing."""
        return self.month is not None and self.day is not None

    @property
    def is_sure(self) -> bool:
        """Whether there is only one way to read it."""
        return self.other is None

    def in_year(self, year: int | None) -> When:
        """The same date with `year` where it has none of its own."""
        if self.year is not None or year is None:
            return self
        return _by_weekday(self._replace(year=year))

    def other_way(self) -> When:
        """The second way to read it; itself where there is none."""
        if self.other is None or self.month is None or self.day is None:
            return self
        month, day = self.other
        return self._replace(month=month, day=day, other=(self.month, self.day))

    def settled(self) -> When:
        """The same date, its reading no longer in doubt."""
        return self._replace(other=None)


def in_one_reading(days: Sequence[When]) -> list[When]:
    """The days of one event, where one of two ways to read all of them puts them side by side.

    `05/11/2014` and `06/11/2014` are two days of November, for nothing lasts from May to June.
    """
    if all(day.is_sure for day in days):
        return list(days)
    other = [day.other_way() for day in days]
    near = _are_side_by_side(days), _are_side_by_side(other)
    if near[0] == near[1]:
        return list(days)
    return [day.settled() for day in (days if near[0] else other)]


def _are_side_by_side(days: Sequence[When]) -> bool:
    """Whether several days are within a week."""
    starts = {start for day in days if (start := day.start) is not None}
    return len(starts) > 1 and (max(starts) - min(starts)).days < _WEEK


_WEEK = 7


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def find_dates(text: str, *, compact: bool = False) -> list[When]:
    """Every date in `text`, in order, also those with parts missing; addresses are passed over.

    Args:
        text: One line, a name of a file or folder, or a value of front matter.
        compact: Read six or eight digits without separators as a date too (161024, 20161024).
    """
    text = text[:LONGEST_LINE]
    if only_words(text):
        return []
    digits = text.replace(" ", "")
    compact = compact or (digits.isdecimal() and len(digits) in _COMPACT)
    return list(_found(text, compact and _SIX_DIGITS.search(text) is not None))


def _may_have_date(text: str) -> bool:
    """A cheap look: whether there are digits as in dates, or the name of a month."""
    if _DIGITS_OF_DATE.search(text):
        return True
    return not date_words().months.keys().isdisjoint(_WORD.findall(text.casefold()))


def _in_known_signs(text: str) -> str:
    """`text`, as long as it was, with `5월 8일` as `5月 8日` and the Dutch `t/m` as one word."""
    if "t/m" in text:
        text = text.replace("t/m", "tm ")
    if "\uc6d4" in text:
        text = _KOREAN.sub(lambda match: _HAN[match[0]], text)
    return text


_HAN = {"\ub144": "年", "\uc6d4": "月", "\uc77c": "日"}
_KOREAN = re.compile(f"(?<=\\d)[{''.join(_HAN)}]")
"""Signs behind a year, month and day."""


@lru_cache(1024)
def _found(text: str, compact: bool) -> tuple[When, ...]:  # noqa: FBT001 - a cache keyed by both
    """`find_dates`, remembered: several rules ask for the dates of the same line."""
    if not _DIGIT.search(text):
        return ()
    text = _in_known_signs(text)
    if not _may_have_date(text):
        return ()
    if "://" in text or "www." in text:
        text = _ADDRESS.sub(lambda match: " " * len(match.group()), text)
    tokens = tokens_of(text)
    run = TokenRun(tokens)
    starts = date_words().starts
    found: list[When] = []
    ended = 0
    for at, token in enumerate(tokens):
        if at < ended or (token.number < 0 and token.text not in starts):
            continue
        parts = date_at(run, at, compact=compact)
        if parts is None:
            continue
        when = _when(parts, tokens, at)
        if found and _joins(tokens[ended:at], found[-1], when):
            found[-1] = _range(found[-1], when)
        else:
            found.append(when)
        ended = parts.next
    return tuple(found)


def _when(parts: Parts, tokens: Sequence[Token], at: int) -> When:
    weekday = None
    weekdays = date_words().weekdays
    for token in reversed(tokens[max(0, at - 3) : at]):
        weekday = weekdays.get(token.text, weekday)
    end, year, month, day, last_month, last_day, other = parts
    first, last = tokens[at].first, tokens[end - 1].last
    when = When(year, month, day, last_month, last_day, other, weekday, first, last)
    return _by_weekday(when)


def _by_weekday(when: When) -> When:
    """Settle digits that can be read two ways by the day of the week beside them."""
    if when.other is None or when.weekday is None:
        return when
    for reading in (when, when.other_way()):
        if reading.start is not None and reading.start.weekday() == when.weekday:
            return reading.settled()
    return when


def _joins(between: Sequence[Token], first: When, last: When) -> bool:
    """Whether only a range mark (and a weekday) stands between two dates that follow each other."""
    words = date_words()
    marks = [token.text for token in between if token.text not in words.weekdays]
    marks = [mark for mark in marks if mark not in words.joiners or mark == "-"]
    if len(marks) != 1 or marks[0] not in words.between:
        return False
    return first.has_day and last.has_day and first.last_day is None


def _range(first: When, last: When) -> When:
    """One range of two dates; the year may stand at either of them."""
    whole = first._replace(
        year=last.year if last.year is not None else first.year,
        last_month=last.last_month or last.month,
        last_day=last.last_day or last.day,
        end_column=last.end_column,
    )
    if first.other and whole.end is None:
        turned = _range(first.other_way().settled(), last.other_way().settled())
        return turned if turned.end is not None else first
    backwards = whole.year is not None and whole.end is None
    return first._replace(year=whole.year) if backwards else whole
