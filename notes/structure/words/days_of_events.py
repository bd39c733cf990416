"""Days at the ends of an event's name: `Rootday day 2`, `Day 1 and 2 of Rootday`."""

from __future__ import annotations

import re

from notes.structure.words.date_words import date_words
from notes.structure.words.event_words import event_words
from notes.structure.words.years import YEAR

EDGES = " \t-–—_:|,;.·•*~/\\\"“”'’()[]{}"


def without_days(words: list[str]) -> list[str]:
    """The words of an event's name without `Day 2`, `Day 1 morning`, `Day 2 of`, `(Tuesday)`."""
    words = words if _AND.isdisjoint(words) else _with_days_joined(words)
    if len(words) > _FEWEST and _ends_a_day(words[:2]):
        if len(words) > _DAY_AND_PART and is_small(words[2]):
            words = words[_DAY_AND_PART:]
        elif names_event(words[2:]):
            words = words[2:]
    if len(words) > _DAY_AND_PART and _ends_a_day(words[:-1]):
        words = words[:-1]
    while len(words) > 1 and _ends_a_day(words):
        words = words[:-2]
    return _without_one_day(words)


def _with_days_joined(words: list[str]) -> list[str]:
    """The words with the numbers of several days as one: `Days 1 and 2` as `Days 2`."""
    for at in range(1, len(words) - 2):
        first, joint, last = words[at : at + 3]
        numbers = joint in _AND and first.isdecimal() and last.rstrip(":,").isdecimal()
        if numbers and words[at - 1].casefold().strip(EDGES) in event_words().day:
            return [*words[:at], *words[at + 2 :]]
    return words


_AND = frozenset("and & und et y e en + to - –".split())  # noqa: SIM905


def _without_one_day(words: list[str]) -> list[str]:
    """The words of an event's name without the day in one word behind it, or before its year.

    `Rootday day2`, `Rootconf (Tuesday)`, `Rootconf Tuesday 2019`; but `Taco Tuesday`.
    """
    end = len(words) - (len(words) > 1 and YEAR.fullmatch(words[-1]) is not None)
    if end < _FEWEST:
        return words
    day = words[end - 1].casefold().strip(EDGES)
    counted = day[-1:].isdecimal() and day[:-1] in event_words().day
    if counted or (day in date_words().weekdays and names_event(words[: end - 1])):
        return [*words[: end - 1], *words[end:]]
    return words


_FEWEST = 2
_DAY_AND_PART = 3
"""Words of `Day 2 Keynotes`, `Day 1 morning`: one behind the number is a part of the day."""


def _ends_a_day(words: list[str]) -> bool:
    """Whether the last two words name a part of the event: `Day 1`, `Tag 2`, `first day`."""
    known = event_words()
    label, number = words[-2].casefold().strip(EDGES), words[-1].casefold().strip(EDGES)
    if number in known.day and label in _NTH:
        return True
    return label in known.day and (
        (number.isdecimal() and len(number) < 3)
        or number in known.day_numbers
        or _SPAN.fullmatch(number) is not None
    )


_SPAN = re.compile(r"\d[-–/+&]\d")
"""`Days 1-2`, `Day 1/2`."""


_NTH = frozenset(
    (  # noqa: SIM905
        "first second third last 1st 2nd 3rd erster zweiter dritter letzter premier premiere "
        "première deuxième dernier primer primero segundo último primeiro segunda eerste tweede "
        "laatste"
    ).split()
)
"""Before a word for a day: `Rootday, first day`."""


def is_small(word: str) -> bool:
    """Whether a name may start with this word, though it says nothing: `The`, `On`."""
    bare = word.casefold().strip(EDGES)
    if bare in _OWN:
        return False
    return bare in event_words().connectors or bare in event_words().articles


_OWN = frozenset({"my", "meine", "mes", "mis", "minhas", "mijn"})
"""With which no event's name starts."""


def names_event(words: list[str]) -> bool:
    """Whether a year or a word for events stands among the words."""
    known = event_words()
    bare = [word.casefold().strip(EDGES) for word in words]
    return any(YEAR.fullmatch(word) or known.is_event_word(word) for word in bare)
