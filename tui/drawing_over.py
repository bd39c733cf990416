"""An app that starts on a terminal where something is drawn already, and keeps its own screens."""

from __future__ import annotations

import sys
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, Any, cast

from textual import events
from textual.app import App

from tui.first_screen import ENTER, screen_size
from tui.outlet import Outlet
from tui.terminal import give_back, leave_on_signals

if TYPE_CHECKING:
    from typing import IO

    from textual.driver import Driver
    from textual.drivers.linux_driver import LinuxDriver
    from textual.message import Message
    from textual.screen import Screen

    from tui.first_screen import FirstScreen
    from tui.kept_screen import KeptScreen
    from tui.labels import Line

PATIENCE = 1.0
"""Seconds for which the screen of the last time stands at most, once the app could draw its own."""
_ACTS = (events.Key, events.Paste, events.MouseDown, events.MouseScrollDown, events.MouseScrollUp)
"""What a person does, and wants to see the effect of."""


class DrawsOver(App[str]):
    """Draws nothing over the screen of the last time until there is as much to show."""

    kept_screen: KeptScreen | None = None
    """Where screens are kept for the next start, if they are."""
    _from_shell = False
    _holds = False

    def begin_over(self, first: FirstScreen, kept: KeptScreen | None) -> None:
        """Start where `first` is drawn, and keep screens for the next time at `kept`."""
        self.kept_screen = kept
        self._from_shell = True
        self._holds = first.is_kept
        if first.is_up:
            self.driver_class = _driver_over(first)
        elif sys.stdout is None or not sys.stdout.isatty():
            self.driver_class = _driver_beside(self.driver_class)

    def on_load(self) -> None:
        """Leave what is drawn alone for now, and in order whenever a signal comes."""
        if self._from_shell:
            self.leave_on_signals()
        self._held = ExitStack()
        if self._holds:
            self._held.enter_context(self.batch_update())
            self.set_timer(PATIENCE, self.draw)

    def leave_on_signals(self) -> None:
        """Leave in order at a signal, or without where the terminal takes no more output."""
        leave_on_signals(
            lambda code: self.exit(return_code=code),
            lambda: give_back(getattr(self._driver, "attrs_before", None)),
        )

    async def on_event(self, event: events.Event) -> None:
        """Draw once a person does something."""
        if self._holds and isinstance(event, _ACTS):
            self.draw()
        await super().on_event(event)

    def draw(self) -> None:
        """Draw what there is, from now on."""
        if self._holds:
            self._holds = False
            self._held.close()
            self.screen.refresh()

    def keep_screen(self, screen: Screen[None], hints: Line) -> None:
        """Keep `screen` for the next start, with `hints` in its last line and that it opens."""
        if self.kept_screen is None:
            return
        from tui.drawn_screen import drawn_colours, drawn_rows  # noqa: PLC0415 - not at a start

        told: Line = (("opening …   ", "accent"),)
        # To be a screen poorer at the next start is no reason to fail now.
        with suppress(Exception):
            rows = drawn_rows(screen, hints, told)
            size = screen.size.width, screen.size.height
            self.kept_screen.keep(rows, drawn_colours(screen), size)


def _driver_beside(driver: type[Driver]) -> type[Driver]:
    """A driver for a terminal beside standard output, which goes elsewhere.

    Textual asks standard output how large the terminal is that it draws on.
    """

    class Beside(driver):  # type: ignore[misc, valid-type]
        def _get_terminal_size(self) -> tuple[int, int]:
            try:
                return screen_size()
            except OSError:
                size: tuple[int, int] = super()._get_terminal_size()
                return size

    return Beside


def _driver_over(first: FirstScreen) -> type[LinuxDriver]:
    """A driver that draws over `first` and gives the terminal back as that found it."""
    from textual.drivers.linux_driver import LinuxDriver  # noqa: PLC0415 - not on every system

    class TakingOver(LinuxDriver):
        """Does not enter the alternate screen once more, as most terminals would clear it.

        What a person does it hands to the app without a task of its own for each.
        """

        def __init__(self, *arguments: Any, **named: Any) -> None:
            """Drive the terminal that `first` is drawn on."""
            super().__init__(*arguments, **named)
            self._outlet = Outlet(cast("IO[str]", self._file))
            self._file = self._outlet  # type: ignore[assignment]

        def start_application_mode(self) -> None:
            """Take the terminal over, or begin as always where nothing is drawn."""
            super().start_application_mode()  # type: ignore[no-untyped-call]
            if first.is_up:
                self.attrs_before = first.hand_over()

        def send_message(self, message: Message) -> None:
            """Put a message into the app's queue; called in the thread that reads keys."""
            self._loop.call_soon_threadsafe(self._app.post_message, message)

        def write(self, data: str) -> None:
            """Write anything but the way to where the terminal is already."""
            if first.is_up and data == ENTER:
                return
            if rest := self._outlet.put(data):
                super().write(rest)

    return TakingOver
