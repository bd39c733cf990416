"""Titles without signs, as most are: one look tells that no rule parts them from people."""

from __future__ import annotations

from functools import cache

from notes.structure.people.names_together import is_polite
from notes.structure.people.people_first import topic_words
from notes.structure.text.endings import may_end_in_time
from notes.structure.words.by_words import words_of_by
from notes.structure.words.nameless import words_before_nobody
from notes.structure.words.wording import is_unsigned, only_words

_LONGEST = 90
"""Letters; the ends of longer lines are looked at by themselves."""
_BESIDE_PEOPLE = frozenset({"on", "todo", "wip"})


@cache
def _telling() -> frozenset[str]:
    """The words without one of which nothing stands before people, behind them or for them."""
    return topic_words() | words_of_by() | words_before_nobody() | _BESIDE_PEOPLE


def is_plain_title(line: str) -> bool:
    """Whether a line is a title without people, or people without a title, and has no signs.

    Everything that joins the two, or stands where people would, has one of the words asked for;
    a number can be a time behind the title.
    """
    words_alone = only_words(line)
    if len(line) > _LONGEST or not (words_alone or is_unsigned(line)):
        return False
    if not line.isascii() and " " in line and is_polite(line):
        return False
    low = line.lower()
    if "eynote" in low or not _telling().isdisjoint(low.split()):
        return False
    return words_alone or not may_end_in_time(line)
