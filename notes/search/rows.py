"""Sessions on their way into an answer, before they are handed out as matches."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, overload

from notes.search.answer import Group

if TYPE_CHECKING:
    from notes.search.cards import Card
    from notes.search.highlighting import Highlighter
    from notes.search.part import Part

Place = tuple["Part", int]
"""A part of the index and the number of a document in it."""


class Shelf(NamedTuple):
    """A part of the index, and which of its documents are still there."""

    part: Part
    there: int


class Row(NamedTuple):
    """One session that was found."""

    score: float
    shelf: Shelf
    number: int
    lit: Highlighter
    tier: int
    """Rows of a lower tier come first, whatever their scores."""
    sought: Sequence[tuple[str, ...]] = ()
    """Words to find in its text, where only that has them."""

    @property
    def place(self) -> Place:
        """Tells it from all other rows of the index."""
        return self.shelf.part, self.number

    @property
    def id(self) -> str:
        """The session's id."""
        return self.shelf.part.cards.ids[self.number]

    @property
    def card(self) -> Card:
        """What a list shows of the session."""
        return self.shelf.part.cards.card(self.number)

    @property
    def talk(self) -> str:
        """What it has in common with the others that tell of its talk; empty without such."""
        return self.shelf.part.cards.talk_of.get(self.number, "")

    @property
    def event(self) -> str:
        """The id of its event; empty without one."""
        cards = self.shelf.part.cards
        return cards.events[cards.event_of[self.number]]


def each_talk_once(rows: Sequence[Row]) -> Sequence[Row]:
    """The first row of each talk, where several notes tell of one."""
    shelves = {id(row.shelf): row.shelf for row in rows}
    told = any(len(shelf.part.cards.told) for shelf in shelves.values())
    if not told or not any(row.talk for row in rows):
        return rows
    first: dict[str, Row] = {}
    for row in rows:
        first.setdefault(row.talk or row.id, row)
    return tuple(first.values())


class Groups(Sequence[Group]):
    """The ids of rows by event, the event of the first row first; put together when asked for."""

    def __init__(self, rows: Sequence[Row], ids: Sequence[str]) -> None:
        """Group `rows`, of sessions with these `ids`."""
        self._rows = rows
        self._ids = ids

    @cached_property
    def _all(self) -> tuple[Group, ...]:
        groups: dict[str, list[str]] = {}
        for row, id_ in zip(self._rows, self._ids, strict=True):
            groups.setdefault(row.event, []).append(id_)
        return tuple(Group(event, tuple(ids)) for event, ids in groups.items())

    def __len__(self) -> int:
        return len(self._all)

    @overload
    def __getitem__(self, at: int) -> Group: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Group, ...]: ...

    def __getitem__(self, at: int | slice) -> Group | tuple[Group, ...]:
        return self._all[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._all == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all)


def sessions_in(shelves: Sequence[Shelf], found: Sequence[int]) -> int:
    """How many documents were found, each talk counted once where several notes tell of it."""
    every = sum(bits.bit_count() for bits in found)
    pairs = zip(shelves, found, strict=True)
    talks = [talk for shelf, bits in pairs for talk in shelf.part.talks_in(bits)]
    return every - len(talks) + len(set(talks))


def events_in(shelves: Sequence[Shelf], found: Sequence[int]) -> int:
    """How many events the documents belong to that were found on each shelf."""
    counted = 0
    seen: set[str] = set()
    for at, (shelf, bits) in enumerate(zip(shelves, found, strict=True)):
        if not at:
            counted = shelf.part.events_in(bits)
            continue
        first = shelves[0].part
        for event in shelf.part.event_ids_in(bits) - seen:
            seen.add(event)
            counted += not first.has_event(event, found[0])
    return counted
