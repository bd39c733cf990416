"""What stays among the first results while one more letter is typed.

A letter tells little, and the eye is already on its way: what was among the first ten and still
answers stays among them, below what is better now. The best is always there.

What was there before is searched for where it is not remembered, so that a query that is pasted
finds what it finds when it is typed. That is why only a few of the states of the bar count: most
talks leave the first ten when a word is begun, and hardly any later in it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from notes.search.query import Every, Word
from notes.search.rows import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.search.answer import Scope
    from notes.search.query import Query

SEEN = 10
"""Results that are looked at without going on in the list."""
LETTERS_BEGUN = 3
"""A word after others is only begun with so many letters."""
KEPT = 9
"""How many of those seen before may stay there; the best of now is the other."""
_MOST_REMEMBERED = 64


class Asked(NamedTuple):
    """All that tells two searches of an index apart."""

    root: Every
    ended: bool
    fields: frozenset[str]
    sort: str
    scope: Scope
    limit: int


def asked(query: Query, scope: Scope, limit: int) -> Asked:
    """What is asked for, however it was spelt: case and punctuation are gone from a query."""
    return Asked(query.root, query.ended, query.fields, query.sort, scope, limit)


class Sight(dict[Asked, tuple[Place, ...]]):
    """The first results of the last searches, before any was kept among them.

    Searches of several threads may share it: each entry is what any search would put there.
    """

    def __setitem__(self, asked: Asked, first: tuple[Place, ...]) -> None:
        if len(self) >= _MOST_REMEMBERED:
            self.pop(next(iter(tuple(self)), asked), None)
        super().__setitem__(asked, first)


def before(query: Query) -> Iterator[Query]:
    """The states of the bar before a query that count, the latest first.

    Those are the query without the space at its end; with each letter fewer of a word that is
    only begun; without that word. Of a single word, it is the word with one letter fewer.
    """
    *words, last = query.root.nodes or (Every(),)
    if not isinstance(last, Word):
        return
    if query.ended:
        yield replace(query, ended=False)
    letters = len(last.text)
    counts = range(letters - 1, 0, -1)
    if not words:
        counts = counts[:1]
    elif letters > LETTERS_BEGUN:
        counts = counts[:0]
    for count in counts:
        begun = Word(last.text[:count])
        yield replace(query, root=Every((*words, begun)), ended=False)
    if words:
        yield replace(query, root=Every(tuple(words)), ended=False)


def kept_in_sight(first: Sequence[Place], seen: Sequence[Place]) -> list[Place]:
    """The first results, with those of `seen` among them.

    Args:
        first: The best, best first.
        seen: Those that were among the first before and answer still.
    """
    best, rest = first[: SEEN - KEPT], first[SEEN - KEPT :]
    rank = {place: at for at, place in enumerate(first)}
    lasting = [place for place in dict.fromkeys(seen) if place not in best]
    lasting = sorted(lasting, key=lambda place: rank.get(place, SEEN))[:KEPT]
    others = [place for place in rest if place not in lasting][: KEPT - len(lasting)]
    return [*best, *sorted((*lasting, *others), key=lambda place: rank.get(place, SEEN))]
