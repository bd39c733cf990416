"""Word beginnings run together: `netwbaserec` for "Network Embeddings based Recommendation"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.search.bits import unpack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notes.search.postings import Postings
    from notes.search.segment import Segment
    from notes.search.vocabulary import Vocabulary

_SHORTEST = 2
_MOST_PIECES = 6
_LONG = 6
_MOST_NUMBERS = 400


def whole_words(
    typed: str, segment: Segment, vocabulary: Vocabulary
) -> Iterator[tuple[tuple[str, ...], list[int]]]:
    """The titles that say `typed` as two words next to each other: `CI/CD` for `cicd`."""
    for cut in range(1, len(typed)):
        pieces = typed[:cut], typed[cut:]
        numbers = [vocabulary.number(piece) for piece in pieces]
        if min(numbers) < 0 or len(typed) < 4:
            continue
        both = segment.bits(numbers[0], numbers[0] + 1) & segment.bits(numbers[1], numbers[1] + 1)
        needle = f" {' '.join(pieces)} ".encode()
        found = [
            number
            for number in unpack(both, segment.size, _MOST_NUMBERS)
            if needle in segment.title(number)
        ]
        if found:
            yield pieces, found


def splits(
    typed: str, postings: Postings, vocabulary: Vocabulary
) -> Iterator[tuple[tuple[str, ...], list[int]]]:
    """Ways to cut `typed` into beginnings of words of one title, fewest pieces first.

    Of a long one also with one piece more than it takes: `writescode` is "writes code", but it may
    have been begun as "writing tests".
    """
    everything = (1 << postings.size) - 1
    paths: list[tuple[int, tuple[str, ...], int]] = [(0, (), everything)]
    bits_of: dict[str, int] = {}
    rounds = 2 if len(typed) >= _LONG else 1
    for _ in range(_MOST_PIECES):
        longer: list[tuple[int, tuple[str, ...], int]] = []
        done = False
        for start, pieces, documents in paths:
            # Only the last piece, which may still be typed, can be a single letter.
            shortest = 1 if start == len(typed) - 1 else _SHORTEST
            for stop in range(start + shortest, len(typed) + 1):
                piece = typed[start:stop]
                bits = bits_of.get(piece)
                if bits is None:
                    bits = bits_of[piece] = postings.bits(*vocabulary.range(piece))
                if not bits:
                    break
                both = documents & bits
                if not both:
                    continue
                if stop == len(typed):
                    done = True
                    yield (*pieces, piece), unpack(both, postings.size, _MOST_NUMBERS)
                else:
                    longer.append((stop, (*pieces, piece), both))
        if done:
            last = typed[-1]
            bits = postings.bits(*vocabulary.range(last))
            for start, pieces, documents in longer:
                # One letter that begins another word is not yet worth calling a piece.
                if start == len(typed) - 1 and documents & bits:
                    yield (*pieces, last), unpack(documents & bits, postings.size, _MOST_NUMBERS)
            rounds -= 1
            if not rounds:
                return
        paths = longer
