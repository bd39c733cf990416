"""Regular expressions from a query, which must not hang whatever they say.

The `regex` package stops by itself when its time is up; `re` cannot be stopped.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from time import monotonic
from typing import Any

_LONGEST = 500
_ONE_TEXT = 0.05
"""Seconds for one text."""


@lru_cache(maxsize=32)
def _compiled(source: str) -> tuple[Any, str]:
    """The compiled pattern and nothing, or nothing and what is wrong with it."""
    if len(source) > _LONGEST:
        return None, f"longer than {_LONGEST} letters"
    try:
        regex = import_module("regex")
    except ImportError:
        return None, "the package regex is not installed"
    try:
        return regex.compile(source, regex.IGNORECASE | regex.VERSION0), ""
    except (regex.error, OverflowError, RecursionError, MemoryError, ValueError) as error:
        return None, str(error) or "not understood"


def problem_of(source: str) -> str:
    """What is wrong with a regular expression; empty if nothing is."""
    return _compiled(source)[1]


class PatternSearch:
    """Looks for one pattern in many texts within a number of seconds from the first one on."""

    def __init__(self, source: str, seconds: float) -> None:
        self._pattern = _compiled(source)[0]
        self._seconds = seconds
        self._deadline = 0.0
        self.stopped = False
        """Some text was not looked at, or not to its end."""

    def span(self, text: str) -> tuple[int, int] | None:
        """Where the pattern first matches one letter or more."""
        now = monotonic()
        self._deadline = self._deadline or now + self._seconds
        left = self._deadline - now
        if left <= 0 or self._pattern is None:
            self.stopped = True
            return None
        try:
            matches = self._pattern.finditer(text, timeout=min(left, _ONE_TEXT))
            return next((found.span() for found in matches if found[0]), None)
        except TimeoutError:
            self.stopped = True
            return None
