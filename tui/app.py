"""The application: puts settings, memory and browser together, looks after the terminal."""

from __future__ import annotations

import os
from itertools import chain
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual import events, on
from textual.binding import BindingsMap

from tui import themes
from tui.at_hand import painting
from tui.drawing_over import DrawsOver
from tui.guard import Guarded
from tui.labels import plain
from tui.places import known_path, name_of
from tui.quiet import Quiet, take_short_turns
from tui.screens.browser import Browser
from tui.settings import Settings, read_settings, settings_path
from tui.state import Memory, state_path
from tui.terminal import (
    KeysInOrder,
    Net,
    Typed,
    resume_only_when_stopped,
    stop_between_frames,
    tell_of_threads,
    write_down,
)
from tui.watching import Watch
from tui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from textual.binding import Binding
    from textual.filter import LineFilter
    from textual.screen import Screen

    from tui.screens.browser.following import MakeWatch

SETTLED = 1.0
"""Seconds after which the screen is kept, in case that there is no time for it at the end."""
PATIENCE = 10.0
MOST_MISTAKES = 20
"""More mistakes than this within so many seconds end the app."""


NET = Net()
"""One for all: Textual keeps each filtered line by the filter that made it."""


class PodiumApp(Guarded, DrawsOver, KeysInOrder):
    """Podium in a terminal."""

    TITLE = "Podium"
    ENABLE_COMMAND_PALETTE = False
    make_watch: MakeWatch | None = None
    """What tells of changes on disk, where it is not the system."""
    _worn = ""
    """The theme whose colours are used; empty until one is chosen."""
    use_cache = True
    """Whether what was read before may be taken, and is kept for the next time."""

    def __init__(
        self,
        paths: Sequence[Path],
        *,
        settings: Settings | None = None,
        memory: Memory | None = None,
        name: str = "",
        picking: bool = False,
        settings_file: Path | None = None,
    ) -> None:
        """Open the notes under `paths`.

        Args:
            paths: Folders and files.
            settings: Those of the settings file by default.
            memory: What was remembered in the state file by default.
            name: Of the notebook; that of the first path by default.
            settings_file: Read where no settings are given; in its usual place by default.
            picking: Leave with the id of the session that Enter was pressed on.
        """
        super().__init__()
        self.quiet = Quiet()
        self.forgiving = False
        """Whether mistakes are survived in a test, too."""
        self._mistakes: list[float] = []
        self._leave_threads: Callable[[], None] = _nothing_to_leave
        self._problems: tuple[str, ...] = ()
        if settings is None:
            settings, self._problems = read_settings(
                settings_file or settings_path(), reader_keys()
            )
        self.settings = settings
        self.memory = memory if memory is not None else Memory(state_path())
        self.ascii_only = settings.ascii
        """Whether signs and borders are drawn with letters that every terminal has."""
        self.picking = picking
        self.paths = tuple(dict.fromkeys(map(known_path, paths)))
        self.notebook_name = name or name_of(self.paths)
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.theme = self._first_theme(os.environ.get("TEXTUAL_THEME"))
        self._wear()

    def _wear(self) -> None:
        """Take the colours of the theme for what is going to be styled."""
        self._worn = self.theme
        self.stylesheet.set_variables(self.get_css_variables())

    def get_css_variables(self) -> dict[str, str]:
        """The colours of the theme; none before it is known, as they take long to work out."""
        return super().get_css_variables() if self._worn else {}

    def refresh_css(self, animate: bool = True) -> None:  # noqa: FBT001, FBT002 - Textual's
        """Style everything anew, be it that there is nothing yet, as when Textual first asks."""
        if self.screen_stack:
            super().refresh_css(animate)
        elif self.theme != self._worn:
            self._wear()

    def draw_in_ascii(self) -> None:
        """Draw with letters that every terminal has, whatever the settings say."""
        self.settings = self.settings._replace(ascii=True)
        self.ascii_only = True

    def _first_theme(self, forced: str | None) -> str:
        wanted = (forced, self.settings.theme, self.memory.answers.get("theme"))
        return next((name for name in wanted if name in self.available_themes), None) or (
            themes.DEFAULT
        )

    def get_key_display(self, binding: Binding) -> str:
        """How a key is called, in letters of every terminal where that is wanted."""
        shown = super().get_key_display(binding)
        return shown if not self.ascii_only or shown.isascii() else binding.key

    def get_default_screen(self) -> Screen[None]:
        """The browser."""
        browser = Browser(
            self.paths, name=self.notebook_name, settings=self.settings, memory=self.memory
        )
        browser.pick = self.exit if self.picking else None
        browser.use_cache = self.use_cache
        browser.settled = self._show_restored
        browser.quiet = self.quiet
        browser.mistakes = self._problems
        # Whoever drives the app without a screen says when there is something to look at.
        browser.make_watch = self.make_watch or (None if self.is_headless else Watch)
        return browser

    @property
    def browser(self) -> Browser:
        """The browser, whatever dialog lies on top of it."""
        return next(screen for screen in self.screen_stack if isinstance(screen, Browser))

    def on_mount(self) -> None:
        """Set keys, signals, and say what is wrong with the settings."""
        self.set_keymap(dict(self.settings.keys))
        if not self.is_headless:
            take_short_turns()
            self.leave_on_signals()
            stop_between_frames()
            resume_only_when_stopped(self._driver, self._redraw)
            self._leave_threads = tell_of_threads(self.survives)
        self._tell_settings()

    def _tell_settings(self) -> None:
        if self._problems:
            more = f" (! lists {len(self._problems) - 1} more)" if self._problems[1:] else ""
            self.browser.say(self._problems[0] + more, "warning", 20)

    def _show_restored(self) -> None:
        """The notebook stands where it was left: that is to be seen now, and at the next start."""
        self.draw()
        self.call_later(self.go_on)
        if self.browser.complete:
            self.set_timer(SETTLED, self._keep_browser)

    def _keep_browser(self) -> None:
        top = self.screen_stack[-1] if self.screen_stack and self._exception is None else None
        if isinstance(top, Browser) and top.is_at_rest:
            self.keep_screen(top, top.status.hints)
            if self.kept_screen is not None:
                top.keep_page()

    def exit(self, *arguments: Any, **named: Any) -> None:
        """Leave, and keep the screen for the next time."""
        self._keep_browser()
        super().exit(*arguments, **named)

    def on_unmount(self) -> None:
        """Leave mistakes in threads to Python again."""
        self._leave_threads()

    def _redraw(self) -> None:
        self.refresh(layout=True)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """The net, and the filters of Textual."""
        return (NET, *super().get_line_filters())

    def comes_too_early(self, key: Typed) -> bool:
        """Whether `key` is about rows, and none are known yet."""
        top = self.screen_stack[-1] if self.screen_stack else None
        if isinstance(key, events.Paste):
            return False
        if not isinstance(top, Browser):
            return top is None
        if top.stands or (key.is_printable and top.edits(key)):
            return False
        return top.is_about_rows(key.key)

    def takes_at_once(self, key: Typed) -> bool:
        """Whether `key` edited the line in which a talk is looked for."""
        top = self.screen_stack[-1]
        if not isinstance(top, Browser):
            return False
        with painting():
            try:
                taken = top.take_key(key)
            except Exception as error:
                if not self.survives(error):
                    raise
                return True
            if taken and self._message_queue.empty():
                top.paint()
        return taken

    @on(Browser.Ready)
    @on(Browser.Read)
    async def _go_on_with_keys(self) -> None:
        await self.go_on()

    async def on_event(self, event: events.Event) -> None:
        """Note when keys come."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            self.quiet.key()
        await super().on_event(event)

    # Mistakes

    def survives(self, error: Exception) -> bool:
        """Tell of a mistake and go on, unless they come too fast; tests want to see them."""
        if self.is_headless and not self.forgiving:
            return False
        now = monotonic()
        self._mistakes = [*(when for when in self._mistakes if now - when < PATIENCE), now]
        if len(self._mistakes) > MOST_MISTAKES:
            return False
        write_down(error, state_path().with_name("mistakes.log"))
        told = f"A mistake in Podium: {type(error).__name__}: {error}"
        self.call_later(self.browser.say, told, "error")
        return True

    def _handle_exception(self, error: Exception) -> None:
        """On the way out half of the screen is gone: to miss it then is no reason to fail."""
        if self._exit and not self.is_headless:
            write_down(error, state_path().with_name("mistakes.log"))
        else:
            super()._handle_exception(error)

    def _print_error_renderables(self) -> None:
        """Print one message: a second mistake on the way out has nothing to add."""
        del self._exit_renderables[1:]
        super()._print_error_renderables()

    def _fatal_error(self) -> None:
        error = self._exception
        if self.is_headless or not isinstance(error, Exception):
            super()._fatal_error()
            return
        log = write_down(error, state_path().with_name("mistakes.log"))
        self.exit(
            return_code=1,
            message=plain(f"Podium stopped: {type(error).__name__}: {error}. Details: {log}"),
        )


def reader_keys() -> dict[str, str]:
    """The keys that the reader has, by their ids."""
    bound = BindingsMap(Reader.BINDINGS).key_to_bindings.values()
    keys: dict[str, list[str]] = {}
    for binding in chain.from_iterable(bound):
        keys.setdefault(binding.id or "", []).append(binding.key)
    return {id_: ",".join(names) for id_, names in keys.items() if id_}


def _nothing_to_leave() -> None:
    """Stand in until threads are looked after."""
