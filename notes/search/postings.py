"""Which documents hold which words: flat arrays, built once and never changed.

Words are numbered in alphabetical order, so that the words that begin alike are a range and their
documents lie next to each other.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from enum import IntFlag
from itertools import compress
from typing import TYPE_CHECKING

from notes.search.bits import Kept, pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_HEAVY = 64
"""A set of more than one in this many documents is kept once it is made."""


class Field(IntFlag):
    """Where a word of a session stands."""

    TITLE = 1
    SPEAKERS = 2
    EVENT = 4
    TAGS = 8
    HEADINGS = 16
    PLACE = 32
    AFFILIATIONS = 64
    YEAR = 128


ANYWHERE = Field(255)


@dataclass(frozen=True, slots=True)
class Postings:
    """The documents of each word."""

    size: int
    """Number of documents."""
    words: list[str]
    """Every word once, in alphabetical order."""
    first_posting: Sequence[int]
    """Where the documents of each word begin in `postings`; one more entry than words."""
    postings: Sequence[int]
    """Numbers of the documents that hold each word, rising."""
    where: Sequence[int]
    """For each entry of `postings`, the fields that hold the word, as a `Field`."""
    kept: Kept = field(init=False, repr=False, compare=False)
    """Sets of documents for ranges of words."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "kept", Kept(self.size))

    def frequency(self, low: int, high: int) -> int:
        """How many times the words from `low` up to `high` occur, once for each document."""
        return self.first_posting[high] - self.first_posting[low]

    def holding(self, low: int, high: int, fields: Field = ANYWHERE) -> Sequence[int]:
        """Numbers of the documents with a word from `low` up to `high`, perhaps repeated."""
        first, last = self.first_posting[low], self.first_posting[high]
        if fields == ANYWHERE:
            return self.postings[first:last]
        if not fields:
            return ()
        inside = map(int(fields).__and__, self.where[first:last])
        return array("I", compress(self.postings[first:last], inside))

    def bits(self, low: int, high: int, fields: Field = ANYWHERE) -> int:
        """The set of the documents with a word from `low` up to `high` in one of `fields`."""
        if low >= high:
            return 0
        if self.frequency(low, high) * _HEAVY < self.size:
            return pack(self.holding(low, high, fields), self.size)
        key = (low, high, fields)
        bits = self.kept.get(key)
        if bits is None:
            bits = self.kept[key] = pack(self.holding(low, high, fields), self.size)
        return bits


def joined(lists: Iterable[array[int]]) -> tuple[array[int], array[int]]:
    """Where each list begins in all of them put together, and all of them."""
    first = array("I", [0])
    together = array("I")
    for numbers in lists:
        together.extend(numbers)
        first.append(len(together))
    return first, together
