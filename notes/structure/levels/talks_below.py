"""Headings beside one that has the talks below it: what names nobody there is no talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Node, Verdict
from notes.structure.levels.neighbours import ONLY_LIST, talks_of
from notes.structure.text.lines import LineKind
from notes.structure.text.note_links import links_to_note
from notes.structure.words.kind_words import kind_of_title
from notes.structure.words.meaning import Meaning, is_talks
from notes.structure.words.wording import letters_alone, phrase_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST = 3
_MOST = 0.8
_SEVERAL = 2


def leave_talks_below(nodes: Sequence[Node]) -> None:
    """Beside a heading such as "Talks" with talks below it, what names nobody is none.

    Beside one above links to the notes of talks, people told below a heading are no speakers. A
    list of what the headings beside it tell of is their contents.
    """
    groups = [node for node in nodes if node.verdict is Verdict.GROUP and _holds_talks(node)]
    if not groups:
        return
    below = [child for node in groups for child in talks_of(node.children)]
    linked = sum(map(links_to_note, below))
    index = linked >= max(_FEWEST, _MOST * len(below))
    named = linked if index else sum(child.attested for child in below)
    beside = [node for node in nodes if node.verdict is Verdict.TALK]
    if named < _SEVERAL or any(_names_people(node, on_line=index) for node in beside):
        return
    told = {letters_alone(child.entry.title) for child in below}
    if any(letters_alone(node.entry.title) in told for node in beside):
        return
    for node in beside:
        marked = node.entry.marked or node.entry.numbered or node.meaning != Meaning.NONE
        kind = kind_of_title(node.entry.title, node.bare)
        if not (marked or kind or (index and links_to_note(node))):
            node.verdict, node.why = Verdict.SECTION, "the talks stand below a heading beside it"


def _holds_talks(node: Node) -> bool:
    """Whether a group is the only list of talks, is called "Talks", is a table, or has links."""
    if node.why == ONLY_LIST or is_talks(phrase_of(node.bare)):
        return True
    if node.children and all(child.line.kind is LineKind.ROW for child in node.children):
        return True
    return any(map(links_to_note, talks_of(node.children)[:_FEWEST]))


def _names_people(node: Node, *, on_line: bool) -> bool:
    return bool(node.entry.people.speakers) if on_line else node.attested
