"""What of a query was not found as it was typed, and what to try when nothing was."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from notes.search.answer import Relaxed
from notes.search.folding import fold, letter_places, words
from notes.search.postings import ANYWHERE
from notes.search.qualifiers import QUALIFIERS, Qualifier
from notes.search.query import Edge, Every, Letters, Not, Phrase, Word
from notes.search.sets import FIELD_OF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notes.search.expansion import Expansion
    from notes.search.matching import Found
    from notes.search.part import Part
    from notes.search.query import Node, Query

_MOST_SUGGESTIONS = 3
_MOST_UNKNOWN = 5
"""Words that are compared with the whole vocabulary."""
_LOOKED_AT = 10
"""Sessions of which one may say what was taken for a word."""


def relaxed(part: Part, found: Found) -> Iterator[Relaxed]:
    """The words that no session has as typed, and the word of the best session instead."""
    if not found.ranked:
        return
    first = [number for _, number in found.ranked[:_LOOKED_AT]]
    for word in dict.fromkeys((*found.words, *found.lit)):
        if word.plain & found.bits or first[0] in word.initials:
            continue
        if word in found.words:
            yield Relaxed(word.typed, _used(part, word, first[0]))
            continue
        # A word of a value, which another may have done instead of.
        used = next(filter(None, (_used(part, word, number) for number in first)), "")
        if used and not any(number in word.initials for number in first):
            yield Relaxed(word.typed, used)


def _used(part: Part, word: Expansion, number: int) -> str:
    """What a document says for a word that was typed; empty if nothing."""
    pieces = word.pieces.get(number)
    return _whole(part, number, pieces) if pieces else word.taken_for(number)


def relaxed_together(searched: Iterable[tuple[Part, Found]]) -> Iterator[Relaxed]:
    """The words that no session of any part has as typed, and what was taken for them."""
    parts = list(searched)
    words = [(word, found) for _, found in parts for word in (*found.words, *found.lit)]
    typed = {word.typed for word, found in words if word.plain & found.bits}
    for part, found in parts:
        yield from (one for one in relaxed(part, found) if one.typed not in typed)


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
    fields = {
        word: FIELD_OF[node.name]
        for node in nodes
        if isinstance(node, Qualifier) and node.names_words
        for word in words(node.value)
    }
    asked = ((word, fields.get(word, ANYWHERE)) for word in query.words)
    unknown = (pair for pair in asked if not part.expansion(pair[0], 0, pair[1]).plain)
    for word, where in islice(unknown, _MOST_UNKNOWN):
        for near in part.vocabulary.nearest(word):
            if part.expansion(near, 0, where).plain:
                yield _replaced(query.text, word, near)
    if any(isinstance(node, Phrase | Letters | Edge) for node in nodes):
        yield " ".join(query.words)


def _replaced(text: str, word: str, near: str) -> str:
    folded = fold(text)
    at = folded.find(word)
    if at < 0:
        return near
    places = [*letter_places(text), len(text)]
    return text[: places[at]] + near + text[places[at + len(word)] :]


def without_loose(query: Query) -> Query | None:
    """The query without its loose words; nothing if it has none, or nothing else."""
    nodes = query.root.nodes
    kept = tuple(n for n in nodes if not (isinstance(n, Word) and n.text in query.loose))
    return replace(query, root=Every(kept)) if kept and len(kept) < len(nodes) else None


def left_over(query: Query) -> Query | None:
    """The query without its loose words and without a word that may become a qualifier's name.

    Returns:
        Nothing if it has neither.
    """
    nodes = query.root.nodes
    typing = query.typing
    begun = bool(typing) and any(name.startswith(typing) for name in QUALIFIERS)
    kept = [n for n in nodes if not (isinstance(n, Word) and n.text in query.loose)]
    if begun and kept and kept[-1] is nodes[-1]:
        kept.pop()
    return replace(query, root=Every(tuple(kept))) if len(kept) < len(nodes) else None


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
