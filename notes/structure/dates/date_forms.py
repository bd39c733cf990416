"""The forms in which a date is written, each tried at one token.

A form looks ahead a fixed number of tokens at most, so a line costs time in step with its length.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.dates import date_digits, date_names, date_spans
from notes.structure.dates.date_parts import is_year
from notes.structure.words.date_words import date_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from notes.structure.dates.date_parts import Parts, TokenRun

_YEAR_FORMS = (
    date_digits.year_month_day,
    date_digits.cjk,
    date_names.year_then_month,
    date_digits.year_month,
    date_digits.year,
)
_DAY_FORMS = (
    date_digits.three_numbers,
    date_spans.two_day_months,
    date_spans.month_and_days,
    date_spans.days_and_month,
    date_digits.day_and_month,
    date_digits.cjk_day,
    date_names.days_dotted,
    date_names.day_month,
)


def date_at(run: TokenRun, at: int, *, compact: bool) -> Parts | None:
    """The date that starts at token `at`, in the form that says most; None where none does."""
    token, words = run[at], date_words()
    if token.number < 0:
        if token.text in {"'", "’"}:
            return date_digits.short_year(run, at)
        return date_names.month_first(run, at) if token.text in words.months else None
    behind = run[at + 1].text
    if token.digits == 4:
        if not is_year(token) or _inside_number(run, at):
            return None
        if compact and (spaced := date_digits.spaced(run, at)):
            return spaced
        whole = behind in words.behind_year
        return _first_of(_YEAR_FORMS, run, at) if whole else date_digits.year(run, at)
    if token.digits <= 2:
        if behind not in words.behind_day or run[at - 1].text in words.counted:
            return None
        return None if _inside_number(run, at) else _first_of(_DAY_FORMS, run, at)
    if not compact or token.digits not in (6, 8) or _inside_number(run, at):
        return None
    return date_digits.digits(run, at)


def _first_of(
    forms: tuple[Callable[[TokenRun, int], Parts | None], ...], run: TokenRun, at: int
) -> Parts | None:
    for form in forms:
        parts = form(run, at)
        if parts is not None:
            return parts
    return None


def _inside_number(run: TokenRun, at: int) -> bool:
    """Whether the token continues a version, a price or a number with a separator: 1.2019, $5."""
    before = run[at - 1]
    if not run.glued(at):
        return False
    if before.text in {".", ",", ":", "/"} and run[at - 2].number >= 0 and run.glued(at - 1):
        return True
    return before.text in {"$", "€", "£", "v", "#", "="}
