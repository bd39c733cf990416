"""Dates in digits: 2016-10-24, 24.10.2016, 10/24/2016, 20161024, 2019年5月8日."""

from __future__ import annotations

from notes.structure.dates.date_parts import (
    FIRST_YEAR,
    LAST_YEAR,
    Parts,
    TokenRun,
    is_day,
    is_month,
    is_year,
    valid,
)
from notes.structure.words.date_words import Token, date_words


def year_month_day(run: TokenRun, at: int) -> Parts | None:
    """2016-10-24, 2016/10/24, 2016.10.24, 2016_10_24; also 2016-10-24..26 and 2016-10-24/26."""
    year, mark, month, mark2, day = run[at : at + 5]
    if not (is_year(year) and mark.text in "-/._–" and mark.text == mark2.text):
        return None
    if not (is_month(month) and is_day(day) and valid(month.number, day.number, year.number)):
        return None
    glued = run.glued(at + 2)  # `2019. 6. 15` has spaces, as versions have not
    if mark.text == "." and glued and (month.digits, day.digits) != (2, 2):
        return None
    after = at + 5 + (run[at + 5].text == "." and not glued)
    if run[after].text in date_words().ranges and run[after + 2].text == mark.text:
        month2, day2, behind = run[after + 1], run[after + 3], run[after + 4]
        later = (month2.number, day2.number) > (month.number, day.number)
        if is_month(month2) and is_day(day2) and later and behind.text != mark.text:
            return Parts(
                after + 4, year.number, month.number, day.number, month2.number, day2.number
            )
    other = after + 1 + (run[after].text == run[after + 1].text)
    if run[after].text in {"/", "_", ".", "-", "–"} and is_year(run[other]):
        end = year_month_day(run, other)
        if end is not None and end.last_day is None:
            return _until(Parts(after, year.number, month.number, day.number), end)
    last = _last_day(run, after, day.number)
    if last:
        return Parts(
            last, year.number, month.number, day.number, month.number, run[last - 1].number
        )
    return Parts(after, year.number, month.number, day.number)


def spaced(run: TokenRun, at: int) -> Parts | None:
    """2016 10 24, as names of folders have it."""
    year, month, day, after = run[at : at + 4]
    digits = month.digits, day.digits
    if digits != (2, 2) or not (is_month(month) and is_day(day)) or after.number >= 0:
        return None
    whole = valid(month.number, day.number, year.number)
    return Parts(at + 3, year.number, month.number, day.number) if whole else None


def _until(first: Parts, last: Parts) -> Parts:
    """The days from `first` to `last`, in one year or over its end; `first` where it is later."""
    if first.year is None or first.month is None or last.year is None or last.month is None:
        return first
    crosses = last.year - first.year == 1 and last.month < first.month
    if not crosses and (last.year, last.month, last.day or 0) <= (
        first.year,
        first.month,
        first.day or 0,
    ):
        return first
    return Parts(last.next, last.year, first.month, first.day, last.month, last.day)


def _last_day(run: TokenRun, at: int, first: int) -> int:
    """The index behind a last day after a whole date (`-26`, `..26`, `/26`, ` to 26`), or 0."""
    word = at + (run[at].text in {"-", "_"})
    if run[word].text.isalpha() and run[word].text in date_words().ranges:
        behind = word + 1 + (run[word + 1].text in {"-", "_"})
        ends = is_day(run[behind]) and run[behind].number > first
        return behind + 1 if ends and run[behind + 1].text not in {":", "/", "."} else 0
    marks = 0
    while marks < 2 and run[at + marks].text in {"-", "–", ".", "/", "~", "_"}:
        marks += 1
    last = run[at + marks]
    short = last.digits != 2 and not _may_be_short(run, at)
    if not marks or not is_day(last) or short or last.number <= first:
        return 0
    after = run[at + marks + 1].text
    goes_on = after.isascii() and after.isalpha() and run.glued(at + marks + 1)
    if goes_on or after in {":", "-", "/"} or (marks == 1 and run[at].text in {"_", "."}):
        return 0
    glued = all(run.glued(at + ahead) for ahead in range(marks + 1))
    alone = (
        marks == 1 and run[at].text in {"-", "–"} and run[at + 2].text in {"", ",", ")", "*", "|"}
    )
    return at + marks + 1 if glued or alone else 0


