"""Entries of three parts: people, where they work, and a title, in an order that most share.

`Ann Lee - Acme: How caches rest`, `Acme | Ann Lee | How caches rest`: which part is what shows only
over all entries of a level. One place holds persons, the longer of the other two the titles, and
what is left belongs to the person.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.entries.entry_parts import before, behind, cuts_in, people_in_place
from notes.structure.people.affiliations import (
    NOBODY,
    OF_NAMES,
    People,
    is_organisation,
    joined,
    says_role,
)
from notes.structure.people.names import LIKELY
from notes.structure.people.people import read_people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.entry_parts import Cut, Parting

_SIGNS = frozenset({"-", "|", "/", "·", "•", "~", ":"})
_FEWEST, _SOME, _MOST, _CLEARLY, _NEARLY_ALL = 2, 0.5, 0.6, 0.7, 0.8
_FEW = 0.3
_SEVERAL = 4
_LONGER, _RARE, _SHORT_FIRM = 1.5, 0.2, 2
_FIRST, _LAST, _AROUND = (0, 1), (-2, -1), (0, -1)
"""Which of a line's signs part it in three."""


class _Order(NamedTuple):
    """Which of three parts is what."""

    signs: tuple[int, int]
    people: int
    firm: int
    title: int


_ORDERS = (
    _Order(_FIRST, 0, 1, 2),
    _Order(_LAST, 2, 1, 0),
    _Order(_FIRST, 1, 0, 2),
    _Order(_AROUND, 2, 0, 1),
)
"""The usual ones first; in the others, what stands at the front may be a part of the title."""


def parting_of_wide(lines: Sequence[str]) -> Parting | None:
    """How to part parallel `lines`, as a reader sees them, most of which have three parts."""
    rows = [(line, cuts) for line in lines if len(cuts := _cuts(line)) > 1]
    if len(rows) < max(_FEWEST, _SOME * len(lines)):
        return None
    for order in _ORDERS:
        for pair, alike in _parted(order, rows):
            mixed = pair[0] != pair[1]
            if len(alike) < max(_FEWEST, (_CLEARLY if mixed else _SOME) * len(lines)):
                continue
            least = max(_SEVERAL, (_CLEARLY if mixed else _NEARLY_ALL) * len(lines))
            if _holds(order, alike, nearly_all=len(alike) >= least, mixed=mixed):
                return _parting(order, pair)
    return None


def _parted(
    order: _Order, rows: Sequence[tuple[str, Sequence[Cut]]]
) -> Sequence[tuple[tuple[str, str], Sequence[Sequence[str]]]]:
    """The signs at which rows may be parted in `order`, and the parts; those of most rows first."""
    found = []
    for pair in _pairs(order, [cuts for _, cuts in rows]):
        parted = [(line, _signs_of(cuts, order, pair)) for line, cuts in rows]
        found.append((pair, [_three(line, *signs) for line, signs in parted if signs]))
    return sorted(found, key=lambda parts: len(parts[1]), reverse=True)


def _pairs(order: _Order, rows: Sequence[Sequence[Cut]]) -> Sequence[tuple[str, str]]:
    """The two signs that most rows have, and the first two that differ, where firms have signs."""
    first, second = order.signs
    pairs = Counter((cuts[first].sign, cuts[second].sign) for cuts in rows)
    found = [pairs.most_common(1)[0][0]]
    if order.signs == _FIRST:
        signs = [list(dict.fromkeys(cut.sign for cut in cuts))[:2] for cuts in rows]
        pairs = Counter((pair[0], pair[1]) for pair in signs if len(pair) > 1)
        found += [pair for pair, _ in pairs.most_common(1) if pair not in found]
    return [pair for pair in found if pair != (":", ":")]


def _cuts(line: str) -> Sequence[Cut]:
    return [cut for cut in cuts_in(line) if cut.sign in _SIGNS]


def _three(line: str, first: Cut, second: Cut) -> Sequence[str]:
    return line[: first.start], line[first.end : second.start], line[second.end :]


