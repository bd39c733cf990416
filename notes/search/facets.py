"""The values that qualifiers can take in some documents, and how many documents have each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notes.search.documents import Document

FACETS = ("speaker", "event", "tag", "place", "year", "kind", "path")
"""The qualifiers whose values are counted, in the order of `Facets.counts`."""


@dataclass(frozen=True, slots=True)
class Facets:
    """For each of `FACETS`, how many documents have each value."""

    counts: tuple[dict[str, int], ...] = field(default_factory=lambda: tuple({} for _ in FACETS))

    @classmethod
    def of(cls, documents: Iterable[Document]) -> Facets:
        """Count the values of `documents`."""
        counters: tuple[Counter[str], ...] = tuple(Counter() for _ in FACETS)
        for document in documents:
            for counter, values in zip(counters, _values(document), strict=True):
                counter.update(values)
        return cls(tuple(dict(counter) for counter in counters))

    def values(self, name: str) -> dict[str, int]:
        """The values of one qualifier; none for one that is not counted."""
        return self.counts[FACETS.index(name)] if name in FACETS else {}


def _values(document: Document) -> Iterator[Iterable[str]]:
    yield set(document.speakers)
    yield (document.event,) if document.event else ()
    yield set(document.tags)
    yield (document.place,) if document.place else ()
    yield (str(document.year),) if document.year else ()
    yield (str(document.kind),)
    folder = document.key.rpartition("/")[0]
    yield (folder,) if folder else ()
