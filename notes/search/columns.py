"""Columns of an index that take little room: words in one text, numbers that stay on disk."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Protocol, overload

from notes.search.errors import BrokenIndexError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BETWEEN = "\0"
"""Stands in no word, as it is no letter."""
_APART = 16
"""One of so many words is held as a text, to find the others by."""
_AT_ONCE = 1 << 16


class Octets(Protocol):
    """Bytes in memory, or on disk, from where those that are asked for are read.

    To ask for what is not there any more is a `ValueError`.
    """

    def __len__(self) -> int: ...

    def __getitem__(self, part: slice, /) -> bytes | memoryview: ...


class Words(Sequence[str]):
    """Words that are made when they are asked for; as texts of their own they take ten times more.

    Nothing but their letters and where each begins is held.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        each = list(words)
        self.joined = _BETWEEN.join([*each, ""])
        """All of them, each with one more letter behind it that stands in no word."""
        self.starts = array("I", accumulate(map((1).__add__, map(len, each)), initial=0))
        """Where each begins in `joined`, and at last its length."""
        self._heads = each[::_APART]

    def __len__(self) -> int:
        return len(self.starts) - 1

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> list[str]: ...

    def __getitem__(self, at: int | slice) -> str | list[str]:
        starts = self.starts
        if isinstance(at, slice):
            low, high, step = at.indices(len(self))
            if low >= high or step != 1:
                return [self[one] for one in range(low, high, step)]
            return self.joined[starts[low] : starts[high] - 1].split(_BETWEEN)
        if at < 0:
            at += len(self)
            if at < 0:
                raise IndexError(at)
        return self.joined[starts[at] : starts[at + 1] - 1]

    def __iter__(self) -> Iterator[str]:
        return iter(self[:])

    def place(self, word: str) -> int:
        """Return how many words stand before this one, be it there or not; they are in order."""
        head = bisect_left(self._heads, word)
        if not head:
            return 0
        low = (head - 1) * _APART + 1
        return low + bisect_left(self[low : head * _APART], word)


class Column(Sequence[int]):
    """Numbers on disk, read when they are asked for."""

    def __init__(self, data: Octets, start: int, length: int, kind: str) -> None:
        """Take some bytes of a file as numbers.

        Args:
            data: The file.
            start: Where the numbers begin.
            length: How many bytes they take.
            kind: Of the numbers, as `array` has it.
        """
        self._data = data
        self._start = start
        self.kind = kind
        """Of the numbers, as `array` has it."""
        self._width = array(kind).itemsize
        self._count = length // self._width

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> int: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[int]: ...

    def __getitem__(self, at: int | slice) -> int | Sequence[int]:
        if isinstance(at, slice):
            low, high, step = at.indices(self._count)
            if step != 1:
                return [self[one] for one in range(low, high, step)]
            return self._read(low, max(low, high))
        if at < 0:
            at += self._count
        if not 0 <= at < self._count:
            raise IndexError(at)
        return self._read(at, at + 1)[0]

    def __iter__(self) -> Iterator[int]:
        for first in range(0, self._count, _AT_ONCE):
            yield from self._read(first, min(first + _AT_ONCE, self._count))

    def part(self, low: int, high: int) -> Column:
        """Return those from `low` up to `high`, of which none is read yet."""
        width = self._width
        return Column(self._data, self._start + low * width, (high - low) * width, self.kind)

    def _read(self, low: int, high: int) -> memoryview:
        """Return the numbers from `low` up to `high`.

        Raises:
            BrokenIndexError: The file was cut off since it was opened.
        """
        width = self._width
        try:
            data = self._data[self._start + low * width : self._start + high * width]
        except ValueError as error:
            raise BrokenIndexError("cut off since it was opened") from error
        return memoryview(data).cast(self.kind)  # type: ignore[call-overload,no-any-return]


_KINDS = {1: "B", 2: "H", 4: "I"}


def narrow(numbers: array[int]) -> array[int]:
    """The same numbers, none below 0, in as few bytes each as the largest needs."""
    data, width = numbers.tobytes(), numbers.itemsize
    # The first bytes of all numbers, then the second ones: no Python is run for each number.
    told = [data[at::width] for at in range(width)]
    if sys.byteorder == "big":
        told.reverse()
    used = max((at for at, one in enumerate(told, 1) if one.count(0) < len(one)), default=1)
    size = min(size for size in _KINDS if size >= used)
    if size == width:
        return numbers
    told = told[:size] if sys.byteorder == "little" else told[size - 1 :: -1]
    fewer = bytearray(size * len(numbers))
    for at, one in enumerate(told):
        fewer[at::size] = one
    return array(_KINDS[size], bytes(fewer))
