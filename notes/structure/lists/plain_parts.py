"""Talks of an event's note without headings and without people, by the mark that parts them.

Where no talk names its speakers, the way in which a plain text is parted is all that tells them:
rules between them, more blank lines than elsewhere, titles in bold, titles with a colon behind.
The note of one talk may be parted so as well: only a note that is of an event is read like this.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Node, Verdict
from notes.structure.entries.tree import MOST_ENTRIES
from notes.structure.people.names import SURE
from notes.structure.text.lines import Line, LineKind
from notes.structure.text.openings import may_open_title
from notes.structure.titles.parallel import read_as_titles
from notes.structure.titles.titles import read_entry
from notes.structure.words.meaning import Meaning, is_event_like
from notes.structure.words.wording import phrase_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Mark = Callable[[Sequence[Line], int], bool]

_FEWEST = 3
_MOST_IN_TALK = 0.3
"""The share of parts that stand inside one talk by their words, where all are such parts."""
_LIKE_TITLES = 0.6
_LONGEST = 110
_MOST_WORDS = 16
_WIDE = 3
"""How many line numbers on a line stands that two blank lines part from the one before."""


def parted_plainly(lines: Sequence[Line]) -> list[Node]:
    """The talks and other parts of an event's plain text, already decided; empty for none."""
    if nodes := _over_bullets(lines):
        return decided(nodes, len(lines))
    for mark in (_behind_rule, _behind_gap, _in_bold, _before_colon):
        found = [at for at in range(len(lines)) if mark(lines, at)]
        if len(found) < _FEWEST or len(found) > MOST_ENTRIES:
            continue
        if mark is _behind_rule and (first := _before_rules(lines, found[0])) is not None:
            found.insert(0, first)
        nodes = [Node(lines, at, 0, lines[at].text.rstrip(":")) for at in found]
        weak = mark in {_in_bold, _before_colon}
        if _are_talks(nodes) and not (weak and _are_short(nodes)):
            return decided(nodes, len(lines))
    return []


def told_behind_rules(lines: Sequence[Line]) -> list[Node]:
    """The talks of a plain text, each behind a rule, where most have their people below.

    So does one who types a line of dashes between the talks, and blank lines within them.
    """
    found = [at for at in range(1, len(lines)) if _opens_behind_rule(lines, at)]
    if len(found) < _FEWEST_TOLD or len(found) > MOST_ENTRIES:
        return []
    nodes = [Node(lines, at, 0) for at in found]
    for node, after in zip(nodes, [*found[1:], len(lines)], strict=True):
        node.end = after
    sample = nodes[:_TELLING]
    told = sum(_names_next(node) for node in sample)
    return decided(nodes, len(lines)) if told >= _MOST_TOLD * len(sample) else []


_FEWEST_TOLD, _MOST_TOLD, _TELLING = 4, 0.6, 30
"""Parts, the share of those above people, and the first of them, which tell of all."""


def _opens_behind_rule(lines: Sequence[Line], at: int) -> bool:
    return lines[at - 1].kind is LineKind.RULE and _is_title(lines[at])


def _names_next(node: Node) -> bool:
    """Whether the next line, or the line itself behind its title, names people."""
    after = node.lines[node.start + 1] if node.start + 1 < node.end else None
    near = after is not None and after.number == node.line.number + 1
    below = near and node.near.rule == "next line" and node.near.line == node.line.number + 1
    return below or node.entry.people.confidence >= SURE


_PARTS = frozenset({Meaning.IN_TALK, Meaning.FRAME})
"""What a word may mean that is a talk's title where its people stand below: `Architecture`."""


def _over_bullets(lines: Sequence[Line]) -> list[Node]:
    """The lines right above a list each, where hardly any list has none; a blank parts them.

    The parts of one talk are noted so as well: the lines bear votes or times, or an agenda among
    the lists tells them all.
    """
    lists = [at for at in range(1, len(lines)) if _begins_list(lines, at)]
    heads = [at - 1 for at in lists if _heads_list(lines, at - 1)]
    if len(heads) < max(_FEWEST, _NEARLY_ALL * (len(lists) - 1)) or len(heads) > MOST_ENTRIES:
        return []
    nodes = [Node(lines, at, 0, lines[at].text.rstrip(":")) for at in heads]
    titles = {start for node in nodes for start in _beginnings(phrase_of(node.entry.title))}
    agenda = _has_agenda(lines, lists, heads, titles)
    if len(heads) < _NEARLY_ALL * (len(lists) - agenda):
        return []
    for node, after in zip(nodes, [*heads[1:], len(lines)], strict=True):
        node.end = after
    told = [node for node in nodes if not _repeats(node, titles, len(nodes))]
    voted = sum(node.entry.marked for node in told) >= _LIKE_TITLES * len(told)
    return told if (voted or agenda or len(told) < len(nodes)) and _are_talks(told) else []


_NEARLY_ALL = 0.8


def _begins_list(lines: Sequence[Line], at: int) -> bool:
    return lines[at].kind is LineKind.BULLET and lines[at - 1].kind is not LineKind.BULLET


