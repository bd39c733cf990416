"""Values that nobody changes, made as fast as those that one may change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:
    from dataclasses import dataclass

    def value(*, frozen: bool, **options: bool) -> object:
        """Make a class a dataclass that only type checkers hold to be frozen.

        To refuse changes at run time as well takes a call for each field of each value that is
        made, four times as long: more than it takes to find a session and its speakers. All share
        one `__repr__`, as each method that a dataclass writes has to be compiled at every start.
        """

        def made(cls: type) -> type:
            cls.__repr__ = _told
            return dataclass(unsafe_hash=frozen, repr=False, **options)(cls)

        return made

    def _told(self: object) -> str:
        """`Span(first=1, last=2)`."""
        told = (f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{type(self).__qualname__}({', '.join(told)})"


__all__ = ["value"]
