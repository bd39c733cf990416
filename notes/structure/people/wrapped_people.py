"""People behind a label who go on, on the next line, as in text that an editor wrapped.

    **Speakers:** Ann Lee, Acme; Bo Ek, Initech;
    Ida Noor, The Gloam Times

A comma, a semicolon or "and" at the end of such a line says that it is not all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.text.labels import is_speaker_label, label_of, may_name_speakers
from notes.structure.text.lines import LineKind

if TYPE_CHECKING:
    from notes.structure.text.lines import Line, Outline

_OPEN = (",", ";", " and", " &")
_MOST = 3
"""Lines on which people go on."""
_LONGEST = 120
_OF_TEXT = frozenset({LineKind.PLAIN, LineKind.BULLET})


def with_whole_people(outline: Outline) -> Outline:
    """The lines of a note with the people behind each label in one line."""
    last, lines = _LAST_LETTERS, outline.lines
    going_on = [at for at, line in enumerate(lines) if line.text[-1] in last and ":" in line.text]
    opened = [at for at in going_on if _is_open(lines[at])]
    if not opened:
        return outline
    found = list(outline.lines)
    for at in reversed(opened):
        _join(found, at)
    return outline.rearranged(found) if len(found) < len(outline.lines) else outline


def _is_open(line: Line) -> bool:
    """Whether a line has a label for speakers, and its people go on."""
    if not line.text.endswith(_OPEN) or line.kind not in _OF_TEXT:
        return False
    if not may_name_speakers(line.text):
        return False
    label, people = label_of(line.text)
    return bool(people) and is_speaker_label(label)


_LAST_LETTERS = frozenset(end[-1] for end in _OPEN)


def _join(lines: list[Line], at: int) -> None:
    """Put what goes on right below the line at `at` on it, in place."""
    first = lines[at]
    text, below = first.text, lines[at + 1 : at + 1 + _MOST]
    count = 0
    for after in below:
        goes_on = after.kind is LineKind.PLAIN and after.number == first.number + count + 1
        if not goes_on or len(after.text) > _LONGEST or not text.endswith(_OPEN):
            break
        text, count = f"{text} {after.text}", count + 1
    lines[at : at + 1 + count] = [first._replace(text=text)]
