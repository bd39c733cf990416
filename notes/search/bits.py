"""Sets of document numbers as long integers: bit `n` is set where document `n` belongs.

One AND over 100,000 documents costs a microsecond, which no set or sorted list comes near.
"""

from __future__ import annotations

from collections import deque
from itertools import compress, repeat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS = bytes.maketrans(b"\0\1", b"01")
_FEW = 12
_SPARSE = 64
"""Numbers up to which taking them out one by one is quicker than looking through all octets."""
_BYTES_KEPT = 8_000_000
_FEWEST_KEPT = 256


def pack(numbers: Sequence[int], size: int) -> int:
    """The set of `numbers`, each under `size`."""
    if len(numbers) <= _FEW:
        bits = 0
        for number in numbers:
            bits |= 1 << number
        return bits
    if len(numbers) * 16 > size:
        return _pack_many(numbers, size)
    octets = bytearray((size >> 3) + 1)
    for number in numbers:
        octets[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(octets, "little")


def _pack_many(numbers: Sequence[int], size: int) -> int:
    flags = bytearray(size)
    deque(map(flags.__setitem__, numbers, repeat(1)), maxlen=0)
    flags.reverse()
    return int(flags.translate(_DIGITS), 2)


def octets_of(bits: int, size: int) -> bytes:
    """`bits` as bytes, so that `octets[n >> 3] >> (n & 7) & 1` tells whether `n` belongs."""
    return bits.to_bytes((size >> 3) + 9 & ~7, "little")


def unpack(bits: int, size: int, most: int | None = None) -> list[int]:
    """The numbers in `bits`, rising; only the first `most` of them, where that is given."""
    if not bits:
        return []
    most = size if most is None else most
    numbers: list[int] = []
    if bits.bit_count() <= _SPARSE:
        while bits:
            numbers.append(bits.bit_length() - 1)
            bits ^= 1 << numbers[-1]
        numbers.reverse()
        return numbers[:most]
    words = memoryview(octets_of(bits, size)).cast("Q")
    for at in compress(range(len(words)), words):
        rest = words[at]
        base = (at << 6) - 1
        while rest:
            low = rest & -rest
            numbers.append(base + low.bit_length())
            rest ^= low
        if len(numbers) >= most:
            break
    return numbers[:most]


class Kept(dict[object, int]):
    """Sets of documents that were costly to put together, by what they are for.

    When they would take too much memory, all are let go: they can be made again.
    """

    def __init__(self, size: int) -> None:
        super().__init__()
        self._most = max(_FEWEST_KEPT, _BYTES_KEPT * 8 // max(size, 1))

    def __setitem__(self, key: object, bits: int) -> None:
        if len(self) >= self._most:
            self.clear()
        super().__setitem__(key, bits)
