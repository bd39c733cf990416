"""Which entries are the talks: the decision, from the top of a note downwards.

A note or group is taken as a container of entries. Each entry is a talk, stands above talks, or is
no talk; what parallel entries have in common decides for those that say nothing themselves.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from notes.models import Kind
from notes.structure.entries.counted_talks import count_of_talks
from notes.structure.entries.inside_talks import leave_parts
from notes.structure.entries.introductions import lists_people
from notes.structure.entries.likeness import loosen_names
from notes.structure.entries.nodes import NAMED, OF_SEVERAL, Node, Verdict
from notes.structure.entries.own_material import links_to_own
from notes.structure.entries.plain_talks import take_plain_talks
from notes.structure.entries.sub_headings import is_untitled
from notes.structure.entries.tree import loosen_parallel
from notes.structure.events.days_in_places import reason_of_event
from notes.structure.levels.containers import (
    CERTAIN_BELOW,
    goes_on_behind,
    heads_all,
    heads_bold_titles,
    heads_named_talks,
    heads_only_talks,
    is_container,
    is_full_group,
    share_of_attested,
)
from notes.structure.levels.lists_of_others import lists_named_talks
from notes.structure.levels.named_groups import holds_times, reason_for_group, reason_for_one
from notes.structure.levels.neighbours import ABOVE, look_again
from notes.structure.levels.points_of_talks import above_points
from notes.structure.levels.seen_later import lists_for_later
from notes.structure.levels.talks_below import leave_talks_below
from notes.structure.lists.dump import dumped
from notes.structure.lists.own_lists import (
    heads_notes,
    lists_like_others,
    own_list,
)
from notes.structure.lists.timed_groups import lists_below_times
from notes.structure.people.names import SURE
from notes.structure.text.labels import is_speaker_label, label_of
from notes.structure.text.lines import LineKind
from notes.structure.text.note_links import is_named_as_event
from notes.structure.titles.parallel import are_most, are_remarks
from notes.structure.words.days_and_tracks import begins_with_day
from notes.structure.words.kind_words import group_kind
from notes.structure.words.meaning import Meaning, is_open_format

if TYPE_CHECKING:
    from collections.abc import Sequence


class Company(NamedTuple):
    """What parallel entries have in common, for those that say nothing themselves."""

    talks: bool
    """Most of them name speakers, so the others are talks as well."""
    groups: bool
    """Most are days or tracks, or one heads all talks: what names nobody is no talk."""
    events: bool
    """Most of them are named like events: the note is about several."""
    in_group: bool
    """They stand below a day, a track or a word for talks."""
    pointed: frozenset[Node] = frozenset()
    """Those above points that name people, which are talks all the same."""
    later: frozenset[Node] = frozenset()
    """Those above talks that are to be seen later."""


class Decision(NamedTuple):
    """What an entry is, and the rule that said so."""

    verdict: Verdict
    why: str


def decide(nodes: Sequence[Node], *, in_group: bool = False, of_year: bool = False) -> None:
    """Give each of the parallel `nodes` of an event, day, group or year its verdict."""
    loosen_parallel(nodes)
    if not in_group and take_plain_talks(nodes):
        return
    company = _company(nodes, in_group=in_group, fewest=1 if of_year else 2)
    above: Node | None = None
    for node in nodes:
        of_above = node.is_label and not is_untitled(node, above) and in_group
        above = node
        if not (node.names_parent or of_above):
            node.verdict, node.why = _decision(node, company)
    leave_parts(nodes, named=company.talks)
    look_again(nodes)
    timed = dict(lists_below_times(nodes))
    for node in nodes:
        grouped = node.verdict is Verdict.GROUP and node not in timed
        if grouped or (node.verdict is Verdict.BREAK and goes_on_behind(node)):
            decide_content(node)
    for node, found in (*timed.items(), *lists_like_others(nodes)):
        decide(found, in_group=True)
        node.children = found
        node.verdict, node.why = Verdict.GROUP, "it lists titles as the groups beside it do"
    leave_talks_below(nodes)


def _decision(node: Node, company: Company) -> Decision:
    """What the first rule says that says anything."""
    for rule in _RULES:
        if (decision := rule(node, company)) is not None:
            return decision
    return _talk(node, company)


def _company(nodes: Sequence[Node], *, in_group: bool, fewest: int) -> Company:
    """What `nodes` have in common, of which `fewest` are enough that are named like events."""
    named, real = share_of_attested(nodes)
    later = frozenset(filter(lists_for_later, nodes))
    if named >= 2 and named >= 0.4 * real:
        return Company(talks=True, groups=False, events=False, in_group=in_group, later=later)
    told = [node for node in nodes if not node.meaning & Meaning.NO_TALK & ~Meaning.GROUP]
    grouped = are_most(nodes, 0.5, is_full_group) or are_most(told, 0.5, is_full_group)
    grouped = grouped or any(heads_all(node, len(nodes)) or holds_times(node) for node in nodes)
    return Company(
        talks=False,
        groups=grouped or heads_only_talks(nodes) or len(later) > 1,
        events=are_most(nodes, 0.6, is_named_as_event, fewest),
        in_group=in_group,
        pointed=above_points(nodes),
        later=later,
    )


def _told_below(node: Node, company: Company) -> Decision | None:
    """Among talks, a heading that says nothing else and has its people right below is one."""
    if not company.talks or node.entry.people.confidence >= SURE or node.meaning:
        return None
    told = node.near.rule in CERTAIN_BELOW
    if told and node.attested and node.labels.kind is None and not begins_with_day(node.bare):
        return _NAMED
    return None


_OF_KIND = {Kind.SECTION: Verdict.SECTION, Kind.BREAK: Verdict.BREAK}


def _said_by_labels(node: Node, _company: Company) -> Decision | None:
    """`Kind: keynote` right below a heading is the writer's own word."""
    kind = node.labels.kind
    if kind is None:
        return None
    return Decision(_OF_KIND.get(kind, Verdict.TALK), "a label below it says so")


