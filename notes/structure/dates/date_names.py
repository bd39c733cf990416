"""Dates with the month by its name: 8th May 2019, Nov 1-3, 1.–3. Juni, 8 de mayo de 2019."""

from __future__ import annotations

from notes.structure.dates.date_parts import (
    FIRST_YEAR,
    Parts,
    TokenRun,
    is_day,
    is_month,
    is_year,
    skip,
    valid,
)
from notes.structure.words.date_words import Token, date_words

_THE = frozenset({"the"})
_COMMA = frozenset({","})


def day_month(run: TokenRun, at: int) -> Parts | None:
    """8th May 2019, 8 de mayo de 2019, 1.–3. Juni 2019, 1-3 Nov, the 8th of May."""
    if not is_day(run[at]):
        return None
    after, last = _days(run, at)
    after += run[after].text in {"-", "_"} and run.glued(after + 1)
    after = skip(run, after, date_words().joiners, 2)
    month = _month(run, after, dated=True)
    if not month or not valid(month, run[at].number):
        return None
    name = after
    after, year = _year_after(run, name + 1)
    unsure = _is_doubtful(run[name]) and not _stands_alone(run, at, name, after)
    if year is None and (unsure or _is_history(run, after)):
        return None
    return Parts(after, year, month, run[at].number, *_ends(month, last))


def month_first(run: TokenRun, at: int) -> Parts | None:
    """May 8, 2019; Nov 1-3; October 24th; April 2019; Apr '19."""
    month = _month(run, at, dated=True)
    if not month:
        return None
    after = at + 1 + (run[at + 1].text in {".", "-", "_"} and run[at + 2].number >= 0)
    after = skip(run, after, _THE, 1)
    if is_day(run[after]) and valid(month, run[after].number):
        day = run[after].number
        after, last = _days(run, after)
        after, year = _year_after(run, after)
        unsure = _is_doubtful(run[at]) and not (
            _opens(run, at) and _stands_alone(run, at, at, after)
        )
        if year is None and (unsure or _is_history(run, after)):
            return None
        return Parts(after, year, month, day, *_ends(month, last))
    after, year = _year_after(run, at + 1)
    behind = at + 1 + (run[at + 1].text in {"_", "-"} and run.glued(at + 2))
    alone = _is_doubtful(run[at]) and run[behind].digits != 4
    if not year or alone or run[at].text in date_words().dated:
        return None
    return Parts(after, year, month)


def year_then_month(run: TokenRun, at: int) -> Parts | None:
    """2019 May 8, 2019-May, 2019 May."""
    if not is_year(run[at]):
        return None
    month_at = at + 1 + (run[at + 1].text in {"-", "_", ",", "/", "."})
    month = _month(run, month_at, dated=False)
    if not month:
        return None
    day_at = month_at + 1 + (run[month_at + 1].text in {"-", "_", "."})
    day = run[day_at]
    if is_day(day) and valid(month, day.number, run[at].number):
        following = _days(run, day_at)
        return Parts(following[0], run[at].number, month, day.number, *_ends(month, following[1]))
    if _is_doubtful(run[month_at]):
        return None
    return Parts(month_at + 1, run[at].number, month)


def days_dotted(run: TokenRun, at: int) -> Parts | None:
    """1.-3.6.2019, 01.–03.06.2019, 18-19/05/2016."""
    after, last = _days(run, at)
    if not last or not is_month(run[after]) or run[after + 1].text not in {".", "/"}:
        return None
    month, year = run[after].number, run[after + 2]
    if not (is_year(year) and valid(month, run[at].number, year.number)):
        return None
    return Parts(after + 3, year.number, month, run[at].number, month, last)


def _month(run: TokenRun, at: int, *, dated: bool) -> int:
    """The number of the month named at `at`; 0 for none, or for another word."""
    token, words = run[at], date_words()
    month = words.months.get(token.text, 0)
    if not month or (token.text in words.dated and not dated):
        return 0
    return month


