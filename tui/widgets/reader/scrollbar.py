"""The reader's scrollbar: one column, drawn and dragged without a layout pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip

if TYPE_CHECKING:
    from tui.widgets.reader.palette import Palette


class Scrollbar:
    """Where the thumb is, and where it goes when it is dragged."""

    def __init__(self, height: int = 0, above: int = 0, total: int = 0) -> None:
        """Show `height` of `total` rows, of which some are `above`."""
        self.height, self.above, self.total = height, above, total
        self.grabbed: int | None = None
        """The row of the thumb that the mouse holds."""
        self._lines: dict[int, tuple[Strip, Segment, Strip]] = {}
        """For each line what was drawn last: a row, the cell beside it, both."""

    _now: tuple[object, ...] = ()
    """What the cells were drawn of."""
    _thumb: range = range(0)
    _cells: tuple[Segment, ...] = ()
    """That of the track, and that of the thumb."""

    @property
    def is_needed(self) -> bool:
        """Whether there is more than the screen shows."""
        return self.total > self.height > 0

    @property
    def thumb(self) -> range:
        """The rows of the screen that the thumb covers."""
        if not self.is_needed:
            return range(0)
        size = max(1, min(self.height - 1, round(self.height * self.height / self.total)))
        way = self.height - size
        share = min(1.0, self.above / max(1, self.total - self.height))
        start = round(way * share)
        if self.above > 0:
            start = max(start, min(1, way))
        return range(start, start + size)

    def beside(self, strip: Strip, y: int, palette: Palette) -> Strip:
        """Return line `y` with its cell; the very same strip as long as both are as before."""
        cell = self.cell(y, palette)
        before = self._lines.get(y)
        if before is None or before[0] is not strip or before[1] is not cell:
            before = self._lines[y] = (strip, cell, Strip([*strip, cell]))
        return before[2]

    def cell(self, y: int, palette: Palette) -> Segment:
        """Return its cell on line `y`; the very same one while the bar stays as it is."""
        now = (self.height, self.above, self.total, self.grabbed, palette)
        if now != self._now:
            self._now, self._thumb = now, self.thumb
            track = "scrollbar" if self.is_needed else "text"
            held = "scrollbar-thumb" if self.grabbed is None else "scrollbar-drag"
            self._cells = tuple(Segment(" ", palette[name]) for name in (track, held))
        return self._cells[y in self._thumb]

    def grab(self, y: int) -> float | None:
        """Take hold of the thumb at `y`; return where to go if the track was hit instead."""
        thumb = self.thumb
        if y in thumb:
            self.grabbed = y - thumb.start
            return None
        self.grabbed = len(thumb) // 2
        return self.dragged(y)

    def dragged(self, y: int) -> float:
        """Return the fraction of the way that the thumb is at, held at `y`."""
        way = self.height - len(self.thumb)
        return (y - (self.grabbed or 0)) / way if way > 0 else 0.0
