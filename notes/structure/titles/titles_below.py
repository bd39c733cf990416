"""Talks headed by who gave them, with their titles on the first line below: `Ann Lee`, `“Rest”`.

One such line may be a note. Where most entries of a level are names alone, and what stands below
them looks alike in most and unlike what follows it, it is the title in each.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import is_organisation, says_role
from notes.structure.people.material_links import without_material
from notes.structure.people.names import HINTED
from notes.structure.people.people import read_people
from notes.structure.text.labels import label_of
from notes.structure.text.lines import LineKind
from notes.structure.titles.titles import read_entry
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.meaning import meaning_of
from notes.structure.words.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notes.structure.entries.nodes import Node
    from notes.structure.text.lines import Line

HEADED = "x above"
"""How people stand in a line above the one with their title."""
_FEWEST, _MOST = 3, 0.6
_TELLING = 50
"""Lines that show what those below names are; more would show the same."""
_LONGEST, _SHORTEST = 160, 3
_TYPED = re.compile(r"\*\*[^*]+\*\*|__[^_]+__|\*[^*\s][^*]+\*|_[^_\s][^_]+_")
_QUOTED = re.compile(r"[\"“„«「'‘][^\"“”„«»「」]+[\"”“»」'’][.!]?")
_KINDS = frozenset({LineKind.PLAIN, LineKind.BOLD, LineKind.BULLET, LineKind.QUOTE})
_LABELLED, _IN_TYPE, _IN_QUOTES, _SHOWN, _PLAIN = "label", "type", "quotes", "material", "plain"
_MARKED = frozenset({_IN_TYPE, _IN_QUOTES, _SHOWN})
_CAPITALS, _MORE_CAPITALS = 0.5, 0.25
"""The share of words with capitals in titles, and how much larger it is than in notes below."""


def entitle_below(nodes: Sequence[Node]) -> None:
    """Give those of the parallel `nodes` that are names alone the titles that stand below them."""
    least = max(_FEWEST, _MOST * sum(node.is_real for node in nodes))
    named = [node for node in nodes if node.entry.names_only]
    if len(named) < least:
        named = _named_without_case(nodes)
        if len(named) < least:
            return
    first = {node: line for node in named if (line := title_line(node)) is not None}
    if len(first) < max(_FEWEST, _MOST * len(named)):
        return
    form = _form_of(first, len(named))
    alike = {_LABELLED} if form == _LABELLED else _MARKED
    for node, line in first.items() if form else ():
        if form == _PLAIN or mark_of(line.text) in alike:
            _entitle(node, line, form)


def _named_without_case(nodes: Sequence[Node]) -> list[Node]:
    """Take Han names for names alone where a label below most of them says what the title is.

    Two or three of those letters may be any word, so that no heading is a name by itself.
    """
    found = {
        node: people
        for node in nodes
        if len(node.entry.full) <= _LONGEST_HAN
        and not node.entry.full.isascii()
        and (line := title_line(node)) is not None
        and mark_of(line.text) == _LABELLED
        and (people := read_people(node.entry.full, least=HINTED)).speakers
    }
    if len(found) < max(_FEWEST, _MOST * len(nodes)):
        return []
    for node, people in found.items():
        entry = node.entry._replace(title="", people=people, form="only x")
        node.take(entry)
    return list(found)


_LONGEST_HAN = 4


def title_line(node: Node) -> Line | None:
    """The first line below a name, where it may be a title."""
    line = node.first_line
    if line is None:
        child = node.children[0] if node.children else None
        line = child.line if child and child.line.kind is LineKind.BULLET else None
    if line is None or line.kind not in _KINDS or len(line.text) < _SHORTEST:
        return None
    shown = bare(line.text).text if "](" in line.text else line.text
    return line if len(shown) <= _LONGEST else None


def _form_of(first: dict[Node, Line], count: int) -> str:
    """What most of the lines `first` have in common as titles; empty for nothing."""
    least = max(_FEWEST, _MOST * count)
    marks = [mark_of(line.text) for line in first.values()]
    if marks.count(_LABELLED) >= least:
        return _LABELLED
    if sum(mark in _MARKED for mark in marks) >= least:
        return _IN_TYPE
    plain = [line for line, mark in zip(first.values(), marks, strict=True) if mark == _PLAIN]
    told = plain[:_TELLING]
    worded = [line.text for line in told if is_worded(line.text)]
    few = not told or len(worded) * len(plain) < least * len(told)
    if few or len(set(worded)) < len(worded):
        return ""
    return _PLAIN if _stand_out(first) else ""


def mark_of(text: str) -> str:
    """How a line is marked as a title."""
    if _TYPED.fullmatch(text):
        return _IN_TYPE
    if is_in_quotes(text):
        return _IN_QUOTES
    label, rest = label_of(text)
    words = wording()
    told = label in words.title_column or label in words.talk
    if told and len(rest) >= _SHORTEST:
        return _LABELLED
    return _SHOWN if "](" in text and is_above_material(text) else _PLAIN


def is_above_material(text: str) -> bool:
    """Whether links to slides or a video stand behind what reads like a title."""
    shown, links = bare(text)
    title = without_material(shown, links).rstrip(" :-–—")
    told = title != shown and " " in title and not title[0].islower()
    return told and not (says_role(title) or is_organisation(title))


def is_in_quotes(text: str) -> bool:
    """Whether a line is quoted from end to end."""
    return text[:1] in QUOTES and _QUOTED.fullmatch(text) is not None


QUOTES = frozenset("\"“„«「'‘")


def is_worded(text: str) -> bool:
    """Whether a line without marks reads like a title, and as no role, link or sentence."""
    shown = bare(text).text
    if not shown or shown[-1:] in {".", ":", ",", ";"} or "://" in text or shown[:1] in {"@", "#"}:
        return False
    if not shown[:1].isupper() and shown[:1].isalpha() and shown[:1].isascii():
        return False
    if says_role(shown) or is_organisation(shown) or meaning_of(shown) or label_of(shown)[0]:
        return False
    return kind_of_words(shown) is None


def _stand_out(first: dict[Node, Line]) -> bool:
    """Whether the lines `first` differ from those behind them: by their kind, or by capitals."""
    behind = [_behind(node, line) for node, line in first.items()]
    other = sum(
        not lines or (lines[0].kind is LineKind.BULLET) is not (line.kind is LineKind.BULLET)
        for line, lines in zip(first.values(), behind, strict=True)
    )
    if other >= _MOST * len(first):
        return True
    titles = capitals(line.text for line in first.values())
    notes = capitals(line.text for lines in behind for line in lines)
    return titles >= max(_CAPITALS, notes + _MORE_CAPITALS)


def _behind(node: Node, line: Line) -> Sequence[Line]:
    """The next few lines behind `line` that belong to `node`."""
    lines = node.lines[node.start + 1 : min(node.end, node.start + _NEXT)]
    return [each for each in lines if each.number > line.number]


_NEXT = 6


def capitals(texts: Iterable[str]) -> float:
    """The share of words with capitals among the longer ones behind the first of each text."""
    words = [word for text in texts for word in text.split()[1:] if len(word) >= _LONG_WORD]
    return sum(word[0].isupper() for word in words) / len(words) if words else 0.0


_LONG_WORD = 4


def _entitle(node: Node, line: Line, form: str) -> None:
    text = label_of(line.text)[1] if form == _LABELLED else line.text
    entry = read_entry(text)
    title = (entry.full if entry.people.speakers else entry.title).strip(' "“”„«»「」')
    if title:
        node.take(node.entry._replace(title=title, form=HEADED))
