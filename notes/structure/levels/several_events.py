"""Notes of several events, each below a heading with its name and day, as in a log of years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.dates.dates import find_dates
from notes.structure.events.event_names import name_in_text, squashed
from notes.structure.lists.own_lists import listed_below
from notes.structure.text.lines import LineKind
from notes.structure.words.meaning import is_event_like
from notes.structure.words.wording import only_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.entries.nodes import Node
    from notes.structure.text.lines import Line, Outline

_MOST = 60
"""Headings that are looked at."""
_FEWEST = 2


class _Dated(NamedTuple):
    """A heading that names an event and its day."""

    name: str
    month: tuple[int, int]
    """The year, 0 where the heading says none, and the month."""
    is_event: bool
    """Whether a word for events or a place says so."""


def is_of_several_events(outline: Outline) -> bool:
    """Whether headings of one level tell of events that are months apart, and most by word.

    Days of one event stand close together, and titles of talks that bear days have no word for
    events.
    """
    headings = [line for line in outline.titled[1 : _MOST + 1] if line.kind is LineKind.HEADING]
    for level in sorted({line.level for line in headings}):
        found: list[_Dated] = []
        for each in _dated([line for line in headings if line.level == level]):
            if not each.is_event:
                return False
            found.append(each)
        if found:
            named = {each.name for each in found}
            months = {each.month for each in found}
            return len(named) >= _FEWEST and len(months) > 1
    return False


def _dated(headings: Sequence[Line]) -> Iterator[_Dated]:
    for line in headings:
        if only_words(line.text):
            continue
        if not any(map(str.isdigit, line.text)):
            continue
        if not any(when.has_day for when in find_dates(line.text)):
            continue
        name = name_in_text(line.text)
        when = next((when for when in name.dates if when.has_day), None)
        if name.title and when is not None and when.month is not None:
            month = (when.year or 0, when.month)
            is_event = name.has_event_word or bool(name.place)
            yield _Dated(squashed(name.title), month, is_event)


def are_events(nodes: Sequence[Node]) -> bool:
    """Whether most parallel headings are events with their years, some with talks listed below."""
    named = [node for node in nodes if _has_year(node.text) and is_event_like(node.bare)]
    return len(named) > 1 and len(named) >= 0.6 * len(nodes) and any(map(_lists_talks, named))


def _lists_talks(node: Node) -> bool:
    """Whether the text right below a heading, or below one of those below it, lists talks."""
    stop = node.children[0].start if node.children else node.end
    return bool(listed_below(node, stop, in_group=False)) or any(map(_lists_talks, node.children))


def _has_year(text: str) -> bool:
    return ("19" in text or "20" in text) and _YEAR.search(text) is not None


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
