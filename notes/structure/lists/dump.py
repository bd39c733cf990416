"""Talks in text without markup: short lines alone that open a talk.

A pasted page or a plain note has short lines alone for talks and for the points inside them alike.
A talk's line names its speakers below it, or stands below a line such as "Sessions"; the other
short lines belong to the talk they stand in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.entries.nodes import SHOWN, Node, Verdict
from notes.structure.entries.tree import MOST_ENTRIES, loosen_parallel
from notes.structure.lists.lone_lines import (
    WITH_TITLE,
    begins_with_tool,
    ends_in_colon,
    is_short,
    is_wrapped,
    may_be_named_below,
    named_on_line_as,
)
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.surnames_first import is_in_initials
from notes.structure.text.day_lines import is_below_day, names_day
from notes.structure.text.labels import is_by_line, is_particular, label_of
from notes.structure.text.lines import MOST_LINES, Line, LineKind
from notes.structure.titles.titles_below import QUOTES
from notes.structure.words.inline import bare
from notes.structure.words.meaning import Meaning, is_event_like, meaning_of
from notes.structure.words.wording import phrase_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TRACK = re.compile(r"\w track$")


def dumped(
    lines: Sequence[Line], start: int = 0, stop: int | None = None, least: int = 2
) -> list[Node]:
    """The talks and sections of a plain text, already decided.

    Args:
        lines: All lines of the note.
        start: Where the text begins in `lines`.
        stop: Where it ends.
        least: How many talks there must be, for there to be any.
    """
    stop = len(lines) if stop is None else stop
    candidates = list(_candidates(lines, start, stop))
    if len(candidates) < least:
        return []
    _end_at_named(candidates)
    starts = _starts(candidates)
    talks = sum(node.verdict is Verdict.TALK for node in starts)
    if talks < least:
        return []
    for node, following in zip(starts, [*starts[1:], None], strict=True):
        node.end = following.start if following else stop
    return starts


def _end_at_named(candidates: Sequence[Node]) -> None:
    """Let no candidate reach into a later one that names its own people on its line or the next."""
    reach = MOST_LINES
    for node in reversed(candidates):
        node.end = min(node.end, reach)
        own = node.entry.form in WITH_TITLE and not label_of(node.text)[0]
        told = not node.entry.form and (_is_named_right_below(node) or _is_labelled_next(node))
        if own or told:
            reach = node.start


def _is_named_right_below(node: Node) -> bool:
    """Whether the very next line holds its people, so that they are not those of a line before."""
    if node.start + 1 >= node.end or node.meaning:
        return False
    following = node.line.number + 1
    if node.lines[node.start + 1].number != following:
        return False
    return node.near.rule == "next line" and node.near.line == following


def _is_labelled_next(node: Node) -> bool:
    """Whether a label before its people opens what stands below a plain line."""
    plain = node.line.kind is LineKind.PLAIN
    opens = plain and node.start + 1 < node.end and not node.meaning
    return opens and node.near[1:] == ("label", node.lines[node.start + 1].number)


def _candidates(lines: Sequence[Line], start: int, stop: int) -> Iterator[Node]:
    """Short lines with a blank line before them, and headings."""
    indent = min(
        (line.level for line in lines[start:stop] if line.kind is LineKind.PLAIN), default=0
    )
    found = 0
    for at in range(start, stop):
        line = lines[at]
        if found >= MOST_ENTRIES:
            return
        alone = at == 0 or lines[at - 1].number < line.number - 1 or is_below_day(lines, at)
        short = alone and line.level < indent + 4 and is_short(line) and not is_wrapped(lines, at)
        short = short or (alone and begins_with_tool(lines, at))
        closed = alone and not short and ends_in_colon(lines, at)
        if line.kind in (LineKind.HEADING, LineKind.BOLD) or short or closed:
            found += 1
            node = Node(lines, at, 0, line.text.rstrip(":") if closed else "")
            node.end = min(at + 8, stop)
            yield node


def _starts(candidates: Sequence[Node]) -> list[Node]:
    """The candidates that open a talk, a group, a pause or a closing part."""
    days: int | None = None
    named = {node for node in candidates if _names_speakers(node)}
    named |= _named_as(named, candidates) | named_on_line_as(
        named, filter(_may_be_talk, candidates)
    )
    if apart := _apart_as(named, candidates):
        loosen_parallel([node for node in candidates if node in apart])
    apart = apart or _above_points_as(named, candidates)
    if apart and all(node.text[0] in QUOTES for node in named):
        apart = {node for node in apart if node.text[0] in QUOTES}  # others are inside the talks
    may_open = not apart and not all(map(_is_labelled_next, named))
    open_list = False
    found: list[Node] = []
    for node in candidates:
        meaning = node.meaning
        if days is None and meaning & Meaning.GROUP:
            days = sum(map(_is_day, candidates))
        if meaning & Meaning.GROUP and (not _is_day(node) or (days or 0) >= 2):
            open_list = True
            _settle(node, Verdict.GROUP, "a day, track or kind of talks by its words", found)
        elif meaning & Meaning.BREAK:
            _settle(node, Verdict.BREAK, "a pause by its words", found)
        elif node in named:
            _settle(node, Verdict.TALK, "a short line with its speakers below", found)
        elif _closes(meaning) and (found or open_list):
            _settle(node, Verdict.SECTION, "a part of the note by its words", found)
        elif node in apart and (found or node.start) and not meaning & Meaning.NO_TALK:
            _settle(node, Verdict.TALK, "it stands as far apart as the talks with speakers", found)
        elif meaning & Meaning.KIND or node.entry.kind:
            _settle(node, Verdict.TALK, "a kind of session by its words", found)
        elif open_list and not meaning and not _is_furniture(node):
            _settle(node, Verdict.TALK, "a short line below a group of talks", found)
        elif not found and may_open and not _is_furniture(node) and node.start > 0:
            _settle(node, Verdict.TALK, "the first short line before talks with speakers", found)
    return found


def _named_as(named: set[Node], candidates: Sequence[Node]) -> set[Node]:
    """Those with a likely name where the others have theirs: on the next line, the first bullet."""
    others = [node for node in candidates if node not in named and _may_be_talk(node)]
    right_below = sum(map(_is_named_right_below, named))
    if right_below >= _FEWEST_NAMED and 2 * right_below >= len(named):
        for node in filter(may_be_named_below, others):
            node.loosen("next line")
        return set(filter(_is_named_right_below, others))
    sure = [node for node in others if _is_named_by_bullet(node, SURE)]
    if len(sure) < _FEWEST_NAMED:
        return set()
    for node in others:
        node.loosen("first bullet")
    found = {node for node in others if _is_named_by_bullet(node, LIKELY)}
    return found if 2 * len(found) >= len(others) else set()


def _may_be_talk(node: Node) -> bool:
    return not node.meaning and not _is_furniture(node)


def _is_named_by_bullet(node: Node, least: float) -> bool:
    return node.near.rule == "first bullet" and node.near.people.confidence >= least


def _apart_as(named: set[Node], candidates: Sequence[Node]) -> set[Node]:
    """Those with speakers and all others with as much space before them, where all those have it.

    In plain text two blank lines are a heading's mark, where one parts the points of a talk.
    """
    later = [
        node for node in candidates if node.start and (node in named or not node.text[0].islower())
    ]
    wide = {node for node in later if _space_before(node) >= _WIDE or _is_below_title(node)}
    tight = [node.start for node in named if node.start and node not in wide]
    if len(named & wide) < 2 or len(tight) > 1:
        return set()
    if tight and tight[0] > min([node.start for node in named]):
        return set()  # only the first, behind the event's own words, may stand closer
    return wide | named


def _is_below_title(node: Node) -> bool:
    """Whether a line is the first below the note's title, where no more space is needed."""
    above = node.lines[node.start - 1]
    return node.start == 1 and above.kind is LineKind.HEADING and not node.meaning


