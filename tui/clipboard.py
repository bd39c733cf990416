"""Text on its way to the clipboard: nothing in it may act on the terminal it is pasted into."""

from __future__ import annotations

from notes.visible import visible

MOST = 1_000_000
"""Letters that terminals can be trusted to take in one sequence."""


def clean(text: str) -> str:
    """`text` without control characters and without a last line end, which would run a command."""
    return visible(text[:MOST]).rstrip("\n")
