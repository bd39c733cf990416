"""Letters that light up because a pattern or a run of letters stands there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from notes.search.folding import fold, shown_places
from notes.search.patterns import PatternSearch
from notes.search.query import Either, Every, Letters, Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notes.search.query import Node, Query

Mark = Callable[[str], Sequence[int]]
"""Finds the letters of a text that light up."""

_SECONDS = 0.2


def marks(query: Query) -> list[Mark]:
    """What a query lights up besides its words."""
    return list(_marks(query.root))


def _marks(node: Node) -> Iterator[Mark]:
    match node:
        case Every(nodes) | Either(nodes):
            for inner in nodes:
                yield from _marks(inner)
        case Pattern(source):
            yield partial(_of_pattern, PatternSearch(source, _SECONDS))
        case Letters(text):
            yield partial(_of_letters, text)
        case _:
            return


def _of_pattern(search: PatternSearch, text: str) -> Sequence[int]:
    span = search.span(text)
    return range(*span) if span else ()


def _of_letters(letters: str, text: str) -> Sequence[int]:
    folded = fold(text)
    places: list[int] = []
    at = folded.find(letters)
    while at >= 0:
        places += range(at, at + len(letters))
        at = folded.find(letters, at + len(letters))
    return places if len(folded) == len(text) else shown_places(text, places)
