"""The line of a text that a query means, and the letters in it that matched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.search.answer import Snippet
from notes.search.folding import fold, letter_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notes.search.expansion import Expansion

_LONGEST = 240
_BEFORE = 60
_MOST_WORDS = 24
_LAST = "\U0010ffff"


def needles(expansions: Iterable[Expansion], words: Sequence[str]) -> list[tuple[str, ...]]:
    """For each typed word, the words of the texts that it was taken for."""
    found: list[tuple[str, ...]] = []
    for expansion in expansions:
        if expansion.plain or not expansion.readings:
            found.append((expansion.typed,))
        else:
            best = sorted(expansion.others.items(), key=lambda item: -item[1])[:_MOST_WORDS]
            found.append(tuple(words[word] for word, _ in best))
    return found


def snippet(first_line: int, text: str, sought: Sequence[tuple[str, ...]]) -> Snippet | None:
    """The first of the lines with most of the words, cut around them if it is long."""
    lines = _lines(text, sought)
    best = max(lines, key=lambda line: (line[0], -line[1]), default=None)
    if best is None:
        return None
    _, at, line, positions = best
    return _cut(first_line + at, line, positions)


def all_lines(first_line: int, text: str, sought: Sequence[tuple[str, ...]]) -> list[Snippet]:
    """Every line with one of the words, in order."""
    return [_cut(first_line + at, line, lit) for _, at, line, lit in _lines(text, sought)]


def _lines(
    text: str, sought: Sequence[tuple[str, ...]]
) -> Iterator[tuple[int, int, str, list[int]]]:
    """How many of the words a line has, which line, its text, and the letters of the words."""
    groups = [f"({'|'.join(map(re.escape, words))})" for words in sought if words]
    if not groups:
        return
    pattern = re.compile(rf"(?<![^\W_])(?:{'|'.join(groups)})")
    for at, line in enumerate(text.split("\n")):
        folded = fold(line)
        found: set[int] = set()
        lit: list[int] = []
        for match in pattern.finditer(folded):
            found.add(match.lastindex or 0)
            lit += range(match.start(), match.end())
        if found:
            places = letter_places(line) if len(folded) != len(line) else ()
            yield len(found), at, line, [places[p] for p in lit] if places else lit


def _cut(number: int, line: str, lit: Sequence[int]) -> Snippet:
    lit = sorted(set(lit))
    start = len(line) - len(line.lstrip())
    if len(line) - start > _LONGEST and lit:
        start = max(start, min(lit[0] - _BEFORE, len(line) - _LONGEST))
    cut = line[start : start + _LONGEST].rstrip()
    before = "…" if start > 0 and line[:start].strip() else ""
    after = "…" if len(line.rstrip()) > start + len(cut) else ""
    stop = start + len(cut)
    positions = tuple(place - start + len(before) for place in lit if start <= place < stop)
    return Snippet(number, f"{before}{cut}{after}".replace("\t", " "), positions)
