"""The forms in which a date is written, each tried at one token.

A form looks ahead a fixed number of tokens at most, so a line costs time in step with its length.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notes.structure.date_words import Token, date_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_END = Token("", -1, 0, 0, capital=False)
_FIRST_YEAR, _LAST_YEAR = 1980, 2049
"""Years that notes are about; four digits outside of them are a count or a port."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What one form read, and the index of the token behind it."""

    next: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_month: int | None = None
    last_day: int | None = None
    other: tuple[int, int] | None = None


class _Tokens:
    """Tokens with a soft end: behind the last one, every index gives an empty token."""

    __slots__ = ("_tokens",)

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens

    def __getitem__(self, at: int) -> Token:
        return self._tokens[at] if 0 <= at < len(self._tokens) else _END

    def glued(self, at: int) -> bool:
        """Whether nothing stands between the token at `at` and the one before it."""
        return at > 0 and self[at - 1].last == self[at].first and self[at] is not _END


def date_at(tokens: Sequence[Token], at: int, *, compact: bool) -> Parts | None:
    """The date that starts at token `at`, in the form that says most; None where none does."""
    run = _Tokens(tokens)
    token = run[at]
    if token.text in {"'", "’"}:
        return _short_year(run, at)
    if token.number < 0:
        return _month_first(run, at) if token.text in date_words().months else None
    if _inside_number(run, at):
        return None
    if token.digits == 4:
        return _first_of(_YEAR_FORMS, run, at)
    if token.digits in (6, 8):
        return _digits(run, at) if compact else None
    if token.digits <= 2:
        return _first_of(_DAY_FORMS, run, at)
    return None


def _first_of(
    forms: tuple[Callable[[_Tokens, int], Parts | None], ...], run: _Tokens, at: int
) -> Parts | None:
    for form in forms:
        parts = form(run, at)
        if parts is not None:
            return parts
    return None


def _inside_number(run: _Tokens, at: int) -> bool:
    """Whether the token continues a version, a price or a number with a separator: 1.2019, $5."""
    before = run[at - 1]
    if not run.glued(at):
        return False
    if before.text in {".", ",", ":", "/"} and run[at - 2].number >= 0 and run.glued(at - 1):
        return True
    return before.text in {"$", "€", "£", "v", "#", "="}


def _is_year(token: Token) -> bool:
    return token.digits == 4 and _FIRST_YEAR <= token.number <= _LAST_YEAR


def _is_day(token: Token) -> bool:
    return 0 < token.digits <= 2 and 1 <= token.number <= 31


def _is_month(token: Token) -> bool:
    return 0 < token.digits <= 2 and 1 <= token.number <= 12


def _valid(month: int, day: int, year: int | None = None) -> bool:
    try:
        dt.date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def _year_month_day(run: _Tokens, at: int) -> Parts | None:
    """2016-10-24, 2016/10/24, 2016.10.24, 2016_10_24; also 2016-10-24..26 and 2016-10-24/26."""
    year, mark, month, mark2, day = (run[at + ahead] for ahead in range(5))
    if not (_is_year(year) and mark.text in "-/._–" and mark.text == mark2.text):
        return None
    if not (_is_month(month) and _is_day(day) and _valid(month.number, day.number, year.number)):
        return None
    if mark.text == "." and (month.digits, day.digits) != (2, 2):
        return None
    after = at + 5
    last = _last_day(run, after, day.number)
    if last:
        return Parts(
            last, year.number, month.number, day.number, month.number, run[last - 1].number
        )
    return Parts(after, year.number, month.number, day.number)


def _last_day(run: _Tokens, at: int, first: int) -> int:
    """The index behind a last day after a whole date (`-26`, `..26`, `/26`, ` to 26`), or 0."""
    word = at + (run[at].text in {"-", "_"})
    if run[word].text.isalpha() and run[word].text in date_words().ranges:
        last = word + 1 + (run[word + 1].text in {"-", "_"})
        ends = _is_day(run[last]) and run[last].number > first
        return last + 1 if ends and run[last + 1].text not in {":", "/", "."} else 0
    marks = 0
    while marks < 2 and run[at + marks].text in {"-", "–", ".", "/", "~", "_"}:
        marks += 1
    last = run[at + marks]
    if not marks or not _is_day(last) or last.digits != 2 or last.number <= first:
        return 0
    if run[at + marks + 1].text in {":", "-", "/"} or (marks == 1 and run[at].text in {"_", "."}):
        return 0
    glued = all(run.glued(at + ahead) for ahead in range(marks + 1))
    return at + marks + 1 if glued else 0


def _cjk(run: _Tokens, at: int) -> Parts | None:
    """2019年5月8日, 2019年5月8日〜10日, 2019年5月."""
    if not (_is_year(run[at]) and run[at + 1].text == "年"):
        return None
    parts = _cjk_day(run, at + 2)
    if parts is None:
        return Parts(at + 2, run[at].number)
    return Parts(
        parts.next, run[at].number, parts.month, parts.day, parts.last_month, parts.last_day
    )


