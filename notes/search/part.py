"""Some sessions of a notebook, ready to be searched: their words, ids, events and qualifiers."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from notes.collecting import keep
from notes.search.bits import Kept, pack, unpack
from notes.search.cards import Cards
from notes.search.expansion import Expansion
from notes.search.facets import Facets
from notes.search.postings import ANYWHERE, Field
from notes.search.segment import build_segment
from notes.search.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from notes.search.documents import Document
    from notes.search.postings import Postings
    from notes.search.segment import Placed, Segment
    from notes.search.texts import Texts

_MOST_EXPANSIONS = 64
_LENGTH_CLASSES = 12
_MANY_STARTING = 120
"""The set of more documents than this is kept."""
_HEAVY = 64


class Part:
    """Documents that are searched together; never changes once made."""

    def __init__(
        self,
        segment: Segment,
        cards: Cards,
        facets: Callable[[], Facets],
        texts: Texts | None = None,
    ) -> None:
        self.segment = segment
        self.cards = cards
        self._count_facets = facets
        self.texts = texts
        """The full texts; nothing while they are not read."""
        self.vocabulary = Vocabulary(segment.words)
        self._expansions: dict[tuple[str, int, Field, str], Expansion] = {}
        self._in_texts: dict[tuple[str, int], tuple[Expansion, Expansion]] = {}
        self.kept = Kept(segment.size)
        """Sets of documents for qualifiers, by what they are for."""

    @classmethod
    def of(cls, documents: Iterable[Document], known: Mapping[str, Placed] | None = None) -> Part:
        """Index `documents`, in any order; `known` is what `placed` gives for some texts."""
        ordered = sorted(documents, key=lambda document: document.order)
        facets = Facets.of(ordered)
        return cls(build_segment(ordered, known), Cards.of(ordered), lambda: facets)

    def with_texts(self, texts: Texts | None) -> Part:
        """The same documents with their full texts."""
        part = Part(self.segment, self.cards, self._count_facets, texts)
        part.take_sets(self.sets())
        # What was worked out for words of titles and the like holds all the same.
        part.vocabulary, part.kept = self.vocabulary, self.kept
        part._expansions = self._expansions
        return part

    def warm_words(self, cancelled: Callable[[], bool] = lambda: False) -> None:
        """Put together what the first letters of a word and the first slip need.

        Args:
            cancelled: Asked between the steps, each of some milliseconds; once true, the rest is
                left to the searches themselves.
        """
        warm(self.segment, self.vocabulary, cancelled)
        self.vocabulary.warm(cancelled)

    def warm(self) -> Part:
        """Put together now what the first keystrokes would have to wait for."""
        self.warm_words()
        if self.texts is not None:
            warm(self.texts.body, self.texts.body_words)
        _ = self.by_length, self._with_event, self._last_of_events, self.cards.by_note
        return self

    @cached_property
    def facets(self) -> Facets:
        """The values of the qualifiers; most searches need none."""
        return self._count_facets()

    def sets(self) -> list[int]:
        """Sets of documents that every search needs, to be kept with the rest."""
        return [self._with_event, self._last_of_events, *self.by_length]

    def take_sets(self, sets: Sequence[int]) -> None:
        """Take what `sets` returned for the same documents."""
        known = self.__dict__
        known["_with_event"], known["_last_of_events"], *known["by_length"] = sets

    @property
    def size(self) -> int:
        """The number of documents."""
        return self.segment.size

    @cached_property
    def everything(self) -> int:
        """The set of all documents."""
        return (1 << self.size) - 1

    @cached_property
    def uneven(self) -> frozenset[int]:
        """The documents where folding moves letters."""
        return frozenset(self.segment.uneven)

    def expansion(
        self, typed: str, level: int, fields: Field = ANYWHERE, joined: str = ""
    ) -> Expansion:
        """What `typed` may mean; kept, so that a keystroke works out only the last word.

        Args:
            typed: One word.
            level: How much effort to make.
            fields: Where it may stand.
            joined: The word that it makes together with its neighbour, which is meant, too.
        """
        key = (typed, level, fields, joined)
        known = self._expansions.get(key)
        if known is None:
            known = Expansion(typed, level, self.segment, self.vocabulary, fields, joined)
            keep(self._expansions, key, known, _MOST_EXPANSIONS)
        return known

    def joined(self, words: Sequence[str]) -> list[str]:
        """For each word, the one it makes with a neighbour where there is such a word."""
        made = [""] * len(words)
        for at, (first, second) in enumerate(pairwise(words)):
            if min(len(first), len(second)) > 1 and self.vocabulary.number(first + second) >= 0:
                made[at] = made[at + 1] = first + second
        return made

    def text_expansions(self, typed: str, level: int) -> tuple[Expansion, Expansion]:
        """What `typed` may mean in the headings and in the texts, where those are read."""
        key = (typed, level)
        known = self._in_texts.get(key)
        if known is None and self.texts is not None:
            texts = self.texts
            known = (
                Expansion(typed, 0, texts.headings, texts.heading_words),
                Expansion(typed, level, texts.body, texts.body_words),
            )
            keep(self._in_texts, key, known, _MOST_EXPANSIONS)
        if known is None:
            nothing = self.expansion("", 0, Field(0))
            return nothing, nothing
        return known

    def talks_in(self, bits: int) -> list[str]:
        """Of the documents whose talk others tell of, too, what these have in common."""
        both = bits & self._told
        talk_of = self.cards.talk_of
        return [talk_of[number] for number in unpack(both, self.size)] if both else []

    def holding(self, talks: int) -> int:
        """How many documents tell of so many talks in any case, where some tell of the same."""
        return min(talks * self._most_told, talks + len(self.cards.told))

    @cached_property
    def _most_told(self) -> int:
        """How many documents tell of one talk at most."""
        return max(Counter(self.cards.talks).values(), default=1)

    @cached_property
    def _told(self) -> int:
        return pack(self.cards.told, self.size)

    def events_in(self, bits: int) -> int:
        """How many events the documents belong to.

        Each event's documents are neighbours, so adding a run of ones to each event's bits carries
        into its last bit exactly where any of them is set.
        """
        last = self._last_of_events
        bits &= self._with_event
        rest = self._with_event & ~last
        return ((((bits & rest) + rest) | bits) & last).bit_count()

    def event_ids_in(self, bits: int) -> set[str]:
        """The ids of the events that the documents belong to; for a few documents."""
        cards = self.cards
        found = {cards.events[cards.event_of[n]] for n in unpack(bits, self.size)}
        return found - {""}

    def has_event(self, event: str, bits: int) -> bool:
        """Whether any of the documents belongs to the event."""
        if event not in self.cards.events:
            return False
        place = self.cards.events.index(event)
        events = self.cards.event_of
        low = bisect_left(events, place)
        high = bisect_left(events, place + 1, low)
        return bool(bits >> low & ((1 << high - low) - 1))

    @cached_property
    def _with_event(self) -> int:
        if "" not in self.cards.events:
            return self.everything
        none = self.cards.events.index("")
        return pack([n for n, event in enumerate(self.cards.event_of) if event != none], self.size)

    @cached_property
    def _last_of_events(self) -> int:
        events = self.cards.event_of
        last = [n for n in range(self.size - 1) if events[n] != events[n + 1]]
        return pack([*last, self.size - 1], self.size) & self._with_event if self.size else 0

    def starting(self, expansions: Sequence[Expansion]) -> int:
        """The documents whose titles begin with the words typed."""
        if not expansions:
            return 0
        typed = f" {' '.join(expansion.typed for expansion in expansions)}".encode()
        known = self.kept.get(typed)
        if known is not None:
            return known
        order, title = self.segment.by_title, self.segment.title
        low = bisect_left(order, typed, key=title)
        high = bisect_left(order, typed + b"\xff", low, key=title)
        starting = pack(order[low:high], self.size)
        if high - low > _MANY_STARTING:
            self.kept[typed] = starting
        return starting

    @cached_property
    def by_length(self) -> list[int]:
        """The documents by the length of their titles, those of the shortest first."""
        lengths, size = self.segment.lengths, self.size
        order = sorted(range(size), key=lengths.__getitem__)
        bounds = [at * size // _LENGTH_CLASSES for at in range(_LENGTH_CLASSES + 1)]
        return [pack(sorted(order[low:high]), size) for low, high in pairwise(bounds)]


def warm(
    postings: Postings, vocabulary: Vocabulary, cancelled: Callable[[], bool] = lambda: False
) -> None:
    """Put together the sets of documents for all beginnings that many documents have."""
    words = postings.words
    for size in (1, 2):
        low = 0
        while low < len(words):
            beginning = words[low][:size]
            high = vocabulary.range(beginning)[1] if len(beginning) == size else low + 1
            if postings.frequency(low, high) * _HEAVY > postings.size:
                if cancelled():
                    return
                postings.bits(low, high)
            low = high
