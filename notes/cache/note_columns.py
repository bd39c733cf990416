"""What a cache holds of its notes, column by column."""

from __future__ import annotations

from array import array
from bisect import insort
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from notes.cache.cache_file import Pieces
from notes.cache.kept_values import ID_LENGTH
from notes.cache.recorded import record_of
from notes.collecting import EvenTexts, integers
from notes.ordering import order_of
from notes.store.note_table import print_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notes.cache.cache_file import Kept
    from notes.models import Note

COLUMNS = 10
_MOST_NEW = 512
"""Sessions that are put one by one where they belong among very many."""
_RECORDS, _IDS, _BY_ID = 3, 4, 5


class NoteColumns:
    """The columns that `columns_of_notes` made."""

    def __init__(self, kept: Sequence[Kept]) -> None:
        """Take the columns.

        Raises:
            ValueError: They do not fit together.
        """
        if isinstance(records := kept[_RECORDS], Pieces):
            kept = [*kept[:_RECORDS], bytes(records), *kept[_RECORDS + 1 :]]
        self.kept = kept
        """Their bytes."""
        keys, signatures, offsets, _, ids, by_id, kinds, counts, troubled, heads = [
            b"" if at == _RECORDS else bytes(column) for at, column in enumerate(kept)
        ]
        self.keys = keys.decode("utf-8", "surrogatepass").split("\n") if keys else []
        self.signatures = integers(signatures)
        """Three numbers for each note."""
        self.offsets = integers(offsets)
        """Where the record of each note begins; the end behind them."""
        self.records = kept[_RECORDS]
        self.ids = EvenTexts(ids, ID_LENGTH)
        """The id of every session, in the order of the notes."""
        self.by_id = memoryview(by_id).cast("I")
        """The numbers of the sessions in the order of their ids."""
        self.kinds = kinds
        """The kind of every session, one byte for each."""
        self.counts = integers(counts)
        """How many sessions each note has."""
        self.troubled = integers(troubled)
        """The places of the notes with problems."""
        self.heads = integers(heads)
        """How long the record of each note is before its sessions; below zero where these are not
        plain."""
        count = len(self.keys)
        fits = (
            len(self.signatures) == 3 * count
            and len(self.offsets) == count + 1
            and len(self.counts) == len(self.heads) == count
            and self.offsets[-1] == len(self.records)
            and sum(self.counts) == len(self.ids) == len(self.by_id) == len(kinds)
            and all(place < count for place in self.troubled)
        )
        if not fits:
            raise ValueError("the columns of the cache do not fit together")

    @cached_property
    def starts(self) -> array[int]:
        """Where the sessions of each note begin among those of all notes; the end behind them."""
        return array("q", accumulate(self.counts, initial=0))

    def like(self, stretches: Iterable[Stretch]) -> list[Kept]:
        """Return the columns of other notes, many of which are here.

        Args:
            stretches: Where they are, in their order.
        """
        found = list(stretches)
        made = _joined(found)
        if made[_IDS] == bytes(self.kept[_IDS]):
            made[_BY_ID] = self.kept[_BY_ID]
        else:
            made[_BY_ID] = self._by_id_in(found, bytes(made[_IDS]))
        return made

    def _by_id_in(self, stretches: Sequence[Stretch], ids: bytes) -> bytes:
        """The order of the ids of other notes, which is most of the order here."""
        moved = array("q", [-1]) * len(self.ids)
        new: list[int] = []
        end, places = 0, [one.first for one in stretches if one.columns is self]
        for columns, first, last in stretches:
            start, low, high = end, columns.starts[first], columns.starts[last]
            end += high - low
            if columns is self:
                moved[low:high] = array("q", range(start, end))
            else:
                new += range(start, end)
        if len(new) > _MOST_NEW or places != sorted(places):
            return _by_id(ids)
        order = [moved[number] for number in self.by_id if moved[number] >= 0]
        texts = EvenTexts(ids, ID_LENGTH)
        for number in new:
            insort(order, number, key=lambda one: (texts[one], one))
        return array("I", order).tobytes()


class Stretch(NamedTuple):
    """Notes that are behind each other in some columns."""

    columns: NoteColumns
    first: int
    last: int
    """The place behind the last of them."""


def stretches_of(places: Iterable[tuple[NoteColumns, int]]) -> Iterator[Stretch]:
    """Put places together that are behind each other."""
    found: Stretch | None = None
    for columns, place in places:
        if found and columns is found.columns and place == found.last:
            found = found._replace(last=place + 1)
            continue
        if found:
            yield found
        found = Stretch(columns, place, place + 1)
    if found:
        yield found


def columns_of_notes(notes: Sequence[Note]) -> list[Kept]:
    """Return the columns and records of notes.

    Raises:
        ValueError: A key or an id is not as these columns need it.
    """
    records = [record_of(note) for note in notes]
    ids = b"".join([record.ids for record in records])
    keys = [note.key for note in notes]
    if any("\n" in key for key in keys):
        raise ValueError("a key has a form that cannot be kept")
    signatures = array("q")
    for note in notes:
        signatures.extend(print_of(note.signature))
    heads = (record.head if record.is_plain else -record.head for record in records)
    return [
        "\n".join(keys).encode("utf-8", "surrogatepass"),
        signatures.tobytes(),
        array("q", accumulate((len(record.data) for record in records), initial=0)).tobytes(),
        Pieces([record.data for record in records]),
        ids,
        _by_id(ids),
        b"".join([record.kinds for record in records]),
        array("q", (len(record.kinds) for record in records)).tobytes(),
        array("q", (place for place, note in enumerate(notes) if note.problems)).tobytes(),
        array("q", heads).tobytes(),
    ]


def _by_id(ids: bytes) -> bytes:
    return order_of(EvenTexts(ids, ID_LENGTH)).tobytes()


def _joined(stretches: Sequence[Stretch]) -> list[Kept]:
    """All columns but the order of ids."""
    keys: list[str] = []
    signatures, sizes, counts, troubled, heads = (array("q") for _ in range(5))
    for columns, first, last in stretches:
        offsets = columns.offsets[first : last + 1]
        troubled.extend(n + len(keys) - first for n in columns.troubled if first <= n < last)
        keys += columns.keys[first:last]
        signatures += columns.signatures[3 * first : 3 * last]
        sizes.extend(map(int.__sub__, offsets[1:], offsets[:-1]))
        counts += columns.counts[first:last]
        heads += columns.heads[first:last]
    return [
        "\n".join(keys).encode("utf-8", "surrogatepass"),
        signatures.tobytes(),
        array("q", accumulate(sizes, initial=0)).tobytes(),
        b"".join([one.records[one.offsets[a] : one.offsets[b]] for one, a, b in stretches]),
        b"".join(
            [
                one.kept[_IDS][ID_LENGTH * one.starts[a] : ID_LENGTH * one.starts[b]]
                for one, a, b in stretches
            ]
        ),
        b"",
        b"".join([one.kinds[one.starts[a] : one.starts[b]] for one, a, b in stretches]),
        *(column.tobytes() for column in (counts, troubled, heads)),
    ]
