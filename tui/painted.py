"""How lines of widgets come to the screen: each by itself, and only where it became another one.

Textual puts every frame together from scratch: it cuts each line at the edges of all widgets, lays
the cuts over each other and writes all lines of a widget of which any has changed. Here widgets
that cover the screen without overlapping are written line by line, and a line that stands there
already is left alone.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from textual._compositor import Compositor, CompositorUpdate
from textual._styles_cache import StylesCache
from textual.geometry import Region
from textual.strip import Strip

from tui.written_lines import writer_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rich.console import Console
    from textual._compositor import ChopsUpdate, LayoutUpdate
    from textual.color import Color
    from textual.filter import LineFilter
    from textual.widget import Widget


class Covering(StylesCache):
    """Takes the lines of a widget without border and padding as they are.

    Textual's own goes through border, padding, outline, opacity and tint for every line and makes a
    strip anew, which then is filtered, cut and turned into sequences anew, too. A strip that is the
    very same as in the last frame brings all that along.
    """

    def __init__(self, draw: Callable[[int], Strip]) -> None:
        """Keep lines, each of which `draw` makes when it is told its number."""
        super().__init__()
        self._draw = draw

    def render_widget(self, widget: Widget, crop: Region) -> list[Strip]:
        """Return the lines of `widget` that `crop` holds."""
        width = widget.size.width
        if width != self._width:
            self.clear()
            self._width = width
        self._look = look_of((*widget.get_line_filters(), widget.background_colors[1]))
        strips = [self._line(y, width) for y in crop.line_range]
        self._dirty_lines.difference_update(crop.line_range)
        if crop.column_span != (0, width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _line(self, y: int, width: int) -> Strip:
        known = self._cache.get(y)
        if known is not None and y not in self._dirty_lines:
            return known
        strip = self._draw(y)
        if strip.cell_length != width:  # in the middle of a change of its size
            strip = strip.adjust_cell_length(width)
        strip = self._cache[y] = self._look.of(strip)
        return strip


class Look:
    """What filters make of lines."""

    def __init__(self, filters: Sequence[LineFilter], background: Color) -> None:
        """Pass lines through `filters`, over `background`."""
        self._filters = filters
        self._background = background
        self._plain: dict[int, object] = {id(None): None}
        """Styles that the filters leave alone, by their identities."""

    def of(self, strip: Strip) -> Strip:
        """What the filters make of a line; the very line where that is the same."""
        plain = self._plain
        for text, style, _ in strip:
            if id(style) not in plain or not text.isprintable():
                break
        else:
            return strip
        segments = list(strip)
        for line_filter in self._filters:
            segments = line_filter.apply(segments, self._background)
        if len(plain) > _MOST_STYLES:
            plain.clear()
        for before, after in zip(strip, segments, strict=False):
            if before.style == after.style:
                plain[id(before.style)] = before.style
        return Strip(segments, strip.cell_length)


@lru_cache(maxsize=64)
def look_of(parts: tuple[Any, ...]) -> Look:
    """The look that filters give to lines, made once.

    Args:
        parts: The filters, and the background behind them.
    """
    *filters, background = parts
    return Look(filters, background)


_MOST_STYLES = 4000


class Tile(NamedTuple):
    """A widget that nothing lies over, and where it is."""

    widget: Widget
    region: Region


class Spot(NamedTuple):
    """A line of a widget on the screen."""

    x: int
    y: int
    strip: Strip


class LinesUpdate(CompositorUpdate):
    """A frame of single lines; what is written of it is known from then on."""

    def __init__(self, spots: Iterable[Spot], shown: dict[tuple[int, int], Strip]) -> None:
        """Write those of `spots` that are not in `shown`."""
        self.spots = [spot for spot in spots if not _stands(spot, shown)]
        """What differs from what stands there."""
        self._shown = shown

    def render_segments(self, console: Console) -> str:
        """Return the sequences that draw the frame."""
        write = writer_for(console._color_system).line  # noqa: SLF001 - as Textual's strips do
        self._shown.update({(x, y): strip for x, y, strip in self.spots})
        return "".join(f"\x1b[{y + 1};{x + 1}H{write(strip)}" for x, y, strip in self.spots)


def _stands(spot: Spot, shown: dict[tuple[int, int], Strip]) -> bool:
    known = shown.get((spot.x, spot.y))
    return known is spot.strip or known == spot.strip


class Painter(Compositor):
    """Knows which line stands where on the terminal."""

    def __init__(self) -> None:
        """Know nothing of the terminal yet."""
        super().__init__()
        self._shown: dict[tuple[int, int], Strip] = {}
        self._tiled: object = None
        self._known_tiles: tuple[Tile, ...] = ()

    def forget(self) -> None:
        """Something else was drawn on the terminal."""
        self._shown = {}

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """The widgets that cover the screen; none where some lie over others."""
        visible = self.visible_widgets
        if self._tiled is not visible:
            self._tiled = visible
            self._known_tiles = _tiles(visible, self.size.region)
            self.forget()
        return self._known_tiles

    def render_full_update(self, simplify: bool = False) -> LayoutUpdate:  # noqa: FBT001, FBT002
        """Return everything, as Textual makes it."""
        self.forget()
        return super().render_full_update(simplify)

    def render_partial_update(self) -> LinesUpdate | ChopsUpdate | None:  # type: ignore[override]
        """Return the lines that are to be drawn anew."""
        if not self.tiles:
            self.forget()
            return super().render_partial_update()
        regions = self._dirty_regions.copy()
        self._dirty_regions.clear()
        return self._frame(self._spots(regions)) if regions else None

    def frame_of(self, tiles: Sequence[Tile]) -> LinesUpdate | None:
        """Return what changed of some widgets, of which nobody else is to draw it then."""
        spots = []
        for widget, region in tiles:
            widget._exchange_repaint_regions()  # noqa: SLF001 - what is drawn here
            spots += _lines(widget, region, region.y, region.bottom)
        return self._frame(spots)

    @property
    def is_clean(self) -> bool:
        """Whether nothing is to be drawn with the next frame."""
        return not self._dirty_regions

    def _frame(self, spots: Sequence[Spot]) -> LinesUpdate | None:
        update = LinesUpdate(spots, self._shown)
        return update if update.spots or self._cursor_moved else None

    @property
    def _cursor_moved(self) -> bool:
        """Whether the terminal's own cursor is to stand elsewhere, which a frame tells it."""
        app = self.tiles[0].widget.app
        return app.cursor_position != app._previous_cursor_position  # noqa: SLF001

    def _spots(self, regions: Iterable[Region]) -> list[Spot]:
        spots = []
        for widget, region in self.tiles:
            dirty = [part for other in regions if (part := region.intersection(other))]
            if not dirty:
                continue
            first, behind = min(part.y for part in dirty), max(part.bottom for part in dirty)
            spots += _lines(widget, region, first, behind)
        return spots


def _lines(widget: Widget, region: Region, first: int, behind: int) -> list[Spot]:
    """The lines of a widget from one of the screen to before another."""
    crop = Region(0, first - region.y, region.width, behind - first)
    return [Spot(region.x, y, strip) for y, strip in enumerate(widget.render_lines(crop), first)]


def _tiles(visible: dict[Widget, tuple[Region, Region]], screen: Region) -> tuple[Tile, ...]:
    """The widgets without others inside, where they cover the screen and nothing lies over them.

    From the top left on, as a screen is read: a slow terminal shows what was typed before the rest.
    """
    found = [
        Tile(widget, region)
        for widget, (region, clip) in visible.items()
        if region.area and not any(child in visible for child in widget.children)
    ]
    whole = all(visible[tile.widget][1].contains_region(tile.region) for tile in found)
    apart = not any(
        one.region.overlaps(other.region)
        for at, one in enumerate(found)
        for other in found[at + 1 :]
    )
    covered = sum(tile.region.area for tile in found)
    if not (whole and apart and covered == screen.area):
        return ()
    return tuple(sorted(found, key=lambda tile: (tile.region.y, tile.region.x)))
