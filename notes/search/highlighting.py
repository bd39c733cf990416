"""Which letters of a title, its speakers and its event matched.

A word that was typed wrong lights up the letters that the typed word and the found word share, as
their edits tell it; nothing is guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from notes.search.postings import ANYWHERE, Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.search.answer import Positions
    from notes.search.expansion import Expansion
    from notes.search.segment import Segment


_FIELDS = (Field.TITLE, Field.SPEAKERS, Field.EVENT)


class Letters(NamedTuple):
    """Positions in a document's title, joined speakers and event."""

    title: Positions
    speakers: Positions
    event: Positions


class Highlighter:
    """Finds the matched letters of documents for one query."""

    def __init__(self, expansions: Sequence[Expansion], segment: Segment) -> None:
        self._segment = segment
        self._structured = [e for e in expansions if e.initials or e.pieces]
        if all(expansion.fields == ANYWHERE for expansion in expansions):
            self._words = (_Lit(expansions, segment.words),) * len(_FIELDS)
        else:
            self._words = tuple(
                _Lit([e for e in expansions if field in e.fields], segment.words)
                for field in _FIELDS
            )

    def letters(self, number: int) -> Letters:
        """The matched letters of one document."""
        segment = self._segment
        lit: list[Positions] = []
        start = segment.first_word[number]
        sizes = segment.fields[3 * number : 3 * number + 3]
        for words, size in zip(self._words, sizes, strict=True):
            stop = start + size
            lit.append(words.positions(segment.said[start:stop], segment.places, start))
            start = stop
        for expansion in self._structured:
            lit[0] = self._with_structure(number, expansion, lit[0])
        return Letters(*lit)

    def _with_structure(self, number: int, expansion: Expansion, lit: Positions) -> Positions:
        """`lit` and the initials, or the word beginnings run together, of a title."""
        segment = self._segment
        more: Sequence[int] = ()
        pieces = expansion.pieces.get(number)
        if number in expansion.initials:
            start = segment.first_word[number]
            more = segment.places[start : start + len(expansion.typed)]
        elif pieces:
            more = self._pieces(number, pieces)
        return tuple(sorted({*lit, *more})) if more else lit

    def _pieces(self, number: int, pieces: Sequence[str]) -> list[int]:
        segment = self._segment
        start = segment.first_word[number]
        words = [
            (segment.words[segment.said[at]], segment.places[at])
            for at in range(start, start + segment.fields[3 * number])
        ]
        found: list[int] = []
        for piece in pieces:
            place = next((at for word, at in words if word.startswith(piece)), None)
            if place is not None:
                found += range(place, place + len(piece))
        return found


class _Lit:
    """The words of one field that light up, each with its letters."""

    def __init__(self, expansions: Sequence[Expansion], words: Sequence[str]) -> None:
        self._words = words
        self._others = [expansion for expansion in expansions if expansion.readings]
        self._begun = sorted(((len(e.typed), e.low, e.high) for e in expansions), reverse=True)
        """Letters typed, most first, and the words that begin with them."""
        self._known: dict[int, Sequence[int]] = {}

    def positions(self, said: Sequence[int], places: Sequence[int], first: int) -> Positions:
        """The letters that light up in a text of these words.

        Args:
            said: The numbers of the words.
            places: Where words begin in their texts.
            first: Where in `places` those of the text begin.
        """
        begun, others = self._begun, self._others
        lit: list[int] = []
        for at, word in enumerate(said, first):
            for letters, low, high in begun:
                if low <= word < high:
                    place = places[at]
                    lit += range(place, place + letters)
                    break
            else:
                if others and (shared := self._shared(word)):
                    place = places[at]
                    lit += [place + letter for letter in shared]
        if len(lit) < 2:
            return tuple(lit)
        return tuple(sorted(set(lit)))

    def _shared(self, word: int) -> Sequence[int]:
        best = self._known.get(word)
        if best is None:
            text = self._words[word]
            meant = [expansion for expansion in self._others if word in expansion.others]
            best = [letter for e in meant for letter in shared_letters(e.typed, text)]
            self._known[word] = best
        return best


def shared_letters(typed: str, word: str) -> Sequence[int]:
    """The letters of `word` that `typed` has in the same order, with the fewest edits between."""
    at = word.rfind(typed)
    if at >= 0:
        return range(at, at + len(typed))
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - only misspelt words need it

    size = len(typed) + 1
    blocks = Indel.opcodes(typed, word[:size]) if len(word) > size else Indel.opcodes(typed, word)
    equal = [at for op in blocks if op.tag == "equal" for at in range(op.dest_start, op.dest_end)]
    if len(equal) < len(typed) - 2:
        blocks = Indel.opcodes(typed, word)
        equal = [
            at for op in blocks if op.tag == "equal" for at in range(op.dest_start, op.dest_end)
        ]
    return equal
