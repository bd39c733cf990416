"""What is said of a note that holds more entries or lines than are looked at."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from notes.models import Problem
from notes.structure.entries.tree import MOST_ENTRIES
from notes.structure.text.lines import MOST_LINES, LineKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Session
    from notes.reading.source import NoteSource
    from notes.structure.entries.nodes import Node
    from notes.structure.text.lines import Outline

_PROGRAMME = MOST_ENTRIES // 2
"""Sessions of a note that is a long programme, and no dump of something else."""


def beyond_limit(
    source: NoteSource, outline: Outline, roots: Sequence[Node], sessions: Sequence[Session]
) -> tuple[Problem, ...]:
    """A warning where a long programme goes on behind the last entry or line that is looked at.

    What Podium exported is read to its end.

    Args:
        source: The note.
        outline: Its lines.
        roots: Its headings.
        sessions: What was found in it.
    """
    if "podium" in source.front.data:
        return ()
    if len(sessions) > 1 and (end := _last_line(source, outline)):
        return (_problem(source, end, f"{MOST_LINES} lines"),)
    if len(sessions) < _PROGRAMME:
        return ()
    headings = [at for at in outline.titles if outline.lines[at].kind is LineKind.HEADING]
    spent = [root.allowance.line for root in roots if root.allowance.is_spent]
    if len(headings) <= MOST_ENTRIES and len(sessions) < MOST_ENTRIES and not spent:
        return ()
    last = min(spent or [max(session.span.first for session in sessions)])
    return (_problem(source, last, f"{MOST_ENTRIES} entries"),)


def _last_line(source: NoteSource, outline: Outline) -> int:
    """The last line that was looked at, where text stands behind it; else 0."""
    if len(outline.lines) < MOST_LINES:
        return 0
    last = outline.lines[-1].number
    return last if any(map(str.strip, islice(source.lines, last, None))) else 0


def _problem(source: NoteSource, line: int, most: str) -> Problem:
    message = f"holds more than {most}; talks behind this line are not told apart"
    remedy = "part the note into several, one for each day, say"
    return Problem(source.key, message, line, remedy)
