"""Headings that tell no title, `Talk 1`, `10:30` or `Keynote`, and where that of each stands."""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from notes.structure.entries.headed_pairs import join_people
from notes.structure.entries.shapes import CLOCK, is_short_title
from notes.structure.lists.own_lists import has_list
from notes.structure.people.names import LIKELY
from notes.structure.text.continued import join_continued
from notes.structure.text.labels import is_by_line, label_of
from notes.structure.text.lines import LineKind
from notes.structure.titles.titles import read_entry
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import is_kind_alone, kind_of_words
from notes.structure.words.meaning import Meaning, is_event_like
from notes.structure.words.wording import folded, only_words, wording, words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node

_COUNTED = re.compile(r"([^\W\d_][\w -]{2,24}?)\s*#?\d{1,2}")
_FEWEST = 2
_NEAR = 2
"""Lines below its heading on which a title may stand."""


def join_all_heads(roots: list[Node]) -> None:
    """Bring together what headings side by side say of one talk each, those in days as well."""
    join_heads(roots)
    for root in roots:
        if root.children:
            join_heads(root.children, pairs=_is_above_talks(root))
    for node in chain.from_iterable(root.children for root in roots):
        if len(node.children) >= _FEWEST:
            join_people(node.children, pairs=_is_above_talks(node))


def _is_above_talks(node: Node) -> bool:
    """Whether a heading is an event's or a day's, so that a person below it did not give it."""
    return node.meaning & Meaning.GROUP != 0 or is_event_like(node.bare)


def join_heads(nodes: list[Node], *, pairs: bool = True) -> None:
    """Bring together what parallel headings and the lines below them say of one talk each.

    A single pair of a person and a title is one only where `pairs` says so.
    """
    join_continued(nodes)
    join_titles(nodes)
    join_pairs(nodes)
    join_people(nodes, pairs=pairs)
    join_lines(nodes)
    drop_part_numbers(nodes)


def join_titles(nodes: Sequence[Node]) -> None:
    """Give each of the parallel `nodes` that only counts its talk the title on the next line.

    Where one such heading stands above text or a list, none of them does it.
    """
    counted = [node for node in nodes if node.line.text[-1:].isdigit()]
    if len(counted) < _FEWEST:
        return
    counted = [node for node in counted if _only_counts(node)]
    if len(counted) < _FEWEST or not all(map(_has_title_below, counted)):
        return
    for node in counted:
        node.text = f"{node.text}: {node.content[0].text}"


def _only_counts(node: Node) -> bool:
    """Whether a heading is a kind of session with its number, or a time of day."""
    text = node.line.text
    if len(text) > _LONGEST:
        return False
    found = _COUNTED.fullmatch(text)
    kind = found is not None and kind_of_words(found[1]) is not None
    return CLOCK.fullmatch(text) is not None or (kind and not node.meaning & Meaning.GROUP)


_LONGEST = 32


def join_pairs(nodes: list[Node]) -> None:
    """Let a heading that is a kind and its people take the one right below it for its title.

    `# Keynote with Ann Lee` stands empty above `# How caches rest`, of the same level, or has no
    more than `## Ann Lee (Initech)` between.
    """
    for node, below in list(pairwise(nodes)):
        if node.end > node.start + _MOST_EMPTY or node.level != below.level or not _is_empty(node):
            continue
        if node.entry.form != "by x" or below.entry.form or below.meaning:
            continue
        if kind_of_words(node.entry.title.partition(" with ")[0]) is None:
            continue
        node.retitle(f"{node.entry.full}: {below.text}")
        node.children, node.end = below.children, below.end
        nodes.remove(below)


_MOST_EMPTY = 2
"""Lines of a heading below which only one for its people stands."""


def _is_empty(node: Node) -> bool:
    """Whether nothing stands below a heading, or one with names alone, or its own again."""
    child = node.children[0] if len(node.children) == 1 else None
    if child is None:
        return node.end == node.start + 1
    said = {speaker.name.rpartition(" ")[2] for speaker in node.entry.people.speakers}
    return child.entry.names_only or not said.isdisjoint(words_in(child.bare))


def _has_title_below(node: Node) -> bool:
    line = node.content[0] if node.content else None
    if line is None or line.number > node.line.number + _NEAR:
        return False
    worded = line.text.count(" ") > 0 and not label_of(line.text)[0]
    return worded and (line.kind is LineKind.BOLD or is_short_title(line))


def join_lines(nodes: list[Node]) -> None:
    """Let a heading that says "Keynote" alone take the title and people on the line below it."""
    for node in nodes:
        if len(node.line.text) > _LONGEST or not is_kind_alone(node.line.text):
            continue
        line = next(iter(node.content), None)
        if line is None or line.kind not in _OF_TEXT or line.number > node.line.number + _NEAR:
            continue
        if label_of(line.text)[0] or is_by_line(line.text) or _is_told(line.text):
            continue
        entry = read_entry(line.text)
        if entry.form in _TITLE_FIRST and entry.title and entry.people.confidence >= LIKELY:
            node.retitle(f"{node.text}: {line.text}")


def _is_told(text: str) -> bool:
    """Whether a line is what the writer tells of a keynote, and no title with its people."""
    shown = bare(text[:_LONGEST_LINE]).text
    sentence = shown[-1:] in {".", "!"} and shown.count(" ") >= _WORDS_OF_SENTENCE
    return sentence or len(shown) > _LONGEST_TITLED


_LONGEST_LINE, _LONGEST_TITLED = 600, 200
_WORDS_OF_SENTENCE = 14


_OF_TEXT = (LineKind.PLAIN, LineKind.BOLD)
_TITLE_FIRST = frozenset({"by x", "- x", "(x)", "** x"})


_PART = re.compile(r"([^\W\d_]{3,9})\s?#?\d{1,2}\s?(?::|[-–—]\s)\s?(?=\S+\s\S)")


def drop_part_numbers(nodes: Sequence[Node]) -> None:
    """Cut `Part 1:` off the headings of several talks that an evening or a meetup had.

    As a group a part has talks below it, with their people. Where it stands above text, or above
    headings such as "Introduction" and "Questions", the part itself is the talk.
    """
    numbered = [node for node in nodes if not only_words(node.line.text)]
    parts = [node for node in numbered if _PART.match(node.line.text) and _counts_part(node)]
    if len(parts) < _FEWEST or any(map(_holds_talks, parts)):
        return
    below = [child for node in parts for child in node.children]
    if below and not any(child.meaning & Meaning.IN_TALK for child in below):
        return
    for node in parts:
        node.retitle(_PART.sub("", node.text, count=1))


def _counts_part(node: Node) -> bool:
    word, _, _ = folded(node.line.text).partition(" ")
    return word.rstrip("#0123456789") in wording().part


def _holds_talks(node: Node) -> bool:
    return any(child.attested for child in node.children) or has_list(node)
