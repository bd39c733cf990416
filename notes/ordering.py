"""Putting very many things in order while other threads go on."""

from __future__ import annotations

from array import array
from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

_Key = TypeVar("_Key", str, bytes)


def order_of(keys: Sequence[_Key], letters: int = 2) -> array[int]:
    """The places of `keys` in their order; equal ones as they come.

    To sort is one step to Python, during which no other thread can take its turn: a hundred
    thousand texts would hold up the screen. So those that begin alike are sorted by themselves.

    Args:
        keys: Texts, or bytes.
        letters: How many at the beginning part them.
    """
    alike: defaultdict[_Key, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        alike[key[:letters]].append(place)
    order = array("I")
    for beginning in sorted(alike):
        order.extend(sorted(alike[beginning], key=keys.__getitem__))
    return order
