"""What stays among the first results while one more letter is typed.

A letter tells little, and the eye is already on its way: what was among the first ten and still
answers stays among them, below what is better now. The best is always there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from notes.search.rows import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.search.answer import Scope

SEEN = 10
"""Results that are looked at without going on in the list."""
LETTERS_BEFORE = 3
"""How many letters it is remembered for."""
KEPT = 9
"""How many of them may stay there; the best of now is the other."""
_MOST_REMEMBERED = 64


class Asked(NamedTuple):
    """All that tells two searches of an index apart."""

    query: str
    scope: Scope
    limit: int


class Sight(dict[Asked, tuple[Place, ...]]):
    """The first results of the last searches, before any was kept among them.

    Searches of several threads may share it: each entry is what any search would put there.
    """

    def __setitem__(self, asked: Asked, first: tuple[Place, ...]) -> None:
        if len(self) >= _MOST_REMEMBERED:
            self.pop(next(iter(tuple(self)), asked), None)
        super().__setitem__(asked, first)


def shorter(text: str) -> Iterator[str]:
    """A query as it was one letter before, two letters before and so on.

    What does not matter to a search is no letter: `Lambda?` was `Lambd` before.
    """
    letters = [at for at in range(1, len(text)) if text[at].isalnum() or text[at] in "+#"]
    for last in reversed(letters[-LETTERS_BEFORE:]):
        yield text[:last]


def kept_in_sight(first: Sequence[Place], before: Sequence[Place]) -> list[Place]:
    """The first results, with those of `before` among them.

    Args:
        first: The best, best first.
        before: Those that were the best some letters before and answer still, the latest first.
    """
    best, rest = first[: SEEN - KEPT], first[SEEN - KEPT :]
    lasting = [place for place in dict.fromkeys(before) if place not in best][:KEPT]
    others = [place for place in rest if place not in lasting][: KEPT - len(lasting)]
    ranked = [place for place in rest if place in lasting or place in others]
    return [*best, *ranked, *(place for place in lasting if place not in rest)]
