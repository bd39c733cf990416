"""One query against one part of the index: which documents answer it, and how well."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING

from notes.search.bits import unpack
from notes.search.candidates import candidates
from notes.search.expansion import COMMON
from notes.search.meaning import AnyOf
from notes.search.postings import ANYWHERE, Field
from notes.search.query import Either, Word
from notes.search.ranking import HIGHEST, Ranking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.search.expansion import Expansion
    from notes.search.filters import Filters
    from notes.search.meaning import Meaning
    from notes.search.part import Part
    from notes.search.query import Query

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
    missing: int = 0
    """How many of the words no document holds together with the others."""

    @property
    def strictly(self) -> bool:
        """Whether every word was found as it was typed."""
        return bool(self.bits) and not self.missing and all(w.plain & self.bits for w in self.words)


@dataclass(frozen=True, slots=True)
class Asked:
    """A query taken apart for one part of the index."""

    typed: tuple[str, ...]
    """The plain words, in the order typed."""
    groups: tuple[Meaning, ...]
    """Words of which any will do."""
    within: int
    """The documents that everything else leaves."""
    typing: str = ""
    """The word that may still go on."""
    sorted: bool = False
    """Whether all documents are wanted, in an order that is not by relevance."""


def fields_of(query: Query) -> Field:
    """Where the plain words of a query are looked for."""
    return reduce(or_, (_FIELDS_OF[name] for name in query.fields), Field(0)) or ANYWHERE


def take_apart(query: Query, filters: Filters, within: int) -> Asked:
    """Work out everything of `query` but its plain words."""
    typed: list[str] = []
    groups: list[Meaning] = []
    for node in query.root.nodes:
        match node:
            case Word(text):
                typed.append(text)
            case Either(nodes) if all(isinstance(inner, Word) for inner in nodes):
                before = len(filters.expansions)
                within &= filters.bits(node, within)
                groups.append(AnyOf(filters.expansions[before:]))
            case _:
                within &= filters.bits(node, within)
    ordered = query.sort not in ("", "relevance")
    return Asked(tuple(typed), tuple(groups), within, query.typing, ordered)


def find(asked: Asked, part: Part, filters: Filters, limit: int, *, relax: bool) -> Found:
    """The documents of `part` that answer a query by title, speakers, event and tags.

    Args:
        asked: The query, taken apart for `part`.
        part: Where to look.
        filters: What the query was taken apart with.
        limit: How many documents to rank.
        relax: Whether to read words as freely as it takes to find something.
    """
    if filters.cancelled() or not asked.within:
        return Found()
    words, bits, missing = _read(part, asked, filters, relax=relax)
    meanings: list[Meaning] = [*words, *asked.groups]
    if not meanings and filters.expansions:
        meanings = [AnyOf(filters.expansions)]
    lit = (*words, *filters.expansions)
    if asked.sorted:
        every = tuple((HIGHEST, number) for number in unpack(bits, part.size))
        return Found(bits, tuple(words), lit, every, missing)
    numbers = candidates(part, bits, meanings, words, limit)
    starting = set(unpack(part.starting(words) & bits, part.size, limit))
    order = Ranking(meanings, words, part.segment, asked.typing).best(numbers, limit, starting)
    return Found(bits, tuple(words), lit, tuple(order), missing)


def _read(
    part: Part, asked: Asked, filters: Filters, *, relax: bool
) -> tuple[list[Expansion], int, int]:
    """What the words mean, the documents that hold them, and how many of them those lack."""
    typed, within, fields = asked.typed, asked.within, filters.fields
    joined = part.joined(typed)
    words = [
        part.expansion(word, int(word in filters.rare), fields, together)
        for word, together in zip(typed, joined, strict=True)
    ]
    bits = _all(words, within)
    if not relax:
        return words, bits, 0
    for level in (1, 2):
        if bits or not typed or filters.cancelled():
            break
        for at in _doubtful(words, within):
            words[at] = part.expansion(typed[at], level, fields, joined[at])
        bits = _all(words, within)
    if bits or len(typed) < 2:
        return words, bits, 0
    return words, *_most(words, within)


def _most(words: Sequence[Expansion], within: int) -> tuple[int, int]:
    """The documents with as many of the words as any has, and how many words they lack."""
    holding = [within] + [0] * len(words)
    for word in words:
        for count in range(len(words), 0, -1):
            holding[count] |= holding[count - 1] & word.any
    missing = next(m for m, found in enumerate(reversed(holding)) if found)
    return (holding[-1 - missing], missing) if missing < len(words) else (0, 0)


def _doubtful(words: Sequence[Expansion], within: int) -> list[int]:
    """The words without which something would be found; if there are none such, the rare ones."""
    places = range(len(words))
    alone = [at for at in places if _all([*words[:at], *words[at + 1 :]], within)]
    return alone or [at for at in places if words[at].frequency < COMMON] or list(places)


def _all(words: Sequence[Meaning], within: int) -> int:
    return reduce(and_, (word.any for word in words), within)
