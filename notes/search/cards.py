"""What is known of each document besides its words: its session, event, days, kind and note."""

from __future__ import annotations

import datetime as dt
from array import array
from bisect import bisect_left
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from notes.models import Kind
from notes.ordering import order_of
from notes.search.columns import Words, narrow
from notes.values import value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.search.documents import Document

KINDS = tuple(Kind)
_SEPARATOR = "\0"


class Card(NamedTuple):
    """What is shown of a session in a list."""

    id: str
    title: str
    speakers: tuple[str, ...]
    event: str
    """The event's title."""
    key: str
    """The note it stands in."""
    line: int
    """Its first line there."""
    year: str = ""
    """The event's; empty if unknown."""


@value(frozen=True)
class Cards:
    """One entry for each document in every sequence, by number."""

    ids: Sequence[str]
    """The session's id."""
    by_id: Sequence[int]
    """Numbers of the documents in the order of their ids."""
    events: Sequence[str]
    """Ids of the events in the order of their documents."""
    event_of: Sequence[int]
    """Where the document's event stands in `events`."""
    keys: Sequence[str]
    """Keys of the notes."""
    note_of: Sequence[int]
    """Where the document's note stands in `keys`."""
    kinds: bytes
    """Where the session's kind stands in `KINDS`."""
    first_days: Sequence[int]
    """The first day that the session may have been given on, as an ordinal; 0 if unknown."""
    last_days: Sequence[int]
    newest: Sequence[int]
    """The day that the document is ordered by, newest first; 0 if unknown."""
    lines: Sequence[int]
    """The session's first line in its note."""

    told: Sequence[int]
    """Numbers of the documents whose talk others tell of, too, rising."""
    talks: list[str]
    """For each of `told` what all that tell of its talk have in common."""

    labels: bytes | Sequence[int]
    """Titles, events, their years and speakers as they are shown, in UTF-8; see `card`."""
    first_label: Sequence[int]
    """Where those of the document begin in `labels`; one more entry than documents."""

    @classmethod
    def of(cls, documents: Sequence[Document]) -> Cards:
        """Collect the entries of `documents`, which are in their order already."""
        events: dict[str, int] = {}
        keys: dict[str, int] = {}
        days = [_days(document) for document in documents]
        labels = [
            _SEPARATOR.join((d.title, d.event, str(d.year or ""), *d.speakers)).encode(
                "utf-8", "replace"
            )
            for d in documents
        ]
        ids = [document.id for document in documents]
        told = [number for number, document in enumerate(documents) if document.talk]
        return cls(
            told=array("I", told),
            talks=[documents[number].talk for number in told],
            ids=ids,
            by_id=order_of(ids),
            event_of=narrow(
                array("I", [events.setdefault(d.event_id, len(events)) for d in documents])
            ),
            events=Words(events),
            note_of=narrow(array("I", [keys.setdefault(d.key, len(keys)) for d in documents])),
            keys=Words(keys),
            kinds=bytes([KINDS.index(document.kind) for document in documents]),
            first_days=array("i", [first for first, _ in days]),
            last_days=array("i", [last for _, last in days]),
            newest=array("i", [-document.order[0] for document in documents]),
            lines=narrow(array("I", [document.line for document in documents])),
            labels=b"".join(labels),
            first_label=array("I", accumulate(map(len, labels), initial=0)),
        )

    def card(self, number: int) -> Card:
        """What is shown of one document."""
        first, last = self.first_label[number : number + 2]
        data = bytes(self.labels[first:last])
        title, event, year, *speakers = data.decode("utf-8", "replace").split(_SEPARATOR)
        key = self.keys[self.note_of[number]]
        line = self.lines[number]
        return Card(self.ids[number], title, tuple(speakers), event, key, line, year)

    @cached_property
    def by_note(self) -> dict[str, list[int]]:
        """The numbers of the documents of each note, by its key."""
        found: list[list[int]] = [[] for _ in self.keys]
        for number, note in enumerate(self.note_of):
            found[note].append(number)
        return dict(zip(self.keys, found, strict=True))

    @cached_property
    def talk_of(self) -> dict[int, str]:
        """For the documents whose talk others tell of, too, what these have in common."""
        return dict(zip(self.told, self.talks, strict=True))

    def number(self, session_id: str) -> int:
        """The number of a session's document, or -1."""
        ids, order = self.ids, self.by_id
        at = bisect_left(order, session_id, key=ids.__getitem__)
        return order[at] if at < len(order) and ids[order[at]] == session_id else -1


def _days(document: Document) -> tuple[int, int]:
    first = document.day or document.first
    if first is None:
        if document.year is None:
            return 0, 0
        first, last = dt.date(document.year, 1, 1), dt.date(document.year, 12, 31)
        return first.toordinal(), last.toordinal()
    last = document.day or document.last or first
    return first.toordinal(), last.toordinal()
