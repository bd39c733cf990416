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
        made, four times as long: more than it takes to find a session and its speakers.
        """
        return dataclass(unsafe_hash=frozen, **options)


__all__ = ["value"]
