"""Rows of a page as they were drawn last: what looks as before need not be drawn again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment

from tui.widgets.reader.glyphs import GLYPHS
from tui.widgets.reader.rows import Slice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from textual.strip import Strip

    from notes.tidy import Prose
    from tui.widgets.reader.painting import Overlay
    from tui.widgets.reader.palette import Palette
    from tui.widgets.reader.rows import Row
    from tui.widgets.reader.viewport import Spot

_MOST = 4_000


class Look(NamedTuple):
    """How rows are drawn, whatever they say."""

    palette: Palette
    left: int
    """Cells of the margin."""
    width: int
    """Cells of a strip."""
    pan: int
    """Cells by which wide rows are moved to the left."""
    ascii_only: bool


class _Drawn(NamedTuple):
    """A row as it was drawn, and what it was drawn of."""

    row: Row
    look: Look
    over: list[Overlay]
    segments: list[Segment]
    strip: Strip


class DrawnRows:
    """Draws rows, and hands out the very same strip for one that looks as it did."""

    def __init__(self) -> None:
        """Have drawn nothing."""
        self._rows: dict[Spot, _Drawn] = {}

    def clear(self) -> None:
        """Forget the rows of a page that is not shown any more."""
        self._rows.clear()

    def strip(
        self, spot: Spot, row: Row, look: Look, overlays: Callable[[Prose], Sequence[Overlay]]
    ) -> Strip:
        """Return the strip of `row`, which stands at `spot`.

        Args:
            spot: Where the row stands in its page.
            row: What it says.
            look: How it is drawn.
            overlays: Given a prose, what lies over it.
        """
        over = list(_over(row, overlays))
        known = self._rows.get(spot)
        if known and known.row is row and known.look == look and known.over == over:
            # The very same strip is painted far sooner than one that looks the same.
            return known.strip
        from tui.widgets.reader.painting import paint  # noqa: PLC0415 - when there is a page

        segments = paint(row, look.palette, overlays, ascii_only=look.ascii_only)
        same = known and known.look == look and known.segments == segments
        strip = known.strip if known and same else _placed(row, look, segments)
        if len(self._rows) > _MOST:
            self._rows.clear()
        self._rows[spot] = _Drawn(row, look, over, segments, strip)
        return strip


def _over(row: Row, overlays: Callable[[Prose], Sequence[Overlay]]) -> Iterator[Overlay]:
    """What lies over the texts in a row."""
    for piece in row.pieces:
        if isinstance(piece, Slice):
            for layer in overlays(piece.prose):
                if layer.start < piece.end and layer.end > piece.start:
                    yield layer


def _placed(row: Row, look: Look, segments: list[Segment]) -> Strip:
    from tui.widgets.reader.painting import placed  # noqa: PLC0415 - as above

    before, behind = ("<", ">") if look.ascii_only else GLYPHS.goes_on
    sign = look.palette["line-number"]
    edges = Segment(before, sign), Segment(behind, sign)
    pan = look.pan if row.wide else None
    return placed(segments, look.left, look.width, look.palette["text"], pan=pan, edges=edges)
