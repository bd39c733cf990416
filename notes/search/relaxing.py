"""What of a query was not found as it was typed, and what to try when nothing was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notes.search.answer import Relaxed
from notes.search.qualifiers import Qualifier
from notes.search.query import Every, Not, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notes.search.matching import Found
    from notes.search.part import Part
    from notes.search.query import Node, Query

_MOST_SUGGESTIONS = 3


def relaxed(part: Part, found: Found) -> Iterator[Relaxed]:
    """The words that no session has as typed, and the word of the best session instead."""
    if not found.ranked:
        return
    number = found.ranked[0][1]
    for word in dict.fromkeys((*found.words, *found.lit)):
        if word.plain & found.bits or number in word.initials:
            continue
        pieces = word.pieces.get(number)
        used = _whole(part, number, pieces) if pieces else word.taken_for(number)
        if used:
            yield Relaxed(word.typed, used)
        elif word in found.words:
            yield Relaxed(word.typed, "")


def _whole(part: Part, number: int, pieces: Sequence[str]) -> str:
    """The words of a title that begin with the pieces."""
    segment = part.segment
    said = segment.said[segment.first_word[number] : segment.first_word[number + 1]]
    words = [segment.words[word] for word in said]
    return " ".join(next((w for w in words if w.startswith(piece)), piece) for piece in pieces)


def suggestions(query: Query, part: Part) -> Iterator[str]:
    """Queries to try where nothing was found, which may find nothing either."""
    nodes = query.root.nodes
    if any(isinstance(node, Qualifier | Not) for node in nodes):
        typed = [node.text for node in nodes if isinstance(node, Word)]
        if typed:
            yield " ".join(typed)
    words = [word for word in query.words if not part.expansion(word, 0).plain]
    for word in words:
        for near in part.vocabulary.nearest(word):
            yield _replaced(query.text, word, near)


def _replaced(text: str, word: str, near: str) -> str:
    at = text.casefold().find(word)
    return near if at < 0 else text[:at] + near + text[at + len(word) :]


def loosened(query: Query, part: Part) -> Query | None:
    """The query with the nearest word for each that means nothing; nothing if there is none."""
    nodes: list[Node] = []
    changed = False
    for node in query.root.nodes:
        if isinstance(node, Word) and not part.expansion(node.text, 2).any:
            near = part.vocabulary.nearest(node.text)
            if near:
                nodes.append(Word(near[0]))
                changed = True
        else:
            nodes.append(node)
    return replace(query, root=Every(tuple(nodes))) if changed else None


def distinct(texts: Iterable[str], other_than: str) -> tuple[str, ...]:
    """The first few different texts that are not `other_than`."""
    found = dict.fromkeys(text for text in texts if text.strip() and text != other_than)
    return tuple(found)[:_MOST_SUGGESTIONS]
