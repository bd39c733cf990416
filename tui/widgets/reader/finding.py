"""Finding text on a page: patterns, and walking from match to match."""

from __future__ import annotations

import re
from bisect import bisect_left
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from tui.widgets.reader.rows import Slice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notes.tidy import Prose
    from tui.widgets.reader.document import Document


_PATIENCE = 0.1


class Match(NamedTuple):
    """One place where a pattern matches, ordered as on the page."""

    stretch: int
    row: int
    offset: int
    """Where in its prose it starts."""
    end: int
    prose: Prose


def text_pattern(text: str) -> re.Pattern[str] | None:
    """Return the pattern of what somebody looks for; capitals count if there are any."""
    parts = [re.escape(part) for part in text.split()]
    if not parts:
        return None
    flags = re.IGNORECASE if text == text.lower() else 0
    return re.compile(r"\s+".join(parts), flags)


def words_pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """Return the pattern of the beginnings of words; of whole words where they are short."""
    parts = []
    for word in sorted({word.strip() for word in words} - {""}, key=len, reverse=True):
        before = r"(?<!\w)" if word[0].isalnum() else ""
        after = (
            r"(?!\w)" if len(word) <= 2 and word[-1].isalnum() else r"\w*" if word.isalnum() else ""
        )
        parts.append(before + re.escape(word) + after)
    return re.compile("|".join(parts), re.IGNORECASE) if parts else None


class Finder:
    """The matches of one pattern, looked for stretch by stretch."""

    def __init__(self, document: Document, pattern: re.Pattern[str]) -> None:
        self.document = document
        self.pattern = pattern
        self._found: dict[int, list[Match]] = {}
        self.pending = 0
        """The direction of a step that took too long; to be taken again when all is looked at."""
        self._next = 0
        self.current: Match | None = None

    @property
    def is_done(self) -> bool:
        """Whether every stretch was looked at."""
        return len(self._found) == len(self.document)

    @property
    def count(self) -> int:
        """Matches found so far."""
        return sum(map(len, self._found.values()))

    @property
    def position(self) -> int:
        """Number of the current match, from 1; 0 where there is none."""
        if self.current is None:
            return 0
        n = self.current.stretch
        before = sum(len(found) for m, found in self._found.items() if m < n)
        return before + self._found[n].index(self.current) + 1

    def look_further(self) -> bool:
        """Look at one more stretch; say whether there was one left."""
        while self._next in self._found:
            self._next += 1
        if not self.document.has(self._next):
            return False
        self.matches(self._next)
        return True

    def matches(self, n: int) -> list[Match]:
        """Return the matches in stretch `n`."""
        if n not in self._found:
            self._found[n] = list(self._matches(n))
        return self._found[n]

    def _matches(self, n: int) -> Iterator[Match]:
        rows = self.document.rows(n)
        seen: set[int] = set()
        starts: dict[int, list[tuple[int, int]]] = {}
        for y, row in enumerate(rows):
            for piece in row.pieces:
                if isinstance(piece, Slice):
                    starts.setdefault(id(piece.prose), []).append((piece.start, y))
        for row in rows:
            for piece in row.pieces:
                if isinstance(piece, Slice) and id(piece.prose) not in seen:
                    seen.add(id(piece.prose))
                    at = starts[id(piece.prose)]
                    for found in self.pattern.finditer(piece.prose.text):
                        if found.end() > found.start():
                            nth = max(0, bisect_left(at, (found.start() + 1, -1)) - 1)
                            yield Match(n, at[nth][1], found.start(), found.end(), piece.prose)

    def resume(self, match: Match | None) -> Match | None:
        """Make the same match the current one after its rows have changed."""
        if match is not None:
            same = (m for m in self.matches(match.stretch) if m.prose is match.prose)
            self.current = next((m for m in same if m.offset == match.offset), None)
        return self.current

    def land(self, spot: tuple[int, int], line: int) -> Match | None:
        """Make the first match on a source line the current one; `spot` is where the line is."""
        on_line = (m for m in self.matches(spot[0]) if m.prose.line_at(m.offset) == line)
        self.current = next(on_line, None)
        return self.current

    def step(
        self, forward: int, origin: tuple[int, int], *, seconds: float = _PATIENCE
    ) -> Match | None:
        """Make the next match the current one, around the end of the page if need be.

        Args:
            forward: 1 for the next, -1 for the previous one.
            origin: Stretch and row to start from where there is no current match.
            seconds: When to stop looking at what nobody looked at before; `pending` tells then.
        """
        self.pending = 0
        deadline = perf_counter() + seconds
        count = len(self.document)
        start = self.current.stretch if self.current else origin[0]
        for turn in range(count + 1 if count else 0):
            n = (start + forward * turn) % count
            if n not in self._found and turn and perf_counter() > deadline:
                self.pending = forward
                return self.current
            matches = self.matches(n)
            if turn == 0:
                matches = self._beyond(matches, forward, origin)
            if matches:
                self.current = matches[0] if forward > 0 else matches[-1]
                return self.current
        return None

    def _beyond(self, matches: list[Match], forward: int, origin: tuple[int, int]) -> list[Match]:
        if self.current is None:
            return [m for m in matches if (m.row >= origin[1]) == (forward > 0)]
        at = matches.index(self.current)
        return matches[at + 1 :] if forward > 0 else matches[:at]