def _holds(order: _Order, rows: Sequence[Sequence[str]], *, nearly_all: bool, mixed: bool) -> bool:
    """Whether three parts are in `order`: persons in one place, titles longer than what is left.

    Args:
        order: What may be where.
        rows: The parts of each line.
        nearly_all: Hardly a line is otherwise, so that none of the signs belongs to titles.
        mixed: The two signs differ, as they do in titles with a colon.
    """
    people = [_share([_is_person(row[at]) for row in rows]) for at in range(3)]
    if people[order.people] < _MOST or people[order.title] >= _FEW:
        return False
    if people[order.firm] >= _MOST and all(row[order.people][:1] == "@" for row in rows):
        return False  # the handles of those who are named beside them
    titles = [row[order.title] for row in rows]
    firms = [row[order.firm].partition(";")[0] for row in rows]
    titled, beside = _share(list(map(_is_title, titles))), _share(list(map(_is_title, firms)))
    repeated = len(set(firms)) < len(rows) == len(set(titles))
    shorter = sum(map(_words, firms)) <= sum(map(_words, titles))
    if beside > titled or not (shorter or repeated):
        return False
    known = repeated or _share([is_organisation(firm) for firm in firms if firm]) >= _FEW
    if order.people == 1:
        long = sum(map(_words, titles)) > _LONGER * sum(map(_words, firms))
        return known or (long and titled >= _SOME and beside <= _RARE)
    if order.signs == _AROUND:
        return nearly_all and known
    if mixed:
        return known or (nearly_all and sum(map(_words, firms)) <= _SHORT_FIRM * len(rows))
    return known or nearly_all or (titled >= _SOME and beside <= _RARE)


def _words(part: str) -> int:
    return len(part.split())


def _share(signs: Sequence[bool]) -> float:
    return sum(signs) / len(signs)


_QUOTES = '"“”„«»「」『』'


def _is_person(part: str) -> bool:
    return part[:1] not in _QUOTES and bool(read_people(part, least=LIKELY).speakers)


def _is_title(part: str) -> bool:
    """In quotes, or a phrase with a small word in it that is no role."""
    if not part:
        return False
    if part[0] in _QUOTES and part[-1] in _QUOTES:
        return True
    words = part.split()
    small = any(word[0].islower() and word not in OF_NAMES for word in words[1:])
    return len(words) > 1 and (small or part[-1] in "?!") and not says_role(part)


def _parting(order: _Order, pair: tuple[str, str]) -> Parting:
    """Part a line in `order` at the signs `pair`; one with fewer parts names no firm."""
    sign = pair[0] if order.people == 0 else pair[1]
    narrow = before(sign) if order.people < order.title else behind(sign)

    def part(text: str, line: str, least: float) -> tuple[str, People]:
        cuts = _cuts(line)
        found = _signs_of(cuts, order, pair)
        if found is None:
            return narrow(text, line, least)
        parts = _three(line, *found)
        if ";" in parts[order.firm] and order.people == 0:
            return parts[order.title], read_people(line[: found[1].start], least=least)
        people = people_in_place(parts[order.people], least)
        if not people.speakers:
            return line, NOBODY
        *others, last = people.speakers
        last = joined(last, parts[order.firm])
        return parts[order.title], People((*others, last), max(people.confidence, LIKELY))

    return part


def _signs_of(cuts: Sequence[Cut], order: _Order, pair: tuple[str, str]) -> tuple[Cut, Cut] | None:
    """The two signs of a line at which it is parted as most are."""
    first, second = pair
    before = [at for at, cut in enumerate(cuts) if cut.sign == first]
    after = [at for at, cut in enumerate(cuts) if cut.sign == second]
    if order.signs == _FIRST:
        later = [at for at in after if before and at > before[0]]
        return (cuts[before[0]], cuts[later[0]]) if later else None
    if not after:
        return None
    earlier = [at for at in before if at < after[-1]]
    if not earlier:
        return None
    return cuts[earlier[-1 if order.signs == _LAST else 0]], cuts[after[-1]]
