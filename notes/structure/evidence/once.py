"""Properties that are worked out when first asked for, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Value = TypeVar("_Value")


class Once(Generic[_Value]):
    """A property whose value stays in the object's `__dict__`, where it may be replaced or popped.

    Unlike `functools.cached_property` of Python 3.11 it takes no lock, which costs more than most
    of these values.
    """

    def __init__(self, work: Callable[[Any], _Value]) -> None:
        self.__doc__ = work.__doc__
        self._work = work
        self._name = work.__name__

    def __get__(self, owner: object, _kind: type | None = None) -> _Value:
        value = self._work(owner)
        owner.__dict__[self._name] = value
        return value
