"""The title on a heading below what stands at the top of a note of one talk.

There stands the event, the kind of the talk, a name, or the name of the file:

    # Keynote II          # GloamConf 2019      # Ann Lee
    ## Ann Lee            ## Slow looms         ## Slow looms
    ## Slow looms         by Ann Lee
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.models import Kind
from notes.structure.entries.introductions import is_for_speakers
from notes.structure.entries.speakers import Found
from notes.structure.events.events_above import names_event
from notes.structure.levels.titled_by_file import tells_nothing
from notes.structure.paths.paths import same_title, says_all_of, shares_words, title_from_path
from notes.structure.paths.shared_names import talk_in_path
from notes.structure.people.affiliations import says_role
from notes.structure.text.labels import is_by_line
from notes.structure.text.lines import LineKind
from notes.structure.titles.behind_details import title_behind_details
from notes.structure.titles.event_in_title import is_talk_at_event
from notes.structure.titles.talk_paths import says_more
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.meaning import Meaning

if TYPE_CHECKING:
    from notes.reading.source import NoteSource
    from notes.structure.entries.nodes import Node
    from notes.structure.levels.layout import Layout


def alone_below(layout: Layout) -> Node | None:
    """The one heading below the file's name, or below a word for talks there: `## Talks`."""
    below = layout.entries
    while len(below) == 1 and below[0].meaning & Meaning.GROUP:
        below = below[0].children
    return below[0] if len(below) == 1 and not below[0].meaning else None


def below_kind(layout: Layout, node: Node) -> Node | None:
    """The title below its speaker, where the heading above says "Keynote" or "Keynote II" alone."""
    kind = kind_of_words(_NUMBERED.sub("", node.bare)) if layout.entries else None
    if kind is None or node is not layout.title:
        return None
    titled = _below_person(layout)
    if titled is not None and titled.entry.kind is None:
        titled.take(titled.entry._replace(kind=kind), titled.below)
    return titled


_NUMBERED = re.compile(r"\s#?(?:\d{1,2}|[IVX]{1,4})\.?$")


def below_event(source: NoteSource, layout: Layout, node: Node) -> Node | None:
    """The talk's title on the first heading below the event's name, where that is the title's.

    The file may be named for the talk in other words than a heading that is a part of it.
    """
    if not layout.entries or is_told(node) or not names_event(node.bare, source):
        return None
    below = heading_below(source, layout, node) or _below_person(layout)
    below = below or title_behind_details(source, layout.entries, node.start + 1)
    if below is None or is_talk_at_event(source, node.bare):
        return None
    other = says_more(source, node) and not tells_nothing(source)
    other = other and not below.attested and not shares_words(talk_in_path(source), below.bare)
    return None if other else below


def _below_person(layout: Layout) -> Node | None:
    """The title right below a heading that is its speaker alone, which stands below the event.

    Where what that person does stands there, the name is all there is.
    """
    person = layout.entries[0]
    if not person.entry.names_only or len(layout.entries) > 1 + (not person.children):
        return None
    node = next(iter(person.children or layout.entries[1:]), None)
    if node is not None and node.start == person.start + 1 and says_role(node.bare):
        return person
    if node is None or node.start != person.start + 1 or node.meaning or not node.entry.title:
        return None
    if not node.attested:
        node.take(node.entry, Found(person.entry.people, "sub-heading", person.line.number))
    return node


def heading_below(source: NoteSource, layout: Layout, node: Node) -> Node | None:
    """The title below the speaker's name: the one heading there, or that which names the file.

    Nothing stands between the two.
    """
    if node is not layout.title or not layout.entries:
        return None
    below = layout.entries[0]
    if layout.lines[node.start + 1 : below.start] or below.line.kind is not LineKind.HEADING:
        return None
    if below.meaning or not below.entry.title or below.text.endswith(":"):
        return None
    if below.is_label or is_by_line(below.bare) or is_for_speakers(below) or says_role(below.bare):
        return None
    named = title_from_path(source.path)
    told = len(layout.entries) == 1 or same_title(named, below.bare)
    told = told or (tells_nothing(source) and not _is_part_of_keynote(node, below))
    return below if told or below.attested or says_all_of(below.bare, named) else None


def _is_part_of_keynote(node: Node, below: Node) -> bool:
    """Whether a heading with text of its own stands below that of a keynote, as others do."""
    return node.entry.kind is Kind.KEYNOTE and below.end > below.start + 1 and not below.children


def is_told(node: Node) -> bool:
    """Whether a heading with a year is a talk's: many words, and people named right below it."""
    return node.bare.count(" ") >= _LONGEST_NAME and node.below.rule in _RIGHT_BELOW


_LONGEST_NAME = 6
"""Spaces in what is longer than an event's name."""
_RIGHT_BELOW = frozenset({"label", "next line", "sub-heading"})