def _cjk_day(run: _Tokens, at: int) -> Parts | None:
    """5月8日, 5月8日〜10日, 5月8日〜6月2日, 5月."""
    if not (_is_month(run[at]) and run[at + 1].text == "月"):
        return None
    month, day = run[at].number, run[at + 2]
    if not (_is_day(day) and run[at + 3].text in {"日", "号", "號"} and _valid(month, day.number)):
        return Parts(at + 2, None, month)
    after = at + 4
    if run[after].text in date_words().ranges | date_words().lists:
        last = run[after + 1]
        if _is_day(last) and run[after + 2].text in {"日", "号", "號"}:
            return Parts(after + 3, None, month, day.number, month, last.number)
    return Parts(after, None, month, day.number)


def _year_month(run: _Tokens, at: int) -> Parts | None:
    """2018-05, with nothing that continues it."""
    mark, month, behind = run[at + 1], run[at + 2], run[at + 3]
    if not (_is_year(run[at]) and mark.text in {"-", "/"} and run.glued(at + 1)):
        return None
    if month.digits != 2 or not _is_month(month) or not run.glued(at + 2):
        return None
    if behind.text == mark.text or (behind.number >= 0 and run.glued(at + 3)):
        return None
    return Parts(at + 3, run[at].number, month.number)


def _year_then_month(run: _Tokens, at: int) -> Parts | None:
    """2019 May 8, 2019-May, 2019 May."""
    if not _is_year(run[at]):
        return None
    month_at = at + 1 + (run[at + 1].text in {"-", "_", ",", "/", "."})
    month = _month(run, month_at, dated=False)
    if not month:
        return None
    day_at = month_at + 1 + (run[month_at + 1].text in {"-", "_", "."})
    day = run[day_at]
    if _is_day(day) and _valid(month, day.number, run[at].number):
        following = _days(run, day_at)
        return Parts(following[0], run[at].number, month, day.number, *_ends(month, following[1]))
    return Parts(month_at + 1, run[at].number, month)


def _year(run: _Tokens, at: int) -> Parts | None:
    """2019 alone."""
    return Parts(at + 1, run[at].number) if _is_year(run[at]) else None


def _short_year(run: _Tokens, at: int) -> Parts | None:
    """'19, with nothing before the mark that it might belong to."""
    year, behind = run[at + 1], run[at + 2]
    if year.digits != 2 or not 0 < year.number < 50 or not run.glued(at + 1) or run.glued(at):
        return None
    glued_letter = behind.text.isalpha() and run.glued(at + 2)
    return None if glued_letter else Parts(at + 2, 2000 + year.number)


def _digits(run: _Tokens, at: int) -> Parts | None:
    """20161024, 161024 and 201610, as names of files and folders have them."""
    text = f"{run[at].number:0{run[at].digits}d}"
    if len(text) == 6 and int(text[2:4]) > 12:
        year, month = int(text[:4]), int(text[4:])
        known = _FIRST_YEAR <= year <= _LAST_YEAR and 1 <= month <= 12
        return Parts(at + 1, year, month) if known else None
    if len(text) == 6:
        text = "20" + text
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    if not (_FIRST_YEAR <= year <= _LAST_YEAR and month and day and month <= 12):
        return None
    return Parts(at + 1, year, month, day) if _valid(month, day, year) else None


def _three_numbers(run: _Tokens, at: int) -> Parts | None:
    """24.10.2016, 24/10/2016, 10/24/2016, 24-10-2016, 24.10.16."""
    first, mark, second, mark2, year = (run[at + ahead] for ahead in range(5))
    if not (mark.text in "./-" and mark.text == mark2.text and second.number > 0):
        return None
    value = _written_year(year, [first, second])
    if (
        not value
        or run[at + 5].text in {"/", "."}
        and run[at + 6].number >= 0
        and run.glued(at + 6)
    ):
        return None
    day_first = _is_day(first) and _is_month(second) and _valid(second.number, first.number, value)
    month_first = (
        _is_month(first) and _is_day(second) and _valid(first.number, second.number, value)
    )
    if mark.text == "." or not month_first:
        return Parts(at + 5, value, second.number, first.number) if day_first else None
    other = None
    if day_first and first.number != second.number:
        other = second.number, first.number
    return Parts(at + 5, value, first.number, second.number, other=other)


def _written_year(token: Token, others: list[Token]) -> int:
    """Four digits, or two where day and month have two digits as well; 0 for no year."""
    if _is_year(token):
        return token.number
    if token.digits == 2 and all(other.digits == 2 for other in others) and token.number < 50:
        return 2000 + token.number
    return 0


