"""Puts together what the parts of an index found for one query."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from notes.search.answer import Answer, Relaxed, Scope
from notes.search.bodies import HIGHEST_IN_TEXT, find_in_texts
from notes.search.expansion import ENOUGH
from notes.search.filters import Filters
from notes.search.folding import shown_places
from notes.search.highlighting import Highlighter, Letters
from notes.search.marking import marks
from notes.search.matches import Match, Matches
from notes.search.matching import Found, fields_of, find, take_apart
from notes.search.postings import ANYWHERE, Field
from notes.search.query import parse
from notes.search.ranking import HIGHEST
from notes.search.relaxing import (
    distinct,
    left_over,
    loosened,
    relaxed,
    relaxed_together,
    suggestions,
    without_loose,
)
from notes.search.rows import Groups, Row, each_talk_once, events_in, sessions_in
from notes.search.sight import SEEN, asked, before, kept_in_sight
from notes.search.snippets import marked_snippet, needles, snippet
from notes.search.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from notes.search.answer import Positions
    from notes.search.library import Library
    from notes.search.marking import Mark
    from notes.search.part import Part
    from notes.search.query import Query
    from notes.search.rows import Place, Shelf
    from notes.search.sight import Sight

_FEW = 30
"""With fewer sessions found by their fields than this, the texts are searched, too."""
_MOST_SNIPPETS = 50
_MOST_TRIED = 6
"""Queries that may find something where nothing was found."""
_STRICT, _RIGHTLY_IN_TEXT, _RELAXED, _IN_TEXT = range(4)
"""What comes first: words found as typed in the fields, whole words found in the texts, words read
more freely in the fields, anything else in the texts."""
_IN_TEXTS = (_RIGHTLY_IN_TEXT, _IN_TEXT)
_BELOW_FIELDS = 0.3
"""What is found in a text only scores at most this share of the highest score."""


@dataclass(slots=True)
class Answering:
    """The search for one query."""

    query: Query
    shelves: Sequence[Shelf]
    library: Library
    scope: Scope
    limit: int
    cancelled: Callable[[], bool]
    sight: Sight
    _rows: list[Row] = field(default_factory=list)
    _bits: list[int] = field(default_factory=list)
    _by_fields: dict[Part, int] = field(default_factory=dict)
    """Of each part what was found without its texts."""
    _hints: dict[str, None] = field(default_factory=dict)
    _relaxed: dict[Relaxed, None] = field(default_factory=dict)
    _marks: list[Mark] = field(default_factory=list)
    """What lights up letters wherever they stand, in words or not."""

    def __post_init__(self) -> None:
        self._marks = marks(self.query)

    def answer(self) -> Answer:
        """Search every part and rank what they found together."""
        query = self.query
        rows = self._in_sight(self._found())
        if not rows and not self.cancelled():
            self._search_loosely()
            rows = each_talk_once(self._ordered())
        if self.cancelled():
            return Answer(query.text, cancelled=True)
        rows = rows[: self.limit]
        ids = [row.id for row in rows]
        return Answer(
            query=query.text,
            matches=self._matches(rows, ids),
            sessions=sessions_in(self.shelves, self._bits),
            events=events_in(self.shelves, self._bits),
            relaxed=tuple(self._relaxed),
            suggestions=() if rows else self._suggestions(),
            hints=(*query.hints, *self._hints),
            groups=Groups(rows, ids),
            words=query.words,
        )

    def _found(self) -> Sequence[Row]:
        """What the query means as it stands, and remember the first of it."""
        self._search(self.query)
        rows = each_talk_once(self._ordered())
        if not self.cancelled():
            first = tuple(row.place for row in rows[:SEEN])
            self.sight[asked(self.query, self.scope, self.limit)] = first
        return rows

    def _in_sight(self, rows: Sequence[Row]) -> Sequence[Row]:
        """`rows` with what was among the first while the last word was begun kept among them.

        What only texts tell of may change with each letter: it is not what a title was begun for.
        """
        if len(rows) <= SEEN or self._sorted or rows[0].tier in _IN_TEXTS:
            return rows
        found = {(row.shelf.part, row.number): row for row in self._rows}
        seen: list[Place] = []
        for query in reversed(tuple(before(self.query))):
            first = [place for place in self._first(query) if self._stays(place, found, rows)]
            seen = kept_in_sight(first, seen)
        if not seen:
            return rows
        seen = kept_in_sight([row.place for row in rows[:SEEN]], seen)
        kept = set(seen)
        others = [row for row in rows if (row.shelf.part, row.number) not in kept]
        return each_talk_once([*map(found.__getitem__, seen), *others])

    def _first(self, query: Query) -> Sequence[Place]:
        """The first of what another query finds."""
        known = self.sight.get(asked(query, self.scope, self.limit))
        if known is not None:
            return known
        with_it = (self.shelves, self.library, self.scope, self.limit, self.cancelled, self.sight)
        earlier = Answering(query, *with_it)
        return [row.place for row in earlier._found()[:SEEN]]

    def _stays(self, place: Place, found: dict[Place, Row], rows: Sequence[Row]) -> bool:
        """Whether a document answers no worse than the last of the first; ranked or not yet."""
        worst = rows[SEEN - 1]
        if place in found:
            return found[place].tier <= worst.tier
        part, number = place
        if worst.shelf.part is not part or worst.tier in _IN_TEXTS:
            return False
        answers = bool(self._by_fields[part] >> number & 1)
        if answers:
            found[place] = worst._replace(number=number)
        return answers

    def _search(self, query: Query) -> None:
        self._bits = [0] * len(self.shelves)
        in_fields: list[Found] = []
        # Words are read freely only where no part holds them as they were typed.
        tight = without_loose(query)
        for said, relax in ((query, False), (tight, False), (tight or query, True)):
            if said is None or ("body" in query.fields and len(query.fields) == 1):
                continue
            self._rows = []
            in_fields = [self._in_fields(said, at, relax=relax) for at in self._places]
            if any(self._bits) or self.cancelled():
                left_out = sorted(set(query.words) - set(said.words))
                self._relaxed.update({Relaxed(word, ""): None for word in left_out})
                query = said
                break
        self._by_fields = {s.part: bits for s, bits in zip(self.shelves, self._bits, strict=True)}
        count = sum(bits.bit_count() for bits in self._bits)
        if count < _FEW and (not query.fields or "body" in query.fields):
            for at in self._places:
                self._in_texts(query, at, relax=not count)
        parts = (shelf.part for shelf in self.shelves)
        self._relaxed.update(dict.fromkeys(relaxed_together(zip(parts, in_fields, strict=False))))

    @property
    def _places(self) -> range:
        return range(len(self.shelves))

    def _rare(self, query: Query) -> frozenset[str]:
        """The words that all parts together hold so seldom that they may be misspelt."""
        fields = fields_of(query)
        return frozenset(
            word
            for word in query.words
            if word not in query.loose
            and sum(s.part.expansion(word, 0, fields).frequency for s in self.shelves) < ENOUGH
        )

    def _in_fields(self, query: Query, at: int, *, relax: bool) -> Found:
        shelf, part = self.shelves[at], self.shelves[at].part
        filters = self._filters(part, fields_of(query))
        filters.rare = self._rare(query)
        demand = take_apart(query, filters, shelf.there)
        found = find(demand, part, filters, self._wanted(part), relax=relax)
        self._bits[at] = found.bits
        self._hints.update(dict.fromkeys(filters.hints))
        lit = Highlighter(found.lit, part.segment)
        tier = _STRICT if found.strictly else _RELAXED
        self._rows += [Row(score / HIGHEST, shelf, n, lit, tier) for score, n in found.ranked]
        return found

    def _filters(self, part: Part, fields: Field) -> Filters:
        parts = [shelf.part for shelf in self.shelves]
        return Filters(part, parts, self.library, self.scope, self.cancelled, fields)

    def _in_texts(self, query: Query, at: int, *, relax: bool) -> None:
        shelf, part = self.shelves[at], self.shelves[at].part
        if part.texts is None:
            return
        filters = self._filters(part, ANYWHERE)
        filters.in_texts = True
        filters.only_texts = bool(query.fields)
        demand = take_apart(query, filters, shelf.there & ~self._bits[at])
        found = find_in_texts(demand, part, filters, self._wanted(part), relax=relax)
        self._bits[at] |= found.bits
        self._hints.update(dict.fromkeys(filters.hints))
        if relax:
            self._relaxed.update(dict.fromkeys(relaxed(part, replace(found, lit=()))))
        lit = Highlighter(found.lit, part.segment)
        sought = needles(found.words, part.texts.body.words)
        phrases = [(word,) for word in query.words if (word,) not in sought]
        rightly = all(word.exactly for word in found.words)
        tier = _RIGHTLY_IN_TEXT if rightly else _IN_TEXT
        highest = _BELOW_FIELDS / HIGHEST_IN_TEXT
        self._rows += [
            Row(score * highest, shelf, n, lit, tier, (*sought, *phrases))
            for score, n in found.ranked
        ]

    def _search_loosely(self) -> None:
        nearest = (loosened(self.query, shelf.part) for shelf in self.shelves)
        query = next((query for query in nearest if query and query.root.nodes), None)
        if query is not None:
            self._search(query)
            pairs = zip(self.query.words, query.words, strict=False)
            self._relaxed.update(dict.fromkeys(Relaxed(a, b) for a, b in pairs if a != b))
        if not self._rows and (query := left_over(self.query)):
            self._search(query)
            left_out = sorted(set(self.query.words) - set(query.words)) if self._rows else ()
            self._relaxed.update({Relaxed(word, ""): None for word in left_out})

    @property
    def _sorted(self) -> bool:
        """Whether the answer is in another order than that of relevance."""
        return self.query.sort not in ("", "relevance")

    def _wanted(self, part: Part) -> int:
        """How many of a part are to be ranked; all where another order follows."""
        return part.size if self._sorted else part.holding(self.limit)

    def _ordered(self) -> list[Row]:
        rows = self._rows
        if self._sorted:
            key = sort_key(self.query.sort, self.library, one_part=len(self.shelves) == 1)
            return sorted(rows, key=lambda row: key(row.shelf.part, row.number))
        if len(self.shelves) == 1:
            return sorted(rows, key=lambda row: row.tier)
        newest = sort_key("newest", self.library, one_part=False)
        return sorted(
            rows, key=lambda row: (row.tier, -row.score, newest(row.shelf.part, row.number))
        )

    def _matches(self, rows: Sequence[Row], ids: Sequence[str]) -> Matches:
        falling = accumulate((row.score for row in rows), min, initial=1.0)
        scores = [1.0 if self._sorted else max(0.0, score) for score in falling][1:]

        def match(at: int) -> Match:
            row, shown = rows[at], None
            if row.tier in _IN_TEXTS and at < _MOST_SNIPPETS:
                text = self.library.text(ids[at])
                shown = snippet(*text, row.sought) or marked_snippet(*text, self._marks)
            return Match(ids[at], scores[at], *self._letters(row), shown)

        return Matches(ids, match, lambda at: rows[at].card)

    def _letters(self, row: Row) -> Letters:
        letters = row.lit.letters(row.number)
        uneven = row.number in row.shelf.part.uneven
        if not uneven and not self._marks:
            return letters
        labels = self.library.labels(row.id)
        if uneven:
            letters = Letters(*map(shown_places, labels, letters))
        return Letters(*(self._marked(*pair) for pair in zip(labels, letters, strict=True)))

    def _marked(self, text: str, lit: Positions) -> Positions:
        more = [at for mark in self._marks for at in mark(text)]
        return tuple(sorted({*lit, *more})) if more else lit

    def _suggestions(self) -> tuple[str, ...]:
        largest = max((shelf.part for shelf in self.shelves), key=lambda part: part.size)
        likely = islice(suggestions(self.query, largest), _MOST_TRIED)
        return distinct((text for text in likely if self._first(parse(text))), self.query.text)
