"""Notes that are one talk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.models import Kind
from notes.structure.dates.dated_names import is_of_slot
from notes.structure.entries.first_headings import people_behind_headings
from notes.structure.entries.introductions import people_beside
from notes.structure.entries.speakers import IN_PROSE, NOT_FOUND, Found
from notes.structure.events.event_names import name_in_path
from notes.structure.events.named_by_file import parted_by_file, without_organisation
from notes.structure.evidence.origin import Origin
from notes.structure.levels.handouts import is_handout
from notes.structure.levels.titled_by_file import says_more_than_file
from notes.structure.levels.titled_by_label import is_titled_by_label
from notes.structure.levels.told_frames import tells_of_event
from notes.structure.paths.named_posts import (
    author_in_name,
    is_named_for_one,
    parted_by_person,
    speakers_of_title,
    topic_below,
)
from notes.structure.paths.paths import (
    called,
    is_index_name,
    same_title,
    stem,
    title_from_path,
)
from notes.structure.people.affiliations import People, with_handle
from notes.structure.people.labelled_names import people_of_label
from notes.structure.people.names import SURE
from notes.structure.people.others import names_others
from notes.structure.sessions.no_talks import is_of_event
from notes.structure.sessions.sessions import Draft
from notes.structure.sessions.talk_title import labelled_kind, title_node, told_title
from notes.structure.sessions.whose_talks import (
    handle_alone,
    people_beside_event,
    people_beside_title,
    people_in_title,
    whose_talk,
    with_one_talk,
)
from notes.structure.text.lines import LineKind
from notes.structure.text.posts import is_around_event, is_plain_post
from notes.structure.titles.event_in_title import is_talk_at_event
from notes.structure.titles.talk_paths import (
    names_speakers_in_front,
    names_talk_at_event,
    people_in_path,
    talk_beside_event,
    with_family_name,
)
from notes.structure.words.event_wording import only_boilerplate
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_title
from notes.structure.words.meaning import Meaning, is_event_like, meaning_of
from notes.structure.words.wording import folded, wording
from notes.structure.words.words_for_talks import says_notes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Speaker
    from notes.reading.source import NoteSource
    from notes.structure.entries.nodes import Node
    from notes.structure.levels.layout import Layout
    from notes.structure.levels.roles import Role
    from notes.structure.text.lines import Line
    from notes.structure.titles.explicit import FrontFacts

    _People = tuple[tuple[Speaker, ...], Origin]


def single_talk(
    source: NoteSource, layout: Layout, role: Role, facts: FrontFacts, count: int
) -> Draft | None:
    """The one talk that a note is about; None where it is about none."""
    if not layout.lines and not facts.is_session:
        return None
    node = title_node(source, layout, facts)
    node, one = (node, None) if facts.is_session else with_one_talk(source, node)
    said = one is not None or facts.is_session or is_handout(source)
    if not said and _is_no_talk(source, layout, node, role):
        return None
    title, origin = told_title(source, layout, node, facts, role)
    origins = [("title", origin)]
    speakers = facts.speakers
    if speakers:
        origins.append(
            ("speakers", Origin("front matter", facts.speakers_key, 1.0, "front matter says so"))
        )
    else:
        title, found = _told_of(source, layout, node, title, origin, in_front=not facts.is_session)
        if one is not None:
            title, found = one.title or title, people_beside_event(one, found, origin)
        found = found or people_beside_title(layout.lines, title)
        if found:
            speakers, where = found
            origins.append(("speakers", where))
    inner = (labelled_kind(node) or node.entry.kind) if node is not None else None
    inner = inner or kind_of_title(title, title if node is None else bare(node.text).text)
    return Draft(
        title,
        facts.kind or inner or Kind.TALK,
        speakers,
        1,
        count,
        facts.tags or (node.labels.tags if node is not None else ()),
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
    if parted := parted_by_person(source, title if node is None else node.bare):
        title, people = parted
        return title, (people.speakers, origin._replace(rule="the file is named for the speaker"))
    if origin.how == "front matter" and in_front:
        titled, told = people_in_title(title, origin, at_event=names_talk_at_event(source))
        same = not found or (told and _names(told[0]) <= _names(found[0]))
        title, found = (titled, found or told) if same else (title, found)
        if not found and (named := speakers_of_title(source, title)):
            title = topic_below(layout.lines) or title
            found = named, origin._replace(confidence=0.8, rule="the title is a name")
    if not found and (parted := with_family_name(source, title)):
        title, people = parted
        found = people.speakers, Origin("path", source.path, 0.8, "the file's name ends in it")
    if not found and (parted := parted_by_file(source, title)):
        title, people = parted
        found = (
            people.speakers,
            origin._replace(confidence=0.7, rule="the file’s name says the rest"),
        )
    elif node is not None and node.entry.form == "x -":
        title = without_organisation(source, title)
    title, found = (not found and whose_talk(title, origin)) or (title, found)
    if author := author_in_name(source):
        return title, (author, Origin("front matter", "author", 0.9, "the file is named for them"))
    known = any(" " in name for name in _names(found[0])) if found else False
    handle = handle_alone(found[0]) if found else ""
    if found and found[1].rule == IN_PROSE and is_named_for_one(source, title):
        known, found = False, None  # a sentence on top may be of whoever opened the day
    if not known and (origin.how == "path" or not found or handle):
        found = people_in_path(source, title) or found
        if found and handle and len(found[0]) == 1:
            found = with_handle(People(found[0], 1.0), handle).speakers, found[1]
    return title, found


def _names(people: Sequence[Speaker]) -> set[str]:
    return {person.name for person in people}


def _is_no_talk(source: NoteSource, layout: Layout, node: Node | None, role: Role) -> bool:
    """Whether a note without talks is none itself: a licence, an index, an event's front page."""
    name = folded(stem(source.path))
    if name in wording().no_session_name and not _has_title_and_people(node):
        return True
    if node is not None and is_index_name(source.path) and only_boilerplate(node.entry.title):
        return node.entry.kind is None
    says_so = node is not None and (
        node.attested or labelled_kind(node) is not None or _is_in_own_folder(source, node)
    )
    named = talk_beside_event(source)
    by_name = meaning_of(named) & (Meaning.FOLLOW_UP | Meaning.FRAME)
    if node is not None and says_notes(name) and not says_notes(folded(node.bare.split()[-1])):
        by_name = 0  # `notes.md` says nothing of what stands in it
    by_name = 0 if node is not None and says_more_than_file(node, named) else by_name
    if by_name or layout.heading_meaning & Meaning.FOLLOW_UP:
        return not says_so and (by_name != 0 or not is_named_for_one(source, ""))
    if says_so or names_speakers_in_front(source):
        return False
    if is_of_slot(source.path.rpartition("/")[2]):
        return is_index_name(source.path)
    told = bool(layout.above.people.speakers) or names_talk_at_event(source)
    if not told and (is_plain_post(source, layout.lines) or _is_around(source, node)):
        return True
    index = is_index_name(source.path)
    if node is None and not layout.above.people.speakers and is_of_event(source, named):
        return not is_titled_by_label(source, layout)
    untold = not told or layout.above.rule == IN_PROSE
    if node is None and untold and _NAME_AND_YEAR.fullmatch(source.front.title or ""):
        return True
    if node is None or (index and _is_squashed_in(node.bare, source.root_name)):
        return index
    if role.is_event and tells_of_event(layout):
        return True
    if node.bare[-1:] == "?" or (not index and is_talk_at_event(source, node.bare)):
        return False
    of_event = is_event_like(node.bare) or (
        is_event_like(named) and same_title(named, node.bare) and not _has_only_year(source, named)
    )
    return of_event and (index or role.is_event or is_event_like(named))


