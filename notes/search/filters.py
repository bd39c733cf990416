"""What a query demands strictly: phrases, edges of titles, qualifiers, patterns, exclusions."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING

from notes.models import Kind
from notes.search.bits import pack, unpack
from notes.search.cards import KINDS
from notes.search.folding import fold, words
from notes.search.patterns import PatternSearch
from notes.search.postings import ANYWHERE, Field
from notes.search.qualifiers import Qualifier
from notes.search.query import Edge, Either, Every, Letters, Not, Pattern, Phrase, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from notes.search.answer import Scope
    from notes.search.expansion import Expansion
    from notes.search.library import Library
    from notes.search.part import Part
    from notes.search.query import Node

_FIELD_OF = {
    "speaker": Field.SPEAKERS,
    "event": Field.EVENT | Field.YEAR,
    "session": Field.TITLE,
    "tag": Field.TAGS,
    "place": Field.PLACE,
}
_PATTERN_SECONDS = 1.0


@dataclass(slots=True)
class Filters:
    """Turns parts of a query into sets of documents of one part of the index."""

    part: Part
    library: Library
    scope: Scope
    cancelled: Callable[[], bool]
    fields: Field = ANYWHERE
    expansions: list[Expansion] = field(default_factory=list)
    """The words that the sets were made of, for ranking and highlighting."""
    hints: list[str] = field(default_factory=list)

    def bits(self, node: Node, *, wanted: bool = True) -> int:
        """The documents that `node` asks for.

        Args:
            node: A part of a query.
            wanted: False below a `Not`, where nothing is to be highlighted.
        """
        match node:
            case Not(inner):
                return self.part.everything & ~self.bits(inner, wanted=False)
            case Every(nodes):
                made = (self.bits(inner, wanted=wanted) for inner in nodes)
                return reduce(and_, made, self.part.everything)
            case Either(nodes):
                return reduce(or_, [self.bits(inner, wanted=wanted) for inner in nodes], 0)
            case Qualifier():
                return self._qualifier(node)
            case Pattern(source):
                return self._pattern(source)
            case _:
                return self._words(node, wanted=wanted)

    def _words(self, node: Node, *, wanted: bool) -> int:
        match node:
            case Word(text):
                expansion = self._expansion(text, self.fields)
                if wanted:
                    self.expansions.append(expansion)
                return expansion.any
            case Phrase(found, unfinished):
                if wanted:
                    self.expansions += [self.part.expansion(w, 0, self.fields) for w in found]
                return self._phrase(found, unfinished=unfinished)
            case Letters(text):
                return self._letters(text)
            case Edge(found, start, end):
                if wanted:
                    self.expansions += [self.part.expansion(w, 0, Field.TITLE) for w in found]
                return self._edge(" ".join(found), start=start, end=end)
            case _:
                return self.part.everything

    def _expansion(self, text: str, fields: Field) -> Expansion:
        plain = self.part.expansion(text, 0, fields)
        return plain if plain.plain else self.part.expansion(text, 1, fields)

    def _phrase(self, found: Sequence[str], *, unfinished: bool) -> int:
        part, fields = self.part, self.fields
        whole = found[:-1] if unfinished else found
        bits = [part.expansion(word, 0, fields).exactly for word in whole]
        if unfinished:
            bits.append(part.expansion(found[-1], 0, fields).plain)
        together = reduce(and_, bits, part.everything)
        if len(found) == 1 or not together:
            return together
        key = (tuple(found), unfinished, fields)
        known = part.kept.get(key)
        if known is None:
            numbers = [n for n in unpack(together, part.size) if self._adjacent(n, found)]
            known = part.kept[key] = pack(numbers, part.size)
        return known

    def _adjacent(self, number: int, found: Sequence[str]) -> bool:
        """Whether the words stand next to each other; the last one may go on."""
        segment = self.part.segment
        first, last = segment.first_word[number], segment.first_word[number + 1]
        said = [segment.words[word] for word in segment.said[first:last]]
        size = len(found)
        for at in range(len(said) - size + 1):
            if said[at + size - 1].startswith(found[-1]) and all(
                said[at + step] == found[step] for step in range(size - 1)
            ):
                return True
        return False

    def _letters(self, text: str) -> int:
        part = self.part
        readings = part.vocabulary.inside(text)
        self.expansions.append(part.expansion(text, 0, self.fields))
        bits = part.expansion(text, 0, self.fields).plain
        for low, high, _ in readings:
            bits |= part.segment.bits(low, high, self.fields)
        return bits

    def _edge(self, text: str, *, start: bool, end: bool) -> int:
        """Titles that begin with the letters, end with them, or consist of them."""
        if start and end:
            return self._titles(f"  {text}  ")
        return self._titles(f"  {text}" if start else f"{text}  ")

    def _titles(self, needle: str) -> int:
        """The documents whose title, two spaces at both ends, holds `needle`."""
        segment = self.part.segment
        sought = needle.encode()
        joined = b" " + segment.titles + b" "
        numbers = []
        at = joined.find(sought)
        number = 0
        starts = segment.first_letter
        while at >= 0:
            number = _row(starts, at, number)
            numbers.append(number)
            at = joined.find(sought, max(at + 1, starts[number + 1]))
        return pack(numbers, self.part.size)

    def _qualifier(self, node: Qualifier) -> int:
        part, cards = self.part, self.part.cards
        match node.name:
            case "year" | "date" | "after" | "before":
                return self._days(node)
            case "kind":
                return self._kind(node.value)
            case "path":
                return self._path(fold(node.value))
            case "is" if node.value in ("marked", "starred"):
                ids = self.scope.marked if node.value == "marked" else self.scope.starred
                numbers = [cards.numbers[name] for name in ids if name in cards.numbers]
                return pack(sorted(numbers), part.size)
            case "is":
                return self._kind(node.value)
            case "has":
                return self._has(node.value)
            case name:
                return self._named(name, words(node.value))

    def _named(self, name: str, typed: Sequence[str]) -> int:
        bits = self.part.everything
        for word in typed:
            expansion = self._expansion(word, _FIELD_OF[name])
            self.expansions.append(expansion)
            exact = expansion.exactly if name == "tag" else 0
            bits &= exact or expansion.any
        return bits

    def _kind(self, value: str) -> int:
        part = self.part
        known = part.kept.get(("kind", value))
        if known is None:
            wanted = KINDS.index(Kind(value))
            numbers = [n for n, kind in enumerate(part.cards.kinds) if kind == wanted]
            known = part.kept["kind", value] = pack(numbers, part.size)
        return known

    def _days(self, node: Qualifier) -> int:
        part, cards = self.part, self.part.cards
        first = node.first.toordinal() if node.first else 1
        last = node.last.toordinal() if node.last else 4_000_000
        known = part.kept.get(("days", first, last))
        if known is None:
            spans = enumerate(zip(cards.first_days, cards.last_days, strict=True))
            numbers = [n for n, (low, high) in spans if high >= first and 0 < low <= last]
            known = part.kept["days", first, last] = pack(numbers, part.size)
        return known

    def _path(self, value: str) -> int:
        part, cards = self.part, self.part.cards
        known = part.kept.get(("path", value))
        if known is None:
            inside = {at for at, key in enumerate(cards.keys) if value in fold(key)}
            numbers = [n for n, note in enumerate(cards.note_of) if note in inside]
            known = part.kept["path", value] = pack(numbers, part.size)
        return known

    def _has(self, value: str) -> int:
        self.hints.append(f"has:{value} waits until the texts are read.")
        return self.part.everything

    def _pattern(self, source: str) -> int:
        part = self.part
        search = PatternSearch(source, _PATTERN_SECONDS)
        numbers = []
        for number, name in enumerate(part.cards.ids):
            if not number % 256 and self.cancelled():
                break
            if any(search.span(text) for text in self.library.labels(name)):
                numbers.append(number)
        if search.stopped:
            self.hints.append(f"/{source}/ takes too long; not every session was looked at.")
        return pack(numbers, part.size)


def _row(starts: Sequence[int], at: int, low: int) -> int:
    """The last row, from `low` on, that starts at `at` or before."""
    from bisect import bisect_right  # noqa: PLC0415

    return min(bisect_right(starts, at, low) - 1, len(starts) - 2)
