"""Titles whose markup is opened on one line and closed on the next: a link's label, struck type.

    **[Ann Lee (Acme)
    How caches rest](caches.md)**

    ~~Bo Brandt (Initech)
    Queues without tears~~

Editors wrap a label that is long. Who sets the people on a line of their own inside of it parts
them from the title so, and a dash says the same. What is struck through as a whole is read as it
would be otherwise: a talk that was not seen, or not written up, is one all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.text.lines import LineKind
from notes.structure.text.looks import line_of
from notes.structure.titles.titles import read_entry

if TYPE_CHECKING:
    from notes.structure.text.lines import Line, Outline

_STRIKE = "~~"
_OF_TEXT = frozenset({LineKind.PLAIN, LineKind.BULLET})


def with_whole_labels(outline: Outline, text: str) -> Outline:
    """`outline` with each such title in one line, and none struck through from end to end.

    Args:
        outline: The lines of a note.
        text: All of the note, for a cheap look.
    """
    parted = _has_parted_link(text)
    struck = "~" in text and "\n~~" in text  # one sign alone is found much faster
    if not (parted or struck):
        return outline
    found: list[Line] = []
    for line in outline.lines:
        last = found[-1] if found else None
        if last is not None and line.kind is LineKind.PLAIN and line.number == last.number + 1:
            if parted and _closes_link(last, line):
                found[-1] = _together(last, line, last.text.rpartition("[")[2], "](")
                continue
            if struck and _closes_strike(last, line):
                found[-1] = _together(last, line, last.text[len(_STRIKE) :], _STRIKE)
                continue
        found.append(line)
    return outline.rearranged([_read_again(line) for line in found])


def _has_parted_link(text: str) -> bool:
    """A cheap look: whether the label of some link begins on the line before its end."""
    at = text.find("](") if "[" in text else -1
    while at >= 0:
        if text.rfind("[", 0, at) < text.rfind("\n", 0, at):
            return True
        at = text.find("](", at + 2)
    return False


def _closes_link(line: Line, after: Line) -> bool:
    """Whether a line ends inside the label of a link, which the next one closes."""
    opened = line.text.rpartition("[")[2] if line.kind in _OF_TEXT and "[" in line.text else "]"
    closing = after.text.find("](")
    return "]" not in opened and closing > 0 and "[" not in after.text[:closing]


def _closes_strike(line: Line, after: Line) -> bool:
    """Whether a line is struck through from its start on, and the next one up to its end."""
    opens = line.kind in _OF_TEXT and line.text[:2] == _STRIKE and line.text.count(_STRIKE) == 1
    return opens and after.text.endswith(_STRIKE) and after.text.count(_STRIKE) == 1


def _together(line: Line, after: Line, opened: str, closing: str) -> Line:
    """Both lines in one, with a dash between where one holds people and nothing else.

    Args:
        line: The first of them.
        after: The second.
        opened: What the first has of the title.
        closing: What ends the title in the second.
    """
    rest = after.text[: after.text.index(closing)]
    parts = read_entry(opened.strip()).names_only or read_entry(rest.strip()).names_only
    return line._replace(text=f"{line.text.rstrip()}{' - ' if parts else ' '}{after.text}")


def _read_again(line: Line) -> Line:
    """A line whose type is closed now, or which is struck through, by its look without it."""
    text = line.text
    if line.kind is not LineKind.PLAIN or text[:2] not in {_STRIKE, "**"}:
        return line
    if text[:2] == _STRIKE and text.endswith(_STRIKE) and text.count(_STRIKE) == _BOTH:
        text = text[2:-2].strip()
    again = line_of(line.number, text, line.level, org=False, tight=False) if text else line
    return again if again.kind in _AGAIN else line


_BOTH = 2
"""What opens struck type and what closes it."""
_AGAIN = frozenset({LineKind.PLAIN, LineKind.BOLD})
