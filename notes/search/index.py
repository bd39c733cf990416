"""`SearchIndex`: a notebook's sessions, ready to answer what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.collecting import uncollected
from notes.search.answer import Answer, Completion, Scope, Snippet
from notes.search.answering import Answering
from notes.search.bits import octets_of, pack
from notes.search.documents import documents
from notes.search.errors import BrokenIndexError
from notes.search.library import CardLibrary, DocumentLibrary, StoreLibrary
from notes.search.part import Part
from notes.search.query import parse
from notes.search.rows import Shelf
from notes.search.sight import Sight
from notes.search.snippets import all_lines
from notes.search.texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from notes.search.cards import Card
    from notes.search.columns import Octets
    from notes.search.documents import Document
    from notes.search.library import Library
    from notes.search.relating import Related
    from notes.search.segment import Placed
    from notes.store import NoteStore

_NO_SCOPE = Scope()
_SMALL = 4_000_000
"""Bytes of notes whose texts are indexed together with the rest, within half a second."""
_MOST_SHELVES = 8
_AT_LEAST = 16


def _never() -> bool:
    return False


class SearchIndex:
    """An immutable snapshot that any thread may search.

    It is made of shelves: a large one of what was there at first, and small ones of what changed
    since, so that one changed note costs no more than that note.
    """

    def __init__(self, shelves: Sequence[Shelf], library: Library) -> None:
        self._shelves = tuple(shelves)
        self._library = library
        self._sight = Sight()

    @classmethod
    def build(cls, store: NoteStore, known: Mapping[str, Placed] | None = None) -> SearchIndex:
        """Index every talk of `store`, and texts if they are few; with `known`, only to be kept."""
        index = cls._on_one_shelf(documents(store), StoreLibrary(store), known)
        size = sum(print_[0] for print_ in store.table.prints())
        return index.with_texts() if size <= _SMALL else index

    @classmethod
    def of(cls, given: Sequence[Document], texts: Mapping[str, str] | None = None) -> SearchIndex:
        """Index documents made by hand, with the texts of their sessions by id."""
        index = cls._on_one_shelf(given, DocumentLibrary(given, texts))
        return index if texts is None else index.with_texts()

    @classmethod
    def _on_one_shelf(
        cls,
        given: Iterable[Document],
        library: Library,
        known: Mapping[str, Placed] | None = None,
    ) -> SearchIndex:
        with uncollected():
            part = Part.of(given, known) if known else Part.of(given).warm()
        return cls([Shelf(part, part.everything)], library)

    @property
    def library(self) -> Library:
        """Where the texts of the sessions are looked up."""
        return self._library

    @property
    def size(self) -> int:
        """The number of sessions."""
        return sum(shelf.there.bit_count() for shelf in self._shelves)

    @property
    def has_texts(self) -> bool:
        """Whether full texts are indexed."""
        return all(shelf.part.texts is not None for shelf in self._shelves)

    def with_library(self, library: Library) -> SearchIndex:
        """The same index with its texts looked up elsewhere."""
        return SearchIndex(self._shelves, library)

    def with_texts(self, cancelled: Callable[[], bool] = _never) -> SearchIndex:
        """The same index with the full texts; reads every note, so not for the event loop.

        Args:
            cancelled: Asked now and then; once true, the index itself is returned.
        """
        shelves = []
        for shelf in self._shelves:
            part = shelf.part
            texts = part.texts or read_texts(_texts(part, self._library), cancelled)
            if texts is None:
                return self
            shelves.append(Shelf(part.with_texts(texts).warm(), shelf.there))
        return SearchIndex(shelves, self._library)

    def warm(self, cancelled: Callable[[], bool] = _never) -> None:
        """Put together what the first keys would wait for, in an index that was not just built."""
        for part, _ in self._shelves:
            part.warm_words(cancelled)

    def replaced(self, store: NoteStore, keys: Collection[str]) -> SearchIndex:
        """Index `store`, in which the notes `keys` changed, came or went since this index."""
        return self.with_changes(
            StoreLibrary(store), keys, lambda changed: list(documents(store, changed))
        )

    def with_changes(
        self,
        library: Library,
        keys: Collection[str],
        read: Callable[[Collection[str]], list[Document]],
    ) -> SearchIndex:
        """Index what `read` says of the notes `keys` in place of what was there.

        Args:
            library: Where texts are looked up from now on.
            keys: The notes that changed, came or went.
            read: Hands out the documents of some notes as they are now.
        """
        had_texts = self.has_texts
        shelves = [_without(shelf, keys) for shelf in self._shelves]
        changed = set(keys)
        new = read(changed)
        # Shelves not much larger than the new one are made anew with it, so that few are needed.
        while len(shelves) > 1 and shelves[-1].there.bit_count() <= 2 * len(new) + _AT_LEAST:
            changed |= _keys(shelves.pop())
            new = read(changed)
        if len(shelves) > _MOST_SHELVES or 4 * len(new) > shelves[0].part.size:
            for shelf in shelves:
                changed |= _keys(shelf)
            shelves, new = [], read(changed)
        part = Part.of(new)
        if had_texts:
            part = part.with_texts(read_texts(_texts(part, library), _never))
        return SearchIndex([*shelves, Shelf(part, part.everything)], library)

    def search(
        self,
        query: str,
        limit: int = 100,
        scope: Scope = _NO_SCOPE,
        *,
        cancelled: Callable[[], bool] = _never,
    ) -> Answer:
        """Answer a query: the first `limit` sessions, best first.

        Args:
            query: As typed, finished or not; every text is a query.
            limit: How many matches to rank and to find positions for.
            scope: The ids that `is:marked` and `is:starred` mean.
            cancelled: Asked between the stages; once true, the answer comes back empty.
        """
        return Answering(
            parse(query), self._shelves, self._library, scope, limit, cancelled, self._sight
        ).answer()

    def to_bytes(self, stamp: str = "") -> bytes:
        """The index without its texts, to be written to a file; see `from_bytes`.

        Args:
            stamp: Names the state of the notebook that was indexed.
        """
        from notes.search.storing import Writer, write_part  # noqa: PLC0415 - keeps every start short

        writer = Writer()
        for at, shelf in enumerate(self._shelves):
            write_part(writer, shelf.part, str(at))
            writer.add(f"{at} there", octets_of(shelf.there, shelf.part.size))
        return writer.finish({"stamp": stamp, "sizes": [s.part.size for s in self._shelves]})

    @classmethod
    def from_bytes(
        cls, data: Octets, store: NoteStore | None = None, stamp: str = ""
    ) -> SearchIndex:
        """The index that `to_bytes` wrote, for the store that it was made of.

        Without a store it answers all the same, but for what only the texts tell; `card` says what
        there is to show.

        Raises:
            BrokenIndexError: The bytes are altered, of another version or of another stamp.
        """
        return cls.read(data, StoreLibrary(store) if store else None, stamp)

    @classmethod
    def read(cls, data: Octets, library: Library | None = None, stamp: str = "") -> SearchIndex:
        """The index that `to_bytes` wrote, with its texts looked up in `library`.

        Raises:
            BrokenIndexError: The bytes are altered, of another version or of another stamp.
        """
        from notes.search.storing import Reader, read_part  # noqa: PLC0415 - as above

        reader = Reader(data)
        if reader.about["stamp"] != stamp:
            raise BrokenIndexError("of another state of the notebook")
        shelves = [
            Shelf(
                read_part(reader, str(at), size),
                int.from_bytes(reader.bytes(f"{at} there"), "little"),
            )
            for at, size in enumerate(reader.about["sizes"])
        ]
        return cls(shelves, library or CardLibrary([shelf.part.cards for shelf in shelves]))

    def texts_to_bytes(self, stamp: str = "") -> bytes:
        """The full texts of the index, to be written to a file of their own."""
        from notes.search.storing import Writer, write_texts  # noqa: PLC0415 - as above

        writer = Writer()
        for at, shelf in enumerate(self._shelves):
            if shelf.part.texts is not None:
                write_texts(writer, shelf.part.texts, str(at))
        return writer.finish({"stamp": stamp, "sizes": [s.part.size for s in self._shelves]})

    def with_texts_from_bytes(self, data: Octets, stamp: str = "") -> SearchIndex:
        """This index with the full texts that `texts_to_bytes` wrote of it.

        Raises:
            BrokenIndexError: The bytes are altered, of another version or of another stamp.
        """
        from notes.search.storing import (  # noqa: PLC0415 - as above
            Reader,
            read_texts_of,
        )

        reader = Reader(data)
        sizes = [shelf.part.size for shelf in self._shelves]
        if reader.about != {"stamp": stamp, "sizes": sizes}:
            raise BrokenIndexError("of another state of the notebook")
        shelves = [
            Shelf(part.with_texts(read_texts_of(reader, str(at), part.size)), there)
            if f"{at} flags" in reader
            else Shelf(part, there)
            for at, (part, there) in enumerate(self._shelves)
        ]
        return SearchIndex(shelves, self._library)

    def card(self, session_id: str) -> Card | None:
        """What there is to show of a session in a list; nothing if it is not in the index."""
        for part, there in self._shelves:
            number = part.cards.number(session_id)
            if number >= 0 and there >> number & 1:
                return part.cards.card(number)
        return None

    def completions(self, text: str, cursor: int | None = None) -> list[Completion]:
        """Ways to go on typing at `cursor` (or at the end): qualifiers and values, with counts."""
        from notes.search.completing import completions  # noqa: PLC0415 - as above

        facets = [shelf.part.facets for shelf in self._shelves]
        return completions(facets, text, len(text) if cursor is None else cursor)

    def related(self, session_id: str, limit: int = 20) -> tuple[Related, ...]:
        """The sessions that are most about the same things, best first."""
        from notes.search.relating import related  # noqa: PLC0415 - as above

        return related(self._shelves, self._library, session_id, limit)

    def lines(self, query: str, session_id: str) -> tuple[Snippet, ...]:
        """Every line of a session that has one of the words of a query, in order."""
        sought = [(word,) for word in parse(query).words]
        return tuple(all_lines(*self._library.text(session_id), sought))


def _texts(part: Part, library: Library) -> Iterator[str]:
    return (library.text(name)[1] for name in part.cards.ids)


def _without(shelf: Shelf, keys: Collection[str]) -> Shelf:
    cards = shelf.part.cards
    gone = [number for key in keys for number in cards.by_note.get(key, ())]
    return Shelf(shelf.part, shelf.there & ~pack(sorted(gone), shelf.part.size))


def _keys(shelf: Shelf) -> set[str]:
    """The notes of which a shelf still holds something."""
    cards = shelf.part.cards
    there = shelf.there
    return {cards.keys[note] for number, note in enumerate(cards.note_of) if there >> number & 1}
