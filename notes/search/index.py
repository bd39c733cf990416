"""`SearchIndex`: a notebook's sessions, ready to answer what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.search.answer import Answer, Group, Match, Scope
from notes.search.documents import documents
from notes.search.filters import Filters
from notes.search.highlighting import Highlighter
from notes.search.library import DocumentLibrary, StoreLibrary
from notes.search.matching import fields_of, find
from notes.search.part import Part
from notes.search.query import parse
from notes.search.ranking import HIGHEST

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from notes.search.documents import Document
    from notes.search.library import Library
    from notes.store import NoteStore

_NO_SCOPE = Scope()


def _never() -> bool:
    return False


class SearchIndex:
    """An immutable snapshot that any thread may search."""

    def __init__(self, part: Part, library: Library) -> None:
        self._part = part
        self._library = library

    @classmethod
    def build(cls, store: NoteStore) -> SearchIndex:
        """Index every talk of `store`."""
        return cls(Part.of(list(documents(store))), StoreLibrary(store))

    @classmethod
    def of(cls, given: Sequence[Document], texts: Mapping[str, str] | None = None) -> SearchIndex:
        """Index documents made by hand, with the texts of their sessions by id."""
        return cls(Part.of(given), DocumentLibrary(given, texts))

    def replaced(self, store: NoteStore, keys: Collection[str]) -> SearchIndex:
        """Index `store`, in which the notes `keys` changed, came or went since this index."""
        del keys
        return SearchIndex.build(store)

    def search(
        self,
        query: str,
        limit: int = 100,
        scope: Scope = _NO_SCOPE,
        *,
        cancelled: Callable[[], bool] = _never,
    ) -> Answer:
        """Answer a query: the first `limit` sessions, best first.

        Args:
            query: As typed, finished or not; every text is a query.
            limit: How many matches to rank and to find positions for.
            scope: The ids that `is:marked` and `is:starred` mean.
            cancelled: Asked between the stages; once true, the answer comes back empty.
        """
        read = parse(query)
        if not read.root.nodes:
            return Answer(query, hints=read.hints)
        part = self._part
        filters = Filters(part, self._library, scope, cancelled, fields_of(read))
        found = find(read, part, filters, limit)
        if cancelled():
            return Answer(query, cancelled=True)
        lit = Highlighter(found.lit, part.segment)
        matches = tuple(
            Match(part.cards.ids[number], _shown(score), *lit.letters(number))
            for score, number in found.ranked[:limit]
        )
        numbers = [number for _, number in found.ranked[:limit]]
        return Answer(
            query=query,
            matches=matches,
            sessions=found.bits.bit_count(),
            events=part.events_in(found.bits),
            hints=(*read.hints, *filters.hints),
            groups=_groups(part, numbers),
            words=read.words,
        )


def _shown(score: float) -> float:
    return max(0.0, min(1.0, score / HIGHEST))


def _groups(part: Part, numbers: Sequence[int]) -> tuple[Group, ...]:
    cards = part.cards
    groups: dict[str, list[str]] = {}
    for number in numbers:
        groups.setdefault(cards.events[cards.event_of[number]], []).append(cards.ids[number])
    return tuple(Group(event, tuple(ids)) for event, ids in groups.items())