def _is_doubtful(token: Token) -> bool:
    """Whether the name of a month is another word as well: `may` without a capital, `set`."""
    words = date_words()
    return token.text in words.dated or (token.text in words.capital and not token.capital)


def _stands_alone(run: TokenRun, at: int, name: int, behind: int) -> bool:
    """Whether a day of the week before, or a clause's end behind, makes a doubtful month one.

    `sunday 31 jan`, `at the brewery, 3 may`: neither is a verb there.
    """
    words = date_words()
    if run[name].text in words.dated:
        return False
    said = any(run[at - back].text in words.weekdays for back in (1, 2))
    return said or run[behind].text in _CLAUSE_ENDS


def _opens(run: TokenRun, at: int) -> bool:
    """Whether a clause begins with the token at `at`, perhaps with a day of the week."""
    before = run[at - 1].text
    return before in _CLAUSE_STARTS or before in date_words().weekdays


_CLAUSE_ENDS = frozenset({"", ",", ")", ";", ".", "|", "·", "]", "!"})
_CLAUSE_STARTS = frozenset({"", ",", "(", "|", "·", "[", "-", "–", ":"})


def _is_history(run: TokenRun, at: int) -> bool:
    """Whether a year follows in which nobody took notes of talks on a computer: 12 May 1905."""
    token = run[skip(run, at, _COMMA, 1)]
    return token.digits == 4 and 1000 <= token.number < FIRST_YEAR


def _days(run: TokenRun, at: int) -> tuple[int, int]:
    """The index behind the day at `at` and behind the days that continue it, and the last of them.

    Reads `8`, `8th`, `1-3`, `1st to 3rd`, `8 and 9`, `8, 9 and 10`; the last day is 0 for one day.
    """
    words = date_words()
    last, first = 0, run[at].number
    at = skip(run, at + 1, words.ordinals, 1)
    for _ in range(5):
        mark = run[at].text
        listed = mark == "," and run[skip(run, at + 2, words.ordinals, 1)].text in words.listed
        if not (listed or mark in words.between):
            break
        following = at + 1 + (run[at + 1].text in {"the", "den", "le", "el"})
        following += run[following].text in words.weekdays
        if not (is_day(run[following]) and run[following].number > max(first, last)):
            break
        if _is_measured(run, following):
            break
        last = run[following].number
        at = skip(run, following + 1, words.ordinals, 1)
    return at, last


def _is_measured(run: TokenRun, at: int) -> bool:
    """Whether the number is an hour or a share (`10:30`, `10am`, `10%`), not a day."""
    behind = run[at + 1]
    if behind.text == ":":
        return run.glued(at + 2) and run[at + 2].number >= 0
    return run.glued(at + 1) and behind.text in {"am", "pm", "%", "h"}


def _ends(month: int, last: int) -> tuple[int | None, int | None]:
    """Month and day of the last day, for `Parts`."""
    return (month, last) if last and valid(month, last) else (None, None)


def _year_after(run: TokenRun, at: int) -> tuple[int, int | None]:
    """The index behind a year that follows a day or month, and the year; else `at` and None."""
    after = skip(run, at, date_words().before_year, 2)
    if run[after].text in {"'", "’"} and run[after + 1].digits == 2 and run.glued(after + 1):
        return after + 2, 2000 + run[after + 1].number
    if run[after + 1].text == ":":
        after = _behind_time(run, after)
    if is_year(run[after]) and not (run[after + 1].text == ":" and run[after + 2].number >= 0):
        return after + 1, run[after].number
    return at, None


def _behind_time(run: TokenRun, at: int) -> int:
    """The index behind `12:33:44 UTC`, as clocks of machines write it before the year."""
    while run[at].digits == 2 and run[at + 1].text == ":":
        at += 2
    if run[at].digits != 2:
        return at
    return at + 1 + (run[at + 1].text.isalpha())
