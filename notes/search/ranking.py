"""Which of the documents that hold the words are meant first."""

from __future__ import annotations

from dataclasses import dataclass
from math import log, sqrt
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
        typed = [plain_word(word.typed).encode() for word in self.words]
        joined = b" " + b" ".join(typed)
        again = [
            (-_rounded(scores[at] + self._bonus(numbers[at], typed, joined)), numbers[at])
            for at in order
        ]
        again.sort()
        return [(-score, number) for score, number in again]

    def _bonus(self, number: int, typed: Sequence[bytes], joined: bytes) -> float:
        """What the order of the words in the title tells."""
        title = self.segment.title(number)
        if len(typed) == 1:
            word = self.words[0]
            if number in word.pieces:
                pieces = [piece.encode() for piece in word.pieces[number]]
                return SQUEEZED_IN_ORDER * _in_order(title, pieces)
            if number in word.initials:
                return STARTS * len(typed[0]) / len(self.segment.initials(number))
        if title.startswith(joined):
            if len(title) == len(joined) + 1:
                return STARTS
            # How long a title goes on says nothing about whether it is the one: newest first.
            return STARTS - COVERAGE * min(1.0, sum(map(len, typed)) / self.segment.lengths[number])
        if joined in title:
            return PHRASE
        starts = [title.find(b" " + word) for word in typed]
        absent = sum(b" " + word[:2] not in title for word in typed)
        bonus = -NOT_IN_TITLE * absent / len(typed)
        if len(typed) == 1:
            return bonus
        return bonus + IN_ORDER * _in_order(title, typed) + NEAR * _near(starts, typed)


def _rounded(score: float) -> float:
    """Scores that are equal but for the order they were added up in are equal."""
    return round(score, 9)


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


def _in_order(title: bytes, typed: Sequence[bytes]) -> float:
    """The share of words whose beginnings stand in the title one after the other."""
    at = found = 0
    for word in typed:
        next_at = title.find(b" " + word, at)
        if next_at >= 0:
            found += 1
            at = next_at + 1
    return found / len(typed)


def _near(starts: Sequence[int], typed: Sequence[bytes]) -> float:
    """How close together the words that stand in the title are; 1 if nothing is between."""
    ends = [start + len(word) for start, word in zip(starts, typed, strict=True) if start >= 0]
    if len(ends) < 2:
        return 0.0
    first = min(start for start in starts if start >= 0)
    letters = sum(len(word) for start, word in zip(starts, typed, strict=True) if start >= 0)
    return letters / max(max(ends) - first, 1) * len(ends) / len(typed)
