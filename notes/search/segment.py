"""The arrays that a search reads: every word of every title, speaker and event, both ways round.

Documents are numbered newest event first and then in note order, so that equal scores fall into
that order by themselves. Words are numbered in alphabetical order, so that the words that begin
alike are a range. Everything is a flat array of numbers or bytes: it is built once, never changed,
read by any thread, and written to a file as it is.
"""

from __future__ import annotations

from array import array
from collections import defaultdict, deque
from dataclasses import dataclass
from itertools import accumulate, chain, count, pairwise, repeat
from typing import TYPE_CHECKING, TypeAlias

from notes.ordering import order_of
from notes.search.columns import Words, narrow
from notes.search.folding import is_even, placed_words
from notes.search.postings import Field, Postings, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from notes.search.documents import Document

_FARTHEST = 65_535
# As plain numbers: an `IntFlag` as a key of a dictionary is hashed by Python code.
_SPEAKERS, _EVENT = int(Field.SPEAKERS), int(Field.EVENT)


@dataclass(frozen=True, slots=True)
class Segment(Postings):
    """An immutable index of some documents: their words, and theirs in turn."""

    first_word: Sequence[int]
    """Where the words of each document begin in `said`; one more entry than documents."""
    said: Sequence[int]
    """Numbers of the words of each document as they are said: title, speakers, event, others."""
    places: Sequence[int]
    """For each entry of `said`, where the word begins in its text."""
    fields: Sequence[int]
    """Three numbers for each document: how many words title, speakers and event have."""
    first_letter: Sequence[int]
    """Where the title of each document begins in `titles`; one more entry than documents."""
    titles: bytes
    """Folded titles in UTF-8, words between single spaces: ` a title `."""
    by_title: Sequence[int]
    """Numbers of the documents in the order of their folded titles."""
    by_initials: Sequence[int]
    """Numbers of the documents in the order of their initials."""
    uneven: Sequence[int]
    """Numbers of the documents where folding moves letters: `places` are those of folded texts."""
    lengths: Sequence[int]
    """Letters in each title, spaces not counted."""

    def title(self, number: int) -> bytes:
        """The folded title of document `number`, with a space at both ends."""
        return self.titles[self.first_letter[number] : self.first_letter[number + 1]]

    def speakers(self, number: int) -> Sequence[int]:
        """Numbers of the words of the speakers of document `number`."""
        title, speakers = self.fields[3 * number : 3 * number + 2]
        first = self.first_word[number] + title
        return self.said[first : first + speakers]

    def initials(self, number: int) -> str:
        """The first letters of the words of the title of document `number`."""
        return initials_of(self.title(number))


def initials_of(title: bytes) -> str:
    """The first letters of the words of a folded title."""
    return "".join([word[0] for word in title.decode().split()])


Placed: TypeAlias = "tuple[Sequence[str], Sequence[int]]"
"""The words of a text, and where each begins as far as places go."""


def placed(text: str) -> Placed:
    """The words of a text as they are indexed."""
    return _apart(placed_words(text))


def build_segment(
    documents: Iterable[Document], known: Mapping[str, Placed] | None = None
) -> Segment:
    """The index of `documents`, which are in their order already.

    Args:
        documents: What is indexed.
        known: What `placed` gives for some of the texts.
    """
    reader = _Reader(known or {})
    for document in documents:
        reader.add(document)
    return reader.finish()


