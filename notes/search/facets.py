"""The values that qualifiers can take in some documents, and how many documents have each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

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
        given = list(documents)
        folders = {d.key: d.key.rpartition("/")[0] for d in given}
        columns: tuple[Iterable[str], ...] = (
            [name for document in given for name in document.speakers],
            [document.event for document in given],
            [tag for document in given for tag in document.tags],
            [document.place for document in given],
            [str(document.year or "") for document in given],
            [str(document.kind) for document in given],
            [folders[document.key] for document in given],
        )
        return cls(tuple(_counted(column) for column in columns))

    def values(self, name: str) -> dict[str, int]:
        """The values of one qualifier; none for one that is not counted."""
        return self.counts[FACETS.index(name)] if name in FACETS else {}


def _counted(values: Iterable[str]) -> dict[str, int]:
    counts = Counter(values)
    counts.pop("", None)
    return dict(counts)
