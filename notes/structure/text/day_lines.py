"""Days alone on a line, as in notes without markup: what stands right below opens a talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.text.looks import LineKind
from notes.structure.words.date_words import date_words
from notes.structure.words.days_and_tracks import is_day_or_track
from notes.structure.words.wording import phrase_of, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.text.looks import Line


def is_below_day(lines: Sequence[Line], at: int) -> bool:
    """Whether the line right above is a day alone, behind a blank line: `Fri`, `Day 2`."""
    above = lines[at - 1]
    if len(above.text) > _LONGEST_DAY or above.kind is not LineKind.PLAIN:
        return False
    alone = at == 1 or lines[at - 2].number < above.number - 1
    return alone and names_day(phrase_of(above.text))


_LONGEST_DAY = 16


def names_day(phrase: str) -> bool:
    """Whether a phrase is a day, and no other word for a group of talks."""
    if phrase in date_words().weekdays:
        return True
    return is_day_or_track(phrase) and phrase not in wording().groups
