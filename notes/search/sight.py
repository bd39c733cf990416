"""What stays among the first results while one more letter is typed.

A letter tells little, and the eye is already on its way: what was among the first ten and still
answers stays among them, below what is better now. The best is always there.

What was there before is searched for where it is not remembered, so that a query that is pasted
finds what it finds when it is typed. That is why only the last few states of the bar count: each of
them costs a search, and a talk that they all kept is rarely lost for want of those before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from notes.search.query import Every, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from notes.search.answer import Scope
    from notes.search.part import Part
    from notes.search.query import Query
    from notes.search.rows import Place, Row

SEEN = 10
"""Results that are looked at without going on in the list."""
STATES = 3
"""So many states of the bar before a query count; one more of a word that may be several."""
KEPT = 9
"""How many of those seen before may stay there; the best of now is the other."""
_MOST_REMEMBERED = 24


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


@dataclass(frozen=True, slots=True)
class View:
    """What one state of the bar finds by itself."""

    first: tuple[Place, ...]
    """The first results, best first."""
    whole: bool
    """Whether there are no others."""
    tiers: Mapping[Place, int]
    """Of all that was ranked; those of the first results' tiers, or of better ones, may stay."""
    unranked: Mapping[Part, int]
    """The documents that may stay, too, though they were not ranked."""

    @classmethod
    def of(cls, rows: Sequence[Row], unranked: Mapping[Part, int]) -> View:
        """What `rows` show, each talk once and best first."""
        first = tuple([row.place for row in rows[:SEEN]])
        return cls(first, len(rows) <= SEEN, {row.place: row.tier for row in rows}, unranked)

    def after(self, seen: Sequence[Place]) -> Sequence[Place]:
        """The first results where those of `seen` that answer still are kept among them."""
        return self.first if self.whole else kept_in_sight(self.first, [*filter(self.stays, seen)])

    def stays(self, place: Place) -> bool:
        """Whether a document answers no worse than the last of the first."""
        tier = self.tiers.get(place)
        if tier is not None:
            return tier <= self.tiers[self.first[-1]]
        part, number = place
        return bool(self.unranked.get(part, 0) >> number & 1)


class Sight(dict[Asked, View]):
    """What the last searches found, before anything was kept among the first of it.

    Searches of several threads may share it: each entry is what any search would put there.
    """

    def __setitem__(self, asked: Asked, view: View) -> None:
        if len(self) >= _MOST_REMEMBERED:
            self.pop(next(iter(tuple(self)), asked), None)
        super().__setitem__(asked, view)


def before(query: Query) -> Iterator[Query]:
    """The last states of the bar before a query in which its last words were typed, latest first.

    They have one letter fewer each; a space at the end of the query is one more state.
    """
    for _ in range(STATES + query.ended + (len(query.root.nodes) == 1)):
        *words, last = query.root.nodes or (Every(),)
        if not isinstance(last, Word):
            return
        if query.ended:
            query = replace(query, ended=False)
        elif len(last.text) > 1:
            query = replace(query, root=Every((*words, Word(last.text[:-1]))))
        elif words:
            query = replace(query, root=Every(tuple(words)))
        else:
            return
        yield query


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
