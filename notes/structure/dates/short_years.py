"""The year that the name of a folder, a file or an event says in two digits: `DebConf15`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.words.event_words import event_words

if TYPE_CHECKING:
    from notes.structure.dates.dates import When

_SHORT_YEAR = re.compile(r"(?:^|[^\w.])([^\W\d_]{3,})['’]?(1\d|2[0-6])(?!\w|\.\d)")
_NAME_AND_DIGITS = re.compile(r"([^\W\d_]{3,})(\d{1,3})")
_EARLIEST, _LATEST = 10, 26
_VERSIONED = frozenset(
    ("java", "jdk", "ios", "php", "node", "angular", "sql", "utf", "covid", "web")
)
"""Words with a number behind that is a version, not a year."""


def year_of(dates: tuple[When, ...], text: str = "") -> int | None:
    """The one year among the dates, or that of two digits behind a name: `DebConf15`."""
    years = {when.year for when in dates if when.year is not None}
    if years or not ("1" in text or "2" in text):
        return min(years) if len(years) == 1 else None
    if (short := _SHORT_YEAR.search(text)) and not _is_counted(short[1]):
        return 2000 + int(short[2])
    return None


def _is_counted(name: str) -> bool:
    """Whether the number behind a name is a version, or an event counts its editions."""
    low = name.casefold()
    return low in _VERSIONED or low in event_words().counted


def is_edition(words: list[str]) -> bool:
    """Whether the last word is the number of an edition, behind a name in one word or two."""
    counted = event_words().counted
    low = [word.casefold() for word in words]
    return not counted.isdisjoint((low[-2], "".join(low[-3:-1])))


def with_whole_year(word: str, otherwise: str = "") -> str:
    """`rootconf21`, in which a word for events has a year glued to it, as `rootconf 2021`.

    The number of an edition is put apart from the name as well. What is no such word stays, or
    is written as `otherwise` says.
    """
    found = _NAME_AND_DIGITS.fullmatch(word)
    name = found[1].casefold() if found else ""
    if found is None or name in _VERSIONED or name in event_words().weak:
        return otherwise or word
    if name in event_words().counted:
        return f"{found[1]} {found[2]}"
    is_year = _EARLIEST <= int(found[2]) <= _LATEST and event_words().is_event_word(name)
    return f"{found[1]} 20{found[2]}" if is_year else otherwise or word
