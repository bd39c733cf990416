"""What stands in a file that is named for the talk, or for nothing at all: a person, points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.entries.session_titles import title_of
from notes.structure.paths.folder_of_talks import stands_among_talks
from notes.structure.paths.paths import called, counts_talk, is_index_name, shares_words
from notes.structure.paths.shared_names import talk_in_path
from notes.structure.people.names import SURE, name_confidence
from notes.structure.text.labels import label_of
from notes.structure.text.lines import LineKind
from notes.structure.titles.path_signs import is_title_of_file
from notes.structure.titles.titles import read_entry
from notes.structure.words.event_wording import only_boilerplate
from notes.structure.words.meaning import is_event_like, meaning_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.reading.source import NoteSource
    from notes.structure.entries.nodes import Node
    from notes.structure.levels.layout import Layout


def tells_nothing(source: NoteSource) -> bool:
    """Whether the file is named by a number or for a person, which tells no title."""
    named = called(source.path)
    few = 0 < named.count(" ") < _LONGEST_PERSON
    return counts_talk(source.path) or (few and name_confidence(named.title()) >= SURE)


_LONGEST_PERSON = 3
"""Spaces in a name."""


def is_below_its_title(source: NoteSource, node: Node) -> bool:
    """Whether a person is all that stands at the top of a file named in two words: `Slow looms`.

    A heading may be the title all the same, unless files beside it are named for talks. One word
    is enough below a line with a name and a role or a firm, which no title is.
    """
    named = talk_in_path(source)
    if not node.entry.names_only or named.count(" ") > 1 or is_index_name(source.path):
        return False
    plain = node.line.kind is LineKind.PLAIN
    if " " not in named and not (
        plain and len(source.siblings) > 1 and _tells_more_than_name(node)
    ):
        return False
    if not (plain or stands_among_talks(source)):
        return False
    told = is_event_like(named) or meaning_of(named) or only_boilerplate(named)
    return not (told or tells_nothing(source)) and read_entry(title_of(node)).names_only


def _tells_more_than_name(node: Node) -> bool:
    people = node.entry.people.speakers
    return len(people) == 1 and bool(people[0].affiliation) and " " in people[0].name


def says_more_than_file(node: Node, named: str) -> bool:
    """`# Networking for Weavers` in `networking.md`: the file's name is short for a title."""
    if named.lower() not in _TOPICS or node.meaning:
        return False
    title = node.entry.title
    if title.count(" ") < _SPACES_OF_TITLE or is_event_like(title):
        return False
    return shares_words(title, named)


_TOPICS = frozenset(
    "networking people feedback trends travel experience location meetings goals ideas".split()  # noqa: SIM905
)
"""What notes on an event have a part for, and talks are about."""
_SPACES_OF_TITLE = 2


def lists_points(source: NoteSource, listed: Sequence[Node]) -> bool:
    """Whether a list names nobody, and its entries ask, or the file is named by a talk's title.

    Many entries without anything below them are those of a programme all the same.
    """
    if any(node.attested for node in listed):
        return False
    if len(listed) > 1 and all(node.bare[-1:] in _ASKING for node in listed):
        return True
    if len(listed) >= _MANY_LISTED and not any(node.children for node in listed):
        return False
    return stands_among_talks(source) and not tells_nothing(source)


_ASKING = ("?", "？")
_MANY_LISTED = 8


def first_as_file(source: NoteSource, layout: Layout) -> Node | None:
    """The first of short lines alone, where it has its people and is what the file is called."""
    first = layout.dumped[0] if layout.dumped and layout.title is None else None
    if first is None or first.start or first.meaning or not first.attested:
        return None
    plain = first.line.kind is LineKind.PLAIN and not label_of(first.text)[0]
    return first if plain and is_title_of_file(source, first) else None