def _may_be_short(run: TokenRun, at: int) -> bool:
    """Whether a last day of one digit may follow: `2016/4/3-6`, and nothing that goes on."""
    behind = run[at + 2]
    slashed = run[at - 1].digits == 1 and run[at - 2].text == "/" and run[at].text in {"-", "–"}
    return slashed and not (behind.text.isalnum() and run.glued(at + 2))


_WEEKDAYS = frozenset("月火水木金土日一二三四五六")


def cjk(run: TokenRun, at: int) -> Parts | None:
    """2019年5月8日, 2019年5月8日〜10日, 2019年5月."""
    if not (is_year(run[at]) and run[at + 1].text == "年"):
        return None
    parts = cjk_day(run, at + 2)
    if parts is None:
        return Parts(at + 2, run[at].number)
    return Parts(
        parts.next, run[at].number, parts.month, parts.day, parts.last_month, parts.last_day
    )


def cjk_day(run: TokenRun, at: int) -> Parts | None:
    """5月8日, 5月8日〜10日, 5月8日〜6月2日, 5月."""
    if not (is_month(run[at]) and run[at + 1].text == "月"):
        return None
    month, day = run[at].number, run[at + 2]
    if not (is_day(day) and run[at + 3].text in {"日", "号", "號"} and valid(month, day.number)):
        return Parts(at + 2, None, month)
    after = _behind_weekday(run, at + 4)
    if run[after].text in date_words().between:
        last = run[after + 1]
        if is_day(last) and run[after + 2].text in {"日", "号", "號"}:
            after = _behind_weekday(run, after + 3)
            return Parts(after, None, month, day.number, month, last.number)
    return Parts(after, None, month, day.number)


def _behind_weekday(run: TokenRun, at: int) -> int:
    """Behind the day of the week in brackets that follows a date: `8日(土)`."""
    bracketed = run[at].text in {"(", "（"} and run[at + 2].text in {")", "）"}
    return at + 3 if bracketed and run[at + 1].text in _WEEKDAYS else at


def year_month(run: TokenRun, at: int) -> Parts | None:
    """2018-05, with nothing that continues it."""
    mark, month, behind = run[at + 1], run[at + 2], run[at + 3]
    if not (is_year(run[at]) and mark.text in {"-", "/"} and run.glued(at + 1)):
        return None
    if month.digits != 2 or not is_month(month) or not run.glued(at + 2):
        return None
    goes_on = behind.text == mark.text and run[at + 4].number >= 0
    if goes_on or (behind.number >= 0 and run.glued(at + 3)):
        return None
    return Parts(at + 3, run[at].number, month.number)


def year(run: TokenRun, at: int) -> Parts | None:
    """2019 alone."""
    return Parts(at + 1, run[at].number) if is_year(run[at]) else None


def short_year(run: TokenRun, at: int) -> Parts | None:
    """'19, with nothing before the mark that it might belong to."""
    year, behind = run[at + 1], run[at + 2]
    if year.digits != 2 or not 0 < year.number < 50 or not run.glued(at + 1) or run.glued(at):
        return None
    glued_letter = behind.text.isalpha() and run.glued(at + 2)
    return None if glued_letter else Parts(at + 2, 2000 + year.number)


def digits(run: TokenRun, at: int) -> Parts | None:
    """20161024, 161024 and 201610, as names of files and folders have them."""
    text = f"{run[at].number:0{run[at].digits}d}"
    if len(text) == 6 and int(text[2:4]) > 12:
        year, month = int(text[:4]), int(text[4:])
        known = FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12
        return Parts(at + 1, year, month) if known else None
    if len(text) == 6:
        text = "20" + text
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    if not (FIRST_YEAR <= year <= LAST_YEAR and month and day and month <= 12):
        return None
    if not valid(month, day, year):
        return None
    last = run[at + 2]
    ends = (
        run[at + 1].text in {"-", "–"} and last.digits == 2 and is_day(last) and last.number > day
    )
    if ends and run.glued(at + 2) and run[at + 3].text not in {"-", "_", ":"}:
        return Parts(at + 3, year, month, day, month, last.number)
    return Parts(at + 1, year, month, day)


