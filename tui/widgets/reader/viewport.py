"""Which rows of a document are on the screen, and how one gets to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.widgets.reader.document import Document

Spot = tuple[int, int]
"""A row: its stretch, and its number in there."""


def numbered(spot: Spot) -> int:
    """Return one number for a row, in the order of the rows."""
    n, y = spot
    return n << 20 | y


def stretch_of(number: int) -> int:
    """Return the stretch of the row with this number."""
    return number >> 20


class Viewport:
    """A window of `height` rows on a document; only what is in it gets laid out."""

    def __init__(self, document: Document, height: int) -> None:
        self.document = document
        self.height = height
        self.top: Spot = (0, 0)

    def spots(self) -> list[Spot]:
        """Return the rows that are on the screen."""
        found: list[Spot] = []
        n, row = self.top
        while self.document.has(n) and len(found) < self.height:
            count = len(self.document.rows(n))
            found.extend((n, y) for y in range(row, min(count, row + self.height - len(found))))
            n, row = n + 1, 0
        return found

    def scroll(self, rows: int) -> bool:
        """Move by `rows`, down or (negative) up; say whether anything moved."""
        before = self.top
        self.top = self._moved(self.top, rows)
        self._fill()
        return self.top != before

    def _moved(self, spot: Spot, rows: int) -> Spot:
        n, row = spot
        row += rows
        while row < 0 and n > 0:
            n -= 1
            row += len(self.document.rows(n))
        while self.document.has(n + 1) and row >= (count := len(self.document.rows(n))):
            row -= count
            n += 1
        return n, max(0, row)

    def _fill(self) -> None:
        """Move up again where there is room below the last row."""
        missing = self.height - self._rows_below(self.top)
        if missing > 0:
            self.top = self._moved(self.top, -missing)

    def _rows_below(self, spot: Spot) -> int:
        n, row = spot
        rows = -row
        while self.document.has(n) and rows < self.height:
            rows += len(self.document.rows(n))
            n += 1
        return rows

    def to_start(self) -> None:
        """Show the first row."""
        self.top = (0, 0)

    def to_end(self) -> None:
        """Show the last row."""
        last = len(self.document) - 1
        if last >= 0:
            self.top = (last, len(self.document.rows(last)))
            self._fill()

    def to_fraction(self, fraction: float) -> None:
        """Show what stands at `fraction`, 0 to 1, of the way that can be scrolled."""
        document = self.document
        if not document.has(0):
            return
        target = round(max(0.0, min(1.0, fraction)) * max(0, document.height() - self.height))
        if fraction >= 1:
            self.to_end()
            return
        n = 0
        while document.has(n + 1) and target >= (h := document.height(n, n + 1)):
            target -= h
            n += 1
        self.top = (n, min(target, max(0, len(document.rows(n)) - 1)))
        self._fill()

    def extent(self) -> tuple[int, int]:
        """Return rows above the screen, and rows in all; both are guesses until all are known."""
        n, row = self.top
        return self.document.height(0, n) + row, self.document.height()

    def show(self, spot: Spot, *, above: int = 0, margin: int = 0) -> None:
        """Bring a row onto the screen.

        Args:
            spot: The row.
            above: Rows to leave above it where the screen has to move.
            margin: How near to an edge the row may be without a move.
        """
        spots = self.spots()
        inner = spots[margin : len(spots) - margin] if margin else spots
        if spot not in inner:
            self.top = self._moved(spot, -above)
            self._fill()

    def spot_of(self, key: str | None, line: int) -> Spot | None:
        """Return the row that holds a line of a note, or the last one before it."""
        n = self.document.stretch_at(key, line)
        if n is None:
            return None
        found = 0
        best = -1
        for y, row in enumerate(self.document.rows(n)):
            if best < row.line <= line and not row.is_gap:
                found, best = y, row.line
        return n, found
