"""The line of a text that a query means, and the letters in it that matched."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from notes.search.answer import Snippet
from notes.search.folding import fold, letter_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notes.search.expansion import Expansion
    from notes.search.marking import Mark

_LONGEST = 240
_BEFORE = 60
_MOST_WORDS = 24
_SHORT = 20_000


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
    best = max(_lines(text, sought), key=lambda line: line.words, default=None)
    return _shown(first_line, text.split("\n"), best) if best else None


def marked_snippet(first_line: int, text: str, marks: Sequence[Mark]) -> Snippet | None:
    """The first line in which some mark lights up letters."""
    if not marks:
        return None
    for at, line in enumerate(text.split("\n")):
        lit = [place for mark in marks for place in mark(line)]
        if lit:
            return _cut(first_line + at, line, lit)
    return None


def all_lines(first_line: int, text: str, sought: Sequence[tuple[str, ...]]) -> list[Snippet]:
    """Every line with one of the words, in order."""
    lines = text.split("\n")
    return [_shown(first_line, lines, found) for found in _lines(text, sought)]


class _Line(NamedTuple):
    """A line with some of the words."""

    words: int
    """How many different ones."""
    number: int
    """Counted from 0."""
    letters: list[int]
    """Where they stand in the folded line."""


def _lines(text: str, sought: Sequence[tuple[str, ...]]) -> Iterator[_Line]:
    groups = [f"({'|'.join(map(re.escape, words))})" for words in sought if words]
    if not groups:
        return
    folded = _folded(text) if len(text) < _SHORT else fold(text)
    number = start = 0
    stop = -1
    found: set[int] = set()
    letters: list[int] = []
    for match in _compiled("|".join(groups)).finditer(folded):
        if match.start() > stop:
            if letters:
                yield _Line(len(found), number, letters)
            number += folded.count("\n", max(stop, 0), match.start())
            start = folded.rfind("\n", 0, match.start()) + 1
            stop = folded.find("\n", start)
            stop = len(folded) if stop < 0 else stop
            found, letters = set(), []
        found.add(match.lastindex or 0)
        letters += range(match.start() - start, match.end() - start)
    if letters:
        yield _Line(len(found), number, letters)


@lru_cache(maxsize=256)
def _folded(text: str) -> str:
    """The same few texts are looked at again and again while a word is typed."""
    return fold(text)


@lru_cache(maxsize=64)
def _compiled(groups: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{groups})")


def _shown(first_line: int, lines: Sequence[str], found: _Line) -> Snippet:
    line, letters = lines[found.number], found.letters
    if len(fold(line)) != len(line):
        places = letter_places(line)
        letters = [places[at] for at in letters if at < len(places)]
    return _cut(first_line + found.number, line, letters)


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
