"""Headings that are the moment at which a talk began, with its title below: a log typed live.

    Sat Mar 16 14:00:21 EDT 2019
    ============================

    Ann Lee, Acme

    How caches rest

Such a heading names no talk and no group of talks. The title is the first line below it, or the
one behind the people; the heading becomes that title before anything else is read, with the people
right below, and all lines keep their numbers. What is no title, a sentence, leaves it as it is. A
time alone is left to those who look for programmes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.events.days_in_places import is_stamp
from notes.structure.text.lines import LineKind
from notes.structure.text.openings import may_open_title
from notes.structure.titles.titles import read_entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.text.lines import Line, Outline

_FEWEST = 2
_TELLING = 4
"""Headings of which one is a stamp at least."""
_GAP = 3
"""How many lines further on the title may stand."""
_LONGEST = 120
_MOST_WORDS = 14
_SHORT = 6
"""Words of what is no sentence, though a full stop ends it."""
_OF_TEXT = frozenset({LineKind.PLAIN, LineKind.BOLD})


def with_titles_of_stamps(outline: Outline) -> Outline:
    """`outline` with each heading that is a day and a time as the title that stands below it."""
    lines = outline.lines
    if not any(is_stamp(lines[at].text) for at in outline.titles[:_TELLING]):
        return outline
    stamped = [at for at in outline.titles if is_stamp(lines[at].text)]
    titles = {at: found for at in stamped if (found := _title_below(lines, at))}
    if len(titles) < max(_FEWEST, len(stamped) / 2):
        return outline
    taken = set(titles.values())
    return outline.rearranged(
        [
            line._replace(text=lines[titles[at]].text.rstrip(".")) if at in titles else line
            for at, line in enumerate(lines)
            if at not in taken
        ]
    )


def _title_below(lines: Sequence[Line], at: int) -> int:
    """Where the title of the talk stands that began at `at`; 0 where none does."""
    found = at + 1
    if found < len(lines) and _is_near(lines, found) and read_entry(lines[found].text).names_only:
        found += 1
    return found if found < len(lines) and _is_near(lines, found) and _is_title(lines, found) else 0


def _is_near(lines: Sequence[Line], at: int) -> bool:
    line, above = lines[at], lines[at - 1]
    return line.kind in _OF_TEXT and line.number <= above.number + _GAP


def _is_title(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is short and no sentence, and no other line of a paragraph goes on with it."""
    text = lines[at].text
    words = text.count(" ") + 1
    if len(text) > _LONGEST or words > _MOST_WORDS or not may_open_title(text):
        return False
    return text[-1] not in ".!:;," or (text[-1] == "." and words <= _SHORT)
