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


def may_be_one(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether nothing speaks against two names being one person: one may say less."""
    if first == second:
        return True
    fewer, more = sorted((set(first), set(second)), key=len)
    initials = {word[0] for word in more}
    return all(word in more or (len(word) == 1 and word in initials) for word in fewer)


def is_short_form(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether `short` is `long` with its first name as an initial: F. Munz, Frank Munz."""
    if len(short) < 2 or len(short) != len(long) or short[1:] != long[1:]:
        return False
    return len(short[0]) == 1 and len(long[0]) > 1 and long[0].startswith(short[0])


def is_slip(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ by one slip inside one long word.

    At the end of a word it is believed to be another name: Daniel and Daniela, Dupont and Dupond.
    """
    if len(one) != len(other) or len(one) < 2:
        return False
    differing = [at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(differing) != 1:
        return False
    first, second = one[differing[0]], other[differing[0]]
    if min(len(first), len(second)) < _SHORTEST_SLIP or first[0] != second[0]:
        return False
    return first[-1] == second[-1] and _one_edit(first, second)


def _one_edit(one: str, other: str) -> bool:
    """Whether one letter was left out, put in or changed, or two neighbours were swapped."""
    from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415 - not needed at start

    return DamerauLevenshtein.distance(one, other, score_cutoff=1) == 1
