"""The words of an index, and which of them a typed word may mean.

What is typed is taken for the beginning of a word, since most words are not typed to their end.
Distances count substituted, missing, added and swapped neighbouring letters (optimal string
alignment), against the same number of letters of a word, one more and one fewer.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from notes.collecting import keep

if TYPE_CHECKING:
    from collections.abc import Callable

    from notes.search.columns import Words

_LAST = "\U0010ffff"
_NUMERONYM = re.compile(r"([a-z])([1-9]\d?)([a-z])")

# How much a word counts that is not what was typed, against 1 for the very word.
BEGINS = 0.95
ONE_EDIT = 0.80
TWO_EDITS = 0.66
OTHER_FIRST_LETTER = 0.08
INSIDE = 0.62
LETTERS_IN_ORDER = 0.50
NUMERONYM = 0.70

_ALIKE = 0.65
"""Twice the letters that two words share in order, of all their letters, to look alike."""
_MOST_NEAREST = 3
_USUAL_LENGTHS = range(5, 12)
_MOST_CUT = 32
"""Letters and lengths whose cut words are kept apart, ready to be compared."""


class Reading(NamedTuple):
    """Words from number `low` up to `high` that may be meant, and how much each counts."""

    low: int
    high: int
    quality: float


class Vocabulary:
    """Sorted words; answers which of them a typed word may mean."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._nearest: dict[str, tuple[str, ...]] = {}
        self._cut: dict[int, str] = {}
        self._cut_of: dict[tuple[str, int], list[str]] = {}

    def range(self, beginning: str) -> tuple[int, int]:
        """The numbers of the words that begin like this."""
        return self._words.place(beginning), self._words.place(beginning + _LAST)

    def number(self, word: str) -> int:
        """The number of the very word, or -1."""
        low = self._words.place(word)
        return low if low < len(self._words) and self._words[low] == word else -1

    def near(self, typed: str, edits: int) -> list[Reading]:
        """Words up to `edits` edits away whose first letter or second half is right.

        One edit leaves either the first letter or nearly all that follows it.
        """
        found = self._accepted(typed, self._beginnings(typed[0], len(typed) + 1), edits)
        others = self._begun_wrong(typed) if edits == 1 else self._ending_alike(typed, edits)
        return found + self._accepted(typed, [w for w in others if w[0] != typed[0]], edits)

    def near_anywhere(self, typed: str, edits: int) -> list[Reading]:
        """Words up to `edits` edits away; reads the whole vocabulary if there are several."""
        if edits == 1:
            return self.near(typed, edits)
        return self._accepted(typed, self._beginnings("", len(typed) + 1), edits)

    def _begun_wrong(self, typed: str) -> set[str]:
        """Beginnings of words that are one edit away, and that edit is at the first letter."""
        size = len(typed) + 1
        rest = typed[1:]
        numbers = [
            number
            for number in self._holding(rest)
            if self._words[number].find(rest, 1, 2 + len(rest)) > 0
        ]
        for beginning in (rest, typed[1] + typed[0] + typed[2:]):
            numbers += range(*self.range(beginning))
        return {self._words[number][:size] for number in numbers}

    def _ending_alike(self, typed: str, edits: int) -> set[str]:
        """Beginnings of words that hold the second half of `typed` about where it stands."""
        half = len(typed) // 2
        words = self._containing(typed[half:], half - edits, half + edits)
        return {word[: len(typed) + 1] for word in words}

    def warm(self, cancelled: Callable[[], bool] = lambda: False) -> None:
        """Cut the words now to the lengths that most misspelt words are compared with."""
        import rapidfuzz.process  # noqa: F401, PLC0415 - as in `in_order`

        for length in _USUAL_LENGTHS:
            if cancelled():
                return
            self._beginnings("", length)

    def nearest(self, typed: str) -> tuple[str, ...]:
        """The words that look most like what was typed, the likest first."""
        known = self._nearest.get(typed)
        if known is None:
            from rapidfuzz.distance import Indel  # noqa: PLC0415 - as in `in_order`
            from rapidfuzz.process import extract  # noqa: PLC0415 - as in `in_order`

            shortest, longest = int(len(typed) * _ALIKE / 2), int(len(typed) * 2 / _ALIKE)
            words = [word for word in self._words if shortest <= len(word) <= longest]
            found = extract(
                typed,
                words if len(typed) > 2 else [],
                scorer=Indel.normalized_similarity,
                score_cutoff=_ALIKE,
                limit=_MOST_NEAREST,
            )
            known = self._nearest[typed] = tuple(word for word, _, _ in found)
        return known

    def inside(self, typed: str) -> list[Reading]:
        """Words that hold what was typed, but do not begin with it."""
        numbers = self._holding(typed)
        return [Reading(number, number + 1, INSIDE) for number in numbers]

    def in_order(self, typed: str) -> list[Reading]:
        """Words with the first two letters typed and the other letters somewhere in order."""
        # Imported only when a word is not found as typed: it would slow down every start.
        from rapidfuzz.distance import LCSseq  # noqa: PLC0415
        from rapidfuzz.process import extract  # noqa: PLC0415

        low, high = self.range(typed[:2])
        found = extract(
            typed,
            self._words[low:high],
            scorer=LCSseq.similarity,
            score_cutoff=len(typed),
            limit=None,
        )
        return [Reading(low + at, low + at + 1, LETTERS_IN_ORDER) for _, _, at in found]

    def numeronyms(self, typed: str) -> list[Reading]:
        """`kubernetes` for `k8s` and `k8s` for `kubernetes`."""
        short = _NUMERONYM.fullmatch(typed)
        if short is None:
            number = self.number(f"{typed[0]}{len(typed) - 2}{typed[-1]}")
            return [Reading(number, number + 1, NUMERONYM)] if number >= 0 else []
        size, last = int(short[2]) + 2, short[3]
        low, high = self.range(short[1])
        return [
            Reading(number, number + 1, NUMERONYM)
            for number in range(low, high)
            if len(self._words[number]) == size and self._words[number][-1] == last
        ]

    def _accepted(self, typed: str, beginnings: list[str], edits: int) -> list[Reading]:
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - as above
        from rapidfuzz.process import extract  # noqa: PLC0415 - as above

        size = len(typed)
        close = extract(typed, beginnings, scorer=OSA.distance, score_cutoff=edits + 1, limit=None)
        found = []
        for beginning, whole, _ in close:
            distance = whole
            for length in (size, size - 1):
                if distance and len(beginning) > length:
                    distance = min(distance, OSA.distance(typed, beginning[:length]))
            if 0 < distance <= edits:
                quality = ONE_EDIT if distance == 1 else TWO_EDITS
                if beginning[0] != typed[0]:
                    quality -= OTHER_FIRST_LETTER
                found.append(Reading(*self._beginning(beginning, size + 1), quality))
        return found

    def _beginning(self, beginning: str, size: int) -> tuple[int, int]:
        if len(beginning) < size:
            number = self._words.place(beginning)
            return number, number + 1
        return self.range(beginning)

    def _beginnings(self, letter: str, length: int) -> list[str]:
        """The words that begin with a letter, or all, cut to a length; shorter ones as they are."""
        if not letter:
            if length not in self._cut:
                # As texts of their own they would take as much room as the rest of the index.
                self._cut[length] = " ".join(_cut(self._words[:], length))
            return self._cut[length].split()
        known = self._cut_of.get((letter, length))
        if known is None:
            low, high = self.range(letter)
            known = _cut(self._words[low:high], length)
            keep(self._cut_of, (letter, length), known, _MOST_CUT)
        return known

    def _containing(self, part: str, first: int, last: int) -> list[str]:
        """The words that hold `part` at a place from `first` to `last`."""
        joined, starts = self._words.joined, self._words.starts
        first, last = max(first, 0), last + len(part)
        found = []
        for number in self._holding(part):
            start, end = starts[number], starts[number + 1] - 1
            if joined.find(part, start + first, min(start + last, end)) >= 0:
                found.append(joined[start:end])
        return found

    def _holding(self, part: str) -> list[int]:
        """The numbers of the words that hold `part` after their first letter."""
        joined, starts = self._words.joined, self._words.starts
        numbers = []
        at = joined.find(part, 1)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            if starts[number] < at:
                numbers.append(number)
            at = joined.find(part, starts[number + 1])
        return numbers


def _cut(words: list[str], length: int) -> list[str]:
    return list(dict.fromkeys([word[:length] for word in words if len(word) >= length - 3]))
