"""The town that a sentence above the talks tells: "It was held at the Rope Hall in Ghent"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.events.event_names import plain, squashed
from notes.structure.text.lines import LineKind
from notes.structure.words.event_wording import cities
from notes.structure.words.event_words import event_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.text.lines import Line

_IN = re.compile(
    r"\b(?:in|near|à|en|em|te|w|we|i|nach|to)\s((?:[^\W\d_a-z][\w’'-]+)(?:\s[^\W\d_a-z][\w’'-]+){0,2})"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_LONGEST = 600
_LONGEST_CITY = 3
"""Words of a town's name."""


def town_told(lines: Sequence[Line], title: str) -> tuple[str, int] | None:
    """The first town in a sentence that tells of the event, and its line.

    Args:
        lines: Those above the first talk.
        title: The event's name, which says as much as a word such as "held".
    """
    named = squashed(title)
    for line in lines:
        text = line.text
        if line.kind is not LineKind.PLAIN or len(text) > _LONGEST or _IN.search(text) is None:
            continue
        for sentence in _SENTENCE.split(plain(text)):
            low = sentence.casefold()
            told = event_words().attended.search(low) or (named and named in squashed(sentence))
            if told and (town := _town(sentence)):
                return town, line.number
    return None


def _town(sentence: str) -> str:
    for found in _IN.finditer(sentence):
        words = found[1].split()
        for count in range(min(len(words), _LONGEST_CITY), 0, -1):
            if (name := " ".join(words[:count])) in cities():
                return name
    return ""
