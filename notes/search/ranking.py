"""Which of the documents that hold the words are meant first."""

from __future__ import annotations

from dataclasses import dataclass
from math import log, sqrt
from operator import lt
from typing import TYPE_CHECKING

from notes.search.folding import plain_word

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from notes.search.expansion import Expansion
    from notes.search.meaning import Meaning
    from notes.search.segment import Segment

COVERAGE = 0.06
STARTS = 0.20
PHRASE = 0.14
IN_ORDER = 0.10
NOT_IN_TITLE = 0.08
OF_A_SPEAKER = 0.5
"""As much of `NOT_IN_TITLE` is due for a word that a speaker has instead of the title."""
NEAR = 0.02
MISSING = 0.6
SQUEEZED_IN_ORDER = 0.25
HIGHEST = 1 + COVERAGE + max(STARTS, SQUEEZED_IN_ORDER)
"""No score is above this."""

_SECOND_LOOK = 150


def weight(meaning: Meaning, size: int) -> float:
    """How telling a word is: rare words tell more."""
    return sqrt(log(1 + size / (meaning.found + 1))) + 0.3


@dataclass(frozen=True, slots=True)
class Ranking:
    """Orders documents by how well they mean what was asked for."""

    meanings: Sequence[Meaning]
    """All that was asked for."""
    words: Sequence[Expansion]
    """Those of them that are single words, in the order typed."""
    segment: Segment
    """Where the documents are."""
    typing: str = ""
    """The word that may still go on."""

    def best(
        self, numbers: Sequence[int], limit: int, starting: Collection[int] = ()
    ) -> list[tuple[float, int]]:
        """Score and number of the best of `numbers` (rising), best first.

        Args:
            numbers: The documents to rank.
            limit: How many are wanted.
            starting: Those whose title begins as typed.
        """
        if not self.meanings:
            return [(HIGHEST, number) for number in numbers[:limit]]
        scores = first_scores(numbers, self.meanings, self.segment, self.typing)
        top = max(_SECOND_LOOK, limit)
        order = sorted(range(len(numbers)), key=scores.__getitem__, reverse=True)
        order = order[:top] + [at for at in order[top:] if numbers[at] in starting]
        if not self.words:
            return [(scores[at], numbers[at]) for at in order]
        likeliest = [numbers[at] for at in order]
        bonuses = _SecondLook(self.words, self.segment).bonuses(likeliest)
        again = [
            # Scores that are equal but for the order they were added up in are equal.
            (-round(scores[at] + bonus, 9), number)
            for at, bonus, number in zip(order, bonuses, likeliest, strict=True)
        ]
        again.sort()
        return [(-score, number) for score, number in again]


class _SecondLook:
    """What the order of the words in a title tells, for the likeliest documents."""

    def __init__(self, words: Sequence[Expansion], segment: Segment) -> None:
        self._words = words
        self._segment = segment
        typed = [plain_word(word.typed).encode() for word in words]
        self._starts = [b" " + word for word in typed]
        """The words as a title would hold them."""
        self._begun = [start[:3] for start in self._starts]
        self._joined = b"".join(self._starts)
        self._sizes = [len(word) for word in typed]
        self._letters = sum(self._sizes)

    def bonuses(self, numbers: Sequence[int]) -> list[float]:
        """What to add to the score of each document, or to take from it."""
        segment, joined, letters = self._segment, self._joined, self._letters
        titles, first, lengths = segment.titles, segment.first_letter, segment.lengths
        word = self._words[0] if len(self._words) == 1 else None
        shaped = {*word.pieces, *word.initials} if word is not None else ()
        found: list[float] = []
        for number in numbers:
            title = titles[first[number] : first[number + 1]]
            if word is not None and number in shaped:
                bonus = self._of_shape(number, title, word)
            elif title.startswith(joined):
                # How long a title goes on says nothing about whether it is the one: newest first.
                goes_on = len(title) > len(joined) + 1
                bonus = COVERAGE * min(1.0, letters / lengths[number]) if goes_on else 0.0
                bonus = STARTS - bonus
            elif joined in title:
                bonus = PHRASE
            else:
                bonus = self._apart(number, title)
            found.append(bonus)
        return found

    def _of_shape(self, number: int, title: bytes, word: Expansion) -> float:
        """What is due where a title has the initials typed, or its words' beginnings."""
        if number in word.pieces:
            pieces = [b" " + piece.encode() for piece in word.pieces[number]]
            return SQUEEZED_IN_ORDER * _in_order(title, pieces)
        return STARTS * self._sizes[0] / len(self._segment.initials(number))

    def _apart(self, number: int, title: bytes) -> float:
        """What is due where the words do not stand next to each other in a title."""
        places = list(map(title.find, self._starts))
        bonus = -NOT_IN_TITLE * self._absent(number, title, places) / len(places)
        if len(places) == 1:
            return bonus
        rising = places[0] >= 0 and all(map(lt, places, places[1:]))
        in_order = 1.0 if rising else _in_order(title, self._starts)
        return bonus + IN_ORDER * in_order + NEAR * _near(places, self._sizes)

    def _absent(self, number: int, title: bytes, places: Sequence[int]) -> float:
        """How many of the words a title lacks; half as many where the speakers have them."""
        absent = 0.0
        for place, begun, word in zip(places, self._begun, self._words, strict=True):
            if place < 0 and begun not in title:
                said = self._segment.speakers(number)
                absent += OF_A_SPEAKER if any(word.low <= at < word.high for at in said) else 1.0
        return absent


def first_scores(
    numbers: Sequence[int], meanings: Sequence[Meaning], segment: Segment, typing: str = ""
) -> list[float]:
    """Scores by how well each word is meant and how much of the title was typed."""
    weights = [weight(meaning, segment.size) for meaning in meanings]
    total = sum(weights)
    letters = sum(len(meaning.typed) for meaning in meanings)
    lengths = segment.lengths
    scores = [COVERAGE * min(1.0, letters / (lengths[n] or 1)) for n in numbers]
    gone = MISSING / len(meanings)
    for meaning, share in zip(meanings, weights, strict=True):
        part = share / total
        qualities = meaning.qualities(numbers, whole=meaning.typed != typing)
        scores = [
            score + part * quality if quality else score - gone
            for score, quality in zip(scores, qualities, strict=True)
        ]
    return scores


def _in_order(title: bytes, starts: Sequence[bytes]) -> float:
    """The share of words whose beginnings stand in the title one after the other."""
    at = found = 0
    for start in starts:
        next_at = title.find(start, at)
        if next_at >= 0:
            found += 1
            at = next_at + 1
    return found / len(starts)


def _near(places: Sequence[int], sizes: Sequence[int]) -> float:
    """How close together the words that stand in the title are; 1 if nothing is between."""
    there = [pair for pair in zip(places, sizes, strict=True) if pair[0] >= 0]
    if len(there) < 2:
        return 0.0
    last = max([place + size for place, size in there])
    letters = sum([size for _, size in there])
    return letters / max(last - min(there)[0], 1) * len(there) / len(places)
