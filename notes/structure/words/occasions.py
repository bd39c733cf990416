"""Headings about the day, those who were there and what to do with it: "People I met"."""

from __future__ import annotations

import re
from functools import cache

from notes.structure.words.wording import load_words, phrases_of

MEETING = re.compile(r"\b(?:tech|users?|developers?|annual) meeting\b")
"""What groups of people hold, and no team."""


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    """The words of which such a heading has one at least, and all of which it may be made."""
    lists = load_words("occasion")
    own = phrases_of(lists["own"])
    return own, own | phrases_of(lists["beside"])


_MOST_WORDS = 7


def words_of_occasions() -> frozenset[str]:
    """The words without one of which no heading is about the occasion."""
    return _words()[0] | _counted() | _GREETINGS


def is_of_occasion(phrase: str) -> bool:
    """Whether a folded phrase is made of such words alone: "Next meetup".

    Or it greets somebody there, "Greetings for Ann", or names a booth, "The Acme booth!".
    """
    if not 0 < phrase.count(" ") < _MOST_WORDS:
        return False
    first, _, rest = phrase.partition(" ")
    if (first in _GREETINGS and rest.partition(" ")[0] in _TO_WHOM) or _BOOTH.fullmatch(phrase):
        return True
    if phrase[-1].isdigit():
        return _is_counted(phrase)
    own, known = _words()
    words = phrase.replace(",", "").replace(" & ", " and ").split(" ")
    return not own.isdisjoint(words) and known.issuperset(words)


_GREETINGS = frozenset("greetings congratulations congrats grüße glückwunsch félicitations".split())  # noqa: SIM905
_TO_WHOM = frozenset("to for from an à".split())  # noqa: SIM905
_BOOTH = re.compile(r"(?:at )?(?:the|our|my) (?:[\w.&-]+ ){1,3}booths?!?")


@cache
def _counted() -> frozenset[str]:
    return phrases_of(load_words("occasion")["counted"])


def _is_counted(phrase: str) -> bool:
    """Whether a phrase is a number behind a word for people around a table: "Round table 2"."""
    words = phrase.split(" ")
    return words[-1].lstrip("#").isdigit() and _counted().issuperset(words[:-1])
