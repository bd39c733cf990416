"""Labels written as definitions, the term on a line and what it says below: `speaker⏎: Ann Lee`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.text.joined_lines import with_joined
from notes.structure.text.lines import LineKind

if TYPE_CHECKING:
    from notes.structure.text.lines import Line, Outline

_MOST_WORDS = 3


def with_definitions(outline: Outline, text: str) -> Outline:
    """`outline` with each definition of a short term as a label in one line: `speaker: Ann Lee`.

    Args:
        outline: The lines of a note.
        text: The note, which is looked at for a definition first.
    """
    # To look at the lines outside of plain lists is much faster than to look for three signs.
    told = [at for at in outline.apart if outline.lines[at].text[0] == ":"]
    if not told or "\n: " not in text:
        return outline
    return with_joined(outline, _defines, "")


def _defines(term: Line, line: Line) -> bool:
    """Whether `line` says what the few words of the line above it are."""
    if line.text[:2] != ": " or term.kind is not LineKind.PLAIN or ":" in term.text:
        return False
    return term.number == line.number - 1 and len(term.text.split()) <= _MOST_WORDS
