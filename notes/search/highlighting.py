"""Which letters of a title, its speakers and its event matched.

A word that was typed wrong lights up the letters that the typed word and the found word share, as
their edits tell it; nothing is guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from notes.search.segment import Field

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
        self._expansions = expansions
        self._segment = segment
        self._known: tuple[dict[int, Sequence[int]], ...] = ({}, {}, {})

    def letters(self, number: int) -> Letters:
        """The matched letters of one document."""
        segment = self._segment
        found: tuple[list[int], ...] = ([], [], [])
        start = segment.first_word[number]
        for at, (field, lit) in enumerate(zip(_FIELDS, found, strict=True)):
            stop = start + segment.fields[3 * number + at]
            known = self._known[at]
            for place, word in zip(
                segment.places[start:stop], segment.said[start:stop], strict=True
            ):
                letters = known.get(word)
                if letters is None:
                    letters = known[word] = self._in_word(word, field)
                if letters:
                    lit += [place + letter for letter in letters]
            start = stop
        self._add_initials(number, found[0])
        return Letters(*(tuple(sorted(set(lit))) if lit else () for lit in found))

    def _in_word(self, word: int, field: Field) -> Sequence[int]:
        meant = [expansion for expansion in self._expansions if field in expansion.fields]
        size = max((len(e.typed) for e in meant if e.low <= word < e.high), default=0)
        if size:
            return range(size)
        text = self._segment.words[word]
        best: Sequence[int] = ()
        for expansion in meant:
            if expansion.quality_of_word(word):
                best = max(best, shared_letters(expansion.typed, text), key=len)
        return best

    def _add_initials(self, number: int, title: list[int]) -> None:
        segment = self._segment
        for expansion in self._expansions:
            start = segment.first_word[number]
            if number in expansion.initials:
                title += segment.places[start : start + len(expansion.typed)]
            pieces = expansion.pieces.get(number)
            if pieces:
                title += self._pieces(number, pieces)

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


def shared_letters(typed: str, word: str) -> Sequence[int]:
    """The letters of `word` that `typed` has in the same order, with the fewest edits between."""
    at = word.find(typed)
    if at >= 0:
        return range(at, at + len(typed))
    from rapidfuzz.distance import Indel

    size = len(typed) + 1
    blocks = Indel.opcodes(typed, word[:size]) if len(word) > size else Indel.opcodes(typed, word)
    equal = [at for op in blocks if op.tag == "equal" for at in range(op.dest_start, op.dest_end)]
    if len(equal) < len(typed) - 2:
        blocks = Indel.opcodes(typed, word)
        equal = [
            at for op in blocks if op.tag == "equal" for at in range(op.dest_start, op.dest_end)
        ]
    return equal
