"""What entries of one form have in common by their look, where hardly any names its speakers.

People write the talks of one note in one form, but do not catch everybody's name: where some of
the entries name people and all look alike, the others are talks as well.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from notes.structure.text.labels import is_by_line
from notes.structure.text.lines import Line, LineKind
from notes.structure.text.note_links import is_named_as_event
from notes.structure.words.inline import bare
from notes.structure.words.meaning import Meaning, meaning_of
from notes.structure.words.wording import BEFORE_ASIAN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from notes.structure.entries.nodes import Node


_HALF = 0.5
"""The share of entries with speakers that is enough, whatever they look like."""
_SOME = 0.25
_MANY = 0.4


def are_most(
    nodes: Sequence[Node], share: float, holds: Callable[[Node], bool], fewest: int = 2
) -> bool:
    """Whether something holds for `fewest` of `nodes` at least, and for a `share` of them.

    No more of them are looked at than it takes to tell.
    """
    needed = max(fewest, share * len(nodes))
    found = 0
    for left, node in zip(range(len(nodes), 0, -1), nodes, strict=True):
        if found >= needed or found + left < needed:
            break
        found += holds(node)
    return found >= needed


def share_needed(nodes: Sequence[Node]) -> float:
    """The share of `nodes` that has to name speakers, for all of them to be talks.

    Less is enough where all look like titles that stand above their notes; lines without notes may
    as well be points of a list, and entries that are names only are about people.
    """
    if not read_as_titles(nodes, most=_NEARLY_ALL) or any(node.entry.names_only for node in nodes):
        return _HALF
    headed = sum(_stands_above(node) for node in nodes)
    if headed >= _NEARLY_ALL * len(nodes):
        return _SOME
    return _HALF if _is_parted(nodes) else _MANY


_NEARLY_ALL = 0.8


def signs_of_programme(nodes: Sequence[Node], named: int) -> float:
    """The share of `nodes` that only a programme has: those `named`, keynotes, a pause."""
    told = named + any(node.meaning & Meaning.BREAK for node in nodes)
    told += sum(node.entry.marked and not node.attested for node in nodes)
    return told / max(1, sum(not node.meaning & Meaning.NO_TALK for node in nodes))


def _stands_above(node: Node) -> bool:
    """Whether an entry has notes of its own: nested ones, or others below a line that is alone."""
    below = node.lines[node.start + 1 : node.end]
    if node.line.kind is LineKind.BULLET:
        return any(line.level > node.line.level for line in below[:2])
    before = node.lines[node.start - 1].number if node.start else -1
    alone = before < node.line.number - 1
    return alone and bool(below) and not _goes_on(node.line, below[0])


def _goes_on(line: Line, after: Line) -> bool:
    """Whether a line is the beginning of a sentence that the next one goes on with."""
    wraps = line.kind is LineKind.PLAIN is after.kind and after.number == line.number + 1
    return wraps and after.text[0].islower() and not is_by_line(after.text)


def _is_parted(nodes: Sequence[Node]) -> bool:
    """Whether a line of text stands between the bullets, so that they are several lists."""
    return any(
        line.kind is not LineKind.BULLET and line.level <= node.line.level
        for node in nodes[:-1]
        for line in node.lines[node.start + 1 : node.end]
    )


def without_other_lists(nodes: list[Node]) -> list[Node]:
    """The bullets without those of lists that hold something else than the talks.

    "Books people mentioned" and its list stand behind a list of talks, name nobody and look
    otherwise: not bold, no notes below. A list below a day or a track is one of talks all the same.
    """
    runs = list(_runs(nodes))
    if len(runs) < 2:
        return nodes
    told = list(_those_that_tell(runs))
    looks = {look_of(node) for run in told for node in run} - {_PLAIN}
    kept = [run for run in runs if not told or run in told or _may_list(run, looks)]
    return [node for run in kept for node in run]


def _tells_of_talks(run: Sequence[Node]) -> bool:
    """Whether one of the first entries of a list names speakers, or most bear times or codes."""
    first = run[:_TELLING]
    marked = sum(node.entry.marked for node in first)
    return marked >= max(2, _HALF * len(first)) or any(node.attested for node in first)


def _those_that_tell(runs: Sequence[list[Node]]) -> Iterator[list[Node]]:
    """The lists that tell of talks; many others before them are a dump of links, which has none."""
    vain = 0
    for run in runs:
        if _tells_of_talks(run):
            yield run
            continue
        vain += min(len(run), _TELLING)
        if vain >= _MOST_IN_VAIN:
            return


def _may_list(run: Sequence[Node], looks: set[tuple[bool, bool]]) -> bool:
    """Whether a list that names nobody holds talks: below a track, or in the looks of talks."""
    lead = _lead_in(run[0])
    return bool(lead & Meaning.GROUP) if lead else all(look_of(node) in looks for node in run)


def _runs(nodes: Sequence[Node]) -> Iterator[list[Node]]:
    """The lists that short lines at the margin, each with its own list below, part."""
    run: list[Node] = []
    for node in nodes:
        if run and _lead_in(node) is not None:
            yield run
            run = []
        run.append(node)
    if run:
        yield run


def _lead_in(node: Node) -> int | None:
    """What a short line right before a bullet means that opens its list; none without one."""
    lead = node.lines[node.start - 1] if node.start else None
    if lead is None or lead.level or lead.kind not in (LineKind.PLAIN, LineKind.BOLD):
        return None
    alone = node.start < _SECOND or node.lines[node.start - 2].number < lead.number - 1
    short = len(lead.text.split()) <= _LONGEST_LEAD_IN and lead.text[-1] not in ".!?"
    return meaning_of(bare(lead.text).text) if alone and short else None


_SECOND = 2
_TELLING = 10
_MOST_IN_VAIN = 60
_LONGEST_LEAD_IN = 10
_PLAIN = (False, False)


def look_of(node: Node) -> tuple[bool, bool]:
    """Whether a bullet begins in bold, and has notes below it."""
    return node.text[:2] == "**", bool(node.children)


def usual_looks(nodes: Sequence[Node]) -> set[tuple[bool, bool]]:
    """How bullets look; the look of one among many is no habit."""
    looks = Counter(map(look_of, nodes))
    return {look for look, count in looks.items() if count >= _SOME * len(nodes)}


def read_as_titles(nodes: Sequence[Node], most: float = 0.7, fewest: int = 2) -> bool:
    """Whether `most` entries read like titles: a few words, a capital first, no full stop."""
    if len(nodes) < fewest:
        return False
    return sum(map(_is_titled, nodes)) >= most * len(nodes)


def _is_titled(node: Node) -> bool:
    """Whether an entry reads like a title; in bold it may be a word, and a colon stand behind."""
    if node.text[:2] == "**" and node.line.kind is LineKind.BULLET and node.children:
        text = node.bare.rstrip(" :")
        return reads_as_title(text) or (text.isalnum() and text[:1].isupper())
    whole = node.bare[:1] == "[" or node.entry.numbered
    return reads_as_title(node.entry.full if whole else node.bare)


def heads_titles(node: Node, most: float) -> bool:
    """Whether headings stand below one of which `most` read like titles, none like talks' parts."""
    children = [child for child in node.children if not child.meaning & Meaning.BREAK]
    titled = not any(child.meaning or child.names_parent for child in children)
    return titled and read_as_titles(children, most=most, fewest=1)


