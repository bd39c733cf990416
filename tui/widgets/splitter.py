"""The line between the panes: drag it to make one wider."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget

from tui.labels import UNICODE, Glyphs
from tui.palette import palette_of

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip


class Splitter(Widget):
    """One column that follows the mouse."""

    ALLOW_SELECT = False

    @dataclass
    class Dragged(Message):
        """The column of the screen that the line was dragged to."""

        column: int

    def __init__(self, *, glyphs: Glyphs = UNICODE) -> None:
        """Draw with the divider of `glyphs`."""
        super().__init__(id="splitter")
        self._glyphs = glyphs
        self._dragging = False

    def render_line(self, y: int) -> Strip:
        """A thin line, stronger while it is dragged."""
        del y
        style = "accent" if self._dragging else "line"
        palette = palette_of(self.app.theme_variables)
        return palette.strip(((self._glyphs.divider, style),), self.size.width)

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
