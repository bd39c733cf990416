"""Which of the documents that answer a query are worth ranking."""

from __future__ import annotations

from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING

from notes.search.bits import unpack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.search.expansion import Expansion
    from notes.search.meaning import Meaning
    from notes.search.part import Part

_MOST_RANKED = 400
_OF_EXACT = 150
_OF_STARTING = 120
_OF_LIKELY = 100
_OF_TYPED = 150


def candidates(
    part: Part,
    bits: int,
    meanings: Sequence[Meaning],
    expansions: Sequence[Expansion],
    most: int,
) -> list[int]:
    """The documents worth ranking, rising: all of a few, the likeliest of many.

    Args:
        part: Where the documents are.
        bits: Those that answer.
        meanings: All that was asked for.
        expansions: Those of them that are single words, in the order typed.
        most: How many are wanted in any case.
    """
    if not meanings:
        return unpack(bits, part.size, most)
    most = max(most, _MOST_RANKED)
    if bits.bit_count() <= most:
        return unpack(bits, part.size)
    # Where some words are missing, one of them may be found nowhere at all.
    there = [meaning for meaning in meanings if meaning.any & bits] or meanings
    rarest = min(there, key=lambda meaning: meaning.found)
    exact = reduce(and_, (meaning.exactly for meaning in meanings))
    chosen = set(unpack(part.starting(expansions) & bits, part.size, _OF_STARTING))
    for pool, wanted in (
        (reduce(or_, (meaning.likely for meaning in meanings)) & bits, _OF_LIKELY),
        (exact & bits, _OF_EXACT),
        (reduce(and_, (word.plain for word in expansions), bits), _OF_TYPED),
        (rarest.any & bits, most - _OF_EXACT),
    ):
        chosen.update(_shortest(part, pool, wanted))
    return sorted(chosen)


def _shortest(part: Part, pool: int, most: int) -> list[int]:
    """Up to `most` documents of a set, those with the shortest titles."""
    if pool.bit_count() <= most:
        return unpack(pool, part.size)
    whole = 0
    for length in part.by_length:
        some = pool & length
        count = some.bit_count()
        if count > most:
            return unpack(whole, part.size) + unpack(some, part.size, most)
        whole |= some
        most -= count
    return unpack(whole, part.size)