def _above_points_as(named: set[Node], candidates: Sequence[Node]) -> set[Node]:
    """Those with speakers and the few others that stand right above bullets, where all those do.

    Many others would be the headings inside the talks.
    """
    heading = [node for node in named if _heads_bullets(node, behind=node.near.line)]
    if len(heading) < _FEWEST_NAMED or len(heading) < 0.8 * len(named):
        return set()
    others = {
        node
        for node in candidates
        if node not in named and _reads_as_title(node) and _heads_bullets(node, behind=0)
    }
    return named | others if 0 < len(others) < len(named) else set()


def _heads_bullets(node: Node, behind: int) -> bool:
    """Whether the first line of a node behind line number `behind` is a bullet."""
    first = next((line for line in node.content if line.number > behind), None)
    return first is not None and first.kind is LineKind.BULLET


def _reads_as_title(node: Node) -> bool:
    """Whether a line has the words of a title and no sentence's end."""
    return node.text[-1] not in ".,;:" and not node.meaning and len(node.text.split()) > _FEW_WORDS


_FEWEST_NAMED, _FEW_WORDS = 2, 2
_WIDE = 2
"""Blank lines before a talk in a note that has one between paragraphs."""


def _space_before(node: Node) -> int:
    return node.line.number - node.lines[node.start - 1].number - 1


def _closes(meaning: int) -> bool:
    """Whether words end the talk before them; "Details" and "Summary" stand inside one."""
    if meaning & Meaning.FOLLOW_UP:
        return True
    return bool(meaning & Meaning.FRAME) and not meaning & Meaning.IN_TALK


def _settle(node: Node, verdict: Verdict, why: str, found: list[Node]) -> None:
    node.verdict = verdict
    node.why = why
    found.append(node)


def _names_speakers(node: Node) -> bool:
    """Labels, "by" lines and lines of a name with a role below it, or people in it."""
    if node.meaning & Meaning.NO_TALK or _is_furniture(node):
        return False
    if not node.entry.title or is_by_line(node.text):
        return False
    label, _ = label_of(node.text)
    titled = label.count(" ") >= _FEWEST_IN_TITLE or _TRACK.search(label) is not None
    if label and not titled and (is_particular(node.text) or not _is_labelled_next(node)):
        return False
    if node.entry.people.confidence >= 0.9 and node.entry.form not in {"", "only x"}:
        return True
    people, rule, line = node.near
    if line > node.line.number + 1 and rule == "next line" and is_in_initials(people):
        return False  # in a programme without its table, those of the next title
    return rule in {"label", "next line"} and people.confidence >= 0.68


_FEWEST_IN_TITLE = 2
"""Spaces before a colon from which on a subtitle stands behind it, and no label before it."""


def _is_day(node: Node) -> bool:
    """Whether a group's name is a day or date, which may be that of a post as well."""
    return names_day(phrase_of(_shown(node)))


def _is_furniture(node: Node) -> bool:
    """A date, the event's own name, a counter of a pasted page, or signs alone."""
    text = _shown(node)
    counted = text[:1].isdigit() and node.entry.form not in WITH_TITLE
    return not text or counted or bool(meaning_of(text)) or is_event_like(text)


def _shown(node: Node) -> str:
    """All of its text as a reader sees it."""
    return node.bare if len(node.text) <= SHOWN else bare(node.text).text
