"""Several days in digits with one year: 30.11.-2.12.2019, 4/22-25/2014, 4-6/10/2023."""

from __future__ import annotations

from notes.structure.dates.date_digits import goes_on, three_numbers
from notes.structure.dates.date_parts import Parts, TokenRun, is_day, is_month, is_year, valid
from notes.structure.words.date_words import date_words

_MONTHS = 12


def two_day_months(run: TokenRun, at: int) -> Parts | None:
    """30.11.-2.12.2019 and 4/22 - 4/25/2014, where the year stands at the last day only."""
    first, sign, second = run[at : at + 3]
    if sign.text not in {".", "/"} or not (run.glued(at + 1) and run.glued(at + 2)):
        return None
    mark = at + 3 + (sign.text == ".")
    if sign.text == "." and run[at + 3].text != ".":
        return None
    if run[mark].text not in date_words().ranges or run[mark + 2].text != sign.text:
        return None
    last = three_numbers(run, mark + 1)
    if last is None:
        return None
    ends = run[mark + 1].number, run[mark + 3].number
    pairs = ((first.number, second.number), ends)
    if sign.text == "/" and (parts := _between_days(last, *pairs)):
        return parts
    return _between_days(last, *((month, day) for day, month in pairs))


def month_and_days(run: TokenRun, at: int) -> Parts | None:
    """4/22-25/2014: the month, the first and the last day, the year."""
    month, sign, day, mark, last, sign2, year = run[at : at + 7]
    signs = sign.text == sign2.text == "/" and mark.text in date_words().ranges
    if not (signs and run.glued(at + 1) and is_month(month) and is_year(year)):
        return None
    days = is_day(day) and is_day(last) and day.number < last.number
    if not days or not valid(month.number, last.number, year.number) or goes_on(run, at + 7):
        return None
    return Parts(at + 7, year.number, month.number, day.number, month.number, last.number)


def days_and_month(run: TokenRun, at: int) -> Parts | None:
    """4-6/10/2023 and 4&5/10/2023: the first and the last day, the month, the year."""
    first, mark, last, sign = run[at : at + 4]
    if sign.text != "/" or mark.text not in date_words().between or not is_day(first):
        return None
    whole = three_numbers(run, at + 2)
    if whole is None or whole.year is None or not run.glued(at + 3):
        return None
    month = run[at + 4]
    days = is_day(last) and first.number < last.number and is_month(month)
    if not days or not valid(month.number, last.number, whole.year):
        return None
    return Parts(whole.next, whole.year, month.number, first.number, month.number, last.number)


def _between_days(whole: Parts, first: tuple[int, int], last: tuple[int, int]) -> Parts | None:
    """The days from `first` to `last`, each a month and a day, if they are as few as of an event.

    The last may be in the year after.
    """
    if whole.year is None or not valid(*last, whole.year):
        return None
    crosses = first[0] > last[0]
    if not (1 <= first[0] <= _MONTHS and valid(*first, whole.year - crosses)):
        return None
    months = (last[0] - first[0]) % _MONTHS
    if months > 1 or (months == 1 and last[1] >= first[1]) or (not months and last[1] <= first[1]):
        return None
    return Parts(whole.next, whole.year, *first, *last)
