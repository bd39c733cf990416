"""The code of a session alone on the line above its title, as catalogues print it.

ARC324
Caches that rest on the next rack
Ann Lee - Initech
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.people import read_people
from notes.structure.text.labels import label_of
from notes.structure.text.lines import Line, LineKind

if TYPE_CHECKING:
    from notes.structure.text.lines import Outline

_CODE = r"[A-Z]{3}[- ]?\d{3}(?:-[A-Z]\d?)?"
_ALONE = re.compile(rf"({_CODE}):?")
_TOP, _NEAR = 3, 2
"""The last line on which the code of a note's one talk stands, and how far below its title may."""
_LONGEST_CODE, _LONGEST = 12, 140
"""Letters of a code, and of a title without markup."""
_MARKED = (LineKind.HEADING, LineKind.BOLD)
_OF_NOTE = Line(1, LineKind.HEADING, 0, "")
"""What a title without markup is as good as: a heading above all others."""


def with_codes_before_titles(outline: Outline) -> Outline:
    """The lines of a note with each session's code in that of the title that it stands above."""
    short = [line.text for line in outline.lines if len(line.text) < _LONGEST_CODE]
    if not any(map(_ALONE.fullmatch, short)):
        return outline
    arranged: list[Line] = []
    for line in outline.lines:
        above = arranged[-1] if arranged else line
        code = _ALONE.fullmatch(above.text)
        if code is not None and _has_title(above, line):
            whole = f"{code[1].replace(' ', '')}: {line.text}"
            head = next((one for one in (above, line) if one.kind in _MARKED), _OF_NOTE)
            arranged[-1] = line._replace(kind=head.kind, level=head.level, text=whole)
        else:
            arranged.append(line)
    return outline.rearranged(arranged)


def _has_title(code: Line, line: Line) -> bool:
    """Whether a line right below that of a code is a title: no name, label, code or text."""
    if line.number > code.number + _NEAR or label_of(line.text)[0]:
        return False
    marked = code.kind in _MARKED or line.kind in _MARKED
    if not marked and (code.kind is not LineKind.PLAIN or code.number > _TOP):
        return False
    short = line.kind is LineKind.PLAIN and len(line.text) < _LONGEST
    if line.kind not in _MARKED and not (short and line.text[-1] not in ".,;:"):
        return False
    return " " in line.text and not read_people(line.text).speakers