def reads_as_title(text: str) -> bool:
    """Whether a text reads like a title: a few words, a capital first, no full stop."""
    words = text.split()
    first = text[:1]
    if first > BEFORE_ASIAN or (not text.isascii() and _ASIAN.search(text)):
        short = len(text) <= _LONGEST_ASIAN and "。" not in text and "://" not in text
        return short and not text.endswith(_ENDS_OF_SENTENCES)
    capital = first.isdigit() or first in '"“' or words[:1] != [word.lower() for word in words[:1]]
    sentences = ". " in text or "; " in text or "://" in text
    return capital and 2 <= len(words) <= 14 and not sentences and text[-1] not in ".;,:"


_ASIAN = re.compile(r"[぀-ヿ一-鿿가-힣]")
"""Letters without case, of which few stand between spaces."""
_LONGEST_ASIAN = 50
"""Letters of a title in such a script."""
_ENDS_OF_SENTENCES = ("다.", "요.", "니다", "했다", "였다", "음.", "です", "ます", "ました", "した")


def are_remarks(nodes: Sequence[Node]) -> bool:
    """Whether bullets below a group are sentences of the writer's, or of others, and no titles."""
    if len(nodes) > 1:
        return _are_said(nodes)
    if len(nodes) != 1 or nodes[0].line.kind is not LineKind.BULLET:
        return False
    node = nodes[0]
    marked = node.attested or node.entry.marked or node.entry.links or node.children
    long = node.bare.count(" ") >= _LONG_REMARK
    return not marked and long and not reads_as_title(node.bare)


def _are_said(nodes: Sequence[Node]) -> bool:
    """Whether bullets are what people said: `Ann: we feel that this is good. Tell us!`."""
    said = sum(
        node.entry.form == "x -" and " " not in node.entry.people.speakers[0].name for node in nodes
    )
    if said < max(2, 0.7 * len(nodes)) or any(node.children for node in nodes):
        return False
    return sum(reads_as_title(node.entry.title) for node in nodes) <= _HALF * len(nodes)


_LONG_REMARK = 5
"""Spaces in a sentence."""


def outlined(nodes: Sequence[Node]) -> bool:
    """Whether bullets are titles with notes nested below most of them."""
    nested = sum(bool(node.children) for node in nodes)
    return len(nodes) >= 2 and nested >= 0.7 * len(nodes) and read_as_titles(nodes)


def linked_or_short(nodes: Sequence[Node]) -> bool:
    """Whether most of the entries are links or bare titles, as a list of talks without people."""
    real = [node for node in nodes if not node.meaning & (Meaning.FOLLOW_UP | Meaning.BREAK)]
    linked = sum(bool(node.entry.links) and _may_be_linked(node.entry.title) for node in real)
    return len(real) >= 2 and linked >= 0.6 * len(real) and not _are_events(real)


def _may_be_linked(title: str) -> bool:
    """Whether a link's label may be a title; that of a site is none: `example.org`."""
    return len(title) > _SHORTEST_LINKED and (" " in title or "." not in title)


_SHORTEST_LINKED = 8


def _are_events(nodes: Sequence[Node]) -> bool:
    """Whether half of the entries and more are named like events, as an index of conferences is."""
    return 2 * sum(map(is_named_as_event, nodes)) >= len(nodes)
