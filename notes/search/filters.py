"""What a query demands strictly: phrases, edges of titles, qualifiers, patterns, exclusions."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from notes.search.bits import pack, unpack
from notes.search.folding import fold, words
from notes.search.patterns import PatternSearch
from notes.search.postings import ANYWHERE, Field
from notes.search.qualifiers import Qualifier, begun_days
from notes.search.query import Edge, Either, Every, Letters, Not, Pattern, Phrase, Word
from notes.search.sets import FIELD_OF, days_bits, edge_bits, kind_bits, path_bits, phrase_bits
from notes.search.texts import CODE, LINK, NOTES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from notes.search.answer import Scope
    from notes.search.expansion import Expansion
    from notes.search.library import Library
    from notes.search.part import Part
    from notes.search.query import Node

_PATTERN_SECONDS = 1.0


@dataclass(slots=True)
class Filters:
    """Turns parts of a query into sets of documents of one part of the index."""

    part: Part
    parts: Sequence[Part]
    """All parts of the index: what one of them has is looked for nowhere else."""
    library: Library
    scope: Scope
    cancelled: Callable[[], bool]
    fields: Field = ANYWHERE
    in_texts: bool = False
    """Whether the full texts count, too."""
    only_texts: bool = False
    """Whether nothing else counts."""
    rare: frozenset[str] = frozenset()
    """Words that so few documents hold that they may well be misspelt."""
    expansions: list[Expansion] = field(default_factory=list)
    """The words that the sets were made of, for ranking and highlighting."""
    hints: list[str] = field(default_factory=list)

    def bits(self, node: Node, within: int, *, wanted: bool = True) -> int:
        """The documents of `within` that `node` asks for.

        Args:
            node: A part of a query.
            within: The documents that are left by the rest of it.
            wanted: False below a `Not`, where nothing is to be highlighted.
        """
        match node:
            case Not(inner):
                return within & ~self.bits(inner, within, wanted=False)
            case Every(nodes):
                for inner in nodes:
                    within &= self.bits(inner, within, wanted=wanted)
                return within
            case Either(nodes):
                made = [self.bits(inner, within, wanted=wanted) for inner in nodes]
                return reduce(or_, made, 0)
            case Qualifier():
                return within & self._qualifier(node, wanted=wanted)
            case Pattern(source):
                return self._pattern(source, within)
            case _:
                found, lit = self._words(node, within)
                if wanted:
                    self.expansions += lit
                return within & found

    def _words(self, node: Node, within: int) -> tuple[int, list[Expansion]]:
        part, fields = self.part, self.fields
        match node:
            case Word(text):
                expansion = self._expansion(text, fields)
                body = part.text_expansions(text, 0)[1].any if self.in_texts else 0
                return expansion.any | body, [expansion]
            case Phrase(found, unfinished):
                lit = [part.expansion(word, 0, fields) for word in found]
                return phrase_bits(self, found, within, unfinished=unfinished), lit
            case Letters(text):
                return self._letters(text), [part.expansion(text, 0, fields)]
            case Edge(found, start, end):
                lit = [part.expansion(word, 0, Field.TITLE) for word in found]
                return edge_bits(part, " ".join(found), start=start, end=end), lit
            case _:
                return within, []

    def _expansion(self, text: str, fields: Field) -> Expansion:
        return _forgiving(self.part, text, fields)

    def _letters(self, text: str) -> int:
        part = self.part
        bits = part.expansion(text, 0, self.fields).plain
        for low, high, _ in part.vocabulary.inside(text):
            bits |= part.segment.bits(low, high, self.fields)
        if self.in_texts and part.texts is not None:
            bits |= part.text_expansions(text, 0)[1].plain
            for low, high, _ in part.texts.body_words.inside(text):
                bits |= part.texts.body.bits(low, high)
        return bits

    def _qualifier(self, node: Qualifier, *, wanted: bool) -> int:
        match node.name:
            case "year" | "date" | "after" | "before":
                return self._days(node)
            case "path":
                return self._told(node, lambda part: path_bits(part, fold(node.value)))
            case "is" if node.value in ("marked", "starred"):
                return self._told(node, self._scoped(node.value))
            case "kind" | "is":
                return self._told(node, lambda part: kind_bits(part, node.value))
            case "has":
                return self._has(node.value)
            case _:
                return self._named(node, wanted=wanted)

    def _days(self, node: Qualifier) -> int:
        begun = begun_days(node)
        if begun and not any(days_bits(part, node) for part in self.parts):
            node = begun
        return self._told(node, lambda part: days_bits(part, node))

    def _scoped(self, value: str) -> Callable[[Part], int]:
        ids = self.scope.marked if value == "marked" else self.scope.starred

        def bits(part: Part) -> int:
            numbers = sorted(map(part.cards.number, ids))
            return pack([number for number in numbers if number >= 0], part.size)

        return bits

    def _told(self, node: Qualifier, bits: Callable[[Part], int]) -> int:
        """What `bits` finds in this part; a hint says so if it finds nothing in any."""
        if not any(map(bits, self.parts)):
            self.hints.append(f"No session has {node.name}:{node.value}.")
        return bits(self.part)

    def _named(self, node: Qualifier, *, wanted: bool) -> int:
        fields = FIELD_OF[node.name]
        if not any(_named_in(part, node, fields)[0] for part in self.parts):
            fields = ANYWHERE
            self.hints.append(f"No {node.name} like {node.value!r}; looked for it everywhere.")
        bits, lit = _named_in(self.part, node, fields)
        if wanted:
            self.expansions += lit
        return bits

    def _has(self, value: str) -> int:
        part = self.part
        if part.texts is None:
            self.hints.append(f"has:{value} has to wait until the texts are read.")
            return part.everything
        known = part.kept.get(("has", value))
        if known is None:
            flag = {"link": LINK, "code": CODE, "notes": NOTES}[value]
            numbers = [n for n, flags in enumerate(part.texts.flags) if flags & flag]
            known = part.kept["has", value] = pack(numbers, part.size)
        return known

    def _pattern(self, source: str, within: int) -> int:
        search = PatternSearch(source, _PATTERN_SECONDS)
        ids, library = self.part.cards.ids, self.library
        numbers = []
        for at, number in enumerate(unpack(within, self.part.size)):
            if search.stopped or (not at % 64 and self.cancelled()):
                break
            texts: Iterable[str] = library.labels(ids[number])
            if self.in_texts:
                texts = (*texts, library.text(ids[number])[1])
            if any(search.span(text) for text in texts):
                numbers.append(number)
        if search.stopped:
            self.hints.append(f"/{source}/ takes too long; not every session was looked at.")
        return pack(numbers, self.part.size)


def _forgiving(part: Part, text: str, fields: Field, together: str = "") -> Expansion:
    """What a word means as it is typed, or more freely where nothing has it so."""
    plain = part.expansion(text, 0, fields, together)
    return plain if plain.any else part.expansion(text, 1, fields)


def _named_in(part: Part, node: Qualifier, fields: Field) -> tuple[int, list[Expansion]]:
    """The documents of `part` with the words of a value in `fields`, and those words."""
    bits, lit = part.everything, []
    typed = words(node.value)
    for word, together in zip(typed, part.joined(typed), strict=True):
        found = [_forgiving(part, word, fields, together)]
        if not found[0].any:
            found = _cut(part, word, fields) or found
        lit += found
        for expansion in found:
            bits &= (expansion.exactly if node.name == "tag" else 0) or expansion.any
    return bits, lit


def _cut(part: Part, word: str, fields: Field) -> list[Expansion]:
    """The two words that a word run together is made of: `pycon2014`; none if it is not."""
    for cut in range(2, len(word) - 1):
        both = [part.expansion(piece, 0, fields) for piece in (word[:cut], word[cut:])]
        if both[0].exactly & both[1].exactly:
            return both
    return []
