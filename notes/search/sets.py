"""Sets of documents for what a query demands: phrases, edges of titles, days, kinds, paths."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import reduce
from itertools import zip_longest
from operator import and_
from types import MappingProxyType
from typing import TYPE_CHECKING

from notes.models import Kind
from notes.search.bits import pack, unpack
from notes.search.cards import KINDS
from notes.search.folding import fold, plain_word
from notes.search.postings import Field

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notes.search.filters import Filters
    from notes.search.part import Part
    from notes.search.qualifiers import Qualifier

FIELD_OF: Mapping[str, Field] = MappingProxyType(
    {
        "speaker": Field.SPEAKERS,
        "event": Field.EVENT | Field.YEAR,
        "session": Field.TITLE,
        "tag": Field.TAGS,
        "place": Field.PLACE,
    }
)
"""Where the words of a qualifier's value are looked for."""

_MOST_TEXTS = 300
"""Texts that are read again to see whether words stand next to each other."""
_FAR = 4_000_000
"""A day later than any that a date can be."""


def phrase_bits(filters: Filters, found: Sequence[str], within: int, *, unfinished: bool) -> int:
    """Documents with the words next to each other; the last one may go on if `unfinished`."""
    part, fields = filters.part, filters.fields
    expansions = [part.expansion(word, 0, fields) for word in found]
    wanted = [expansion.exactly for expansion in expansions]
    if unfinished:
        wanted[-1] = expansions[-1].plain
    bits = reduce(and_, wanted)
    if len(found) > 1 and bits:
        key = (tuple(found), unfinished, fields)
        known = part.kept.get(key)
        if known is None:
            numbers = [n for n in unpack(bits, part.size) if _said(part, n, found, unfinished)]
            known = part.kept[key] = pack(numbers, part.size)
        bits = known
    return (
        bits | _in_texts(filters, found, within & ~bits, unfinished) if filters.in_texts else bits
    )


def _said(part: Part, number: int, found: Sequence[str], unfinished: bool) -> bool:  # noqa: FBT001
    segment = part.segment
    first, last = segment.first_word[number], segment.first_word[number + 1]
    said = [segment.words[word] for word in segment.said[first:last]]
    named = any(plain_word(word) != word for word in found)
    return adjacent(_one_way(said, named=named), found, unfinished=unfinished)


def _one_way(said: Sequence[str], *, named: bool) -> list[str]:
    """The words without those that say another one twice: `c++` is said after its plain `c`.

    Args:
        said: The words of a document.
        named: Whether to keep `c++` instead of `c`.
    """
    if not named:
        return [word for word in said if plain_word(word) == word]
    after = [plain_word(word) if word != plain_word(word) else "" for word in said[1:]]
    return [word for word, named_after in zip_longest(said, after) if word != named_after]


def adjacent(said: Sequence[str], found: Sequence[str], *, unfinished: bool) -> bool:
    """Whether `found` stand next to each other in `said`."""
    size = len(found)
    for at in range(len(said) - size + 1):
        if said[at] != found[0] and size > 1:
            continue
        *firsts, last = said[at : at + size]
        fits = last.startswith(found[-1]) if unfinished else last == found[-1]
        if fits and firsts == list(found[:-1]):
            return True
    return False


def _in_texts(filters: Filters, found: Sequence[str], within: int, unfinished: bool) -> int:  # noqa: FBT001
    part = filters.part
    bodies = [part.text_expansions(word, 0)[1] for word in found]
    wanted = [body.exactly for body in bodies]
    if unfinished:
        wanted[-1] = bodies[-1].plain
    bits = reduce(and_, wanted) & within
    if len(found) == 1 or not bits:
        return bits
    numbers = []
    ending = "" if unfinished else r"(?![^\W_])"
    words = r"[\W_]+".join(map(re.escape, found))
    pattern = re.compile(rf"(?<![^\W_]){words}{ending}")
    for number in unpack(bits, part.size, _MOST_TEXTS):
        if filters.cancelled():
            break
        text = filters.library.text(part.cards.ids[number])[1]
        if pattern.search(fold(text)):
            numbers.append(number)
    return pack(numbers, part.size)


def edge_bits(part: Part, text: str, *, start: bool, end: bool) -> int:
    """Documents whose title begins with the letters, ends with them, or consists of them."""
    needle = f"{'  ' if start else ''}{text}{'  ' if end else ''}".encode()
    segment = part.segment
    joined = b" " + segment.titles + b" "
    starts = segment.first_letter
    numbers: list[int] = []
    at = joined.find(needle)
    while at >= 0:
        # Every title ends with a space and the next one begins with one, so two spaces are an edge.
        place = at if start else at + len(needle) - 3
        number = min(bisect_right(starts, place) - 1, part.size - 1)
        if not numbers or numbers[-1] != number:
            numbers.append(number)
        at = joined.find(needle, at + 1)
    return pack(numbers, part.size)


def kind_bits(part: Part, value: str) -> int:
    """Documents of one kind of session."""
    known = part.kept.get(("kind", value))
    if known is None:
        wanted = KINDS.index(Kind(value))
        numbers = [n for n, kind in enumerate(part.cards.kinds) if kind == wanted]
        known = part.kept["kind", value] = pack(numbers, part.size)
    return known


def days_bits(part: Part, asked: Qualifier) -> int:
    """Documents that may have been given on one of the days asked for."""
    first = asked.first.toordinal() if asked.first else 1
    last = asked.last.toordinal() if asked.last else _FAR
    known = part.kept.get(("days", first, last))
    if known is None:
        spans = enumerate(zip(part.cards.first_days, part.cards.last_days, strict=True))
        numbers = [n for n, (low, high) in spans if high >= first and 0 < low <= last]
        known = part.kept["days", first, last] = pack(numbers, part.size)
    return known


def path_bits(part: Part, value: str) -> int:
    """Documents whose note's path holds `value`, which is folded."""
    known = part.kept.get(("path", value))
    if known is None:
        inside = {at for at, key in enumerate(part.cards.keys) if value in fold(key)}
        numbers = [n for n, note in enumerate(part.cards.note_of) if note in inside]
        known = part.kept["path", value] = pack(numbers, part.size)
    return known