class _Reader:
    """Takes documents one by one and numbers their words as they come."""

    def __init__(self, placed_before: Mapping[str, Placed]) -> None:
        self._placed_before = placed_before
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)
        self._said = array("I")
        self._places = array("H")
        self._where = bytearray()
        self._first_word = array("I", [0])
        self._fields = array("H")
        self._titles: list[bytes] = []
        self._lengths = array("H")
        self._uneven = array("I")
        self._known: dict[tuple[str, int], tuple[Sequence[int], Sequence[int], bytes]] = {}

    def add(self, document: Document) -> None:
        """Index one document, the next in order."""
        words, places = self._placed_before.get(document.title) or placed(document.title)
        self._fields.append(len(words))
        self._said.extend(map(self._numbers.__getitem__, words))
        self._places.extend(places)
        texts = (document.title, document.event, *document.speakers)
        if not ("".join(texts).isascii() or all(map(is_even, texts))):
            self._uneven.append(len(self._titles))
        self._where += b"\1" * len(words)
        self._fields.append(self._repeated(", ".join(document.speakers), _SPEAKERS))
        self._fields.append(self._repeated(document.event, _EVENT))
        for text, where in _others(document):
            self._repeated(text, int(where))
        self._first_word.append(len(self._said))
        self._add_title(words)

    def _add_title(self, words: Sequence[str]) -> None:
        title = " ".join(words)
        if "+" in title or "#" in title or "." in title:
            words = [word for word in words if word[-1] not in "+#" and word[0] != "."]
            title = " ".join(words)
        self._titles.append(f" {title} ".encode())
        self._lengths.append(min(max(0, len(title) - len(words) + 1), _FARTHEST))

    def _repeated(self, text: str, field: int) -> int:
        if not text:
            return 0
        known = self._known.get((text, field))
        if known is None:
            words, places = self._placed_before.get(text) or placed(text)
            said = list(map(self._numbers.__getitem__, words))
            known = self._known[text, field] = said, places, bytes([field]) * len(said)
        numbers, places, where = known
        self._said.extend(numbers)
        self._places.extend(places)
        self._where += where
        return len(numbers)

    def finish(self) -> Segment:
        """The segment of all documents added."""
        words = sorted(self._numbers)
        rank = array("I", bytes(4 * len(words)))
        for number, word in enumerate(words):
            rank[self._numbers[word]] = number
        said = array("I", map(rank.__getitem__, self._said))
        first_posting, postings, where = _inverted(said, self._where, self._first_word, len(words))
        titles = self._titles
        size = len(titles)
        return Segment(
            size=size,
            words=Words(words),
            first_posting=first_posting,
            postings=postings,
            where=where,
            first_word=self._first_word,
            said=narrow(said),
            places=narrow(self._places),
            fields=narrow(self._fields),
            first_letter=array("I", accumulate(map(len, titles), initial=0)),
            titles=b"".join(titles),
            by_title=order_of(titles, 3),  # the first letter is a space
            by_initials=order_of([initials_of(title) for title in titles]),
            uneven=self._uneven,
            lengths=narrow(self._lengths),
        )


def _apart(found: Sequence[tuple[str, int]]) -> Placed:
    if not found:
        return (), ()
    words, places = zip(*found, strict=True)
    return words, places if places[-1] <= _FARTHEST else [min(at, _FARTHEST) for at in places]


def _others(document: Document) -> Iterator[tuple[str, Field]]:
    if document.year:
        yield str(document.year), Field.YEAR
    if document.tags:
        yield " ".join(document.tags), Field.TAGS
    if document.affiliations:
        yield " ".join(document.affiliations), Field.AFFILIATIONS
    if document.place:
        yield document.place, Field.PLACE
    if document.headings:
        yield " ".join(document.headings), Field.HEADINGS


def _inverted(
    said: Sequence[int], where: Sequence[int], first_word: Sequence[int], words: int
) -> tuple[array[int], array[int], bytes]:
    """For each word where its documents begin, all those documents, and the fields in them."""
    once = array("I")
    once_where = bytearray()
    sizes = array("I")
    for first, last in pairwise(first_word):
        inside: Sequence[int] = said[first:last]
        places: Sequence[int] = where[first:last]
        if len(set(inside)) < len(inside):
            inside, places = _once(inside, places)
        once.extend(inside)
        once_where += bytes(places)
        sizes.append(len(inside))
    holding = [array("I") for _ in range(words)]
    fields = [bytearray() for _ in range(words)]
    numbers = chain.from_iterable(map(repeat, count(), sizes))
    # Nothing here runs Python code for each word, of which there are millions.
    deque(map(array.append, map(holding.__getitem__, once), numbers), maxlen=0)
    deque(map(bytearray.append, map(fields.__getitem__, once), once_where), maxlen=0)
    return *joined(holding), b"".join(fields)


def _once(said: Sequence[int], where: Sequence[int]) -> tuple[list[int], list[int]]:
    """The words without repetitions, each with all places where it stands."""
    inside: dict[int, int] = {}
    for word, place in zip(said, where, strict=True):
        inside[word] = inside.get(word, 0) | place
    return list(inside), list(inside.values())
