"""The people of an entry whom the first headings below it name, with nothing between."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.entries.introductions import people_introduced, people_of_part
from notes.structure.entries.speakers import NOT_FOUND, Found
from notes.structure.people.affiliations import NOBODY, OF_NAMES, People, says_role, speaker_of
from notes.structure.people.given_below import known_by_given_name
from notes.structure.people.labelled_names import people_of_label
from notes.structure.people.name_blocks import without_material
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.names_together import is_full
from notes.structure.people.others import title_without_others
from notes.structure.people.people import read_people
from notes.structure.text.labels import behind_by, is_speaker_label, label_of
from notes.structure.text.lines import LineKind
from notes.structure.titles.by_lines import people_behind_by
from notes.structure.titles.list_forms import BEHIND_NAME
from notes.structure.titles.titles import read_entry
from notes.structure.words.days_and_tracks import is_date
from notes.structure.words.meaning import Meaning, is_event_like
from notes.structure.words.wording import BEFORE_ASIAN

if TYPE_CHECKING:
    from notes.models import Speaker
    from notes.structure.entries.nodes import Node
    from notes.structure.titles.titles import Entry


def people_on_sub_headings(node: Node) -> Found:
    """The people whom the sub-headings right below `node`, which has some, name as its speakers."""
    child = node.children[0]
    if child.meaning & Meaning.IN_TALK and not child.children:
        found = people_introduced(child)
        if found.people.speakers or not node.children[1:]:
            return found
    group = node.meaning & (Meaning.GROUP | Meaning.BREAK)
    if not group:
        found = people_of_part(node)
        if found.people.speakers:
            return found
    if child.line.kind is not LineKind.HEADING:
        return NOT_FOUND
    if child.start > node.start + 1 and not group and (told := _told_by_line(node, child)).rule:
        return told
    if child.start > node.start + 2:
        return NOT_FOUND
    if not group and (labelled := people_of_label(child.text)):
        child.names_parent = True
        return Found(People(labelled, 0.97), "sub-heading", child.line.number)
    named = node.bare.partition(" (")[0]  # `Title (3 May 2019)` is of one talk
    of_event = named.isdecimal() or (len(node.children) > 1 and is_event_like(named))
    if of_event or group or _are_people(node.children):
        return NOT_FOUND
    return _named_one_by_one(node)


def _told_by_line(node: Node, child: Node) -> Found:
    """`by Ann Lee` as the first heading below, a few lines behind a remark on the talk."""
    by = behind_by(child.bare) if child.start <= node.start + _FEW else None
    people = people_behind_by(by, child.entry.links) if by else NOBODY
    if not people.speakers:
        return NOT_FOUND
    child.names_parent = True
    return Found(people, "sub-heading", child.line.number)


_FEW = 8


def is_untitled(node: Node, above: Node | None) -> bool:
    """Whether a label is all the title a talk has: `## Speaker: Ann Lee` above its notes.

    Below a heading with nothing of its own it says whose talk that one is. The people behind the
    label are read as the title.
    """
    empty = above is not None and above.end == above.start + 1
    if empty or node.line.kind is not LineKind.HEADING or node.end == node.start + 1:
        return False
    label, people = label_of(node.text)
    if people and is_speaker_label(label):
        node.retitle(people)
    return True


def _are_people(nodes: list[Node]) -> bool:
    """Whether sub-headings are about people: most are names, and have text of their own."""
    named = [node for node in nodes if node.entry.form == "only x" or _is_paper(node)]
    if len(named) < 2 or len(named) <= 0.5 * len(nodes):
        return False
    return sum([node.end > node.start + 1 for node in named]) > 1


def _is_paper(node: Node) -> bool:
    """`Ann Lee, How Caches Rest`: a name, and behind the comma more than an organisation."""
    may_be = BEHIND_NAME in node.list_forms
    return may_be and read_entry(node.text, BEHIND_NAME).form == BEHIND_NAME


def _named_one_by_one(node: Node) -> Found:
    """People on the sub-headings right below, one or several, with nothing between."""
    lone = len(node.children) == 1
    least = _least_on_child(node)
    speakers: list[Speaker] = []
    first_child = node.children[0].start
    between = node.lines[node.start + 1 : first_child]
    start = node.start + 1 if without_material(between) else first_child
    given = NOBODY
    for child in node.children[:8]:
        entry = child.entry
        people = entry.people
        if _tells_of_another(entry, lone=lone) and not _is_of_firm(node, child):
            break
        if entry.form not in {"only x", "by x"} or (entry.form == "by x" and entry.title):
            people = read_people(title_without_others(entry.full), entry.links, least=least)
        by = behind_by(entry.full)
        if by is not None and not people.speakers:
            people = people_behind_by(by, entry.links)
        if not people.speakers and child.start == start:
            people = _told_by_handle(child)
        if not people.speakers and child.start == start and _may_be_given(node, child):
            given = people = known_by_given_name(child.bare)
        if _is_subtitle(node, child, people):
            start = child.end
            continue
        if child.start != start or not people.speakers or entry.kind:
            break
        first = people.speakers[0]
        full = is_full(first.name) or first.handle != "" or people is given
        if by is None and entry.form != "by x" and not full:
            break
        child.names_parent = True
        speakers.extend(people.speakers)
        start = child.end if not child.children else -1
        if child.end > child.start + 1:
            break
    if not speakers:
        return NOT_FOUND
    sure = given.confidence or 0.9
    return Found(People(tuple(speakers), sure), "sub-heading", node.children[0].line.number)


def _tells_of_another(entry: Entry, *, lone: bool) -> bool:
    """Whether a sub-heading is a talk of its own, `Ann Lee - Title` or `Title - Ann Lee`."""
    if entry.form == "x -":
        return not (is_date(entry.title) or (lone and _may_be_firm(entry.title)))
    titled = entry.form == "- x" and entry.people.confidence >= SURE
    return titled and not lone and " " in entry.title


def _is_of_firm(node: Node, child: Node) -> bool:
    """Whether `### Ann Lee - Gloam` below a title ends in a firm, and parts of the talk follow."""
    title = child.entry.title
    if child.entry.form != "x -" or child.start != node.start + 1 or node.entry.people.speakers:
        return False
    return " " not in title and not any(other.attested for other in node.children[1:])


def _may_be_given(node: Node, child: Node) -> bool:
    """Whether a given name may be all of the only sub-heading, or of the first with a firm behind.

    Parts of the talk stand behind it then, at a level above it, or at its own where it is empty.
    """
    if child is not node.children[0] or child.bare >= BEFORE_ASIAN:
        return False
    if len(node.children) == 1:
        return True
    after = node.children[1]
    empty = child.end == child.start + 1 and after.end > child.end + 1
    parts = empty or after.level < child.level
    others = [each for each in node.children[1:] if each.level >= child.level]
    firm = child.bare[-1:] == ")" or any(sign in child.bare for sign in _BEFORE_FIRM)
    return firm and parts and not any(_opens_with_one_name(each.bare) for each in others)


_BEFORE_FIRM = (", ", " - ", " – ", " — ", " | ", " @ ", " from ", " at ")


def _opens_with_one_name(text: str) -> bool:
    """Whether a heading is a given name with something behind it, as others beside it may be."""
    return bool(known_by_given_name(text).speakers)


def _may_be_firm(text: str) -> bool:
    """Whether what stands behind a name on the only sub-heading is whom they work for."""
    words = text.split()
    if says_role(text):
        return True
    small = [word for word in words if not word[0].isupper() and word not in OF_NAMES]
    return len(words) == 1 or (len(words) <= _LONGEST_FIRM and not small)


_LONGEST_FIRM = 4


def _told_by_handle(child: Node) -> People:
    """`### Anyone @anyone`, or `#### @anyone` right below it and nothing between: a person."""
    if child.meaning or child.entry.people.speakers or child.bare.count(" ") > _MOST_SPACES:
        return NOBODY
    if own := _HANDLED.fullmatch(child.bare):
        return People((speaker_of(own[1], own[2]),), SURE)
    below = child.children[0] if child.children else None
    alone = below is not None and below.start == child.start + 1
    name, _, firm = child.bare.partition(", ")
    if below is not None and alone and _HANDLES.fullmatch(below.bare):
        return People((speaker_of(name, f"{firm} {below.bare.split()[-1]}"),), SURE)
    return NOBODY


_MOST_SPACES = 2
_HANDLED = re.compile(r"([^\W\d_][^@,:|]{1,30}) \(?(@[\w.-]{2,38})\)?")
_HANDLES = re.compile(r"(?:[\w.-]{2,38},? )?@[\w.-]{2,38}")


def _least_on_child(node: Node) -> float:
    """How sure a name on a sub-heading must be; a likely one is, where no other is like it."""
    sure = any(child.entry.form == "only x" for child in node.children[:3])
    if sure or node.loose == "sub-heading":
        return 0.55
    if any(other.level < node.children[0].level for other in node.children[1:]):
        return LIKELY  # it belongs to the title, and parts of the talk follow
    return 0.7 if any(map(_is_capitalised, node.children[1:])) else LIKELY


def _is_capitalised(node: Node) -> bool:
    """Whether all words of a heading have capitals, as those of a name have."""
    return " " in node.bare and node.bare.istitle()


def _is_subtitle(node: Node, child: Node, people: People) -> bool:
    """Whether the first sub-heading of `node` goes on with the title and a name follows it."""
    empty = child.start == node.start + 1 and child.end == child.start + 1
    if child is not node.children[0] or not empty or people.speakers or len(node.children) < 2:
        return False
    behind = node.children[1].entry
    return bool(read_people(behind.full, behind.links, least=0.75).speakers)


def title_on_sub_heading(node: Node) -> str:
    """The title below a heading that is only names, on the one sub-heading there.

    Nothing of the talk stands between, as its callers know.
    Others behind it are parts of the talk where it is long, and they are some words each.
    """
    child = node.children[0] if node.children else None
    if child is None or child.meaning or child.bare[-1:] == ":" or says_role(child.bare):
        return ""
    longest = max([other.bare.count(" ") + 1 for other in node.children[1:]], default=0)
    words = child.bare.count(" ") + 1
    told = not longest or max(_LONG_TITLE, 2 * longest) <= words <= _LONGEST_TITLE
    return child.entry.title if told else ""


_LONG_TITLE, _LONGEST_TITLE = 6, 16
"""Words."""
