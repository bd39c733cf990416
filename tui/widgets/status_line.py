"""The last line: what just happened or what can be done now, and how much there is."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from notes.visible import visible_line
from tui.labels import Line, width_of
from tui.one_line import OneLine, Segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.timer import Timer


READABLE = 1.0
"""Seconds for which a message stays whatever is typed."""


class Hint(NamedTuple):
    """A key and what it does now."""

    key: str
    title: str
    action: str


class StatusLine(OneLine):
    """Key hints at the left, counts at the right; a message takes the hints' place for a while."""

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__(background="surface", id="status")
        self._hints: tuple[Segment, ...] = ()
        self._counts: tuple[Segment, ...] = ()
        self._message: tuple[Segment, ...] = ()
        self._timer: Timer | None = None
        self._said = 0.0

    def hint(self, hints: Sequence[Hint]) -> None:
        """Show what can be done now."""
        self._hints = tuple(
            Segment(((f" {hint.key}", "key"), (f" {hint.title} ", "dim")), hint.action, whole=True)
            for hint in hints
        )
        self._show()

    @property
    def hints(self) -> Line:
        """What can be done now, as it is drawn."""
        return tuple(piece for part in self._hints for piece in part.line)

    def count(self, counts: Sequence[Segment]) -> None:
        """Show how much there is."""
        self._counts = (*counts, Segment(((" ", ""),)))
        self._show()

    def say(self, text: str, style: str = "strong", seconds: float = 8) -> None:
        """Say what happened, until something else is said or the time is over."""
        self._message = (Segment(((f" {visible_line(text)}", style),)),)
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(seconds, self.hush) if seconds else None
        self._said = monotonic()
        self._show()

    def key_pressed(self) -> None:
        """Make room for the hints again, once the message could be read."""
        if self._timer is not None and monotonic() - self._said > READABLE:
            self.hush()

    def hush(self) -> None:
        """Go back to the hints."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._message = ()
        self._show()

    def _show(self) -> None:
        said = sum(width_of(part.line) for part in self._message)
        counted = sum(width_of(part.line) for part in self._counts)
        crowded = bool(self._message) and said + counted + 1 > self.size.width
        self.show(self._message or self._hints, () if crowded else self._counts)
