"""A fixed viewport over any number of rows, drawn line by line.

It owns its scrolling, so that other rows cost one repaint and no layout; Textual's own scrolling
containers lay the screen out again whenever their content changes its size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.at_hand import AtHand
from tui.guard import Guarded
from tui.labels import PLAINER, UNICODE, Glyphs, Line
from tui.painted import Covering
from tui.palette import Palette, palette_of

if TYPE_CHECKING:
    from rich.style import Style
    from textual import events
    from textual.geometry import Region


_MOST_STRIPS = 1000


class _Seen(NamedTuple):
    """What all lines of a frame have in common."""

    palette: Palette
    width: int
    top: int
    """Index of the first row in view."""
    length: int
    """How many rows there are."""
    thumb: range
    """The lines at whose right edge the thumb is."""
    over: dict[int, Style]
    """What is laid over rows."""


class Viewport(Guarded, AtHand, Widget, can_focus=True):
    """Rows of equal height with one of them highlighted; a subclass says what a row shows."""

    ALLOW_SELECT = False

    cursor = reactive(0)
    """Index of the highlighted row."""
    top = reactive(0)
    """Index of the first row in view."""

    def __init__(self, *, glyphs: Glyphs = UNICODE, id: str | None = None) -> None:  # noqa: A002
        """Show no row yet."""
        super().__init__(id=id)
        self._styles_cache = Covering(self.render_line)
        self.glyphs = glyphs
        self.tall = 1
        """Lines of one row."""
        self._palette: Palette | None = None
        self._strips: dict[tuple[object, ...], Strip] = {}
        """What was drawn before, by what it says."""
        self.led = False
        """Whether keys move the cursor although the focus is elsewhere."""
        self._held = False
        self._extent = Size(0, 0)
        """The size, which Textual works out anew each time it is asked for."""
        self._seen: _Seen | None = None
        """What the lines have in common that are drawn right now."""

    @property
    def length(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def line_of(self, index: int, line: int, width: int) -> Line:
        """What the row at `index` shows in one of its lines."""
        raise NotImplementedError

    def empty_line(self, y: int) -> Line:
        """What a line of the viewport shows where there are no rows at all."""
        del y
        return ()

    def over(self, palette: Palette) -> dict[int, Style]:
        """What is laid over rows, by their indexes."""
        return {self.cursor: palette.cursor if self.has_focus or self.led else palette.rest}

    # Moving

    @property
    def page(self) -> int:
        """How many rows fit into the viewport."""
        return max(1, self._extent.height // self.tall)

    def place(self, cursor: int, top: int | None = None) -> None:
        """Put the cursor somewhere without a message about it."""
        self.set_reactive(Viewport.cursor, max(0, min(cursor, self.length - 1)))
        if top is not None:
            self.set_reactive(Viewport.top, top)
        self.keep_in_view()
        self.refresh()

    def keep_in_view(self) -> None:
        """Scroll as little as needed to show the cursor."""
        top = min(max(self.top, self.cursor - self.page + 1), self.cursor)
        self.set_reactive(Viewport.top, max(0, min(top, self.length - self.page)))

    def go(self, index: int) -> None:
        """Move the cursor to a row, or to the nearest there is."""
        if self.length:
            self.cursor = max(0, min(index, self.length - 1))

    def watch_cursor(self) -> None:
        """Keep the cursor in view, and say where it is."""
        self.keep_in_view()
        self.moved()

    def moved(self) -> None:
        """The cursor was moved."""

    def action_move(self, step: int) -> None:
        """Move the cursor by rows."""
        self.go(self.cursor + step)

    def action_page(self, step: int) -> None:
        """Move the cursor by pages."""
        self.go(self.cursor + step * max(1, self.page - 1))

    def action_edge(self, side: int) -> None:
        """Move the cursor to the first or last row."""
        self.go(self.length if side > 0 else 0)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the thumb at the right edge."""
        self._held = self.length > self.page and event.x == self.size.width - 1
        if self._held:
            self.capture_mouse()
            self._drag(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Scroll with the thumb."""
        if self._held:
            self._drag(event.y)

    def on_mouse_up(self) -> None:
        """Let go of the thumb."""
        if self._held:
            self._held = False
            self.release_mouse()

    def _drag(self, y: int) -> None:
        share = y / max(1, self.size.height - 1)
        self.top = max(0, min(round(share * (self.length - self.page)), self.length - self.page))

    def on_mouse_scroll_down(self) -> None:
        """Scroll; the cursor stays with its row."""
        self.scroll_rows(3)

    def on_mouse_scroll_up(self) -> None:
        """Scroll; the cursor stays with its row."""
        self.scroll_rows(-3)

    def scroll_rows(self, step: int) -> None:
        """Show other rows; the cursor stays with its row."""
        self.top = max(0, min(self.top + step, self.length - self.page))

    def on_resize(self, event: events.Resize) -> None:
        """Keep the cursor in view, and draw what was painted in the size before."""
        self._extent = event.size
        self.keep_in_view()
        self.refresh()

    def row_at(self, y: int) -> int | None:
        """The row at a line of the viewport."""
        index = self.top + y // self.tall
        return index if index < self.length else None

    # Drawing

    def notify_style_update(self) -> None:
        """Forget the colours of another theme."""
        self._palette = None
        self._strips.clear()
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Lines of the viewport, each as `render_line` draws it."""
        self._seen = self._look()
        try:
            return super().render_lines(crop)
        finally:
            self._seen = None

    def render_line(self, y: int) -> Strip:
        """One line of the viewport."""
        palette, width, top, length, thumb, over = self._seen or self._look()
        index = top + y // self.tall
        if index >= length:
            line = () if length else self.empty_line(y)
            return palette.strip(line, width)
        line = self.line_of(index, y % self.tall, width - 1)
        sign = (self.glyphs.thumb, "faint") if y in thumb else (" ", "")
        return self._drawn_line(line, width, over.get(index), sign)

    def _look(self) -> _Seen:
        palette = self._palette = self._palette or palette_of(
            self.app.theme_variables,
            self.background_name,
            ascii_only=getattr(self.app, "ascii_only", False),
        )
        over = self.over(palette)
        return _Seen(palette, self._extent.width, self.top, self.length, self._thumb(), over)

    def _drawn_line(
        self, line: Line, width: int, over: Style | None, thumb: tuple[str, str]
    ) -> Strip:
        """The strip of a line; the very same one as the last time, which is painted far sooner."""
        palette = self._palette
        key = (line, width, id(over), thumb, id(palette))
        strip = self._strips.get(key)
        if strip is None and palette is not None:
            if len(self._strips) > _MOST_STRIPS:
                del self._strips[next(iter(self._strips))]
            sign, style = thumb
            sign = sign.translate(PLAINER) if palette.ascii else sign
            body = palette.strip(line, width - 1, over)
            strip = Strip([*body, Segment(sign, palette.styles[style])], width)
            self._strips[key] = strip
        return strip or Strip.blank(width)

    @property
    def background_name(self) -> str:
        """The colour of the theme that it is drawn on."""
        return "background"

    def _thumb(self) -> range:
        """The lines at whose right edge the thumb is."""
        if self.length <= self.page or self._extent.width < 1:
            return range(0)
        height = self._extent.height
        size = max(1, height * self.page // self.length)
        start = (height - size) * self.top // max(1, self.length - self.page)
        return range(start, start + size)