def _is_around(source: NoteSource, node: Node | None) -> bool:
    shown = node.bare if node is not None else source.front.title or title_from_path(source.path)
    return is_around_event(source, shown)


_NAME_AND_YEAR = re.compile(r"[^\W\d_a-z][\w+.&-]*(?: [^\W\d_a-z][\w+.&-]*){0,3} (?:19|20)\d\d")
"""What a post about an event is called in front matter: `GloamConf 2019`, `ROPES Ulm 2019`."""


def _has_only_year(source: NoteSource, named: str) -> bool:
    """Whether a file has but a year before a title, and the notebook is of an event."""
    year = _YEAR.match(named)
    notebook = name_in_path(source.root_name)
    of_event = notebook.title != "" and (notebook.trimmed or notebook.is_sure)
    return of_event and year is not None and not is_event_like(named[year.end() :])


def _is_in_own_folder(source: NoteSource, node: Node) -> bool:
    """`CachesThatRest/notes.txt`: whether the folder, and not the file, is named as the talk."""
    own = called(source.path)
    return own != title_from_path(source.path) and (
        same_title(own, node.bare) and not is_event_like(node.bare)
    )


_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")


def _has_title_and_people(node: Node | None) -> bool:
    """Whether a note named `security` or `requirements` has a talk's long title and its people."""
    if node is None or not node.attested:
        return False
    if node.below.rule == "next line" and node.confidence >= SURE:
        return " " in node.bare
    return len(node.bare.split()) > _LONGEST_OF_FORM or node.entry.form == "by x"


_LONGEST_OF_FORM = 4
"""Words of the heading of a licence or a policy."""


def _is_squashed_in(title: str, root: str) -> bool:
    """Whether a README is called as its notebook is, signs and spaces aside."""
    squash = "".join(filter(str.isalnum, title.casefold()))
    return squash != "" and "".join(filter(str.isalnum, root.casefold())).endswith(squash)


def _people(layout: Layout, node: Node | None) -> tuple[tuple[Speaker, ...], Origin] | None:
    if node is not None and node.entry.people.speakers and not names_others(node.text):
        people = node.entry.people
        return people.speakers, Origin(
            "line", f"line {node.line.number}", people.confidence, f"form “{node.entry.form}”"
        )
    node = layout.title if node is None else node
    below = (node.below,) if node is not None else ()
    for found in (*below, layout.above, _on_row(layout), people_beside(layout)):
        if found.people.speakers:
            return _told_in(found)
    if labelled := _labelled(layout.lines[:_NEAR_TOP]):
        return labelled
    found = NOT_FOUND if node is None else people_behind_headings(layout.lines, node.start)
    return _told_in(found) if found.people.speakers else None


def _on_row(layout: Layout) -> Found:
    """The people of a table's only row, which may tell the title in other words."""
    row = layout.listed[0] if len(layout.listed) == 1 else None
    if row is None or row.line.kind is not LineKind.ROW or not row.entry.people.speakers:
        return NOT_FOUND
    return Found(row.entry.people, "label", row.line.number)


def _told_in(found: Found) -> _People:
    return found.people.speakers, Origin(
        "line", f"line {found.line}", found.people.confidence, found.rule
    )


def _labelled(lines: Sequence[Line]) -> _People | None:
    """The people behind a label near the top, whatever headings stand before it."""
    for line in lines:
        if ":" in line.text and (people := people_of_label(line.text)):
            return people, Origin("line", f"line {line.number}", SURE, "label")
    return None


_NEAR_TOP = 10