def _labelled(node: Node, company: Company) -> Decision | None:
    """Among talks, a label for the speaker below a heading makes it one, whoever it names."""
    if not company.talks or node.attested or node.meaning & (Meaning.GROUP | Meaning.BREAK):
        return None
    line = node.first_line
    labelled = line is not None and is_speaker_label(label_of(line.text)[0])
    return Decision(Verdict.TALK, "a label for its speaker stands below") if labelled else None


def _event_itself(node: Node, _company: Company) -> Decision | None:
    """The event's name, its days and its place, where a heading is no more than that."""
    reason = reason_of_event(node) if node.line.kind is LineKind.HEADING else ""
    return Decision(Verdict.SECTION, reason) if reason else None


def _pause(node: Node, _company: Company) -> Decision | None:
    """Lunch and coffee, unless somebody speaks."""
    if not node.entry.people.speakers and node.meaning & Meaning.BREAK:
        return Decision(Verdict.BREAK, "a pause by its words")
    return None


def _one_session(node: Node, company: Company) -> Decision | None:
    """A day's keynote, and beside talks a panel with its questions, are no groups."""
    said = reason_for_one(node, beside_talks=company.talks)
    return Decision(Verdict.TALK, said) if said else None


def _group_by_words(node: Node, _company: Company) -> Decision | None:
    """Days, tracks, rooms and words such as "Talks" stand above talks."""
    return Decision(Verdict.GROUP, said) if (said := reason_for_group(node)) else None


def _one_of_events(node: Node, company: Company) -> Decision | None:
    """A note about several events has a heading for each."""
    if company.events and is_named_as_event(node) and not node.entry.people.speakers:
        return Decision(Verdict.GROUP, OF_SEVERAL)
    return None


