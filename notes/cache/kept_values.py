"""Values that stay records until they are asked for."""

from __future__ import annotations

from array import array
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from notes.cache.records import decoded, encoded
from notes.collecting import Catalogue, EvenTexts, integers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from notes.cache.cache_file import Kept

ID_LENGTH = 10
"""As `notes.models.stable_id` makes them."""
COLUMNS = 3
_AT_ONCE = 256
"""Records that are decoded together; the JSON module lets no other thread run meanwhile."""

_T = TypeVar("_T")


def columns_of_values(ids: Iterable[str], values: Iterable[list[Any]]) -> list[bytes]:
    """Return the columns for `KeptValues`.

    Args:
        ids: One for each value; none where they have none.
        values: As lists of what JSON can hold.

    Raises:
        ValueError: An id is not as `stable_id` makes them.
    """
    names = list(ids)
    records = [encoded(value) + b"," for value in values]
    return [
        joined_ids(names),
        array("q", accumulate(map(len, records), initial=0)).tobytes(),
        b"".join(records),
    ]


def joined_ids(ids: Sequence[str]) -> bytes:
    """Return ids behind each other.

    Raises:
        ValueError: One of them is not as `stable_id` makes them.
    """
    if not {*map(len, ids)} <= {ID_LENGTH}:
        raise ValueError("an id has a form that cannot be kept")
    return "".join(ids).encode("ascii")


class KeptValues(Catalogue[_T], Generic[_T]):
    """A catalogue over the columns that `columns_of_values` made."""

    def __init__(self, columns: Sequence[Kept], made: Callable[[list[Any]], _T]) -> None:
        """Take the columns.

        Args:
            columns: As `columns_of_values` made them.
            made: Makes a value of its list.

        Raises:
            ValueError: They do not fit together.
        """
        ids, offsets, self._data = bytes(columns[0]), bytes(columns[1]), columns[2]
        self.ids = EvenTexts(ids, ID_LENGTH)
        self._offsets = integers(offsets)
        self._made = made
        count = len(self._offsets) - 1
        if self._offsets[-1] != len(self._data) or len(ids) not in (0, count * ID_LENGTH):
            raise ValueError("the columns of the cache do not fit together")

    def __len__(self) -> int:
        return len(self._offsets) - 1

    @overload
    def __getitem__(self, at: int) -> _T: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[_T, ...]: ...

    def __getitem__(self, at: int | slice) -> _T | tuple[_T, ...]:
        places = range(len(self))[at]
        if isinstance(places, range):
            return tuple(self[place] for place in places)
        return self._some(places, places + 1)[0]

    def __iter__(self) -> Iterator[_T]:
        for first in range(0, len(self), _AT_ONCE):
            yield from self._some(first, min(first + _AT_ONCE, len(self)))

    def _some(self, first: int, last: int) -> list[_T]:
        data = self._data[self._offsets[first] : self._offsets[last] - 1]
        return [self._made(one) for one in decoded(b"[%b]" % data)]
