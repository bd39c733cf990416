"""The title of a note that is one talk: the heading that is it, front matter, the file's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.dates.day_and_title import without_day_behind, without_whole_day
from notes.structure.entries.nodes import SHOWN, Node
from notes.structure.entries.own_material import is_above_own
from notes.structure.entries.session_titles import UNTITLED, title_in_full, title_of
from notes.structure.events.events_above import names_event
from notes.structure.events.named_by_file import (
    is_in_other_script,
    is_title_as_part,
    parted_by_file,
    runs_on_in,
    says_word_of_file,
)
from notes.structure.evidence.origin import Origin
from notes.structure.levels.labelled_titles import (
    is_word_for_title,
    title_below_label,
    title_labelled,
)
from notes.structure.levels.note_title import FURNITURE
from notes.structure.levels.titled_by_file import (
    first_as_file,
    is_below_its_title,
    tells_nothing,
)
from notes.structure.paths.folder_of_talks import is_titled_by_file
from notes.structure.paths.named_posts import topic_below
from notes.structure.paths.paths import (
    counts_talk,
    is_index_name,
    is_named_after,
    same_title,
    says_all_of,
    shares_words,
    title_from_path,
)
from notes.structure.paths.shared_names import talk_in_path
from notes.structure.people.affiliations import NOBODY, says_role
from notes.structure.people.others import names_others
from notes.structure.sessions.headings_below import (
    alone_below,
    below_event,
    below_kind,
    heading_below,
    is_told,
)
from notes.structure.text.labels import is_speaker_label, label_of
from notes.structure.text.lines import LineKind
from notes.structure.titles.behind_details import title_behind_details
from notes.structure.titles.event_in_title import (
    is_name_of_file,
    is_talk_at_event,
    tells_of_material,
)
from notes.structure.titles.person_on_top import is_person
from notes.structure.titles.quoted_titles import without_notes
from notes.structure.titles.talk_paths import (
    entry_of_path,
    is_point_of_talk,
    says_more,
    says_same,
    without_event,
)
from notes.structure.titles.titles import read_entry
from notes.structure.words.days_and_tracks import is_date
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.meaning import Meaning, is_event_like
from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Kind
    from notes.reading.source import NoteSource
    from notes.structure.levels.layout import Layout
    from notes.structure.levels.roles import Role
    from notes.structure.text.lines import Line
    from notes.structure.titles.explicit import FrontFacts


def title_node(source: NoteSource, layout: Layout, facts: FrontFacts) -> Node | None:
    """The heading that is the talk's title, unless it is a part of the talk.

    Where several headings stand side by side, the first is the title only if something says so.
    """
    node = layout.title
    if node is None and layout.entries and facts.title:
        first = layout.entries[0]
        node = first if first.level == 1 and shares_words(first.bare, facts.title) else None
    elif node is None and layout.entries:
        first = layout.entries[0]
        node = title_behind_details(source, layout.entries)
        told = first.attested or _is_titled_as_file(source, first) or is_above_own(layout)
        told = told or says_word_of_file(source, layout.entries)
        if node is None and (told or is_person(layout.lines[: first.start])):
            node = first
    node = node or first_as_file(source, layout)
    marked = bool(layout.lines) and _is_marked(layout.lines[0])
    if not facts.title and (node is None or (node.start and marked)):
        told = marked and (tells_nothing(source) or _is_title_of_file(source, layout.lines[0]))
        node = _opening(source, layout.lines) or node if told or counts_talk(source.path) else node
    if node is not None and node.meaning & Meaning.NO_TALK and not is_title_as_part(source, node):
        below = heading_below(source, layout, node)
        node = below if below is not None and (below.attested or tells_nothing(source)) else None
    if node is None or names_others(node.text):
        return None
    if tells_of_material(node.bare) or _is_part_of_talk(source, layout, node, facts):
        return None
    if is_name_of_file(source, node.bare):
        node = alone_below(layout) or node
    node = below_kind(layout, node) or below_event(source, layout, node) or node
    front = without_event(facts.title, source) if facts.title else ""
    said = node.attested or labelled_kind(node) is not None or _may_be_title(node, front)
    inner = node.level > 1 and not said
    plain = node.line.kind is LineKind.PLAIN and not is_event_like(front)
    return None if facts.title and (inner or plain) else node


def _is_part_of_talk(source: NoteSource, layout: Layout, node: Node, facts: FrontFacts) -> bool:
    """Whether the topmost heading is a part of the talk that its file is named for.

    `Part 1: Looms` stands above `Part 2: Leases`, or what was noted first stands above it.
    """
    if node.attested or facts.title or is_index_name(source.path) or counts_talk(source.path):
        return False
    if _OF_FIRST.match(node.bare):
        return any(_OF_SECOND.match(entry.bare) for entry in layout.entries[:_MOST_PARTS])
    above = layout.lines[: node.start]
    noted = [line for line in above if line.kind in _NOTED and line.text[:2] != ".."]
    if len(noted) < _FEWEST_NOTED or layout.above.people.speakers:
        return False
    named = talk_in_path(source)
    told = " " in named and not is_event_like(named) and not tells_nothing(source)
    return told and not (
        shares_words(named, node.bare) or any("](#" in line.text for line in above)
    )


_PART = r"(?:part|teil|partie|parte|deel|act|chapter|kapitel) "
_OF_FIRST = re.compile(rf"{_PART}(?:1|i|one)\b", re.IGNORECASE)
_OF_SECOND = re.compile(rf"{_PART}(?:2|ii|two)\b", re.IGNORECASE)
_MOST_PARTS = 12
_NOTED = frozenset({LineKind.PLAIN, LineKind.BULLET})
_FEWEST_NOTED = 3
"""Lines of notes above a heading that is no title."""


def _is_title_of_file(source: NoteSource, line: Line) -> bool:
    return is_named_after(title_from_path(source.path), bare(line.text[:SHOWN]).text)


def _is_marked(line: Line) -> bool:
    """Whether a line stands out from text, in a quote or by bold type at its beginning."""
    return line.kind in (LineKind.QUOTE, LineKind.BOLD) or line.text[:2] == "**"


def _opening(source: NoteSource, lines: Sequence[Line]) -> Node | None:
    """The line at the top that may be the title, where the file's name tells none: `talk3.md`.

    Above it may stand what is no title either: the event, a name, "Notes".
    """
    for at, line in enumerate(lines[:_NEAR_TOP]):
        if line.kind in FURNITURE or line.kind is LineKind.ROW:
            continue
        node = Node(lines, at, 0)
        if node.entry.names_only or node.is_label or names_event(node.bare, source):
            continue
        if node.meaning or is_date(node.bare) or says_role(node.bare):
            continue
        long = node.bare.count(" ") > _LONGEST_TITLE or node.bare[-1:] in {".", ",", ":", ";"}
        return None if long or not node.bare else node
    return None


_NEAR_TOP = 4
_LONGEST_TITLE = 14
"""Spaces in a title."""


def _is_titled_as_file(source: NoteSource, first: Node) -> bool:
    """Whether the first of several headings says what the file is called, if that says anything.

    `talk3.md` tells nothing, and `resting.md` no more than `## How caches rest without resting`.
    """
    named = title_from_path(source.path)
    as_long = first.start == 0 or first.bare.count(" ") >= named.count(" ")
    if (as_long and same_title(named, first.text)) or is_index_name(source.path):
        return True
    at_top = first.start <= _AT_TOP and not first.meaning
    told = counts_talk(source.path) or says_all_of(first.bare, named)
    told = told or is_in_other_script(named, first.bare)
    return at_top and (told or runs_on_in(named, first.bare))


def _may_be_title(node: Node, front: str) -> bool:
    """Whether a heading below the first level may title a note that front matter calls `front`."""
    return node.start <= _AT_TOP and (is_event_like(front) or shares_words(node.bare, front))


_AT_TOP = 1
"""The last line on which a heading is the title of a note that front matter names."""


def told_title(
    source: NoteSource, layout: Layout, node: Node | None, facts: FrontFacts, role: Role
) -> tuple[str, Origin]:
    """The title of a note's one talk, and where it stands."""
    if facts.title and (facts.is_session or node is None):
        own = facts.title if facts.is_session else without_event(facts.title, source)
        entry = read_entry(own)
        own = entry.full if entry.marked and not facts.is_session else own
        return own, Origin("front matter", "title", 1.0, "front matter says so")
    of_event = node is not None and names_event(node.bare, source) and not is_told(node)
    if of_event and node is not None and is_talk_at_event(source, node.bare):
        of_event = False
    if node is not None and node.entry.names_only and parted_by_file(source, node.bare):
        node.take(node.entry._replace(title=node.bare, people=NOBODY, form=""))
    if node is not None and (
        is_speaker_label(label_of(node.text)[0])
        or ((node.entry.form == "only x" or of_event) and says_more(source, node))
        or is_below_its_title(source, node)
        or says_same(source, node)
        or is_point_of_talk(source, node)
        or _is_heading_inside(source, node)
    ):
        node = None
    above = None if node is None or _gives_way(node, source) else node.start
    if above != 0 and (labelled := title_labelled(layout.lines[:above])):
        return labelled
    opens = node is not None and (node.line.kind is LineKind.PLAIN or _is_of_form(node))
    if opens and (labelled := title_below_label(layout.lines)):
        return labelled
    if node is not None and node.entry.names_only:
        if topic := topic_below(layout.lines):
            at = f"line {node.line.number}"
            return topic, Origin("line", at, 0.8, "a topic below the speaker")
        node = heading_below(source, layout, node) or node
    if node is not None and not _is_said_by_file(source, node):
        told = without_event(without_day_behind(without_whole_day(title_of(node))), source)
        told = without_notes(told, (title_from_path(source.path), facts.title))
        return told, Origin("line", f"line {node.line.number}", 0.85, role.reason)
    title = visible_line(entry_of_path(source).title) or UNTITLED
    return title, Origin("path", source.path, 0.6, "the file's name, for want of a heading")


