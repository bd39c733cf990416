"""Reports of an event: by their titles, and those by theme, whose headings are no talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Node, Verdict
from notes.structure.text.lines import LineKind
from notes.structure.words.event_wording import words_of
from notes.structure.words.event_words import event_words
from notes.structure.words.kind_words import kind_of_title
from notes.structure.words.meaning import Meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST = 3
_LONGEST_THEME = 3
_OWN = Meaning.FRAME | Meaning.FOLLOW_UP


def is_report(title: str) -> bool:
    """Whether a title says what somebody came back from: `Notes from Gloam`.

    A talk and a workshop are told of in the same words: `Notes from the keynote`.
    """
    words = words_of(title)
    known = event_words()
    at = next((at for at, word in enumerate(words[:_NEAR_START]) if word in _FROM), 0)
    if not at or known.about_event.isdisjoint(words[:at]):
        return False
    behind = words[at + 1 :]
    if not 0 < len(behind) <= _LONGEST_NAME or not known.about_talk.isdisjoint(behind):
        return False
    return kind_of_title(title, title) is None


_FROM = frozenset({"from", "at", "attending", "vom", "von", "aus", "auf"})
_NEAR_START, _LONGEST_NAME = 5, 5


def leave_themes(nodes: Sequence[Node]) -> None:
    """Among headings about the writer's days, most of them, short ones above prose are themes.

    Talks have longer titles, name people or stand above points.
    """
    own = sum(node.verdict is Verdict.SECTION and node.meaning & _OWN != 0 for node in nodes)
    if own < _FEWEST:
        return
    talks = [node for node in nodes if node.verdict is Verdict.TALK]
    if len(talks) > own or not all(map(_may_be_theme, talks)):
        return
    for node in talks:
        node.verdict, node.why = Verdict.SECTION, "a theme of a report on the event"


def _may_be_theme(node: Node) -> bool:
    """Whether a heading is a few words above prose alone, and says nothing that talks do."""
    if node.attested or node.entry.marked or node.entry.numbered or node.entry.links:
        return False
    if node.line.kind is not LineKind.HEADING or node.meaning & Meaning.KIND:
        return False
    prose = bool(node.content) and all(line.kind is LineKind.PLAIN for line in node.content)
    return prose and node.bare.count(" ") < _LONGEST_THEME
