"""How a query can go on: names of qualifiers and their values, with counts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from notes.search.answer import Completion
from notes.search.facets import FACETS
from notes.search.folding import fold, words
from notes.search.qualifiers import CHOICES, QUALIFIERS, closest, own_name
from notes.search.tokens import Token, TokenKind, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notes.search.facets import Facets

_MOST = 50
_SPECIAL = frozenset(' |()"\t')
_DAYS = ("date", "after", "before")


def completions(facets: Sequence[Facets], text: str, cursor: int) -> list[Completion]:
    """Ways to go on at `cursor`, the likeliest first.

    Args:
        facets: Of every part of the index.
        text: The whole query.
        cursor: Where the cursor stands in it, counted in letters.
    """
    token = _under(text, cursor)
    if token is None:
        return [_with(text, cursor, cursor, f"{name}:", count) for name, count in _names(facets)]
    if token.kind is TokenKind.QUALIFIER:
        return _values(facets, text, token)
    typed = fold(token.text)
    found = [pair for pair in _names(facets) if pair[0].startswith(typed)]
    if token.kind is not TokenKind.TEXT or not typed:
        return []
    return [_with(text, token.first, token.last, f"{name}:", count) for name, count in found]


def _under(text: str, cursor: int) -> Token | None:
    """The piece of the query that ends at the cursor or goes on around it."""
    for token in tokens(text[:cursor]):
        if token.last == cursor and token.kind not in (TokenKind.NOT, TokenKind.OPEN):
            return token
    return None


def _names(facets: Sequence[Facets]) -> Iterator[tuple[str, int]]:
    for name in QUALIFIERS:
        counted = "year" if name in _DAYS else name
        yield name, sum(_counts(facets, counted).values()) if counted in FACETS else 0


def _counts(facets: Sequence[Facets], name: str) -> Counter[str]:
    together: Counter[str] = Counter()
    for facet in facets:
        together.update(facet.values(name))
    return together


def _values(facets: Sequence[Facets], text: str, token: Token) -> list[Completion]:
    name = own_name(token.name)
    typed = fold(token.text)
    if name in _DAYS:
        name = "year"
    counts = _counts(facets, name)
    if name in CHOICES:
        pairs = [(c, counts.get(c, 0)) for c in CHOICES[name] if c.startswith(typed)]
    elif name == "year":
        found = [value for value in counts if value.startswith(typed)]
        pairs = [(value, counts[value]) for value in sorted(found, reverse=True)]
    else:
        pairs = list(_best(counts, typed))
    hashed = text[token.first] == "#"
    sign = "#" if hashed else f"{token.name}:"
    return [
        _with(text, token.first, token.last, f"{sign}{_quoted(value)}", count, value)
        for value, count in pairs[:_MOST]
    ]


def _best(counts: Counter[str], typed: str) -> Iterable[tuple[str, int]]:
    """The values with words that begin as typed, or that are near to it where none does."""
    ranked = []
    for value, count in counts.items():
        folded = fold(value)
        if folded.startswith(typed):
            ranked.append((0, -count, folded, value))
        elif f" {typed}" in f" {' '.join(words(value))}":
            ranked.append((1, -count, folded, value))
    if not ranked and typed:
        by_word = {word: value for value in counts for word in words(value)}
        near = closest(typed, tuple(by_word))
        ranked = [(2, -counts[v], v, v) for v in counts if near and near in words(v)]
    return [(value, -count) for _, count, _, value in sorted(ranked)]


def _quoted(value: str) -> str:
    return f'"{value}"' if _SPECIAL & set(value) else value


def _with(text: str, first: int, last: int, new: str, count: int, label: str = "") -> Completion:
    after = text[last:]
    space = "" if new.endswith(":") or after.startswith(" ") else " "
    done = f"{text[:first]}{new}{space}"
    return Completion(done + after, count, label or new, len(done))
