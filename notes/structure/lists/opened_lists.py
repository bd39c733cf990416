"""Headings above a list of talks whose first people seem to be the heading's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.dates.dates import find_dates
from notes.structure.entries.speakers import IN_PROSE
from notes.structure.entries.told_entries import TOLD
from notes.structure.lists.own_lists import listed_below
from notes.structure.text.lines import LineKind
from notes.structure.titles.titles_below import HEADED
from notes.structure.words.days_and_tracks import is_named_several

if TYPE_CHECKING:
    from notes.structure.entries.nodes import Node


def opens_list_of_talks(node: Node) -> bool:
    """Whether the people below a heading are those of the first talk in a list of talks.

    Talks have notes nested below them, or a day stands in the heading; in a list of those who were
    on a panel, neither is so. Below a word for talks, titles may stand below their names.
    Sentences that tell of a talk each are a list of talks wherever they stand.
    """
    if node.line.kind is not LineKind.HEADING or node.below.rule not in _RULES:
        return False
    first = node.first_line
    if first is None or (node.below.rule == IN_PROSE and first.kind is not LineKind.BULLET):
        return False
    found = listed_below(node, node.end, in_group=False)
    if len(found) < _FEWEST or found[0].line.number != node.below.line:
        return False
    if all(entry.entry.form == TOLD for entry in found):
        return True
    forms = {"x -", HEADED} if is_named_several(node.bare) else {"x -"}
    named = sum(entry.entry.form in forms and entry.attested for entry in found)
    noted = sum(bool(entry.children) for entry in found)
    dated = any(when.has_day for when in find_dates(node.bare))
    return named == len(found) and (dated or noted == len(found))


_RULES = frozenset({"first bullet", IN_PROSE})
_FEWEST = 2
