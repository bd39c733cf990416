"""Second looks at decided entries: what those beside them say of what they are."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from notes.structure.entries.above_parts import group_above_parts
from notes.structure.entries.beside_groups import leave_beside_groups
from notes.structure.entries.counted_talks import leave_uncounted
from notes.structure.entries.long_rows import leave_long_rows
from notes.structure.entries.nodes import Node, Verdict
from notes.structure.entries.reports import leave_themes
from notes.structure.entries.session_titles import labelled_title
from notes.structure.entries.shapes import is_clock
from notes.structure.entries.tree import walk
from notes.structure.levels.referred_talks import refers_to_talks
from notes.structure.lists.own_lists import has_list_of_talks, listed_below
from notes.structure.text.lines import LineKind
from notes.structure.text.note_links import links_to_note
from notes.structure.titles.parallel import heads_titles
from notes.structure.titles.titles_below import HEADED
from notes.structure.words.meaning import Meaning
from notes.structure.words.wording import phrase_of
from notes.structure.words.words_for_talks import says_notes

if TYPE_CHECKING:
    from collections.abc import Sequence

ABOVE = "the entries below it name speakers"
"""Why a heading that names nobody is a group."""
ONLY_LIST = "the only list of talks is below it"
_CLOSING = 2
"""Headings behind the last talk that may be about something else."""
_CLOSING_WORDS = 2


def look_again(nodes: Sequence[Node]) -> None:
    """Correct the verdicts of parallel `nodes` by those of the ones beside them."""
    _group_like_others(nodes)
    _group_above_bold(nodes)
    _group_above_level(nodes)
    leave_beside_groups(nodes)
    leave_long_rows(nodes)
    group_above_parts(nodes)
    _leave_times(nodes)
    if len(nodes) >= _FEWEST:
        leave_themes(nodes)
        _close(nodes)
        leave_uncounted(nodes)
        _leave_unnumbered(nodes)
        _leave_names(nodes)
        _leave_untimed(nodes)
        _leave_unmarked(nodes)


_FEWEST = 3
"""Entries that show how their writer tells of a talk, for another one to differ from them."""


def _leave_times(nodes: Sequence[Node]) -> None:
    """A time of day and nothing else, where nobody is named, says no more than when it was."""
    for node in nodes:
        timed = node.verdict is Verdict.TALK and node.text[0].isdigit() and is_clock(node.bare)
        if timed and not node.attested and not labelled_title(node):
            node.verdict, node.why = Verdict.SECTION, "a time of day and nothing else"


def _close(nodes: Sequence[Node]) -> None:
    """Where every talk names its people, a word or two at the end that name nobody are no talk.

    A longer heading at the end is a talk whose speaker the writer missed, and so is what is before.
    """
    talks = [node for node in nodes if node.verdict is Verdict.TALK]
    last = talks[-1] if len(talks) >= _FEWEST else None
    if last is not None and _is_question(last) and talks[0].attested:
        last.verdict, last.why = Verdict.SECTION, "a word's question behind the talks"
        talks.pop()
    behind = list(takewhile(lambda node: not node.attested, reversed(talks)))
    if not 0 < len(behind) <= _CLOSING:
        return
    named = sum(node.attested for node in talks)
    if named < _FEWEST or named + len(behind) < len(talks):
        return
    for node in behind:
        short = len(node.entry.title.split()) <= _CLOSING_WORDS
        marked = node.entry.marked or node.entry.numbered or node.entry.links or node.meaning
        if not short or marked or node.line.kind is not LineKind.HEADING:
            return
        node.verdict, node.why = Verdict.SECTION, "it stands behind the talks, names nobody"


def _is_question(node: Node) -> bool:
    """Whether a heading is a question of one word: `So?`, `¿Vuelvo?`."""
    text = node.bare.strip(" ¿¡")
    asked = text[-1:] in {"?", "？"} and " " not in text.rstrip(" ?？")
    return asked and not node.attested and not node.meaning


def _leave_unmarked(nodes: Sequence[Node]) -> None:
    """Among bullets whose talks are all in bold, quotes or links, one that names nobody is none."""
    talks = [node for node in nodes if node.verdict is Verdict.TALK]
    if not talks or talks[0].line.kind is not LineKind.BULLET:
        return
    plain = [node for node in talks if node.text[:1] not in _MARKS]
    if not plain or any(node.attested for node in plain):
        return
    marked = [node for node in talks if node.attested]
    if len(marked) < 2 or len({node.text[:2] for node in marked if node.text[0] in "*_"}) > 1:
        return
    for node in plain:
        said = node.entry.marked or node.entry.numbered or node.meaning & Meaning.KIND
        if not said:
            node.verdict, node.why = Verdict.SECTION, "the talks are in type, it is not"


_MARKS = frozenset('*_[<`"“„«「『')
"""What can stand before the title of each talk: bold type, a link, a quote."""


def _leave_unnumbered(nodes: Sequence[Node]) -> None:
    """Behind talks that all bear a number, time or kind, one without that names nobody is none.

    In the same room as those, `R0 Last talk`, it is one.
    """
    talks = [node for node in nodes if node.verdict is Verdict.TALK]
    if not talks or not (talks[0].entry.numbered or talks[0].entry.marked):
        return
    told = [node.entry.numbered or node.entry.marked for node in talks]
    last = max((at for at, sign in enumerate(told) if sign), default=0)
    if last < 2 or not all(told[:last]):
        return
    behind = talks[last + 1 :]
    if any(node.attested and node.line.kind is LineKind.HEADING for node in behind):
        return  # the writer went on without them
    rooms = {_first_word(node) for node in talks[: last + 1]}
    for node in behind:
        alike = _first_word(node) in rooms and any(map(str.isdigit, _first_word(node)))
        said = node.attested or node.entry.links or node.meaning & Meaning.KIND
        if not (said or alike):
            node.verdict, node.why = Verdict.SECTION, "the talks bear numbers or times, it does not"


def _first_word(node: Node) -> str:
    return node.text.partition(" ")[0]


def _leave_names(nodes: Sequence[Node]) -> None:
    """Where talks are headed by their speakers' names, a word or two that is no name is no talk."""
    talks = [node for node in nodes if node.verdict is Verdict.TALK]
    named = sum([node.entry.form in {"only x", HEADED} for node in talks])
    if named < max(_FEWEST, 0.5 * len(talks)) or named < sum([node.attested for node in talks]):
        return
    for node in talks:
        short = len(node.entry.title.split()) <= 2
        marked = node.entry.marked or node.entry.numbered or node.entry.links or node.meaning
        if short and not node.attested and not marked and not node.children:
            node.verdict, node.why = Verdict.SECTION, "the talks are headed by names, it is not"


