"""One query against one part of the index: which documents answer it, and how well."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING

from notes.search.expansion import COMMON
from notes.search.meaning import AnyOf
from notes.search.postings import ANYWHERE, Field
from notes.search.query import Either, Word
from notes.search.ranking import ranked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.search.expansion import Expansion
    from notes.search.filters import Filters
    from notes.search.meaning import Meaning
    from notes.search.part import Part
    from notes.search.query import Query

_TOO_FEW = 2
"""With fewer answers than this, those that lack one of the words are answers, too."""
_FIELDS_OF = {
    "title": Field.TITLE,
    "speaker": Field.SPEAKERS,
    "event": Field.EVENT,
    "body": Field.HEADINGS,
}


@dataclass(frozen=True, slots=True)
class Found:
    """The documents of one part that answer a query."""

    bits: int = 0
    words: tuple[Expansion, ...] = ()
    """The words that may be relaxed, in the order typed."""
    lit: tuple[Expansion, ...] = ()
    """Every word that lights up letters."""
    ranked: tuple[tuple[float, int], ...] = ()
    """Score and number of the first ones, best first."""


def fields_of(query: Query) -> Field:
    """Where the plain words of a query are looked for."""
    return reduce(or_, (_FIELDS_OF[name] for name in query.fields), Field(0)) or ANYWHERE


def find(query: Query, part: Part, filters: Filters, limit: int) -> Found:
    """The documents of `part` that answer `query`."""
    typed: list[str] = []
    groups: list[Meaning] = []
    bits = part.everything
    for node in query.root.nodes:
        match node:
            case Word(text):
                typed.append(text)
            case Either(nodes) if all(isinstance(inner, Word) for inner in nodes):
                before = len(filters.expansions)
                bits &= filters.bits(node)
                groups.append(AnyOf(filters.expansions[before:]))
            case _:
                bits &= filters.bits(node)
    if filters.cancelled() or not bits:
        return Found()
    words, bits = _relaxed(part, typed, bits, filters)
    meanings: list[Meaning] = [*words, *groups]
    lit = (*words, *filters.expansions)
    numbers = part.candidates(bits, meanings or filters.expansions, words, limit)
    if not meanings and filters.expansions:
        meanings = [AnyOf(filters.expansions)]
    order = ranked(numbers, meanings, words, part.segment, limit)
    return Found(bits, tuple(words), lit, tuple(order))


def _relaxed(
    part: Part, typed: Sequence[str], within: int, filters: Filters
) -> tuple[list[Expansion], int]:
    """The words read as freely as it takes to find some documents of `within`."""
    fields = filters.fields
    words = [part.first_expansion(word, fields) for word in typed]
    bits = _all(words, within)
    if not bits and typed:
        for level in (1, 2):
            for at in _doubtful(words, within):
                words[at] = part.expansion(typed[at], level, fields)
            bits = _all(words, within)
            if bits or filters.cancelled():
                break
    if bits.bit_count() < _TOO_FEW and len(typed) > 1:
        bits |= _all_but_one(words, within)
    return words, bits


def _doubtful(words: Sequence[Expansion], within: int) -> list[int]:
    """The words without which something would be found; if there are none such, the rare ones."""
    places = range(len(words))
    alone = [at for at in places if _all([*words[:at], *words[at + 1 :]], within)]
    return alone or [at for at in places if words[at].frequency < COMMON] or list(places)


def _all(words: Sequence[Expansion], within: int) -> int:
    return reduce(and_, (word.any for word in words), within)


def _all_but_one(words: Sequence[Expansion], within: int) -> int:
    left_out = range(len(words))
    return reduce(or_, (_all([*words[:at], *words[at + 1 :]], within) for at in left_out))
