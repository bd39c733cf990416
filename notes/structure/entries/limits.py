"""What is said of a note that holds more entries than are looked at as talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.models import Problem
from notes.structure.entries.tree import MOST_ENTRIES
from notes.structure.text.lines import LineKind

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
    """A warning where a long programme goes on behind the last entry that is looked at.

    What Podium exported is read to its end.

    Args:
        source: The note.
        outline: Its lines.
        roots: Its headings.
        sessions: What was found in it.
    """
    if len(sessions) < _PROGRAMME or "podium" in source.front.data:
        return ()
    headings = [at for at in outline.titles if outline.lines[at].kind is LineKind.HEADING]
    spent = [root.allowance.line for root in roots if root.allowance.is_spent]
    if len(headings) <= MOST_ENTRIES and len(sessions) < MOST_ENTRIES and not spent:
        return ()
    last = min(spent or [max(session.span.first for session in sessions)])
    message = f"holds more than {MOST_ENTRIES} entries; talks behind this line are not told apart"
    remedy = "part the note into several, one for each day, say"
    return (Problem(source.key, message, last, remedy),)
