"""A session's source -> clean Markdown that any renderer shows whole."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tidied:
    """Clean Markdown, and the line of the source that each of its lines came from."""

    text: str
    lines: tuple[int, ...]
    """For each line of `text`, a line of the source, counted from 0."""


def tidy(text: str) -> Tidied:
    """Return `text` as Markdown that says what its writer meant, with every word kept."""
    return Tidied(text, tuple(range(text.count("\n") + 1)))
