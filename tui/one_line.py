"""A widget of one line whose parts may be clicked; new text costs a repaint and no layout."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.widget import Widget

from tui.at_hand import AtHand
from tui.guard import Guarded
from tui.labels import Line, fit, width_of
from tui.painted import Covering
from tui.palette import Palette, palette_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.strip import Strip


class Segment(NamedTuple):
    """A part of the line."""

    line: Line
    action: str = ""
    """What a click on it runs on the screen."""
    whole: bool = False
    """Left out, not cut, where there is no room for all of it."""


class OneLine(Guarded, AtHand, Widget):
    """Segments from the left and from the right edge; the right ones give way."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "OneLine { height: 1; }"

    def __init__(self, *, background: str = "background", id: str | None = None) -> None:  # noqa: A002
        """Show nothing yet, over the colour of the theme named `background`."""
        super().__init__(id=id)
        self._styles_cache = Covering(self.render_line)
        self.background_name = background
        self._left: Sequence[Segment] = ()
        self._right: Sequence[Segment] = ()
        self._spots: list[tuple[int, int, str]] = []
        self._palette: Palette | None = None

    def show(self, left: Sequence[Segment], right: Sequence[Segment] = ()) -> None:
        """Show other segments."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    @property
    def text(self) -> str:
        """What it says, without styles."""
        return "".join(t for part in (*self._left, *self._right) for t, _ in part.line)

    def notify_style_update(self) -> None:
        """Forget the colours of another theme."""
        self._palette = None
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """The line itself."""
        palette = self._palette = self._palette or palette_of(
            self.app.theme_variables,
            self.background_name,
            ascii_only=getattr(self.app, "ascii_only", False),
        )
        line = self._laid_out(self.size.width) if y == 0 else ()
        return palette.strip(line, self.size.width)

    def _laid_out(self, width: int) -> Line:
        right = sum(width_of(part.line) for part in self._right)
        room = width - right - 1 if right + 12 <= width else width
        self._spots = []
        line: Line = ()
        used = 0
        for part in self._left:
            piece = fit(part.line, max(0, room - used))
            if part.whole and piece != part.line:
                break
            line, used = self._placed(line, piece, used, part.action)
        if room == width:
            return line if self._left else fit(tuple(p for s in self._right for p in s.line), width)
        line = (*line, (" " * (width - right - used), ""))
        used = width - right
        for part in self._right:
            line, used = self._placed(line, part.line, used, part.action)
        return line

    def _placed(self, line: Line, piece: Line, used: int, action: str) -> tuple[Line, int]:
        end = used + width_of(piece)
        if action:
            self._spots.append((used, end, action))
        return (*line, *piece), end

    async def on_click(self, event: events.Click) -> None:
        """Run what the clicked part stands for."""
        for first, behind, action in self._spots:
            if first <= event.x < behind:
                await self.app.run_action(action, self.screen)
                return