def _is_said_by_file(source: NoteSource, node: Node) -> bool:
    """Whether a heading is the file's name as it is, `2-Slow_looms`, which tells a title at all."""
    named = is_name_of_file(source, node.bare) and not title_in_full(node)
    return named and any(map(str.isalpha, entry_of_path(source).title))


def _is_of_form(node: Node) -> bool:
    """Whether a heading is a word for titles, `# Session title`, and more than a kind of talk."""
    of_kind = " " not in node.bare and kind_of_words(node.bare) is not None
    return is_word_for_title(node.bare) and not of_kind


def _is_heading_inside(source: NoteSource, node: Node) -> bool:
    """Whether a heading without people says nothing of the title that the file has for its name."""
    if node.attested or not is_titled_by_file(source):
        return False
    named = talk_in_path(source)
    return not (shares_words(named, node.bare) or _shares_letters(named, node.bare))


def _shares_letters(named: str, title: str) -> bool:
    """Whether some letters in a row are the same in both, in scripts whose words no space parts."""
    if named.isascii():
        return False
    return any(named[at : at + _IN_A_ROW] in title for at in range(len(named) - _IN_A_ROW + 1))


_IN_A_ROW = 3


def _gives_way(node: Node, source: NoteSource) -> bool:
    """Whether a heading is an event's name, above a label for the talk's title."""
    return names_event(node.bare, source) and not node.entry.people.speakers


def labelled_kind(node: Node) -> Kind | None:
    """The kind of talk that a label below the heading names."""
    kind = node.labels.kind
    return kind if kind is not None and kind.is_talk else None
