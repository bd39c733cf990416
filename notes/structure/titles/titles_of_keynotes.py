"""Keynotes and workshops headed by their kind, with their titles on the first line below.

## Keynote: Ann Lee        ## Keynote                  ## Keynote: Ann Lee
*Why leases rest*          Ann Lee - Why leases rest   - Why leases rest
                                                       - https://gloam.example/why-leases-rest
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.name_blocks import without_material
from notes.structure.people.names import SURE
from notes.structure.text.lines import LineKind
from notes.structure.text.particulars import is_of_material
from notes.structure.titles.titles import read_entry
from notes.structure.titles.titles_below import (
    HEADED,
    capitals,
    is_in_quotes,
    is_worded,
    title_line,
)
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.meaning import Meaning
from notes.structure.words.wording import folded, words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node
    from notes.structure.text.lines import Line

_TYPED = re.compile(r"(\*{1,3}|_{1,3})([^*_]+)\1")
_LONGEST = 160
_FEWEST = 2
"""Spaces in a title without quotes around it."""
_JOINTS = frozenset({"- x", "x -", "by x", "(x)", ", x", '"" x'})
_BEHIND = frozenset({"- x", "by x", "(x)", '"" x'})
"""Forms in which a bullet has a title; people before a sign may be who asked something."""
_CASED, _SAID = 0.6, 0.7
"""The share of words with capitals, and of those that an address says again."""


def entitle_kinds(nodes: Sequence[Node]) -> None:
    """Give those of the parallel `nodes` that say only what they are the titles below them."""
    for node in nodes:
        if node.line.kind is not LineKind.HEADING:
            continue
        if node.entry.names_only:
            title = _title_below_people(node) if kind_of_words(node.entry.title) else ""
            if title:
                node.take(node.entry._replace(title=title, form=HEADED))
        elif node.meaning & Meaning.KIND or node.bare[-1:].isdecimal():
            _take_first_line(node)


def _title_below_people(node: Node) -> str:
    """The title on the line below a kind and its people: in type, in quotes, or above a link."""
    line = title_line(node)
    if line is None or len(line.text) > _LONGEST:
        return ""
    shown = bare(line.text).text
    quoted, inner = is_in_quotes(shown), shown.strip(' "“”„«»「」')
    if not is_worded(inner) or (not quoted and inner.count(" ") < _FEWEST):
        return ""
    if read_entry(inner).people.speakers:
        return ""
    typed = line.kind is LineKind.BOLD or _TYPED.fullmatch(line.text) is not None
    if quoted or (typed and not _is_one_of_several(node, line)):
        return inner
    return inner if _stands_above_link(node, line, inner) else ""


def _is_one_of_several(node: Node, line: Line) -> bool:
    """Whether other lines below are in such type as well, as headings of parts are."""
    lines = node.lines[node.start + 1 : node.end]
    return any(
        each.number > line.number
        and (each.kind is LineKind.BOLD or _TYPED.fullmatch(each.text) is not None)
        for each in lines
    )


def _stands_above_link(node: Node, line: Line, title: str) -> bool:
    """Whether the next line leads to the talk by its words, or to slides of a title in capitals."""
    lines = node.lines[node.start + 1 : min(node.end, node.start + _NEXT)]
    behind = next((each for each in lines if each.number > line.number), None)
    if behind is None:
        return False
    if "://" in behind.text:
        said = frozenset(_WORD.findall(behind.text.lower()))
        words = [word for word in words_in(folded(title)) if word.isalnum()]
        if len(words) > _FEWEST and sum(word in said for word in words) >= _SAID * len(words):
            return True
    material = is_of_material(behind.text) or not without_material([behind])
    return material and capitals([title]) >= _CASED


_NEXT = 5
_WORD = re.compile(r"\w+")


def _take_first_line(node: Node) -> None:
    """Read the line below a kind alone as the entry, where it has a title and sure people."""
    line = title_line(node)
    kind = kind_of_words(node.bare.rstrip("0123456789#. "))
    if kind is None or line is None or len(line.text) > _LONGEST or line.text[-1] in ".:;,":
        return
    entry = read_entry(line.text)
    if entry.people.confidence < SURE or entry.form not in _JOINTS or " " not in entry.title:
        return
    if line.kind is LineKind.BULLET and (entry.form not in _BEHIND or _is_listed(node, line)):
        return
    if entry.title == entry.full or entry.title.count(" ") < _FEWEST:
        return
    if not is_worded(entry.title):
        return
    node.take(entry._replace(kind=entry.kind or kind, form=HEADED))


def _is_listed(node: Node, first: Line) -> bool:
    """Whether the next bullet beside `first` names people as well: these are several talks."""
    lines = node.lines[node.start + 1 : node.end]
    beside = [line for line in lines if line.kind is first.kind and line.level == first.level]
    return len(beside) > 1 and read_entry(beside[1].text).form in _BEHIND
