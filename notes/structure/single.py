"""Notes that are one talk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.models import Kind
from notes.structure.event_wording import only_boilerplate
from notes.structure.inline import bare
from notes.structure.introductions import people_beside
from notes.structure.kind_words import kind_of_title
from notes.structure.labels import is_speaker_label, label_of
from notes.structure.lines import LineKind
from notes.structure.meaning import Meaning, is_event_like, meaning_of
from notes.structure.named_posts import speakers_of_title, topic_below
from notes.structure.names import LIKELY
from notes.structure.note_title import title_labelled
from notes.structure.origin import Origin
from notes.structure.others import names_others
from notes.structure.paths import (
    called,
    is_event_name,
    is_index_name,
    same_title,
    shares_words,
    stem,
    title_from_path,
)
from notes.structure.posts import is_plain_post
from notes.structure.quoted_titles import without_notes
from notes.structure.sessions import Draft, title_of
from notes.structure.shared_names import talk_in_path
from notes.structure.talk_paths import (
    entry_of_path,
    is_point_of_talk,
    people_in_path,
    says_more,
    says_same,
    with_family_name,
    without_event,
)
from notes.structure.titles import read_entry
from notes.structure.wording import folded, wording
from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Speaker
    from notes.reading.source import NoteSource
    from notes.structure.explicit import FrontFacts
    from notes.structure.layout import Layout
    from notes.structure.nodes import Node
    from notes.structure.roles import Role

    _People = tuple[tuple[Speaker, ...], Origin]


def single_talk(
    source: NoteSource, layout: Layout, role: Role, facts: FrontFacts, count: int
) -> Draft | None:
    """The one talk that a note is about; None where it is about none."""
    if not layout.lines and not facts.is_session:
        return None
    node = _title_node(source, layout, facts)
    if not facts.is_session and _is_no_talk(source, layout, node, role):
        return None
    title, origin = _title(source, layout, node, facts, role)
    origins = [("title", origin)]
    speakers = facts.speakers
    if speakers:
        origins.append(
            ("speakers", Origin("front matter", facts.speakers_key, 1.0, "front matter says so"))
        )
    else:
        title, found = _told_of(source, layout, node, title, origin, in_front=not facts.is_session)
        if found:
            speakers, where = found
            origins.append(("speakers", where))
    said = bare(node.text).text if node is not None else title
    inner = (_labelled(node) or node.entry.kind) if node is not None else None
    inner = inner or kind_of_title(title, said)
    return Draft(
        title,
        facts.kind or inner or Kind.TALK,
        speakers,
        1,
        count,
        facts.tags,
        origins=tuple(origins),
    )


def _told_of(
    source: NoteSource,
    layout: Layout,
    node: Node | None,
    title: str,
    origin: Origin,
    *,
    in_front: bool,
) -> tuple[str, _People | None]:
    """The title without the people in it, and those whom the note or its file's name tells.

    `in_front` says that a title of front matter may hold people, as no key names them.
    """
    found = _people(layout, node)
    if origin.how == "front matter" and in_front:
        titled, told = _people_in_title(title, origin)
        same = not found or (told and _names(told[0]) <= _names(found[0]))
        title, found = (titled, found or told) if same else (title, found)
        if not found and (named := speakers_of_title(source, title)):
            title = topic_below(layout.lines) or title
            found = named, origin._replace(confidence=0.8, rule="the title is a name")
    if not found and (parted := with_family_name(source, title)):
        title, people = parted
        found = people.speakers, Origin("path", source.path, 0.8, "the file's name ends in it")
    known = any(" " in name for name in _names(found[0])) if found else False
    if not known and (origin.how == "path" or not found):
        found = people_in_path(source, title) or found
    return title, found


def _names(people: Sequence[Speaker]) -> set[str]:
    return {person.name for person in people}


def _people_in_title(
    title: str, origin: Origin
) -> tuple[str, tuple[tuple[Speaker, ...], Origin] | None]:
    """`Title - Ann Lee` in front matter that names no speakers, taken apart."""
    entry = read_entry(title)
    if not entry.title or entry.people.confidence < LIKELY or entry.form == "x -":
        return title, None
    rule = f"form “{entry.form}”"
    return entry.title, (entry.people.speakers, origin._replace(confidence=0.8, rule=rule))


def _labelled(node: Node) -> Kind | None:
    """The kind of talk that a label below the heading names."""
    kind = node.labels.kind
    return kind if kind is not None and kind.is_talk else None


def _is_no_talk(source: NoteSource, layout: Layout, node: Node | None, role: Role) -> bool:
    """Whether a note without talks is none itself: a licence, an index, an event's front page."""
    name = folded(stem(source.path))
    if name in wording().no_session_name and not _has_title_and_people(node):
        return True
    if node is not None and is_index_name(source.path) and only_boilerplate(node.entry.title):
        return node.entry.kind is None
    says_so = node is not None and (
        node.attested or _labelled(node) is not None or _is_in_own_folder(source, node)
    )
    named = talk_in_path(source)
    by_name = meaning_of(named) & (Meaning.FOLLOW_UP | Meaning.FRAME)
    if by_name or layout.heading_meaning & Meaning.FOLLOW_UP:
        return not says_so
    if says_so:
        return False
    if not layout.above.people.speakers and is_plain_post(source, layout.lines):
        return True
    index = is_index_name(source.path)
    if node is None and not layout.above.people.speakers and _is_of_event(source, named):
        return True
    if node is None or (index and _is_squashed_in(node.bare, source.root_name)):
        return index
    of_event = is_event_like(node.bare) or (is_event_like(named) and same_title(named, node.bare))
    return of_event and (index or role.is_event or is_event_like(named))


