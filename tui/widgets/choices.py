"""A list to choose from, narrowed by what is typed above it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from tui.labels import width_of
from tui.palette import spread
from tui.viewport import Viewport

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style
    from textual import events

    from tui.labels import Choice, Line
    from tui.palette import Palette


ROOMY = 48
"""Cells of a row below which only what is chosen is shown, nothing about it."""


class Choices(Viewport):
    """Choices, those in view that hold every typed word."""

    @dataclass
    class Chosen(Message):
        """A choice was made."""

        value: object

    @dataclass
    class Highlighted(Message):
        """Another choice is highlighted."""

        value: object

    def __init__(self, choices: Sequence[Choice], at: int = 0) -> None:
        """Offer `choices`, the one at `at` highlighted."""
        super().__init__(id="choices")
        self.add_class("choices")
        self._all = tuple(choices)
        self._shown = self._all
        self._at = at

    def on_mount(self) -> None:
        """Be as high as there are choices, and start at the given one."""
        self.styles.height = max(1, len(self._all))
        self.call_after_refresh(self.place, self._at)

    @property
    def length(self) -> int:
        """How many choices are left."""
        return len(self._shown)

    @property
    def background_name(self) -> str:
        """Dialogs lie on a lighter ground."""
        return "surface"

    def line_of(self, index: int, line: int, width: int) -> Line:
        """A choice."""
        del line
        choice = self._shown[index]
        right: Line = (*choice.right, (" ", "")) if width >= ROOMY else ()
        return spread(((" ", ""), *choice.line), right, width)

    @property
    def cuts(self) -> bool:
        """Whether not all of the choices fit into their rows."""
        return any(self._is_cut(choice) for choice in self._all)

    @property
    def whole(self) -> str:
        """All that the highlighted choice says, where its row is too narrow for it."""
        if not self.length or not self._is_cut(self._shown[self.cursor]):
            return ""
        choice = self._shown[self.cursor]
        parts = ("".join(text for text, _ in line).strip() for line in (choice.line, choice.right))
        return "  ".join(filter(None, parts))

    def _is_cut(self, choice: Choice) -> bool:
        width = self.size.width
        right = width_of(choice.right)
        return 1 + width_of(choice.line) + (right + 2 if right else 0) > width or (
            bool(right) and width < ROOMY
        )

    def empty_line(self, y: int) -> Line:
        """Say that nothing is left."""
        return ((" Nothing like that here.", "dim"),) if y == 0 else ()

    def narrow(self, words: str) -> None:
        """Show only choices that hold every word of `words`, those that begin with it first."""
        wanted = words.casefold().split()
        found = [choice for choice in self._all if all(word in _text(choice) for word in wanted)]
        begins = " ".join(wanted)
        self._shown = tuple(sorted(found, key=lambda it: not _text(it).lstrip().startswith(begins)))
        self.place(0, 0)

    def moved(self) -> None:
        """Say what is highlighted now."""
        if self.length:
            self.post_message(self.Highlighted(self._shown[self.cursor].value))

    def choose(self) -> None:
        """Choose what is highlighted."""
        if self.length and (value := self._shown[self.cursor].value) is not None:
            self.post_message(self.Chosen(value))

    def on_click(self, event: events.Click) -> None:
        """Choose what is clicked."""
        index = self.row_at(event.y)
        if index is not None:
            self.go(index)
            self.choose()

    def over(self, palette: Palette) -> dict[int, Style]:
        """The highlighted choice, whoever has the focus."""
        return {self.cursor: palette.cursor}


def _text(choice: Choice) -> str:
    shown = "".join(text for text, _ in (*choice.line, *choice.right))
    return f"{shown} {choice.also}".casefold()
