"""Which documents hold which words: flat arrays, built once and never changed.

Words are numbered in alphabetical order, so that the words that begin alike are a range and their
documents lie next to each other.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass, field
from enum import IntFlag
from functools import reduce
from itertools import compress
from operator import or_
from typing import TYPE_CHECKING

from notes.search.bits import Kept, pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notes.search.columns import Words

HEAVY = 64
"""A set of more than one in this many documents is kept once it is made."""
_VERY_HEAVY, _AT_LEAST = 4, 10_000
"""A set of more than one in so many, and of so many, is written with the index: a key that needs it
would have to wait for it."""
_BEGUN = 3
"""Letters that tell so little that very many documents have a word that begins so."""
_LAST = "\U0010ffff"


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
    words: Words
    """Every word once, in alphabetical order."""
    first_posting: Sequence[int]
    """Where the documents of each word begin in `postings`; one more entry than words."""
    postings: Sequence[int]
    """Numbers of the documents that hold each word, rising."""
    where: Sequence[int]
    """For each entry of `postings`, the fields that hold the word, as a `Field`."""
    kept: Kept = field(init=False, repr=False, compare=False)
    """Sets of documents for ranges of words."""
    ready: dict[tuple[int, int], Sequence[int]] = field(init=False, repr=False, compare=False)
    """Those that were read with the index, as `octets_of` writes them."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "kept", Kept(self.size))
        object.__setattr__(self, "ready", {})

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
        if self.frequency(low, high) * HEAVY < self.size:
            return pack(self.holding(low, high, fields), self.size)
        if fields == ANYWHERE and (low, high) in self.ready:
            return int.from_bytes(self.ready[low, high][:], "little")
        key = (low, high, fields)
        bits = self.kept.get(key)
        if bits is None:
            bits = self.kept[key] = pack(self.holding(low, high, fields), self.size)
        return bits

    def begun(self) -> dict[tuple[int, int], int]:
        """The sets of the words that begin with the same few letters, where these are very large.

        Returns:
            By the numbers of the first word and of the one behind the last.
        """
        found: dict[tuple[int, int], int] = {}
        for low, high in self._alike(0, len(self.words), 1):
            self._gather(low, high, 1, found)
        return found

    def _alike(self, low: int, high: int, letters: int) -> Iterator[tuple[int, int]]:
        """The words from `low` up to `high` by their first letters."""
        words = self.words
        while low < high:
            beginning = words[low][:letters]
            short = len(beginning) < letters
            end = low + 1 if short else bisect_left(words, beginning + _LAST, low, high)
            yield low, end
            low = end

    def _gather(self, low: int, high: int, letters: int, found: dict[tuple[int, int], int]) -> int:
        """The set of these words, which begin with as many letters; the very large ones found."""
        very_heavy = self.frequency(low, high) > max(_AT_LEAST, self.size // _VERY_HEAVY)
        if not very_heavy or letters == _BEGUN:
            bits = pack(self.holding(low, high), self.size)
        else:
            inside = self._alike(low, high, letters + 1)
            parts = (self._gather(*words, letters + 1, found) for words in inside)
            bits = reduce(or_, parts)
        if very_heavy:
            found[low, high] = bits
        return bits


def joined(lists: Iterable[array[int]]) -> tuple[array[int], array[int]]:
    """Where each list begins in all of them put together, and all of them."""
    first = array("I", [0])
    together = array("I")
    for numbers in lists:
        together.extend(numbers)
        first.append(len(together))
    return first, together
