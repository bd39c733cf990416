"""One query against one part of the index: which documents answer it, and how well."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING

from notes.search.ranking import ranked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from notes.search.expansion import Expansion
    from notes.search.part import Part

_TOO_FEW = 2
"""With fewer answers than this, words are read more freely."""


@dataclass(frozen=True, slots=True)
class Found:
    """The documents of one part that answer a query."""

    bits: int
    expansions: tuple[Expansion, ...]
    ranked: tuple[tuple[float, int], ...]
    """Score and number of the first ones, best first."""


def find_words(
    part: Part, words: Sequence[str], limit: int, cancelled: Callable[[], bool]
) -> Found:
    """The documents that hold all `words`, or most of them where too few hold all."""
    expansions = [part.first_expansion(word) for word in words]
    bits = _all(part, expansions)
    if bits.bit_count() < _TOO_FEW:
        expansions = [part.expansion(word, 1) for word in words]
        bits = _all(part, expansions)
        if not bits and not cancelled():
            expansions = [part.expansion(word, 2) for word in words]
            bits = _all(part, expansions)
        if bits.bit_count() < _TOO_FEW and len(words) > 1:
            bits |= _all_but_one(part, expansions)
    numbers = part.candidates(bits, expansions, limit)
    order = ranked(numbers, expansions, part.segment, limit)
    return Found(bits, tuple(expansions), tuple(order))


def _all(part: Part, expansions: Sequence[Expansion]) -> int:
    return reduce(and_, (expansion.any for expansion in expansions), part.everything)


def _all_but_one(part: Part, expansions: Sequence[Expansion]) -> int:
    return reduce(
        or_,
        (_all(part, [*expansions[:at], *expansions[at + 1 :]]) for at in range(len(expansions))),
    )
