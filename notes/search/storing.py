"""An index as bytes, so that a later start need not read the notes again.

A file is: a mark, the length and the checksum of the rest, a table of contents in JSON, then flat
arrays. Nothing in it can run; a file that is cut off, altered or made by another version is
refused. Arrays that few searches need stay on disk and are read a stretch at a time: mapped, they
would count as the app's own once they were looked at, and end it where somebody cuts off the file.
"""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from itertools import chain
from typing import TYPE_CHECKING, Any, cast

from notes.collecting import EvenTexts
from notes.search.bits import octets_of
from notes.search.cards import Cards
from notes.search.columns import Column, Words
from notes.search.errors import BrokenIndexError
from notes.search.facets import FACETS, Facets
from notes.search.part import Part
from notes.search.postings import Postings
from notes.search.segment import Segment
from notes.search.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.search.columns import Octets

_MARK = b"podium search 3\n"
_HEAD = len(_MARK) + 12
_PIECE = 1 << 18
"""Bytes that are checked at once, so that no more of a file is in memory meanwhile."""
_LONG = 1 << 17
"""Bytes from which on numbers that few searches need are left on disk."""


def _checksum(data: Octets, start: int) -> int:
    check = 0
    for first in range(start, len(data), _PIECE):
        check = zlib.crc32(data[first : first + _PIECE], check)
    return check


_SEPARATOR = "\0"
_ARRAYS = {
    "segment": (
        "first_posting", "postings", "where", "first_word", "said", "places", "fields",
        "first_letter", "by_title", "by_initials", "uneven", "lengths",
    ),
    "cards": (
        "by_id", "event_of", "note_of", "first_days", "last_days", "newest", "lines", "told",
        "first_label",
    ),
    "postings": ("first_posting", "postings", "where"),
}  # fmt: skip
_ON_DISK = frozenset({"postings", "where", "first_days", "last_days", "first_label"})
"""Arrays of which a search reads a few stretches, or most often nothing."""


class Writer:
    """Collects named arrays, lists of texts and bytes."""

    def __init__(self) -> None:
        self._contents: list[tuple[str, str, int]] = []
        self._blocks: list[bytes] = []

    def add(self, name: str, value: Sequence[int] | Sequence[str] | bytes) -> None:
        """Add one block."""
        kind: str
        if isinstance(value, array):
            kind, block = value.typecode, value.tobytes()
        elif isinstance(value, memoryview):
            kind, block = value.format, value.tobytes()
        elif isinstance(value, Column):
            kind, block = value.kind, bytes(cast("memoryview", value[:]))
        elif isinstance(value, bytes):
            kind, block = "bytes", value
        else:
            kind, block = "texts", _SEPARATOR.join(cast("Sequence[str]", value)).encode()
            kind = kind if value else "none"
        self._contents.append((name, kind, len(block)))
        self._blocks.append(block + bytes(-len(block) % 8))

    def add_ids(self, name: str, ids: Sequence[str]) -> None:
        """Add texts that most often are of one length, and are quicker to reach then."""
        together = "".join(ids)
        lengths = set(map(len, ids))
        if len(lengths) != 1 or not together.isascii() or lengths == {0}:
            self.add(name, list(ids))
            return
        self.add(name, together.encode("ascii"))
        self._contents[-1] = (name, f"even {lengths.pop()}", len(together))

    def finish(self, about: dict[str, Any]) -> bytes:
        """Everything added, with `about` for whoever reads it."""
        table = json.dumps([sys.byteorder, about, self._contents]).encode()
        body = b"".join((table, b"\n", bytes(-(len(table) + 1 + _HEAD) % 8), *self._blocks))
        start = len(table).to_bytes(4, "little")
        check = zlib.crc32(body).to_bytes(4, "little")
        return b"".join((_MARK, start, len(body).to_bytes(4, "little"), check, body))


class Reader:
    """Hands out the blocks of what a `Writer` finished."""

    def __init__(self, data: Octets) -> None:
        """Check what is there.

        Args:
            data: All of it, in memory or on disk, where most of it stays.

        Raises:
            BrokenIndexError: It is altered, or of another version.
        """
        head = bytes(data[:_HEAD])
        if len(head) < _HEAD or head[: len(_MARK)] != _MARK:
            raise BrokenIndexError("no index, or one of another version")
        if sys.byteorder != "little":
            raise BrokenIndexError("made on another kind of machine")
        table_size, size, check = memoryview(head)[len(_MARK) :].cast("I")
        if len(data) != _HEAD + size or _checksum(data, _HEAD) != check:
            raise BrokenIndexError("cut off or altered")
        try:
            order, self.about, contents = json.loads(bytes(data[_HEAD : _HEAD + table_size]))
        except (ValueError, TypeError) as error:
            raise BrokenIndexError("without a table of contents") from error
        if order != sys.byteorder:
            raise BrokenIndexError("made on another kind of machine")
        at = _HEAD + table_size + 1
        at += -at % 8
        self._data = data
        self._blocks: dict[str, tuple[str, int, int]] = {}
        for name, kind, length in contents:
            self._blocks[name] = (kind, at, length)
            at += length + -length % 8

    def numbers(self, name: str, *, on_disk: bool = False) -> Sequence[int]:
        """An array.

        Args:
            name: Of the block.
            on_disk: Whether to leave a long one there.
        """
        kind, at, length = self._blocks[name]
        kind = "B" if kind == "bytes" else kind
        if on_disk and length >= _LONG:
            return Column(self._data, at, length, kind)
        block = memoryview(self._data[at : at + length])
        return block.cast(kind)  # type: ignore[call-overload,no-any-return]

    def ids(self, name: str) -> Sequence[str]:
        """What `Writer.add_ids` added."""
        kind = self._blocks[name][0]
        length = kind.removeprefix("even ")
        return self.texts(name) if length == kind else EvenTexts(self.bytes(name), int(length))

    def texts(self, name: str) -> list[str]:
        """A list of texts."""
        kind = self._blocks[name][0]
        return [] if kind == "none" else str(self.bytes(name), "utf-8").split(_SEPARATOR)

    def bytes(self, name: str) -> bytes:
        """Bytes."""
        _, at, length = self._blocks[name]
        return bytes(self._data[at : at + length])

    def __contains__(self, name: str) -> bool:
        return name in self._blocks


