"""What ranks documents: a word with its readings, or several of which any will do."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


class Meaning(Protocol):
    """A set of documents, and how well each is meant."""

    @property
    def typed(self) -> str:
        """The word typed; empty where there is no single one."""

    @property
    def any(self) -> int:
        """All documents meant."""

    @property
    def exactly(self) -> int:
        """The documents meant without any doubt."""

    @property
    def likely(self) -> int:
        """The documents whose whole title tells that they are meant."""

    @property
    def found(self) -> int:
        """Their number, or a little more."""

    def qualities(self, numbers: Sequence[int], *, whole: bool = True) -> list[float]:
        """How well each document is meant; 0 for those that are not.

        Args:
            numbers: The documents.
            whole: Whether the word is typed to its end, so that the very word counts for more.
        """


class AnyOf:
    """Several meanings of which any will do: the best one counts."""

    typed = ""
    likely = 0

    def __init__(self, meanings: Sequence[Meaning]) -> None:
        self._meanings = meanings
        self.any = reduce(or_, (meaning.any for meaning in meanings), 0)
        self.exactly = reduce(or_, (meaning.exactly for meaning in meanings), 0)
        self.found = sum(meaning.found for meaning in meanings)

    def qualities(self, numbers: Sequence[int], *, whole: bool = True) -> list[float]:
        """How well each document is meant by the meaning that fits it best."""
        columns = [meaning.qualities(numbers, whole=whole) for meaning in self._meanings]
        return list(map(max, *columns)) if len(columns) > 1 else columns[0]