def _list_of_others(node: Node, company: Company) -> Decision | None:
    """What stands above links to notes, or talks for later, is no part of a talk by its words."""
    if node.entry.people.speakers:
        return None
    if node in company.later:
        return Decision(Verdict.GROUP, "talks to be seen later stand below it")
    listed = not company.talks and heads_notes(node)
    return Decision(Verdict.GROUP, "links to notes of talks stand below it") if listed else None


def _part_by_words(node: Node, _company: Company) -> Decision | None:
    """Reading lists, reflections, and headings inside a talk; not those above named talks."""
    remark = node.bare[:1] == "(" and node.bare[-1:] == ")"
    people = bool(node.entry.people.speakers)
    if people and not remark:
        return None
    if not node.meaning & Meaning.FOLLOW_UP and (
        heads_named_talks(node) or (node.meaning and lists_named_talks(node))
    ):
        return None
    if node.meaning & Meaning.FOLLOW_UP and not people:
        return Decision(Verdict.SECTION, "a list for later by its words")
    if node.meaning & Meaning.NO_TALK and not people and not node.is_told_below:
        return Decision(Verdict.SECTION, "a part of the note by its words")
    if remark and not node.attested:
        return Decision(Verdict.SECTION, "a remark in brackets that names nobody")
    return None


def _group_by_content(node: Node, company: Company) -> Decision | None:
    """An entry above entries that name speakers is no talk itself."""
    if node in company.pointed:
        return None
    above = is_container(node, talks_here=company.talks) or count_of_talks(node.children)
    return Decision(Verdict.GROUP, ABOVE) if above else None


def _stray(node: Node, company: Company) -> Decision | None:
    """Beside days, tracks or events, a heading without people or slides is about something else."""
    told = node.attested or node.entry.marked or node.meaning & Meaning.KIND
    beside = "events" if company.events else "days or tracks" if company.groups else ""
    if not beside or told or (not node.meaning and links_to_own(node)):
        return None
    return Decision(Verdict.SECTION, f"it stands beside {beside} and names nobody")


def _talk(node: Node, company: Company) -> Decision:
    """What is left is a talk."""
    if node.attested:
        return _NAMED
    if company.talks:
        return Decision(Verdict.TALK, "parallel to talks")
    return _ENTRY if company.in_group else _HEADING


_NAMED = Decision(Verdict.TALK, NAMED)
_ENTRY = Decision(Verdict.TALK, "entry of an event")
_HEADING = Decision(Verdict.TALK, "heading of an event")


def _above_bold_titles(node: Node, _company: Company) -> Decision | None:
    return Decision(Verdict.GROUP, ABOVE) if heads_bold_titles(node) else None


_RULES = (
    _above_bold_titles,
    _told_below,
    _said_by_labels,
    _labelled,
    _event_itself,
    _pause,
    _one_session,
    _group_by_words,
    _one_of_events,
    _list_of_others,
    _part_by_words,
    _group_by_content,
    _stray,
)


_YEAR = re.compile(r"(?:19|20)\d\d")


def decide_content(node: Node) -> None:
    """Find the talks in a container: its sub-entries, and what its own text lists."""
    stop = node.children[0].start if node.children else node.end
    own = own_list(node, stop)
    if own and lists_people(node, own):
        own = []
    if own:
        decide(own, in_group=True)
    elif not (node.children or node.allowance.is_spent):
        own = dumped(node.lines, node.start + 1, stop, least=1)
        node.allowance.spend(len(own), node.line.number)
    if node.children:
        if group_kind(node.bare) is Kind.KEYNOTE:
            loosen_names(node.children)
        decide(node.children, in_group=True, of_year=_YEAR.fullmatch(node.bare) is not None)
    below = [*own, *node.children]
    node.children = [] if are_remarks(below) else below
    if is_open_format(node.bare):
        node.children = [child for child in node.children if child.attested]