def write_part(writer: Writer, part: Part, name: str) -> None:
    """Add a part without its texts under names that begin with `name`."""
    segment, cards, facets = part.segment, part.cards, part.facets
    writer.add(f"{name} words", segment.words)
    writer.add(f"{name} titles", segment.titles)
    for field in _ARRAYS["segment"]:
        writer.add(f"{name} {field}", getattr(segment, field))
    writer.add_ids(f"{name} ids", cards.ids)
    writer.add(f"{name} events", cards.events)
    writer.add(f"{name} keys", cards.keys)
    writer.add(f"{name} talks", cards.talks)
    writer.add(f"{name} kinds", cards.kinds)
    writer.add(f"{name} labels", cards.labels)
    sets = part.sets()
    writer.add(f"{name} sets", b"".join(octets_of(bits, part.size) for bits in sets))
    for field in _ARRAYS["cards"]:
        writer.add(f"{name} {field}", getattr(cards, field))
    for facet, counts in zip(FACETS, facets.counts, strict=True):
        writer.add(f"{name} facet {facet}", tuple(counts))
        writer.add(f"{name} counts {facet}", array("I", counts.values()))
    _write_sets(writer, segment, name)


def _write_sets(writer: Writer, postings: Postings, name: str) -> None:
    sets = postings.begun()
    writer.add(f"{name} begun", array("I", chain.from_iterable(sets)))
    octets = (octets_of(bits, postings.size) for bits in sets.values())
    writer.add(f"{name} begun by", b"".join(octets))


def _read_sets(reader: Reader, postings: Postings, name: str) -> None:
    numbers = reader.numbers(f"{name} begun")
    octets = reader.numbers(f"{name} begun by", on_disk=True)
    length = len(octets_of(0, postings.size))
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    for at, (low, high) in enumerate(pairs):
        first, last = at * length, (at + 1) * length
        postings.ready[low, high] = (
            octets.part(first, last) if isinstance(octets, Column) else octets[first:last]
        )


def read_part(reader: Reader, name: str, size: int) -> Part:
    """The part that was written under `name`."""
    arrays: dict[str, Any] = {field: _numbers(reader, name, field) for field in _ARRAYS["segment"]}
    segment = Segment(
        size=size,
        words=Words(reader.texts(f"{name} words")),
        titles=reader.bytes(f"{name} titles"),
        **arrays,
    )
    _read_sets(reader, segment, name)
    cards = Cards(
        ids=reader.ids(f"{name} ids"),
        events=Words(reader.texts(f"{name} events")),
        keys=Words(reader.texts(f"{name} keys")),
        talks=reader.texts(f"{name} talks"),
        kinds=reader.bytes(f"{name} kinds"),
        labels=reader.numbers(f"{name} labels", on_disk=True),
        **{field: _numbers(reader, name, field) for field in _ARRAYS["cards"]},
    )
    part = Part(segment, cards, lambda: _facets(reader, name))
    sets = reader.bytes(f"{name} sets")
    length = len(octets_of(0, size))
    part.take_sets(
        [
            int.from_bytes(sets[first : first + length], "little")
            for first in range(0, len(sets), length)
        ]
    )
    return part


def _numbers(reader: Reader, name: str, field: str) -> Sequence[int]:
    return reader.numbers(f"{name} {field}", on_disk=field in _ON_DISK)


def _facets(reader: Reader, name: str) -> Facets:
    counts = (
        dict(
            zip(
                reader.texts(f"{name} facet {facet}"),
                reader.numbers(f"{name} counts {facet}"),
                strict=True,
            )
        )
        for facet in FACETS
    )
    return Facets(tuple(counts))


def write_texts(writer: Writer, texts: Texts, name: str) -> None:
    """Add the full texts of a part under names that begin with `name`."""
    writer.add(f"{name} flags", texts.flags)
    for kind, postings in (("body", texts.body), ("headings", texts.headings)):
        writer.add(f"{name} {kind} words", postings.words)
        for field in _ARRAYS["postings"]:
            writer.add(f"{name} {kind} {field}", getattr(postings, field))
        _write_sets(writer, postings, f"{name} {kind}")


def read_texts_of(reader: Reader, name: str, size: int) -> Texts:
    """The full texts that were written under `name`."""
    body, headings = (
        Postings(
            size,
            Words(reader.texts(f"{name} {kind} words")),
            *(_numbers(reader, f"{name} {kind}", field) for field in _ARRAYS["postings"]),
        )
        for kind in ("body", "headings")
    )
    _read_sets(reader, body, f"{name} body")
    _read_sets(reader, headings, f"{name} headings")
    return Texts(body, headings, reader.bytes(f"{name} flags"))