def _is_in_own_folder(source: NoteSource, node: Node) -> bool:
    """`CachesThatRest/notes.txt`: whether the folder, and not the file, is named as the talk."""
    own = called(source.path)
    return own != title_from_path(source.path) and (
        same_title(own, node.bare) and not is_event_like(node.bare)
    )


def _is_of_event(source: NoteSource, named: str) -> bool:
    """Whether a note without a title is named for its event and nothing else: `gloamconf-2019`."""
    year = _YEAR.search(named)
    goes_on = year is not None and year.start() > 0 and year.end() < len(named)
    return is_event_name(source.path) and is_event_like(named) and not goes_on


_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")


def _has_title_and_people(node: Node | None) -> bool:
    """Whether a note named `security` or `requirements` has a talk's long title and its people."""
    if node is None or not node.attested:
        return False
    return len(node.bare.split()) > _LONGEST_OF_FORM or node.entry.form == "by x"


_LONGEST_OF_FORM = 4
"""Words of the heading of a licence or a policy."""


def _is_squashed_in(title: str, root: str) -> bool:
    """Whether a README is called as its notebook is, signs and spaces aside."""
    squash = "".join(filter(str.isalnum, title.casefold()))
    return squash != "" and "".join(filter(str.isalnum, root.casefold())).endswith(squash)


def _title_node(source: NoteSource, layout: Layout, facts: FrontFacts) -> Node | None:
    """The heading that is the talk's title, unless it is a part of the talk.

    Where several headings stand side by side, the first is the title only if something says so.
    """
    node = layout.title
    if node is None and layout.entries and facts.title:
        first = layout.entries[0]
        node = first if first.level == 1 and shares_words(first.bare, facts.title) else None
    elif node is None and layout.entries:
        first = layout.entries[0]
        named = title_from_path(source.path)
        if first.attested or same_title(named, first.text) or is_index_name(source.path):
            node = first
    if node is None or node.meaning & Meaning.NO_TALK or names_others(node.text):
        return None
    said = node.attested or _labelled(node) is not None or _may_be_title(node, facts.title)
    inner = node.level > 1 and not said
    plain = node.line.kind is LineKind.PLAIN and not is_event_like(facts.title)
    return None if facts.title and (inner or plain) else node


def _may_be_title(node: Node, front: str) -> bool:
    """Whether a heading below the first level may title a note that front matter calls `front`."""
    return node.start <= _AT_TOP and (is_event_like(front) or shares_words(node.bare, front))


_AT_TOP = 1
"""The last line on which a heading is the title of a note that front matter names."""


def _title(
    source: NoteSource, layout: Layout, node: Node | None, facts: FrontFacts, role: Role
) -> tuple[str, Origin]:
    if facts.title and (facts.is_session or node is None):
        return facts.title, Origin("front matter", "title", 1.0, "front matter says so")
    names_event = node is not None and is_event_like(node.bare) and not _is_told(node)
    if node is not None and (
        is_speaker_label(label_of(node.text)[0])
        or ((node.entry.form == "only x" or names_event) and says_more(source, node))
        or says_same(source, node)
        or is_point_of_talk(source, node)
    ):
        node = None
    if (node is None or _gives_way(node)) and (labelled := title_labelled(layout.lines)):
        return labelled
    if node is not None and node.entry.names_only and (topic := topic_below(layout.lines)):
        return topic, Origin("line", f"line {node.line.number}", 0.8, "a topic below the speaker")
    if node is not None:
        return without_notes(without_event(title_of(node))), Origin(
            "line", f"line {node.line.number}", 0.85, role.reason
        )
    title = visible_line(entry_of_path(source).title) or "Untitled"
    return title, Origin("path", source.path, 0.6, "the file's name, for want of a heading")


def _gives_way(node: Node) -> bool:
    """Whether a heading is an event's name, above a label for the talk's title."""
    return is_event_like(node.bare) and not node.entry.people.speakers


def _is_told(node: Node) -> bool:
    """Whether a heading with a year is a talk's: many words, and people named right below it."""
    return node.bare.count(" ") >= _LONGEST_NAME and node.below.rule in _RIGHT_BELOW


_LONGEST_NAME = 6
"""Spaces in what is longer than an event's name."""
_RIGHT_BELOW = frozenset({"label", "next line", "sub-heading"})


def _people(layout: Layout, node: Node | None) -> tuple[tuple[Speaker, ...], Origin] | None:
    if node is not None and node.entry.people.speakers and not names_others(node.text):
        people = node.entry.people
        return people.speakers, Origin(
            "line", f"line {node.line.number}", people.confidence, f"form “{node.entry.form}”"
        )
    if node is None:
        node = layout.title
    below = (node.below,) if node is not None else ()
    for found in (*below, layout.above, people_beside(layout)):
        if found.people.speakers:
            return found.people.speakers, Origin(
                "line", f"line {found.line}", found.people.confidence, found.rule
            )
    return None
