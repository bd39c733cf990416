"""Widgets that ask nobody to paint them while whoever changes them is about to do so.

A widget of Textual that changed sends itself a message, and asks for its paint once that has come
round. A key that is painted at once would leave six such messages behind, between the list that
was found and its page.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

if TYPE_CHECKING:
    from collections.abc import Iterator

_TO_DO = (
    "_repaint_required",
    "_layout_required",
    "_scroll_required",
    "_refresh_styles_required",
    "_recompose_required",
    "_next_callbacks",
)
"""What a widget does when its message comes round."""


class AtHand(MessagePump):
    """A part of the screen that may be painted by whoever changes it."""

    def check_idle(self) -> None:
        """Ask for what is to be done, now or when nobody paints any more."""
        if _BRUSH.changed is None:
            super().check_idle()
        else:
            _BRUSH.changed[self] = None


class _Brush:
    """Tells whether somebody paints, and what changed meanwhile."""

    changed: dict[AtHand, None] | None = None


_BRUSH = _Brush()


@contextmanager
def painting() -> Iterator[None]:
    """Change widgets and paint them in here; what is not painted is asked for at the end."""
    if _BRUSH.changed is not None:
        yield
        return
    changed = _BRUSH.changed = {}
    try:
        yield
    finally:
        _BRUSH.changed = None
        for widget in changed:
            if any(getattr(widget, name, None) for name in _TO_DO):
                widget.check_idle()
