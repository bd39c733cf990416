"""A page, cut into stretches that are parsed and laid out when they come into view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.widgets.reader.page import View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.widgets.reader.page import Page
    from tui.widgets.reader.rows import Row
    from tui.widgets.reader.stretch import Stretch

__all__ = ["Document", "View"]


class Document:
    """The stretches of a page, at some width; it is cut no further than somebody looks."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.view = View()
        self.size = sum(len(part.text) for part in page.parts)
        self._found: list[Stretch] = []
        self._more = _stretches(page)
        self._size_found = 0
        self._heights: list[int | None] = []
        self._known = 0
        self.undrawn = 0
        """Source lines of which not every word is drawn, as far as they were counted."""
        self._counted = 0

    def set_view(self, view: View) -> None:
        """Lay out in another way from now on."""
        if view != self.view:
            self.view = view
            self._heights = [None] * len(self._found)
            self._known = 0

    def has(self, n: int) -> bool:
        """Whether there is a stretch `n`; cuts the page that far."""
        while n >= len(self._found):
            stretch = next(self._more, None)
            if stretch is None:
                self._size_found = self.size
                return False
            self._found.append(stretch)
            self._size_found += stretch.size
            self._heights.append(None)
        return n >= 0

    def stretch(self, n: int) -> Stretch:
        """Return stretch `n`."""
        if not self.has(n):
            raise IndexError(n)
        return self._found[n]

    def __iter__(self) -> Iterator[Stretch]:
        n = 0
        while self.has(n):
            yield self._found[n]
            n += 1

    def __len__(self) -> int:
        while self.has(len(self._found)):
            pass
        return len(self._found)

    def rows(self, n: int) -> list[Row]:
        """Return the rows of stretch `n`."""
        rows = self.stretch(n).rows(self.view)
        self._heights[n] = len(rows)
        return rows

    def lay_out_more(self) -> bool:
        """Lay out one more stretch, then count what is not drawn; say whether more is left."""
        while self.has(self._known):
            if self._rows_known(self._known) is None:
                self.rows(self._known)
                return True
            self._known += 1
        return self._count_more()

    def _count_more(self) -> bool:
        if not self.has(self._counted):
            return False
        self.undrawn += len(self._found[self._counted].undrawn())
        self._counted += 1
        if self.undrawn and not self.has(self._counted):
            from tui.widgets.reader.stretch import Notice  # noqa: PLC0415 - when there is a page

            self._found.append(Notice(_notice(self.undrawn)))
            self._heights.append(None)
            self._counted += 1
        return True

    def _rows_known(self, n: int) -> list[Row] | None:
        return self._found[n].known_rows(self.view)

    def height(self, first: int = 0, end: int | None = None) -> int:
        """Return the rows of the stretches from `first` to `end`, guessed where not yet known."""
        heights = self._heights
        total = 0
        for n in range(first, len(heights) if end is None else end):
            height = heights[n]
            if height is None:
                height = heights[n] = self._height(n)
            total += height
        if end is None and self._size_found < self.size:
            average = max(1.0, self._size_found / max(1, total))
            total += round((self.size - self._size_found) / average)
        return total

    def _height(self, n: int) -> int:
        rows = self._rows_known(n)
        return self._found[n].guess_height(self.view.width) if rows is None else len(rows)

    def stretch_at(self, key: str | None, line: int) -> int | None:
        """Return which stretch holds a line of a note, or the nearest one before it."""
        found = None
        for n, stretch in enumerate(self):
            if stretch.part.key == key:
                if found is not None and stretch.part.first_line + stretch.chunk.first > line:
                    break
                found = n
        return found


def _stretches(page: Page) -> Iterator[Stretch]:
    if not page.parts:
        return
    from notes.tidy import chunks_of  # noqa: PLC0415 - when there is a page
    from tui.widgets.reader.part_text import PartText  # noqa: PLC0415 - when there is a page
    from tui.widgets.reader.stretch import Stretch  # noqa: PLC0415 - when there is a page

    above: str | None = None
    for part in page.parts:
        text = PartText(part)
        whole = part.key is not None and part.first_line == 1
        for chunk in chunks_of(text.lines, whole_note=whole):
            own = chunk.text(text.lines)
            if not any(map(str.strip, chunk.text(text.written))):
                continue
            yield Stretch(text, chunk, above)
            above = next((line for line in reversed(own) if line.strip()), above)


def _notice(lines: int) -> str:
    what = "1 line holds" if lines == 1 else f"{lines:,} lines hold"
    return f"{what} words that are not drawn here; \\ shows the page as it is written."
