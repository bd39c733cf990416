"""Notes of a writer's own day, in which an event is one part among standups and groceries."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from notes.structure.dates.dates import find_dates
from notes.structure.entries.shapes import bullets
from notes.structure.events.event_headings import MOST_WORDS
from notes.structure.paths.paths import stem
from notes.structure.titles.explicit import tags_in
from notes.structure.words.days_and_tracks import is_date
from notes.structure.words.meaning import is_event_like
from notes.structure.words.wording import load_words, phrase_of, phrases_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.reading.source import NoteSource
    from notes.structure.entries.nodes import Node
    from notes.structure.text.lines import Line


@cache
def _folders() -> frozenset[str]:
    return phrases_of(load_words("journals")["folders"])


def is_journal(source: NoteSource) -> bool:
    """Whether a note is named by a day alone, in a folder of such notes or tagged as one."""
    name = stem(source.path)
    days = find_dates(name.replace("_", "-"), compact=True)
    if len(days) != 1 or not days[0].has_day or days[0].end_column - days[0].column < len(name) - 1:
        return False
    *folders, _ = source.path.split("/")
    named = (*folders, source.root_name, *tags_in(source.front.data.get("tags")))
    return any(phrase_of(name.replace("-", " ")) in _folders() for name in named)


def event_in(roots: Sequence[Node], lines: Sequence[Line]) -> Node | None:
    """The one heading of a journal that is an event's; None where there is none or several.

    Outliners have a bullet in its place, with the talks nested below it.
    """
    found = list(_events(roots))
    if not found:
        outline = bullets(lines, 0, len(lines))
        found = [node for node in _events(outline) if node.children and _is_short(node)]
    return found[0] if len(found) == 1 else None


def _is_short(node: Node) -> bool:
    """Whether a bullet may be an event's name, and is no sentence that names one."""
    return len(node.bare.split()) <= MOST_WORDS and node.bare[-1:] not in ".!?"


def _events(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        if is_event_like(node.bare) and not is_date(node.bare):
            yield node
        else:
            yield from _events(node.children)
