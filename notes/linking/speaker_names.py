"""When two names are one person, and when they only look alike.

Names join on evidence that leaves no choice: the same words in any order, one handle, a middle
initial more, or a slip of the pen between two people of one event. Where a name could be either of
two people, it stays by itself.
"""

from __future__ import annotations

_SHORTEST_SLIP = 5
"""Letters of a word in which a slip of the pen is believed; shorter words are other names."""


def without_initials(words: tuple[str, ...]) -> tuple[str, ...]:
    """The name without single letters between its first and last word."""
    if len(words) < 3:
        return words
    middle = tuple(word for word in words[1:-1] if len(word) > 1)
    return (words[0], *middle, words[-1])


def is_short_form(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether `short` is `long` with its first name as an initial: F. Munz, Frank Munz."""
    if len(short) < 2 or len(short) != len(long) or short[1:] != long[1:]:
        return False
    return len(short[0]) == 1 and len(long[0]) > 1 and long[0].startswith(short[0])


def is_slip(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ by one slip in one long word, and not at the end of a first name.

    Daniel and Daniela, Christian and Christina, Eric and Erik are different people until something
    else says that they are not.
    """
    if len(one) != len(other) or len(one) < 2:
        return False
    differing = [at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(differing) != 1:
        return False
    at = differing[0]
    first, second = one[at], other[at]
    if min(len(first), len(second)) < _SHORTEST_SLIP or first[0] != second[0]:
        return False
    if at == 0 and (first[-2:] != second[-2:] or len(first) != len(second)):
        return first[-1] == second[-1] and len(first) != len(second) and _one_edit(first, second)
    return _one_edit(first, second)


def _one_edit(one: str, other: str) -> bool:
    """Whether one letter was left out, put in or changed, or two neighbours were swapped."""
    from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415 - not needed at start

    return DamerauLevenshtein.distance(one, other, score_cutoff=1) == 1