def _heads_list(lines: Sequence[Line], at: int) -> bool:
    """Whether a short plain line stands behind a blank and right above the next line."""
    line = lines[at]
    alone = not at or lines[at - 1].number < line.number - 1
    near = lines[at + 1].number == line.number + 1
    return alone and near and not line.level and line.kind is LineKind.PLAIN and _is_title(line)


def _beginnings(title: str) -> Iterator[str]:
    """A title, and all with which it begins, as an agenda may tell it in fewer words."""
    yield title
    ends = [sign.start() for sign in _BETWEEN.finditer(title)][1 : 2 * _MOST_WORDS]
    yield from (title[:end] for end in ends)


_BETWEEN = re.compile(r"[ /:,;(]|\?(?=[ /])")


def _has_agenda(
    lines: Sequence[Line], lists: Sequence[int], heads: Sequence[int], titles: set[str]
) -> bool:
    """Whether a list below another line, as below the day, is of what stands above the lists."""
    headed = set(heads)
    for at in lists:
        if at - 1 in headed:
            continue
        stop = at
        while stop < len(lines) and lines[stop].kind is LineKind.BULLET:
            stop += 1
        if _tell(lines[at:stop], titles, len(heads)):
            return True
    return False


def _repeats(node: Node, titles: set[str], count: int) -> bool:
    """Whether the list below a line is of what stands above the other lists."""
    return _tell(node.lines[node.start + 1 : node.end], titles, count)


def _tell(below: Sequence[Line], titles: set[str], count: int) -> bool:
    """Whether lines tell several of `count` talks by what their `titles` begin with."""
    same = sum(phrase_of(read_entry(line.text).title) in titles for line in below)
    return same >= max(_FEWEST - 1, _LIKE_TITLES * min(len(below), count - 1))


def _are_talks(nodes: Sequence[Node]) -> bool:
    """Whether parts of a text are headed by titles, and not by the parts of one talk."""
    inner = sum(bool(node.meaning & Meaning.IN_TALK) for node in nodes)
    titled = [node for node in nodes if not node.meaning & Meaning.NO_TALK]
    return (
        len(titled) >= _FEWEST
        and inner <= _MOST_IN_TALK * len(nodes)
        and read_as_titles(titled, most=_LIKE_TITLES)
    )


def _are_short(nodes: Sequence[Node]) -> bool:
    """Whether most are a word or two, as what one says of a day in bold is: `Good food`."""
    return sum(node.bare.count(" ") + 1 for node in nodes) < _WORDS * len(nodes)


_WORDS = 3


def decided(nodes: list[Node], stop: int) -> list[Node]:
    """`nodes` up to `stop`, each a talk if its words say nothing else."""
    for node, after in zip(nodes, [*[node.start for node in nodes[1:]], stop], strict=True):
        node.end = after
        node.verdict, node.why = Verdict.TALK, "it is parted from the others as they all are"
        if node.meaning & Meaning.BREAK:
            node.verdict, node.why = Verdict.BREAK, "a pause by its words"
        elif node.meaning & Meaning.NO_TALK and not (_names_next(node) and node.meaning in _PARTS):
            node.verdict, node.why = Verdict.SECTION, "a part of the note by its words"
    return nodes


def _is_title(line: Line) -> bool:
    """Whether a plain line is short, and no sentence."""
    text = line.text
    return (
        line.kind in (LineKind.PLAIN, LineKind.BOLD)
        and 2 < len(text) <= _LONGEST
        and text.count(" ") < _MOST_WORDS
        and text[-1] not in ".,;"
    )


def _is_alone(lines: Sequence[Line], at: int) -> bool:
    """Whether no text goes on in the next line."""
    after = lines[at + 1] if at + 1 < len(lines) else None
    return after is None or after.number > lines[at].number + 1


def _behind_rule(lines: Sequence[Line], at: int) -> bool:
    parted = at > 0 and lines[at - 1].kind is LineKind.RULE
    return parted and _is_title(lines[at]) and _is_alone(lines, at)


def _before_rules(lines: Sequence[Line], first: int) -> int | None:
    """The title of what stands before the first rule, unless that is only the event's."""
    for at in range(first):
        alone = not at or lines[at - 1].number < lines[at].number - 1
        if not alone or not _is_title(lines[at]) or not _is_alone(lines, at):
            continue
        node = Node(lines, at, 0, lines[at].text.rstrip(":"))
        if not node.meaning and not is_event_like(node.bare) and at + 2 < first:
            return at
    return None


def _behind_gap(lines: Sequence[Line], at: int) -> bool:
    wide = at > 0 and lines[at].number >= lines[at - 1].number + _WIDE
    return wide and _is_title(lines[at]) and may_open_title(lines[at].text)


def _in_bold(lines: Sequence[Line], at: int) -> bool:
    return lines[at].kind is LineKind.BOLD and _is_title(lines[at])


def _before_colon(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if line.kind is not LineKind.PLAIN or line.text[-1] != ":" or line.level:
        return False
    alone = not at or lines[at - 1].number < line.number - 1
    return alone and _is_title(line) and _is_alone(lines, at) and may_open_title(line.text)