def three_numbers(run: TokenRun, at: int) -> Parts | None:
    """24.10.2016, 24/10/2016, 10/24/2016, 24-10-2016, 24.10.16."""
    first, mark, second, mark2, year = run[at : at + 5]
    if not (mark.text in "./-" and mark.text == mark2.text and second.number > 0):
        return None
    value = _written_year(year, [first, second]) or _behind_slashes(mark, year)
    if not value or goes_on(run, at + 5):
        return None
    day_first = is_day(first) and is_month(second) and valid(second.number, first.number, value)
    month_first = is_month(first) and is_day(second) and valid(first.number, second.number, value)
    if mark.text == "." or not month_first:
        if not day_first:
            return None
        doubtful = month_first and first.number != second.number and _is_beside_weekday(run, at, at)
        turned = (first.number, second.number) if doubtful else None
        return Parts(at + 5, value, second.number, first.number, other=turned)
    other = None
    if day_first and first.number != second.number:
        other = second.number, first.number
    return Parts(at + 5, value, first.number, second.number, other=other)


def day_and_month(run: TokenRun, at: int) -> Parts | None:
    """27/6 or 27.6. beside a day of the week, as in `Thursday (27/6)`; the year is elsewhere.

    27.6 without the last full stop may be a time of day. The day of the week may follow, as in
    `27.6. - Thursday`.
    """
    day, mark, month = run[at], run[at + 1], run[at + 2]
    if mark.text not in {"/", "."} or not run.glued(at + 1) or not run.glued(at + 2):
        return None
    if mark.text == "." and not (run[at + 3].text == "." and run.glued(at + 3)):
        return None
    behind = at + 3 + (run[at + 3].text == ".")
    if goes_on(run, at + 3) or not _is_beside_weekday(run, at, behind):
        return None
    day_first = is_day(day) and is_month(month) and valid(month.number, day.number)
    month_first = is_month(day) and is_day(month) and valid(day.number, month.number)
    if not day_first:
        return Parts(behind, None, day.number, month.number) if month_first else None
    other = (day.number, month.number) if month_first and mark.text == "/" else None
    return Parts(behind, None, month.number, day.number, other=other)


def _is_beside_weekday(run: TokenRun, at: int, behind: int) -> bool:
    """Whether a day of the week stands before the token `at`, or at `behind` in three letters."""
    weekdays = date_words().weekdays
    if any(run[at - back].text in weekdays for back in (1, 2)):
        return True
    word = run[behind + (run[behind].text in _BEFORE_WEEKDAY)].text
    return len(word) > _SHORTEST_WEEKDAY and word in weekdays


_BEFORE_WEEKDAY = frozenset(",-–—(|")
_SHORTEST_WEEKDAY = 2
"""Days in two letters, `so` and `do`, are words as well."""


def goes_on(run: TokenRun, at: int) -> bool:
    """Whether a mark and a number follow, as in an address of a machine."""
    return run[at].text in {"/", "."} and run[at + 1].number >= 0 and run.glued(at + 1)


def _behind_slashes(mark: Token, year: Token) -> int:
    """The year of `6/5/19`, in two digits, as no fraction has it; 0 for none."""
    return (
        2000 + year.number
        if mark.text == "/" and year.digits == 2 and 10 <= year.number < 30
        else 0
    )


def _written_year(token: Token, others: list[Token]) -> int:
    """Four digits, or two where day and month have two digits as well; 0 for no year."""
    if is_year(token):
        return token.number
    if token.digits == 2 and all(other.digits == 2 for other in others) and token.number < 50:
        return 2000 + token.number
    return 0
