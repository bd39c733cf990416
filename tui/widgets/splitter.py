"""The line between the panes: drag it to make one wider."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui.labels import UNICODE, Glyphs
from tui.painted import Covering
from tui.palette import palette_of

if TYPE_CHECKING:
    from textual import events


class Splitter(Widget):
    """One column that follows the mouse."""

    ALLOW_SELECT = False

    class Dragged(Message):
        """The line was dragged."""

        def __init__(self, column: int) -> None:
            """Tell of the `column` of the screen that it was dragged to."""
            super().__init__()
            self.column = column

    def __init__(self, *, glyphs: Glyphs = UNICODE) -> None:
        """Draw with the divider of `glyphs`."""
        super().__init__(id="splitter")
        self._styles_cache = Covering(self.render_line)
        self._glyphs = glyphs
        self._look: tuple[str, bool, int] | None = None
        self._strip = Strip.blank(1)
        """A piece of the line, all of which are alike."""
        self._dragging = False

    def render_line(self, y: int) -> Strip:
        """A thin line, stronger while it is dragged."""
        del y
        look = (self.app.theme, self._dragging, self.size.width)
        if look != self._look:
            self._look = look
            style = "accent" if self._dragging else "line"
            palette = palette_of(self.app.theme_variables)
            self._strip = palette.strip(((self._glyphs.divider, style),), self.size.width)
        return self._strip

    def on_mouse_down(self) -> None:
        """Begin to follow the mouse."""
        self._drag(dragging=True)

    def on_mouse_up(self) -> None:
        """Stay where it is."""
        self._drag(dragging=False)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the mouse."""
        if self._dragging:
            self.post_message(self.Dragged(int(event.screen_x)))

    def _drag(self, *, dragging: bool) -> None:
        self._dragging = dragging
        self.capture_mouse(dragging)
        self.refresh()