def _leave_untimed(nodes: Sequence[Node]) -> None:
    """Among plain lines that bear a time of day each, what says less than a talk is none.

    One without a time that names nobody is a remark. One with a time that names nobody and has
    nothing noted below, where talks have their people and notes, is an intro or a pause.
    """
    plain = [node for node in nodes if node.line.kind is LineKind.PLAIN]
    timed = [node for node in plain if node.entry.marked]
    if len(timed) < _FEWEST or len(timed) < 0.6 * len(plain):
        return
    named = [node for node in timed if node.attested]
    noted = sum(bool(node.content) for node in named)
    full = noted > 1 and noted >= 0.8 * len(named)
    for node in plain:
        if node.verdict is not Verdict.TALK:
            continue
        if node.meaning & Meaning.BREAK and not node.entry.marked:
            node.verdict, node.why = Verdict.BREAK, "a pause by its words, without a time"
        elif not node.attested and not node.entry.marked:
            node.verdict, node.why = Verdict.SECTION, "the talks bear times, it does not"
        elif not node.attested and full and not node.content and not node.entry.kind:
            node.verdict, node.why = Verdict.SECTION, "it names nobody and has no notes"


def _group_like_others(nodes: Sequence[Node]) -> None:
    """Beside a heading above talks, one with a named talk below it, or its own day, is another."""
    groups = [node for node in nodes if node.verdict is Verdict.GROUP and node.why == ABOVE]
    if not groups:
        if not any(_is_taken(node) and node.attested for node in nodes):
            _open_only_list(nodes)
        return
    taken = [node for node in nodes if _is_taken(node)]
    if len(groups) < sum(node.attested for node in taken):
        return
    for node in taken:
        named = any(child.entry.people.speakers for child in node.children if child.is_real)
        named = named or (node.own is not None and has_list_of_talks(node))
        if (named or (_may_be_track(node) and _lists_talks(node))) and not node.attested:
            node.verdict, node.why = Verdict.GROUP, ABOVE


