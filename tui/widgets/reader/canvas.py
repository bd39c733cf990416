"""The page as it is on the screen right now: a document, a viewport and the strips in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.strip import Strip

from tui.widgets.reader.document import Document, View
from tui.widgets.reader.drawn_rows import DrawnRows, Look
from tui.widgets.reader.page import Page, Place
from tui.widgets.reader.viewport import Spot, Viewport

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from notes.tidy import Block, Prose
    from tui.widgets.reader.finding import Match
    from tui.widgets.reader.painting import Overlay
    from tui.widgets.reader.palette import Palette
    from tui.widgets.reader.rows import Row

MEASURE = 96
"""Cells of a line that are comfortable to read; what is wider leaves margins."""
MEASURED = 2_000_000
"""Characters up to which a page is laid out as a whole, in the background."""
_MOST_STRIPS = 4_000
_REMEMBERED = 100_000
"""Characters up to which a page is kept for a moment after another one is shown."""
_MOST_RECENT = 12
_NARROW = 60
EMPTY = Page("", ())


class Anchor(NamedTuple):
    """A row of a page, whatever its width."""

    key: str | None
    line: int
    below: int
    """Rows below the first one of the line; above it, where it is negative."""

    def moved(self, before: Page, after: Page) -> Anchor:
        """The same row where its part begins at another line since, or its note is renamed."""
        gone = self.key is not None and all(part.key != self.key for part in after.parts)
        for old, new in zip(reversed(before.parts), reversed(after.parts), strict=False):
            same = new.key == self.key or (gone and new.key is not None)
            if old.key == self.key and same and old.first_line <= self.line:
                return Anchor(new.key, self.line + new.first_line - old.first_line, self.below)
        return self


class Canvas:
    """Draws what is in the viewport, and nothing twice."""

    def __init__(self) -> None:
        self.document = Document(EMPTY)
        self.viewport = Viewport(self.document, 1)
        self.palette: Palette | None = None
        self.pattern: re.Pattern[str] | None = None
        """What is highlighted wherever it stands."""
        self.current: Match | None = None
        """The match that is highlighted more than the others."""
        self.pan = 0
        """Cells by which wide tables are moved to the left."""
        self.ascii_only = False
        self._recent: dict[Page, Document] = {}
        self._width = 0
        self._strips: dict[Spot, Strip] = {}
        self._drawn = DrawnRows()
        self._laid: dict[int, tuple[Prose, Sequence[Overlay]]] = {}
        """What lies over the texts on the screen, by their identities."""
        self._returned: tuple[Anchor, Spot] | None = None
        """What was last brought back to the top, and where that was."""
        self._spots: list[Spot] | None = None
        self._colours: dict[int, list[Overlay]] = {}
        self._coloured: set[int] = set()
        self._uncoloured: list[Block] = []

    def show(self, page: Page) -> None:
        """Go to the top of another page, or show the same one as it is now at the same place."""
        anchor = self.anchor() if self.document.page.id in (page.id, page.was) else None
        anchor = anchor and anchor.moved(self.document.page, page)
        view = self.document.view
        self.document = self._opened(page)
        self.document.set_view(view)
        self.viewport = Viewport(self.document, self.viewport.height)
        self._drawn.clear()
        self._colours.clear()
        self._coloured.clear()
        self._uncoloured.clear()
        self.current, self.pan, self._returned = None, 0, None
        if anchor:
            self.return_to(anchor)
        self.redraw()

    def _opened(self, page: Page) -> Document:
        """Return the document of a page; that of one seen a moment ago need not be made again."""
        document = self._recent.pop(page, None)
        if document is None:
            document = Document(page)
        if document.size <= _REMEMBERED:
            self._recent[page] = document
        if len(self._recent) > _MOST_RECENT:
            del self._recent[next(iter(self._recent))]
        return document

    def set_view(self, width: int, height: int, *, source: bool) -> None:
        """Draw `width` by `height` cells from now on, keeping the row at the top."""
        self.viewport.height = max(1, height)
        view = self._view(width, source=source)
        changed = view != self.document.view
        if changed or width != self._width:
            anchor = self.anchor() if changed else None
            self._width = width
            self.document.set_view(view)
            if anchor:
                self.return_to(anchor)
            self.current = None
            self.redraw()
        self._spots = None

    @staticmethod
    def _view(width: int, *, source: bool) -> View:
        """Return how to lay out on a pane that is `width` wide."""
        margin = 1 if width < _NARROW or source else 2
        room = max(8, width - 2 * margin)
        text = room if source else min(MEASURE, room)
        return View(text, (room - text) // 2, source)

    @property
    def left(self) -> int:
        """Cells of the left margin."""
        if self.document.view.source:
            return 1
        free = self._width - self.document.view.width
        return max(1, min(free // 2, free - 2)) if free > 2 else max(0, free - 1)

    def redraw(self) -> None:
        """Forget how rows look, not what they say."""
        self._strips.clear()
        self._laid.clear()
        self._spots = None

    def moved(self) -> None:
        """Look again which rows are on the screen."""
        self._spots = None

    def anchor(self) -> Anchor | None:
        """Return what is at the top, in terms that a new layout knows too."""
        if self._returned and self._returned[1] == self.viewport.top:
            # Nobody scrolled since: what was at the top first is meant, not what it became part of.
            return self._returned[0]
        n, y = self.viewport.top
        rows = self.document.rows(n) if self.document.has(n) else []
        if not rows or self.viewport.top == (0, 0):
            return None
        line = rows[min(y, len(rows) - 1)].line
        first = next((m for m, row in enumerate(rows) if row.line == line and not row.is_gap), y)
        return Anchor(self.document.stretch(n).part.key, line, y - first)

    def return_to(self, anchor: Anchor) -> None:
        """Bring what `anchor` named to the top again."""
        spot = self.viewport.spot_of(anchor.key, anchor.line)
        if spot is None:
            return
        n, first = spot
        rows = self.document.rows(n)
        last = max(
            y for y in range(first, len(rows)) if rows[y].line <= max(anchor.line, rows[first].line)
        )
        self.viewport.top = (n, max(0, min(first + anchor.below, last)))
        self.viewport.scroll(0)
        self._returned = anchor, self.viewport.top

    @property
    def spots(self) -> list[Spot]:
        """The rows on the screen."""
        if self._spots is None:
            self._spots = self.viewport.spots()
            for n in dict.fromkeys(n for n, _ in self._spots):
                self._colour(n)
        return self._spots

    @property
    def blocks(self) -> dict[bytes, Sequence[Block]]:
        """What the rows on the screen are made of, by the keys of their stretches."""
        seen = (self.document.stretch(n) for n in dict.fromkeys(n for n, _ in self.spots))
        return {stretch.key: stretch.blocks for stretch in seen}

    def row(self, spot: Spot) -> Row:
        """Return one row."""
        return self.document.rows(spot[0])[spot[1]]

    def place(self) -> Place | None:
        """Return the line of a note that is at the top, or of Podium's own text without one."""
        own: Place | None = None
        for n, y in self.spots:
            row = self.document.rows(n)[y]
            key = self.document.stretch(n).part.key
            if row.is_gap or row.written == "" or not row.line:
                continue
            if key is not None:
                return Place(key, row.line)
            own = own or Place(key, row.line)
        return own

    def strip(self, y: int) -> Strip:
        """Return line `y` of the screen."""
        palette = self.palette
        if palette is None:
            return Strip.blank(self._width)
        spots = self.spots
        if y >= len(spots):
            return Strip.blank(self._width, palette["text"])
        strip = self._strips.get(spots[y])
        if strip is None:
            if len(self._strips) > _MOST_STRIPS:
                self._strips.clear()
            strip = self._strips[spots[y]] = self._draw(spots[y], palette)
        return strip

    def _draw(self, spot: Spot, palette: Palette) -> Strip:
        look = Look(palette, self.left, self._width, self.pan, self.ascii_only)
        return self._drawn.strip(spot, self.row(spot), look, self._overlays)

    def _overlays(self, prose: Prose) -> Sequence[Overlay]:
        known = self._laid.get(id(prose))
        if known is None:
            known = self._laid[id(prose)] = (prose, self._laid_over(prose))
        return known[1]

    def _laid_over(self, prose: Prose) -> Sequence[Overlay]:
        laid = self._colours.get(id(prose), ())
        if self.pattern is None:
            return laid
        from tui.widgets.reader.painting import Overlay  # noqa: PLC0415 - when something is found

        current = self.current
        found = [
            Overlay(
                match.start(),
                match.end(),
                "found-current"
                if current and current.prose is prose and current.offset == match.start()
                else "found",
            )
            for match in self.pattern.finditer(prose.text)
            if match.end() > match.start()
        ]
        return [*laid, *found] if found else laid

    def _colour(self, n: int) -> None:
        """Lay colours over the code in stretch `n`, as far as that is quick."""
        if n in self._coloured or self.document.view.source:
            return
        from tui.widgets.reader.syntax import code_blocks, colours, is_ready  # noqa: PLC0415 - when there is a page

        self._coloured.add(n)
        for block in code_blocks(self.document.stretch(n).blocks):
            if is_ready(block):
                self._colours.update(colours(block))
                self._laid.clear()
            else:
                self._uncoloured.append(block)

    @property
    def has_plain_code(self) -> bool:
        """Whether code on the screen is to be coloured as soon as there is time."""
        return bool(self.spots and self._uncoloured)

    def colour_more(self) -> bool:
        """Load one lexer for code that was drawn without colours; say whether there was any."""
        if not self._uncoloured:
            return False
        from tui.widgets.reader.syntax import colours  # noqa: PLC0415 - when there is code

        self._colours.update(colours(self._uncoloured.pop()))
        self.redraw()
        return True

    def lay_out_more(self) -> bool:
        """Do more of the work for a page that is not too long; say whether there is any."""
        if self.document.size > MEASURED:
            return False
        more = self.document.lay_out_more()
        if not more:
            self._spots = None  # there may be something to say at the end now
        return more
