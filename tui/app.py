"""The application: puts settings, memory and browser together, looks after the terminal."""

from __future__ import annotations

import asyncio
import os
import signal
from typing import TYPE_CHECKING

from textual.app import App, SystemCommand
from textual.filter import LineFilter

from tui import themes
from tui.commands import BROWSER
from tui.screens.browser import Browser
from tui.settings import Settings, read_settings, settings_path
from tui.state import Memory, state_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from rich.segment import Segment
    from textual.color import Color
    from textual.screen import Screen

LEAVE_AT = ("SIGTERM", "SIGHUP")


class Net(LineFilter):
    """Deletes what no line may hold: the last net under `notes.visible`."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without control characters."""
        del background
        return [
            segment
            if segment.text.isprintable()
            else segment._replace(text=_printable(segment.text))
            for segment in segments
        ]


def _printable(text: str) -> str:
    from notes.visible import visible_line  # noqa: PLC0415 - hardly ever needed

    if all(char.isprintable() or char in _ALLOWED for char in text):
        return text
    kept = "".join(char for char in text if char >= " " and not "\x7f" <= char <= "\x9f")
    return kept if kept.isprintable() else visible_line(kept, len(kept) + 1)


_ALLOWED = "\u200c\u200d\ufe0f\u00a0\u00ad\u2007\u202f\u3000"
"""What Python calls unprintable but a terminal shows: joiners, spaces of other widths."""


class PodiumApp(App[None]):
    """Podium in a terminal."""

    TITLE = "Podium"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        paths: Sequence[Path],
        *,
        settings: Settings | None = None,
        memory: Memory | None = None,
        name: str = "",
    ) -> None:
        """Open the notes under `paths`.

        Args:
            paths: Folders and files.
            settings: Those of the settings file by default.
            memory: What was remembered in the state file by default.
            name: Of the notebook; that of the first path by default.
        """
        super().__init__()
        self._problems: tuple[str, ...] = ()
        if settings is None:
            settings, self._problems = read_settings(settings_path())
        self.settings = settings
        self.memory = memory if memory is not None else Memory(state_path())
        self.paths = tuple(path.absolute() for path in paths)
        self.notebook_name = name or _name_of(self.paths)
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.theme = self._first_theme(os.environ.get("TEXTUAL_THEME"))

    def _first_theme(self, forced: str | None) -> str:
        wanted = (forced, self.settings.theme, self.memory.answers.get("theme"))
        return next((name for name in wanted if name in self.available_themes), None) or (
            themes.DEFAULT
        )

    def get_default_screen(self) -> Screen[None]:
        """The browser."""
        return Browser(
            self.paths, name=self.notebook_name, settings=self.settings, memory=self.memory
        )

    @property
    def browser(self) -> Browser:
        """The browser, whatever dialog lies on top of it."""
        return next(screen for screen in self.screen_stack if isinstance(screen, Browser))

    def on_mount(self) -> None:
        """Set keys, signals, and say what is wrong with the settings."""
        self.set_keymap(dict(self.settings.keys))
        self._leave_on_signals()
        for problem in self._problems[:1]:
            self.browser.say(problem, "warning")

    def get_line_filters(self) -> Sequence[LineFilter]:
        """The filters of Textual, and the net."""
        return (*super().get_line_filters(), Net())

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: the table of commands."""
        del screen
        for command in BROWSER:
            if command.name or command.keys:
                title = command.help if not command.name else f"{command.name}: {command.help}"
                action = command.action

                async def run(action: str = action) -> None:
                    await self.run_action(action, self.browser)

                yield SystemCommand(title, "", run)

    # The terminal

    def _leave_on_signals(self) -> None:
        """Leave in order when the terminal goes away, and stay after a stray SIGCONT."""
        loop = asyncio.get_running_loop()
        for name in LEAVE_AT:
            number = getattr(signal, name, None)
            if number is not None and not self.is_headless:
                loop.add_signal_handler(number, self._leave, 128 + number)
        if self.is_headless or not hasattr(signal, "SIGCONT"):
            return
        driver = self._driver
        resume = signal.getsignal(signal.SIGCONT)

        def resumed(number: int, frame: object) -> None:
            # Textual's handler starts the driver again, also where it never stopped.
            if getattr(driver, "_must_signal_resume", True) and callable(resume):
                resume(number, frame)  # type: ignore[arg-type]

        signal.signal(signal.SIGCONT, resumed)

    def _leave(self, code: int) -> None:
        self.exit(return_code=code)


def _name_of(paths: Sequence[Path]) -> str:
    names = [path.name or str(path) for path in paths]
    return names[0] if len(names) == 1 else " + ".join(names[:3]) or "notes"