def _is_taken(node: Node) -> bool:
    """Whether an entry was taken for a talk, or for a part of the note that may be a track."""
    return node.verdict is Verdict.TALK or _may_be_track(node)


def _group_above_bold(nodes: Sequence[Node]) -> None:
    """Beside headings above titles in bold, one above a single such title with its people is one.

    The people stand behind the bold line there, not right below the heading.
    """
    if ABOVE not in [node.why for node in nodes if _opens_in_bold(node)]:
        return
    for node in nodes:
        may_be = node.verdict is Verdict.TALK and _opens_in_bold(node)
        if not may_be or node.text[-1:] == ":":  # a subtitle follows
            continue
        told = node.near.rule in {"next line", "label"}
        if told and node.near.line > node.lines[node.start + 1].number:
            node.verdict, node.why = Verdict.GROUP, ABOVE


def _opens_in_bold(node: Node) -> bool:
    line = node.first_line
    return line is not None and line.kind is LineKind.BOLD


def _group_above_level(nodes: Sequence[Node]) -> None:
    """Where no heading names speakers, but headings below several do, the talks stand there.

    A heading above such headings that name nobody is a group as the others are.
    """
    if any(node.verdict is Verdict.TALK and node.attested for node in nodes):
        return
    groups = [node for node in nodes if node.verdict is Verdict.GROUP and node.children]
    unnamed = [node for node in nodes if _is_taken(node) and heads_titles(node, _TITLES)]
    below = [child for node in (*groups, *unnamed) for child in node.children if child.is_real]
    named = sum(child.attested for child in below)
    if named < 2 or named < _SOME * len(below):
        return
    for node in unnamed:
        node.verdict, node.why = Verdict.GROUP, "the talks stand one level below it and its like"


_TITLES = 0.8
"""Of the headings below one that names nobody, those that read like titles."""
_SOME = 0.25
"""The share of parallel headings with speakers that is enough where none above them has any."""


def _open_only_list(nodes: Sequence[Node]) -> None:
    """Where no entry names speakers, a list of talks stands even below "Contents", "Overview".

    Its entries name speakers, or link to the notes of the talks.
    """
    lists = [node for node in nodes if _may_be_track(node) and _lists_talks(node, least=3)]
    lists = lists or [node for node in nodes if refers_to_talks(node)]
    lists = lists or _notes_above_titles(nodes)
    if len(lists) == 1:
        lists[0].verdict, lists[0].why = Verdict.GROUP, ONLY_LIST


def _notes_above_titles(nodes: Sequence[Node]) -> list[Node]:
    """The headings such as "My notes" above several titles, where hardly any is taken for a talk.

    `### Notes` inside a talk stands below the talk's heading, and so not beside days or an intro.
    """
    if sum(node.verdict is Verdict.TALK for node in nodes) > 1:
        return []
    return [
        node
        for node in nodes
        if node.verdict in (Verdict.SECTION, Verdict.TALK)
        and node.children
        and says_notes(phrase_of(node.bare))
        and (heads_titles(node, _SOME) or all(child.attested for child in node.children))
    ]


def _may_be_track(node: Node) -> bool:
    """Whether a word for a part of a note may be a topic: "People", "Tools", "Demos"."""
    unsure = node.meaning & (Meaning.FRAME | Meaning.IN_TALK)
    return bool(unsure) and node.verdict is Verdict.SECTION


def _lists_talks(node: Node, least: int = 2) -> bool:
    """Whether what stands below an entry is a list of talks with their speakers or their notes."""
    found = listed_below(node, node.end, in_group=False)
    told = [bool(child.entry.people.speakers) or links_to_note(child) for child in found]
    return sum(told) >= least


def hold_talks(nodes: Sequence[Node]) -> bool:
    """Whether one of `nodes`, or of those below them, was decided to be a talk."""
    return any(node.verdict is Verdict.TALK for node in walk(nodes))


def talks_of(nodes: Sequence[Node]) -> list[Node]:
    """The nodes that were decided to be talks."""
    return [node for node in walk(nodes) if node.verdict is Verdict.TALK]
