"""Very many values: made all at once, or none before it is asked for; the last of them kept."""

from __future__ import annotations

import gc
from array import array
from collections.abc import Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Iterator

_T = TypeVar("_T")
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the garbage collector away; walking all notes again and again doubles the time.

    Nothing that is made of notes is cyclic, so there is nothing for it to find.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def keep(known: dict[_Key, _Value], key: _Key, value: _Value, most: int) -> None:
    """Remember a value, and forget the oldest of `most`: to let all go takes as long as a frame.

    Several threads may share `known`.
    """
    if len(known) >= most:
        with suppress(RuntimeError, StopIteration):  # another thread changes it right now
            known.pop(next(iter(known)), None)
    known[key] = value


class EvenTexts(Sequence[str]):
    """Texts of the same length in ASCII, made of their bytes when they are asked for."""

    def __init__(self, data: bytes | memoryview, length: int) -> None:
        """Take texts that stand one behind the other.

        Args:
            data: All of them.
            length: Letters in each.
        """
        self._data = data
        self._length = length

    def __len__(self) -> int:
        return len(self._data) // self._length

    def __iter__(self) -> Iterator[str]:
        text, length = str(self._data, "ascii"), self._length
        return (text[place : place + length] for place in range(0, len(text), length))

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> list[str]: ...

    def __getitem__(self, at: int | slice) -> str | list[str]:
        if isinstance(at, slice):
            places = range(*at.indices(len(self)))
            if places.step != 1:
                return [self[one] for one in places]
            first, last = places.start * self._length, places.stop * self._length
            return list(EvenTexts(self._data[first:last], self._length))
        place = (at if at >= 0 else at + len(self)) * self._length
        found = self._data[place : place + self._length]
        if not found or place < 0:
            raise IndexError(at)
        return str(found, "ascii")


class Catalogue(Sequence[_T], Generic[_T]):
    """Values with ids, in an order of their own."""

    ids: Sequence[str]
    """The id of each value; to ask for them makes no value."""

    def get(self, name: str) -> _T | None:
        """Return the value with this id; the first where several have it."""
        place = self._place.get(name)
        return None if place is None else self[place]

    @cached_property
    def _place(self) -> dict[str, int]:
        ids = list(self.ids)
        return dict(zip(reversed(ids), range(len(ids) - 1, -1, -1), strict=True))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or len(other) != len(self):
            return NotImplemented
        return all(one == two for one, two in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self.ids))


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


_Named = TypeVar("_Named", bound=_WithId)


def catalogue(values: Sequence[_Named]) -> Catalogue[_Named]:
    """Return a catalogue of values that are there, or of those that are one already."""
    return values if isinstance(values, Catalogue) else _Listed(values)


class _Listed(Catalogue[_Named], Generic[_Named]):
    """A catalogue of values that are there."""

    def __init__(self, values: Sequence[_Named]) -> None:
        self._values = values
        self.ids = [value.id for value in values]

    def __len__(self) -> int:
        return len(self._values)

    @overload
    def __getitem__(self, at: int) -> _Named: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[_Named]: ...

    def __getitem__(self, at: int | slice) -> _Named | Sequence[_Named]:
        return self._values[at]

    def __iter__(self) -> Iterator[_Named]:
        return iter(self._values)


_HALF, _ALL = 1 << 63, (1 << 64) - 1


def in_column(number: int) -> int:
    """Return a number as a column of eight bytes holds it; most numbers are that themselves.

    Some file systems give inodes that take all 64 bits, and times before 1678 or after 2262.
    """
    return ((number + _HALF) & _ALL) - _HALF


def integers(data: bytes | memoryview) -> array[int]:
    """Return the numbers of a column."""
    numbers = array("q")
    numbers.frombytes(data)
    return numbers
