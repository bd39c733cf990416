"""How a widget's lines come to the screen where they cover it to its last cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual._styles_cache import StylesCache

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.geometry import Size
    from textual.strip import Strip


class Covering(StylesCache):
    """Takes the lines of a widget without border and padding as they are.

    Textual's own goes through border, padding, outline, opacity and tint for every line and makes a
    strip anew, which then is filtered, cut and turned into sequences anew, too. A strip that is the
    very same as in the last frame brings all that along.
    """

    def render_line(self, _styles: object, y: int, size: Size, *others: object) -> Strip:
        """Return line `y` of the widget."""
        draw: Callable[[int], Strip] = others[_DRAW]  # type: ignore[assignment]
        strip = draw(y)
        if strip.cell_length == size.width:
            return strip
        return strip.adjust_cell_length(size.width)  # in the middle of a change of its size


_DRAW = 4
"""Where the function that draws a line stands among the arguments behind the size."""
