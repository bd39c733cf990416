"""A talk's title behind a heading for its links: `## Meta`, then `## How caches rest`.

Whoever fills in a form for each talk has what the programme says of it on top.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.paths.paths import is_index_name, same_title, says_all_of, title_from_path
from notes.structure.words.meaning import Meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.reading.source import NoteSource
    from notes.structure.entries.nodes import Node

_LONGEST = 12
"""Lines of a form above the title."""


def title_behind_details(
    source: NoteSource, entries: Sequence[Node], start: int = 0
) -> Node | None:
    """The second of parallel headings, where the first is no title and that names a person or file.

    No other names a person: several are several talks. The first stands on line `start`, on top or
    right below the event's name.
    """
    if len(entries) < _FEWEST or not entries[0].meaning & Meaning.NO_TALK:
        return None
    first, second = entries[:_FEWEST]
    if first.start != start or second.start > start + _LONGEST or second.meaning & Meaning.NO_TALK:
        return None
    if any(node.attested for node in (first, *entries[_FEWEST:])):
        return None
    if second.attested:
        return second
    named = title_from_path(source.path)
    told = same_title(named, second.bare) or says_all_of(second.bare, named)
    return second if told and not is_index_name(source.path) else None


_FEWEST = 2
