"""Entries that stand above talks by their words: days, tracks, rooms, kinds of talks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.models import Kind
from notes.structure.entries.session_titles import is_slot, labelled_title
from notes.structure.entries.shapes import is_clock
from notes.structure.events.days_in_places import is_day_at_venue, is_day_in_place
from notes.structure.lists.own_lists import has_list, has_list_in_group, has_list_of_talks
from notes.structure.people.names import LIKELY, name_confidence
from notes.structure.text.lines import LineKind
from notes.structure.titles.parallel import heads_titles
from notes.structure.words.days_and_tracks import (
    begins_with_day,
    behind_day,
    is_date,
    is_named_group,
    is_named_several,
    is_year,
)
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import group_kind, kind_of_title, kind_of_words
from notes.structure.words.meaning import Meaning, is_event_like, meaning_of
from notes.structure.words.wording import phrase_of
from notes.structure.words.words_for_talks import says_notes

if TYPE_CHECKING:
    from notes.structure.entries.nodes import Node


def reason_for_group(node: Node) -> str:
    """Why an entry is no talk but above some, by its words; empty where they do not say so."""
    if not _is_single_talk(node) and node.meaning & Meaning.GROUP:
        return "a day, track or kind of talks by its words"
    if not node.attested and (is_year(node.bare) or is_day_in_place(node.bare)):
        return "a year, or a day and the town it was in"
    if node.end > node.start + 1 and is_day_at_venue(node.bare) and not node.attested:
        return "a day and the venue, with talks below"
    if _links_to_event(node):
        return "it links to an event, with its talks below"
    if node.children and _holds_groups(node) and not node.attested:
        return "words for talks, days or times stand below it"
    if len(node.children) >= _FEWEST and holds_sessions(node) and not node.attested:
        return "headings that say they are sessions stand below it"
    topical = not node.entry.people.speakers and begins_with_day(node.bare)
    if topical and _holds_entries(node) and not _is_of_one_session(node):
        return "a day or track with its topic, and talks below"
    if node.entry.people.confidence >= LIKELY:
        return ""
    if is_named_group(node.bare) and _heads_list(node):
        return "a track or room by its name, with talks below"
    if node.attested:
        return ""
    headed = node.line.kind is LineKind.HEADING
    if headed and node.bare.endswith(_TRACK) and node.end <= node.start + _LONGEST_LEAD:
        return "a track by its name, with hardly anything below"
    if headed and node.end <= node.start + _LONGEST_LEAD and _says_what_follows(node):
        return "it says that talks follow"
    if is_named_several(node.bare) and _heads_titles(node):
        return "it ends in a word for talks, and titles stand below"
    if node.children and _says_whose(node.bare) and heads_titles(node, _MOST):
        return "it says whose notes stand below, and titles do"
    opens = headed and len(node.children) >= _FEWEST_NOTED and node.start <= _AT_TOP
    if opens and says_notes(phrase_of(node.bare)) and heads_titles(node, _MOST):
        return "it opens the note as its notes, and titles stand below"
    return ""


_FEWEST_NOTED, _AT_TOP = 3, 4


def _is_of_one_session(node: Node) -> bool:
    """Whether parts stand below `Session 201 - Rest`: a code counts no groups, nor do they.

    A session of papers is one of a few, and says of no two of them that they are parts.
    """
    if (coded := _CODED.match(node.bare)) and kind_of_words(coded[1]) is not None:
        return True
    return sum([child.meaning & Meaning.IN_TALK != 0 for child in node.children]) >= _FEWEST


_CODED = re.compile(r"(\w+)[ #-]{1,2}\d{3,4}\s?(?::|[-–—])\s")
"""As conferences of hundreds of sessions print them."""


def _says_what_follows(node: Node) -> bool:
    """Whether all that stands below a heading is that talks follow: `The next two talks ...`."""
    line = node.first_line
    plain = line is not None and line.kind is LineKind.PLAIN and not node.children
    return plain and _FOLLOWING.search(node.lines[node.start + 1].text, 0, _NEAR) is not None


_LONGEST_LEAD, _NEAR = 3, 120
_TRACK = " Track"
_FOLLOWING = re.compile(
    r"\b(?:following|next|folgenden|nächsten|siguientes|próximas|prochaines)(?: \w+){0,2}"
    r" (?:talks|sessions|presentations|workshops|vorträge|charlas|conférences|palestras)\b",
    re.IGNORECASE,
)


def _says_whose(text: str) -> bool:
    """Whether a heading says who took what is below, among several who did: `Ann Lee's notes`."""
    name, _, word = text.rpartition(" ")
    if " " not in name or not says_notes(phrase_of(word)):
        return False
    return name_confidence(name.removesuffix("'s").removesuffix("’s")) >= LIKELY


def _heads_titles(node: Node) -> bool:
    """Whether titles, or words for talks with titles, stand below a word for talks."""
    if not node.children:
        return has_list_in_group(node)
    return heads_titles(node, _MOST) or _heads_several(node)


def _heads_list(node: Node) -> bool:
    """Whether talks stand below a track, whose first may name the only people near the heading."""
    if node.attested and node.near.rule != "first bullet":
        return False
    return _holds_entries(node) or (not node.attested and has_list_in_group(node))


def _holds_entries(node: Node) -> bool:
    return bool(node.children) or has_list_of_talks(node)


def _links_to_event(node: Node) -> bool:
    """Whether a bullet is a link named like an event, and those below it link as well."""
    if node.line.kind is not LineKind.BULLET or not node.children or not node.entry.links:
        return False
    linked = all(child.entry.links or child.attested for child in node.children)
    return linked and is_event_like(node.bare)


def _holds_groups(node: Node) -> bool:
    """Whether all headings right below one are groups by words, some of them days or "Talks".

    Or all are times of day.
    """
    below = [child.bare for child in node.children]
    if not all(child.meaning & Meaning.GROUP for child in node.children):
        return False
    return any(is_named_several(text) or is_date(text) for text in below) or all(
        map(is_clock, below)
    )


def holds_sessions(node: Node) -> bool:
    """Whether most headings below "Introduction" begin with a word for sessions: `Talk - Rest`.

    Or they begin with times of the day. Below a title, they may as well count the topics of one
    talk; no talk holds two workshops.
    """
    if node.line.kind is not LineKind.HEADING:
        return False
    if holds_times(node):
        return True
    if not node.meaning & Meaning.NO_TALK:
        kinds = [child.entry.kind for child in node.children if child.entry.marked]
        return len(kinds) == len(node.children) and _LONG.issuperset(kinds)
    said = sum(child.entry.marked and child.entry.kind is not None for child in node.children)
    return said >= max(_FEWEST, _MOST * len(node.children))


def holds_times(node: Node) -> bool:
    """Whether most headings below one are a time of the day and a title: `09:30 How ropes hold`.

    Minutes of a video begin before the first talk of any day does.
    """
    if len(node.children) < _FEWEST_TIMED or not node.children[0].text[:1].isdecimal():
        return False
    times = [found for child in node.children if (found := _TIMED.match(child.text))]
    early = any(int(found[1]) < _EARLIEST for found in times[:_FEWEST_TIMED])
    return len(times) >= _MOST * len(node.children) and not early


_TIMED = re.compile(
    r"([01]?\d|2[0-3])[:.h][0-5]\d(?![:.]?\d)(?:\W{1,3}\d{1,2}[:.h]\d\d)?\W{1,3}[^\W\d_]"
)
_FEWEST_TIMED, _EARLIEST = 3, 7


_FEWEST = 2
_LONG = frozenset({Kind.WORKSHOP, Kind.KEYNOTE})
"""What no talk is a part of."""


def _heads_several(node: Node) -> bool:
    return any(
        is_named_several(child.bare) and heads_titles(child, _MOST) for child in node.children
    )


_MOST = 0.6
"""Of the headings; what stands above them is a word for talks already."""


def reason_for_one(node: Node, *, beside_talks: bool) -> str:
    """Why an entry is one session although its words may name a group; empty where it is none."""
    if _is_keynote_of_day(node):
        return "the keynote of a day"
    if _is_keynote_with_points(node):
        return "a keynote, with points below it that name nobody"
    if is_slot(node) and labelled_title(node):
        return "a label below it tells its title"
    if topic := _session_of_day(node):
        node.retitle(topic)
        return "the one session of a day"
    asked = beside_talks and _is_panel_with_questions(node)
    return "a panel, with its questions below it" if asked else ""


def _is_keynote_of_day(node: Node) -> bool:
    """Whether an entry is the one keynote of a day: `Day 1 Keynote`, with nobody listed below."""
    if "eynote" not in node.bare or node.children:
        return False
    words = phrase_of(node.bare).split()
    if words.count("keynote") != 1 or not is_date(" ".join(words).replace("keynote", "")):
        return False
    return not has_list(node)


def _is_keynote_with_points(node: Node) -> bool:
    """Whether a word for one keynote or for several, as a tongue without plurals has, is for one.

    Its talks would name who gave them.
    """
    both = node.meaning & Meaning.GROUP and not node.children
    return bool(both) and kind_of_words(node.bare) is Kind.KEYNOTE and not has_list_of_talks(node)


def _session_of_day(node: Node) -> str:
    """The session that is all of a day, `Monday - Loom workshop`; empty where it is another."""
    if node.children or not begins_with_day(node.bare):
        return ""
    topic = behind_day(node.text)
    told = " " in topic and not meaning_of(bare(topic).text) & _OF_SEVERAL
    if not told or kind_of_title(topic, topic) is None or has_list_of_talks(node):
        return ""
    return topic


_OF_SEVERAL = Meaning.GROUP | Meaning.BREAK


def _is_panel_with_questions(node: Node) -> bool:
    """Whether an entry is a panel above others of which none names anybody."""
    if not node.children or group_kind(node.text) is not Kind.PANEL:
        return False
    return not any(child.attested for child in node.children) and not has_list_of_talks(node)


def _is_single_talk(node: Node) -> bool:
    """Whether a node named like a group is one talk: it names people and has no talks below."""
    return (
        node.entry.people.confidence >= 0.85 or bool(node.labels.speakers)
    ) and not node.children
