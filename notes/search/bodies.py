"""One query against the full texts of a part: sessions that say it somewhere, and where.

They come below those that a title, speaker or event names, so they are looked for only where those
are few.
"""

from __future__ import annotations

from functools import reduce
from itertools import repeat
from math import log
from operator import and_
from typing import TYPE_CHECKING

from notes.search.bits import octets_of, unpack
from notes.search.expansion import COMMON
from notes.search.matching import Found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.search.filters import Filters
    from notes.search.matching import Asked
    from notes.search.part import Part

_MOST_RANKED = 600
_HEADING = 0.6
_WHOLE = 0.45
_BEGINS = 0.40
_FIELD = 0.55
HIGHEST_IN_TEXT = 0.6
"""No session found by its text scores above this."""


class Saying:
    """One typed word and all documents that hold it, in their fields or in their texts."""

    def __init__(self, typed: str, level: int, part: Part, *, only: bool) -> None:
        self.typed = typed
        self._size = part.size
        self.field = part.expansion(typed, 0)
        self.heading, self.body = part.text_expansions(typed, level)
        self.any = self.heading.any | self.body.any | (0 if only else self.field.any)
        """All documents that hold the word anywhere."""

    @property
    def weight(self) -> float:
        """How telling the word is."""
        return log(2 + self._size / (self.body.frequency + 1))

    def qualities(self, numbers: Sequence[int]) -> list[float]:
        """How well each document means the word."""
        steps = (
            (self.body.any, _BEGINS),
            (self.body.exactly, _WHOLE),
            (self.field.any, _FIELD),
            (self.heading.any, _HEADING),
        )
        best: list[float] = list(repeat(0.0, len(numbers)))
        for bits, quality in steps:
            if bits:
                octets = octets_of(bits, self._size)
                best = [
                    quality if octets[n >> 3] >> (n & 7) & 1 else old
                    for n, old in zip(numbers, best, strict=True)
                ]
        return best


def find_in_texts(asked: Asked, part: Part, filters: Filters, limit: int, *, relax: bool) -> Found:
    """The documents of `part` that answer a query with the help of their texts.

    Args:
        asked: The query, taken apart for `part`.
        part: Where to look.
        filters: What the query was taken apart with.
        limit: How many documents to rank.
        relax: Whether to read words as freely as it takes to find something.
    """
    if filters.cancelled() or not asked.within:
        return Found()
    only = filters.only_texts
    sayings = [Saying(word, 0, part, only=only) for word in asked.typed]
    bits = _all(sayings, asked.within)
    for level in (1, 2):
        if bits or not relax or filters.cancelled():
            break
        rare = [saying for saying in sayings if saying.body.frequency < COMMON] or sayings
        rare_ones = {saying.typed for saying in rare}
        sayings = [
            Saying(saying.typed, level, part, only=only) if saying.typed in rare_ones else saying
            for saying in sayings
        ]
        bits = _all(sayings, asked.within)
    numbers = unpack(bits, part.size, max(limit, _MOST_RANKED))
    order = _ranked(numbers, sayings, limit)
    lit = (*(saying.field for saying in sayings), *filters.expansions)
    return Found(bits, tuple(saying.body for saying in sayings), lit, tuple(order))


def _all(sayings: Sequence[Saying], within: int) -> int:
    return reduce(and_, (saying.any for saying in sayings), within)


def _ranked(
    numbers: Sequence[int], sayings: Sequence[Saying], limit: int
) -> list[tuple[float, int]]:
    scores = [0.0 if sayings else _WHOLE] * len(numbers)
    total = sum(saying.weight for saying in sayings) or 1.0
    for saying in sayings:
        part = saying.weight / total
        scores = [
            score + part * quality
            for score, quality in zip(scores, saying.qualities(numbers), strict=True)
        ]
    order = sorted(range(len(numbers)), key=scores.__getitem__, reverse=True)[:limit]
    return [(scores[at], numbers[at]) for at in order]