def _days_dotted(run: _Tokens, at: int) -> Parts | None:
    """1.-3.6.2019, 01.–03.06.2019, 18-19/05/2016."""
    after, last = _days(run, at)
    if not last or not _is_month(run[after]) or run[after + 1].text not in {".", "/"}:
        return None
    month, year = run[after].number, run[after + 2]
    if not (_is_year(year) and _valid(month, run[at].number, year.number)):
        return None
    return Parts(after + 3, year.number, month, run[at].number, month, last)


def _day_month(run: _Tokens, at: int) -> Parts | None:
    """8th May 2019, 8 de mayo de 2019, 1.–3. Juni 2019, 1-3 Nov, the 8th of May."""
    if not _is_day(run[at]):
        return None
    after, last = _days(run, at)
    after += run[after].text in {"-", "_"} and run.glued(after + 1)
    after = _skip(run, after, date_words().joiners, 2)
    month = _month(run, after, dated=True)
    if not month or not _valid(month, run[at].number):
        return None
    after, year = _year_after(run, after + 1)
    if year is None and run[after - 1].text in date_words().dated:
        return None
    return Parts(after, year, month, run[at].number, *_ends(month, last))


_YEAR_FORMS = (_year_month_day, _cjk, _year_then_month, _year_month, _year)
_DAY_FORMS = (_three_numbers, _cjk_day, _days_dotted, _day_month)


def _month_first(run: _Tokens, at: int) -> Parts | None:
    """May 8, 2019; Nov 1-3; October 24th; April 2019; Apr '19."""
    month = _month(run, at, dated=True)
    if not month:
        return None
    after = at + 1 + (run[at + 1].text in {".", "-", "_"} and run[at + 2].number >= 0)
    after = _skip(run, after, frozenset({"the"}), 1)
    if _is_day(run[after]) and _valid(month, run[after].number):
        day = run[after].number
        after, last = _days(run, after)
        after, year = _year_after(run, after)
        if year is None and run[at].text in date_words().dated:
            return None
        return Parts(after, year, month, day, *_ends(month, last))
    after, year = _year_after(run, at + 1)
    return Parts(after, year, month) if year and run[at].text not in date_words().dated else None


def _month(run: _Tokens, at: int, *, dated: bool) -> int:
    """The number of the month named at `at`; 0 for none, or for a word that is a month by chance."""
    token, words = run[at], date_words()
    month = words.months.get(token.text, 0)
    if not month or (token.text in words.dated and not dated):
        return 0
    if token.text in words.capital and not token.capital and run[at + 1].digits != 4:
        return 0
    return month


def _days(run: _Tokens, at: int) -> tuple[int, int]:
    """The index behind the day at `at` and behind the days that continue it, and the last of them.

    Reads `8`, `8th`, `1-3`, `1st to 3rd`, `8 and 9`, `8, 9 and 10`; the last day is 0 for one day.
    """
    words = date_words()
    last, first = 0, run[at].number
    at = _skip(run, at + 1, words.ordinals, 1)
    for _ in range(5):
        mark = run[at].text
        listed = mark == "," and run[at + 2].text in words.lists | {","}
        if not (listed or mark in words.ranges or mark in words.lists):
            break
        following = at + 1 + (run[at + 1].text in {"the", "den", "le", "el"})
        following += run[following].text in words.weekdays
        if not (_is_day(run[following]) and run[following].number > max(first, last)):
            break
        if (
            run[following + 1].text == ":"
            or run[following].last == run[following + 1].first
            and (run[following + 1].text in {"am", "pm", "%", "h"})
        ):
            break
        last = run[following].number
        at = _skip(run, following + 1, words.ordinals, 1)
    return at, last


def _ends(month: int, last: int) -> tuple[int | None, int | None]:
    """Month and day of the last day, for `Parts`."""
    return (month, last) if last and _valid(month, last) else (None, None)


def _year_after(run: _Tokens, at: int) -> tuple[int, int | None]:
    """The index behind a year that follows a day or month, and the year; else `at` and None."""
    after = _skip(run, at, date_words().joiners | {".", "-", "_", "/"}, 2)
    if run[after].text in {"'", "’"} and run[after + 1].digits == 2 and run.glued(after + 1):
        return after + 2, 2000 + run[after + 1].number
    if run[after + 1].text == ":":
        after = _behind_time(run, after)
    if _is_year(run[after]) and not (run[after + 1].text == ":" and run.glued(after + 2)):
        return after + 1, run[after].number
    return at, None


def _behind_time(run: _Tokens, at: int) -> int:
    """The index behind `12:33:44 UTC`, as clocks of machines write it before the year."""
    while run[at].digits == 2 and run[at + 1].text == ":":
        at += 2
    if run[at].digits != 2:
        return at
    return at + 1 + (run[at + 1].text.isalpha())


def _skip(run: _Tokens, at: int, words: frozenset[str], most: int) -> int:
    """The index behind at most `most` of the given words."""
    for _ in range(most):
        if not run[at].text or run[at].text not in words:
            break
        at += 1
    return at
