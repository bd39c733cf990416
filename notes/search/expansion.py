"""What one typed word may mean in an index: a set of documents, and how well each means it.

Three levels, each costlier than the one before and tried only while too little is found:
0 the word itself and words that begin like it; 1 words with a letter wrong, words that hold it,
initials of titles, word beginnings run together; 2 the whole vocabulary.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property, reduce
from itertools import repeat
from operator import or_
from typing import TYPE_CHECKING

from notes.search.bits import octets_of, pack
from notes.search.postings import ANYWHERE, HEAVY, Field, Postings
from notes.search.segment import Segment
from notes.search.squeezed import splits, whole_words
from notes.search.vocabulary import BEGINS, Reading, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence


ENOUGH = 30
"""Documents with a word that begins as typed, from which on no other readings are looked for."""

COMMON = 1_000
"""A word in so many documents is hardly misspelt."""

INITIALS = 0.95
THREE_INITIALS = 0.74
TWO_INITIALS = 0.60
_COMMONEST = 50
"""A word that one in so many documents holds is typed as it begins, not by letters inside it."""

_SHORT = 5
"""Letters of a word that is near to many others."""

JOINED = 0.90
SQUEEZED = 0.86
PER_PIECE = 0.06
BESIDE_A_WORD = 0.35
"""So much less do word beginnings count where a word begins as typed."""

_LAST = "\U0010ffff"


class Expansion:
    """The documents that one typed word may mean, on one level of effort."""

    def __init__(
        self,
        typed: str,
        level: int,
        postings: Postings,
        vocabulary: Vocabulary,
        fields: Field = ANYWHERE,
        joined: str = "",
    ) -> None:
        self.typed = typed
        self.level = level
        self.fields = fields
        """Where the word may stand."""
        self.low, self.high = vocabulary.range(typed)
        self.exact = vocabulary.number(typed)
        self.readings: list[Reading] = []
        """Words that are not what was typed, best last."""
        self.pieces: dict[int, tuple[str, ...]] = {}
        """For documents found by word beginnings run together: those beginnings."""
        self.initials: frozenset[int] = frozenset()
        """Documents found by the initials of their titles."""
        self._postings = postings
        self._soft: dict[int, float] = {}
        """How well documents mean the word that do so by another reading."""
        self._wide: dict[float, int] = {}
        """Likewise for the readings that very many documents have: their sets by how well."""
        self._exact_octets = b""
        self._plain_octets = b""
        self.plain = postings.bits(self.low, self.high, fields)
        """Documents with a word that begins as typed."""
        self.exactly = postings.bits(self.exact, self.exact + 1, fields) if self.exact >= 0 else 0
        """Documents with the very word."""
        if level:
            self.readings = self._read(vocabulary)
        number = vocabulary.number(joined) if joined else -1
        if number >= 0:
            self.readings.append(Reading(number, number + 1, JOINED))
        if level or self.readings:
            self._relax(vocabulary)
        self.any = reduce(or_, self._wide.values(), self.plain)
        """All documents meant."""
        if self._soft:
            self.any |= pack(list(self._soft), postings.size)

    @cached_property
    def frequency(self) -> int:
        """The number of documents with a word that begins as typed, or a little more."""
        if self.fields == ANYWHERE:
            return self._postings.frequency(self.low, self.high)
        return self.plain.bit_count()

    def taken_for(self, number: int) -> str:
        """The word of a document that is most likely meant; empty if it has none such."""
        best = sorted(self.others.items(), key=lambda item: -item[1])
        for word, _ in best:
            holding = self._postings.holding(word, word + 1, self.fields)
            at = bisect_left(holding, number)
            if at < len(holding) and holding[at] == number:
                return self._postings.words[word]
        return ""

    @cached_property
    def likely(self) -> int:
        """The documents whose titles were meant by initials or by word beginnings run together."""
        return pack(sorted({*self.pieces, *self.initials}), self._postings.size)

    @property
    def found(self) -> int:
        """The number of documents meant, or a little more."""
        wide = sum(bits.bit_count() for bits in self._wide.values())
        return self.frequency + len(self._soft) + wide

    def qualities(self, numbers: Sequence[int], *, whole: bool = True) -> list[float]:
        """How well each document means the word; 0 for those that do not.

        Args:
            numbers: The documents.
            whole: Whether the word is typed to its end, so that the very word counts for more.
        """
        size = self._postings.size
        if not self._plain_octets:
            self._plain_octets = octets_of(self.plain, size)
            self._exact_octets = octets_of(self.exactly, size)
        plain, exact = self._plain_octets, self._exact_octets
        if self.exactly and whole:
            values = [
                1.0
                if exact[n >> 3] >> (n & 7) & 1
                else BEGINS
                if plain[n >> 3] >> (n & 7) & 1
                else 0.0
                for n in numbers
            ]
        else:
            values = [BEGINS if plain[n >> 3] >> (n & 7) & 1 else 0.0 for n in numbers]
        if self._soft:
            soft = map(self._soft.get, numbers, repeat(0.0))
            values = list(map(max, values, soft))
        for quality, octets in self._wide_octets.items():
            values = [
                quality if value < quality and octets[n >> 3] >> (n & 7) & 1 else value
                for n, value in zip(numbers, values, strict=True)
            ]
        return values

    @cached_property
    def _wide_octets(self) -> dict[float, bytes]:
        return {q: octets_of(bits, self._postings.size) for q, bits in self._wide.items()}

    @cached_property
    def others(self) -> dict[int, float]:
        """The other words that may be meant, and how well."""
        found: dict[int, float] = {}
        for low, high, quality in self.readings:
            found.update(dict.fromkeys(range(low, high), quality))
        return found

    def _relax(self, vocabulary: Vocabulary) -> None:
        typed, postings = self.typed, self._postings
        self.readings.sort(key=lambda reading: reading.quality)
        soft, wide = self._soft, self._wide
        # Each update overrides what counts for less, so initials, which count most, come last.
        for low, high, quality in self.readings:
            if postings.frequency(low, high) * HEAVY < postings.size:
                soft.update(dict.fromkeys(postings.holding(low, high, self.fields), quality))
            else:
                wide[quality] = wide.get(quality, 0) | postings.bits(low, high, self.fields)
        if not self.level or not isinstance(postings, Segment) or Field.TITLE not in self.fields:
            return
        if 2 <= len(typed) <= 9:
            numbers = _with_initials(postings, typed)
            self.initials = frozenset(numbers)
            quality = {2: TWO_INITIALS, 3: THREE_INITIALS}.get(len(typed), INITIALS)
            soft.update(dict.fromkeys(numbers, quality))
        self._squeeze(postings, vocabulary)
        # What is meant by initials or by word beginnings is not meant by a slip.
        for quality in wide if self.initials or self.pieces else ():
            wide[quality] &= ~self.likely

    def _read(self, vocabulary: Vocabulary) -> list[Reading]:
        typed = self.typed
        size = len(typed)
        readings: list[Reading] = []
        if size >= 3:
            often = max(self._postings.size // _COMMONEST, ENOUGH)
            within = vocabulary.inside(typed) + vocabulary.in_order(typed)
            readings += [r for r in within if self._frequency(r) <= often]
            readings += sorted(vocabulary.numeronyms(typed), key=self._frequency)[-1:]
        if size >= 4:
            edits = 1 if size < 8 else 2
            far = self.level > 1 and self.exact < 0
            near = (vocabulary.near_anywhere if far else vocabulary.near)(typed, edits)
            readings += near if far or size > _SHORT else filter(self._is_likely, near)
        return readings

    def _is_likely(self, reading: Reading) -> bool:
        """Whether a short word may be meant: hardly a common one with another first letter."""
        if self._postings.words[reading.low][0] == self.typed[0]:
            return True
        return self._frequency(reading) * _COMMONEST <= self._postings.size

    def _frequency(self, reading: Reading) -> int:
        return self._postings.frequency(reading.low, reading.high)

    def _squeeze(self, segment: Segment, vocabulary: Vocabulary) -> None:
        cuts = list(whole_words(self.typed, segment, vocabulary))
        if len(self.typed) >= (_SHORT if self.frequency else 4) and self.exact < 0:
            cuts += splits(self.typed, segment, vocabulary)
        plain = octets_of(self.plain, segment.size)
        slips = [(quality, octets_of(bits, segment.size)) for quality, bits in self._wide.items()]
        less = BESIDE_A_WORD if self.frequency else 0.0
        for pieces, numbers in cuts:
            quality = SQUEEZED - PER_PIECE * len(pieces) - less
            starts = [f" {piece}".encode() for piece in pieces]
            for number in numbers:
                if plain[number >> 3] >> (number & 7) & 1 or number in self.initials:
                    continue
                # A slip is likelier, unless the title has the two words.
                slip = max(
                    (q for q, octets in slips if octets[number >> 3] >> (number & 7) & 1),
                    default=self._soft.get(number, 0.0),
                )
                if quality <= slip and (
                    len(starts) > 2 or not _has_all(segment.title(number), starts)
                ):
                    continue
                if number not in self.pieces:
                    self.pieces[number] = pieces
                    self._soft[number] = quality


def _has_all(title: bytes, starts: Sequence[bytes]) -> bool:
    return all(start in title for start in starts)


def _with_initials(segment: Segment, typed: str) -> Sequence[int]:
    """Documents whose title's words begin with these letters, from the first word on."""
    order, initials = segment.by_initials, segment.initials
    low = bisect_left(order, typed, key=initials)
    high = bisect_left(order, typed + _LAST, low, key=initials)
    return order[low:high]
