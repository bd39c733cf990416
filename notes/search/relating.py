"""Sessions about the same things as one session.

What a session is about is told by its rare words: each word counts for its rarity and for where it
stands, in the session and in the other one.
"""

from __future__ import annotations

from collections import defaultdict
from math import log
from typing import TYPE_CHECKING, NamedTuple

from notes.search.bits import unpack
from notes.search.naming import COMMON_WORDS
from notes.search.postings import Field
from notes.search.texts import text_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.search.library import Library
    from notes.search.part import Part

_MOST_WORDS = 24
_SHORTEST = 2
_TITLE, _TAG, _HEADING, _TEXT = 3.0, 3.0, 2.0, 1.0
_ABOUT = Field.TITLE | Field.TAGS | Field.HEADINGS


class Related(NamedTuple):
    """A session that is about the same things."""

    id: str
    score: float
    """1 for a session about all the same things."""
    words: tuple[str, ...]
    """What both are about, the most telling first."""


def related(
    parts: Sequence[tuple[Part, int]], library: Library, session_id: str, limit: int
) -> tuple[Related, ...]:
    """The sessions nearest to one, best first.

    Args:
        parts: Of the index, each with the set of its documents that are still there.
        library: Where the texts are.
        session_id: The session.
        limit: How many to find.
    """
    home = next((part for part, _ in parts if part.cards.number(session_id) >= 0), None)
    if home is None:
        return ()
    own = _own_words(home, library, session_id)
    size = sum(part.size for part, _ in parts)
    telling = sorted(_telling(own, parts, size), key=lambda item: (-item[1], item[0]))[:_MOST_WORDS]
    whole = sum(weight * own[word] for word, weight in telling) or 1.0
    rows = []
    for part, there in parts:
        scores, shared = _scores(part, there, telling, own)
        best = sorted(scores, key=lambda number: (-scores[number], number))[: limit + 1]
        rows += [(-scores[n] / whole, part.cards.ids[n], shared[n]) for n in best]
    rows.sort(key=lambda row: row[0])
    return tuple(
        Related(name, min(1.0, -score), tuple(words))
        for score, name, words in rows
        if name != session_id
    )[:limit]


def _own_words(part: Part, library: Library, session_id: str) -> dict[str, float]:
    """The words of a session, and how much each counts for where it stands."""
    segment = part.segment
    number = part.cards.number(session_id)
    own: dict[str, float] = {}
    for data in text_words(library.text(session_id)[1]):
        own[data.decode("utf-8", "replace")] = _TEXT
    start, stop = segment.first_word[number], segment.first_word[number + 1]
    in_title = segment.fields[3 * number]
    in_names = segment.fields[3 * number + 1] + segment.fields[3 * number + 2]
    for at, word in enumerate(segment.said[start:stop]):
        if at < in_title or at >= in_title + in_names:
            own[segment.words[word]] = _TITLE
    return {word: weight for word, weight in own.items() if _says_something(word)}


def _says_something(word: str) -> bool:
    return len(word) >= _SHORTEST and word not in COMMON_WORDS and not word.isdecimal()


def _telling(
    own: dict[str, float], parts: Sequence[tuple[Part, int]], size: int
) -> Iterator[tuple[str, float]]:
    """The words that others have, too, but not too many, and how telling each is."""
    for word, place in own.items():
        found = sum(_documents(part, word).bit_count() for part, _ in parts)
        if 1 < found <= max(size // 8, 3):
            yield word, log(size / found) * place


def _documents(part: Part, word: str) -> int:
    bits = part.expansion(word, 0, _ABOUT).exactly
    heading, body = part.text_expansions(word, 0)
    return bits | heading.exactly | body.exactly


def _scores(
    part: Part, there: int, telling: Sequence[tuple[str, float]], own: dict[str, float]
) -> tuple[dict[int, float], dict[int, list[str]]]:
    scores: defaultdict[int, float] = defaultdict(float)
    shared: defaultdict[int, list[str]] = defaultdict(list)
    for word, weight in telling:
        titles = part.expansion(word, 0, _ABOUT).exactly
        heading, body = part.text_expansions(word, 0)
        places = ((titles, _TITLE), (heading.exactly & ~titles, _HEADING))
        texts = (body.exactly & ~titles & ~heading.exactly, _TEXT)
        for bits, place in (*places, texts):
            counted = weight * min(place, own[word])
            for number in unpack(bits & there, part.size):
                scores[number] += counted
                shared[number].append(word)
    return scores, shared
