"""What a command line can be wrong about."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class CommandError(Exception):
    """What was asked for cannot be done; its text says why, and what to do instead."""


def suggestion(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'x'?` where one of the known words is near, else nothing."""
    import difflib  # noqa: PLC0415  (only where something was mistyped)

    near = difflib.get_close_matches(word.lower(), list(known), n=1, cutoff=0.6)
    return f"; did you mean {near[0]!r}?" if near else ""
