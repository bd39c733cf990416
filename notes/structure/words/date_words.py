"""Text as tokens of dates: numbers, months, weekdays and the small words between them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

_TOKEN = re.compile(r"\d+|[年月日号號]|[^\W\d_年月日号號]+|\S")
_LONGEST_NUMBER = 8


class Token(NamedTuple):
    """A number, a word (folded to lower case) or one other character."""

    text: str
    number: int
    """-1 where the token is no number, or one too long for a date."""
    first: int
    last: int
    """Columns from 0; `last` is one past the end."""
    capital: bool
    digits: int = 0
    """How many digits the number was written with; 0 for what is no number."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words of `words/dates.toml`, ready to be looked up."""

    months: dict[str, int]
    weekdays: dict[str, int]
    """Monday is 0, as in `date.weekday`."""
    ordinals: frozenset[str]
    ranges: frozenset[str]
    lists: frozenset[str]
    joiners: frozenset[str]
    counted: frozenset[str]
    """Words whose number is not that of a day: `Day 1`."""
    capital: frozenset[str]
    """Months that count only with a capital letter."""
    dated: frozenset[str]
    """Months that count only between a day and a year."""
    between: frozenset[str]
    """What stands between two days: ranges and lists."""
    listed: frozenset[str]
    """What stands behind a second day of a list: lists and commas."""
    before_year: frozenset[str]
    """What stands between a month and its year: joiners and marks."""
    starts: frozenset[str]
    """Words and marks with which a date can start, beside a number."""
    behind_year: frozenset[str]
    """What stands behind a year that a date starts with, where it has more than that."""
    behind_day: frozenset[str]
    """What stands behind the first number of a date."""


@cache
def date_words() -> DateWords:
    """The words of all languages, read once."""
    path = Path(__file__).with_name("dates.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    lists = {name: _flat(data[name]) for name in ("ordinals", "ranges", "lists", "joiners")}
    months = dict(_numbered(data["months"], 1))
    between = lists["ranges"] | lists["lists"]
    return DateWords(
        **lists,
        months=months,
        weekdays=dict(_numbered(data["weekdays"], 0)),
        counted=_flat(data["counted"]),
        capital=frozenset(data["doubtful"]["capital"]),
        dated=frozenset(data["doubtful"]["dated"]),
        between=between,
        listed=lists["lists"] | {","},
        before_year=lists["joiners"] | {".", "-", "_", "/"},
        starts=frozenset(months) | {"'", "’"},
        behind_year=frozenset(months) | {"-", "/", ".", "_", "–", ",", "年"},
        behind_day=between | lists["ordinals"] | lists["joiners"] | months.keys() | set("./-_,月"),
    )


def _numbered(table: dict[str, list[list[str]]], start: int) -> list[tuple[str, int]]:
    return [
        (word, number)
        for names in table.values()
        for number, forms in enumerate(names, start)
        for word in forms
    ]


def _flat(table: dict[str, list[str]]) -> frozenset[str]:
    return frozenset(word for words in table.values() for word in words)


def tokens_of(text: str) -> list[Token]:
    """The tokens of `text`, in order; white space is dropped."""
    return [_token(match) for match in _TOKEN.finditer(text)]


def _token(match: re.Match[str]) -> Token:
    text = match[0]
    first, last = match.span()
    if text.isdecimal() and last - first <= _LONGEST_NUMBER:
        return _made((text, int(text), first, last, False, last - first))
    return _made((text.casefold(), -1, first, last, text[0].isupper(), 0))


_made = partial(tuple.__new__, Token)
