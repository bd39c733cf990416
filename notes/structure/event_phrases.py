"""The name of an event inside a sentence."""

from __future__ import annotations

import re

from notes.structure.event_names import plain
from notes.structure.event_words import event_words

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)>\]]+")
_WORD = re.compile(r"[^\s,;:()\[\]{}\"“”!?]+|[,;:()\[\]{}\"“”!?]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_LINE = 600
_SMALL = frozenset({"of", "the", "for", "and", "on", "in", "&", "de"})
_LONGEST_NAME = 8


def event_in_prose(text: str) -> str:
    """The run of capitalised words in `text` around a word for events, with its year; else empty."""
    words = _WORD.findall(_ADDRESS.sub(" ", plain(text[:_LONGEST_LINE])))
    for at, word in enumerate(words):
        bare = word.strip(".'’*_").casefold()
        if word[:1].isupper() and event_words().is_event_word(bare) and bare not in _COMMON:
            phrase = _run_around(words, at)
            if len(phrase) > 1 or (bare not in event_words().event):
                return " ".join(phrase)
    return ""


_COMMON = frozenset(
    {"day", "days", "week", "tag", "con", "exchange", "connect", "forum", "session"}
)


def _run_around(words: list[str], at: int) -> list[str]:
    first = at
    while first > 0 and at - first < _LONGEST_NAME and _continues(words, first - 1):
        first -= 1
    while first < at and not _starts(words[first]):
        first += 1
    last = at
    while last + 1 < len(words) and last - at < 4 and _continues(words, last + 1):
        last += 1
    while last > at and not _starts(words[last]):
        last -= 1
    return [word.strip(".'’*_") for word in words[first : last + 1]]


def _starts(word: str) -> bool:
    return word[:1].isupper() or _YEAR.fullmatch(word.strip("'’.")) is not None


def _continues(words: list[str], at: int) -> bool:
    word = words[at]
    return _starts(word) or word in _SMALL
