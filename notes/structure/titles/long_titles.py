"""Titles over headings as long as only talks and papers have, where nobody is named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.titles.parallel import read_as_titles
from notes.structure.titles.titles_below import capitals
from notes.structure.words.wording import phrase_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node

_SESSION = re.compile(
    r"(?:session|block|sitzung|sesión|sessão|sessie)\s+(?:\d{1,2}|[ivx]{1,5}|[a-h])\b",
    re.IGNORECASE,
)
"""`Session IV: Caches`, as academic conferences part their days."""
_OF_NOTES = frozenset("notes notizen notas notities appunti notatki anteckningar noter".split())  # noqa: SIM905
_MOST_OF_TITLE = 5
_WORDS_OF_PAPER, _WORDS_OF_TALK = 4, 6
"""How many words the headings below have on average."""
_PAPERS, _TALKS = 2, 4
"""How many there are at least."""


def weight_of_long_titles(title: str, entries: Sequence[Node], *, named: bool) -> tuple[float, str]:
    """How much the entries below a title speak for several talks by their length, and why.

    A title that counts the session of a programme stands above its papers, and `Acme Connect
    Notes` above talks where most headings are as long as only titles are. So does a theme, which
    is none where an event is `named`.
    """
    if len(entries) >= _PAPERS and _SESSION.match(title):
        papers = are_long(entries, _WORDS_OF_PAPER)
        return (3.5 if papers else 0, "its title counts a session, with its papers below")
    words = phrase_of(title).split()
    if not named and len(words) <= _MOST_OF_THEME and _are_of_theme(entries):
        return (3.5, "its title is a theme of few words, with titles below")
    noted = len(words) <= _MOST_OF_TITLE and not _OF_NOTES.isdisjoint(words)
    noted = noted and _OF_ONE.isdisjoint(words)
    talks = noted and len(entries) >= _TALKS and are_long(entries, _WORDS_OF_TALK)
    return (2 if talks else 0, "its title says that it is notes, with long titles below")


def _are_of_theme(entries: Sequence[Node]) -> bool:
    """Whether headings are titles with capitals and of many words, none of them a part of a talk.

    Those of one talk are told in fewer words, or as sentences, or are counted: `01 // The problem`.
    """
    if len(entries) < _FEWEST_OF_THEME or any(node.meaning for node in entries):
        return False
    shown = [node.bare for node in entries]
    if any(text[:2].isdecimal() for text in shown):
        return False
    words = [text.count(" ") + 1 for text in shown]
    if min(words) < _FEWEST_WORDS or sum(words) < _WORDS_OF_THEME * len(shown):
        return False
    return capitals(shown) >= _CAPITALS


_MOST_OF_THEME, _WORDS_OF_THEME = 3, 5
_FEWEST_OF_THEME = _FEWEST_WORDS = 3
_CAPITALS = 0.7
"""Of the longer words of a heading that is a title."""


_OF_ONE = frozenset("keynote talk session workshop lecture panel webinar".split())  # noqa: SIM905
"""Words by which a title says that the notes are of one talk: `Keynote notes`."""


def are_long(entries: Sequence[Node], least: int = _WORDS_OF_PAPER) -> bool:
    """Whether entries are titles of `least` words on average, and none is a part of a talk."""
    if any(node.meaning for node in entries) or not read_as_titles(entries, most=0.8):
        return False
    return sum(len(node.bare.split()) for node in entries) >= least * len(entries)
