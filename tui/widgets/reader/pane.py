"""A pane that owns its viewport: draws, scrolls, selects; knows nothing of searching and links."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Offset
from textual.reactive import var
from textual.selection import Selection
from textual.widget import Widget

from tui.painted import Covering
from tui.widgets.reader.canvas import Canvas
from tui.widgets.reader.palette import themed
from tui.widgets.reader.scrollbar import Scrollbar
from tui.widgets.reader.viewport import numbered

if TYPE_CHECKING:
    from textual.strip import Strip
    from textual.timer import Timer

    from tui.widgets.reader.viewport import Spot

_SLICE = 0.006
"""Seconds of work in the background, between two frames."""
_REST = 0.3
"""Seconds after the last movement before that work begins."""
_WHEEL, _PAN = 3, 8


class Pane(Widget, can_focus=True):
    """The screen's window on a canvas; one column of it is the scrollbar."""

    ALLOW_SELECT = True

    source: var[bool] = var(default=False, init=False)
    """Whether the lines are shown as they are written."""
    ascii_only: var[bool] = var(default=False, init=False)
    """Whether bullets, rules and bars are drawn in ASCII."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._styles_cache = Covering(self.drawn_line)
        self.canvas = Canvas()
        self._scrollbar = Scrollbar()
        self._is_measured = False
        """Whether the scrollbar stands where the page does."""
        self._look: tuple[object, ...] = ()
        self._timer: Timer | None = None
        self._moved_at = 0.0
        self._selected: Selection | None = None

    def changed(self) -> None:
        """Draw again, after the page or what is seen of it changed."""
        self.canvas.moved()
        self._is_measured = False
        self._moved_at = perf_counter()
        if self._timer is not None:
            self._timer.resume()
            if self.canvas.has_plain_code:
                self.call_after_refresh(self._colour)
        self.refresh()

    def _colour(self) -> None:
        """Colour code that was drawn plain, as its lexer is not loaded."""
        if self.canvas.colour_more():
            self.refresh()
            self.call_after_refresh(self._colour)

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Return line `y` as the mouse needs it: each piece tells where in the page it stands."""
        spots, strip = self.canvas.spots, self.drawn_line(y)
        return strip.apply_offsets(0, numbered(spots[y])) if y < len(spots) else strip

    def drawn_line(self, y: int) -> Strip:
        """Return line `y` of the pane: a row of the page, and a cell of the scrollbar."""
        canvas = self.canvas
        strip = canvas.strip(y)
        if self._selected is not None and y < len(canvas.spots):
            strip = self._with_selection(strip, canvas.spots[y])
        palette = canvas.palette
        return strip if palette is None else self._bar.beside(strip, y, palette)

    def on_click(self, event: events.Click) -> None:
        """Select a word by two clicks, a paragraph by three."""
        spots = self.canvas.spots
        if event.chain < 2 or not 0 <= event.y < len(spots):
            return
        from tui.widgets.reader.selecting import paragraph_at, word_at  # noqa: PLC0415 - by clicks

        event.prevent_default()
        n, y = spots[event.y]
        rows = self.canvas.document.rows(n)
        left = self.canvas.left
        if event.chain == 2:
            word = word_at(rows[y], event.x - left)
            if word:
                self._select((n, y, left + word[0]), (n, y, left + word[1]))
        else:
            first, last = paragraph_at(rows, y)
            self._select((n, first, left), (n, last, left + len(rows[last].text)))

    def _select(self, *ends: tuple[int, int, int]) -> None:
        """Select from one character to another, each given by stretch, row and column."""
        places = (Offset(x, numbered((n, y))) for n, y, x in ends)
        self.screen.selections = {self: Selection(*places)}
        self.screen.post_message(events.TextSelected())

    def _with_selection(self, strip: Strip, spot: Spot) -> Strip:
        span = self._selected.get_span(numbered(spot)) if self._selected else None
        if span is None:
            return strip
        from tui.widgets.reader.painting import restyled  # noqa: PLC0415 - when there is a page

        style = self.screen.get_component_rich_style("screen--selection")
        return restyled(strip, *span, style.background_style)  # it has no foreground to draw in

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return what was written where the screen shows the selection."""
        from tui.widgets.reader.copying import copied, selected  # noqa: PLC0415 - when it is asked

        return copied(selected(self.canvas, selection)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self._selected = selection
        self.refresh()

    def notify_style_update(self) -> None:
        """Take the colours of another theme."""
        super().notify_style_update()
        background = self.background_colors[1]
        look = (self.app.theme, background)
        if look != self._look:
            self._look = look
            dark = self.app.current_theme.dark
            self.canvas.palette = themed(self.app.theme_variables, background, dark=dark)
            self.canvas.redraw()

    def watch_ascii_only(self, ascii_only: bool) -> None:  # noqa: FBT001 - Textual's signature
        """Draw with other signs."""
        self.canvas.ascii_only = ascii_only
        self.canvas.redraw()
        self.refresh()

    # Moving

    def set_view(self) -> None:
        """Wrap anew, with the same row at the top."""
        width, height = self.size
        self.drop_selection()
        self.canvas.set_view(max(0, width - 1), height, source=self.source)
        self.changed()

    def drop_selection(self) -> None:
        """Select nothing; what was selected is not where it was."""
        if self.is_attached and self.text_selection is not None:
            self.screen.clear_selection()

    def on_resize(self) -> None:
        """Use the room there is."""
        self.set_view()

    def action_scroll(self, rows: int) -> None:
        """Move by some rows."""
        if self.canvas.viewport.scroll(rows):
            self.changed()

    def action_page(self, pages: int) -> None:
        """Move by a screen, less one row to keep the thread."""
        self.action_scroll(pages * max(1, self.size.height - 1))

    def action_half_page(self, halves: int) -> None:
        """Move by half a screen."""
        self.action_scroll(halves * max(1, self.size.height // 2))

    def action_to_start(self) -> None:
        """Go to the first row."""
        self.canvas.viewport.to_start()
        self.changed()

    def action_to_end(self) -> None:
        """Go to the last row."""
        self.canvas.viewport.to_end()
        self.changed()

    def action_pan(self, steps: int) -> None:
        """Move wide tables sideways."""
        canvas = self.canvas
        widest = max((canvas.row(spot).cells for spot in canvas.spots), default=0)
        room = self.size.width - 1 - canvas.left
        pan = max(0, min(canvas.pan + steps * _PAN, widest - room))
        if pan != canvas.pan:
            canvas.pan = pan
            canvas.redraw()
            self.refresh()

    # Mouse

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move down by the wheel; sideways with shift or ctrl."""
        event.stop()
        self._wheel(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move up by the wheel; sideways with shift or ctrl."""
        event.stop()
        self._wheel(event, -1)

    def on_mouse_scroll_right(self, event: events.MouseScrollRight) -> None:
        """Move wide tables."""
        event.stop()
        self.action_pan(1)

    def on_mouse_scroll_left(self, event: events.MouseScrollLeft) -> None:
        """Move wide tables."""
        event.stop()
        self.action_pan(-1)

    def _wheel(self, event: events.MouseEvent, direction: int) -> None:
        if event.shift or event.ctrl:
            self.action_pan(direction)
        else:
            self.action_scroll(direction * _WHEEL)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the scrollbar."""
        if event.x == self.size.width - 1 and self._bar.is_needed:
            event.stop()
            self.capture_mouse()
            fraction = self._bar.grab(event.y)
            self._go(fraction)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the scrollbar, or a selection beyond the edge."""
        if self._scrollbar.grabbed is not None:
            event.stop()
            self._go(self._bar.dragged(event.y))
        elif event.button and self.text_selection is not None:
            edge = {0: -1, self.size.height - 1: 1}
            self.action_scroll(edge.get(event.y, 0))

    def on_mouse_up(self) -> None:
        """Let go of the scrollbar."""
        if self._scrollbar.grabbed is not None:
            self._scrollbar.grabbed = None
            self.release_mouse()
            self.refresh()

    def _go(self, fraction: float | None) -> None:
        if fraction is not None:
            self.canvas.viewport.to_fraction(fraction)
            self.changed()
        else:
            self.refresh()

    # The rest of the page, while nothing else happens

    def on_mount(self) -> None:
        """Prepare the work in the background."""
        self._timer = self.set_interval(1 / 30, self._work, pause=True)
        self.notify_style_update()

    @property
    def _bar(self) -> Scrollbar:
        """The scrollbar; measured only when what is on the screen is laid out, not guessed."""
        bar = self._scrollbar
        if not self._is_measured:
            _ = self.canvas.spots
            self._is_measured = True
            bar.height = self.size.height
            bar.above, bar.total = self.canvas.viewport.extent()
        return bar

    def _work(self) -> None:
        if perf_counter() - self._moved_at < _REST:
            return
        end = perf_counter() + self.work_seconds
        before = (self._bar.thumb, self.canvas.spots)
        while perf_counter() < end:
            if not self.work():
                if self._timer is not None:
                    self._timer.pause()
                break
        self._is_measured = False
        if (self._bar.thumb, self.canvas.spots) != before:
            self.refresh()

    @property
    def work_seconds(self) -> float:
        """How long to work in the background between two frames."""
        return _SLICE

    def work(self) -> bool:
        """Do a little of what can wait; say whether more is left."""
        return self.canvas.lay_out_more()
