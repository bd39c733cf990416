"""Commands by name: the line after `:`, and what it completes to."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.browsing.things import Thing, ThingKind
from tui.browsing.views import View
from tui.commands import completions, named
from tui.kept_screen import forget_screens
from tui.places import at_home
from tui.screens.browser.outside import Leaving
from tui.widgets.command_bar import BarMode
from tui.widgets.reader import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from notes.search import Completion
    from tui.commands import Command


ORDERS = ("relevance", "date", "title", "speaker", "event")


class Commanding(Leaving, part=True):
    """Runs commands by their names."""

    _options: Sequence[Completion] = ()
    """Ways to go on typing, of which Tab takes the next."""

    def run_command(self, text: str) -> None:
        """Run what was typed after `:`; a bare number goes to the line."""
        text = text.strip().removeprefix(":").strip()
        if not text:
            return
        if text.isdigit():
            self.go_to_line(int(text))
            return
        name, _, argument = text.partition(" ")
        command = named(name)
        if command is None:
            near = ", ".join(found.name for found in completions(name)) or "? lists all commands"
            self.say(f"No command :{name} – {near}", "warning")
            return
        with_argument = self._taking().get(command.name)
        if argument.strip() and with_argument is None:
            self.say(f":{command.name} takes nothing behind its name", "warning")
        elif argument.strip() and with_argument is not None:
            with_argument(argument.strip())
        else:
            self.call_later(self._run_action, command.action)

    async def _run_action(self, action: str) -> None:
        await self.app.run_action(action, self)

    def _taking(self) -> dict[str, Callable[[str], None]]:
        """The commands that take an argument."""
        return {
            "find": self.search_for,
            "page": self._find_words,
            "export": lambda path: self.write(self.meant(), Path(at_home(path))),
            "view": self._view_named,
            "sort": self.sort_by,
            "theme": self.use_theme,
            "line": lambda text: self.go_to_line(int(text) if text.isdigit() else 0),
            "save": self._save,
            "search": self._run_saved,
        }

    def _view_named(self, name: str) -> None:
        found = [view for view in View if view.value.startswith(name)]
        if len(found) == 1:
            self.action_view(found[0].value)
        else:
            self.say(f"Views are {', '.join(view.value for view in View)}", "warning")

    def _find_words(self, words: str) -> None:
        """Find words where `n` and `N` then go on."""
        self.add_class("-reading")
        self.set_focus(self.reader)
        self.reader.find(words)

    def sort_by(self, order: str) -> None:
        """Sort what the search finds."""
        words = [word for word in self.situation.query.split() if not word.startswith("sort:")]
        self.search_for(" ".join([*words, f"sort:{order}"]))

    def go_to_line(self, line: int) -> None:
        """Go to a line of the note that is read; show the whole note where it is outside."""
        place = self.reader.place
        session = self.session_read()
        key = (place.key if place else None) or (session.key if session else None)
        if key is None or line < 1:
            self.say("This page stands in no note" if line else "Lines are numbers", "warning")
            return
        outside = session is not None and session.key == key and line not in session.span
        if outside or not self.reader.go_to(key, line):
            self.go_to(Thing(ThingKind.NOTE, key), place=Place(key, line))
        self.add_class("-reading")
        self.set_focus(self.reader)

    def use_theme(self, name: str) -> None:
        """Use a theme by the beginning of its name."""
        themes = [*self.app.available_themes]
        found = [theme for theme in themes if theme == name] or [
            theme
            for theme in themes
            if theme.startswith(name) or theme.removeprefix("podium-").startswith(name)
        ]
        if len(found) == 1:
            self.app.theme = found[0]
            self.memory.remember_answer("theme", found[0])
            forget_screens()
            self.say(f"Theme {found[0]}", "dim")
        else:
            self.say(f"No one theme begins with {name}: :theme lists them", "warning")

    # Saved searches

    def _save(self, name: str) -> None:
        query = self.situation.query
        if not query and name not in self.memory.searches:
            self.say(f"Nothing to keep as {name}: search for something first", "warning")
            return
        self.memory.save_search(name, query)
        self.say(f"Saved as {name}: {query}" if query else f"{name} is forgotten", "good")
        self.tell_memory()

    def _run_saved(self, name: str) -> None:
        query = self.memory.searches.get(name)
        if query is None:
            self.say(f"No saved search {name}; :search lists them", "warning")
        else:
            self.search_for(query)

    def action_save(self) -> None:
        """Say how a search is saved."""
        self.bar.enter(BarMode.COMMAND, "save ")

    def action_line(self) -> None:
        """Type a line's number."""
        self.bar.enter(BarMode.COMMAND, "line ")

    # While typing

    def suggest_commands(self, text: str) -> None:
        """Show which commands begin like `text`, or what the one command does."""
        name, space, argument = text.lstrip().partition(" ")
        command = named(name) if space else None
        found = [command] if command else completions(name)
        values = [value for value in self._values(command) if value.startswith(argument)]
        if not text or text.isdigit():
            told = "goes to that line" if text else "a command, or the number of a line"
            self.bar.tell(((told, "faint"),))
        elif values and values != [argument]:
            self.bar.tell(((" ".join(values), "dim"),))
        elif len(found) == 1:
            self.bar.tell(((found[0].help, "dim"),))
        elif found:
            self.bar.tell(((" ".join(command.name for command in found), "dim"),))
        else:
            self.bar.tell((("no such command", "warning"),))

    def complete_command(self, text: str) -> None:
        """Complete a name, or what follows it, as far as all that begin so agree."""
        name, space, argument = text.lstrip().partition(" ")
        command = named(name) if space else None
        if space and command is None:
            return
        if command is None:
            names = [command.name for command in completions(name)]
            taking = " " if len(names) == 1 and names[0] in self._taking() else ""
            self.bar.put(_agreed(names, name) + taking)
        elif command.name == "export":
            from tui.screens.export import completed  # noqa: PLC0415 - only to export

            self.bar.put(f"{name} {completed(argument)}")
        else:
            values = [value for value in self._values(command) if value.startswith(argument)]
            self.bar.put(f"{name} {_agreed(values, argument)}")

    def _values(self, command: Command | None) -> tuple[str, ...]:
        """What may follow a command, where that can be listed."""
        match command.name if command else "":
            case "theme":
                themes = sorted(self.app.available_themes)
                return tuple(sorted(themes, key=lambda name: not name.startswith("podium")))
            case "view":
                return tuple(view.value for view in View)
            case "sort":
                return ORDERS
            case "search" | "save":
                return tuple(sorted(self.memory.searches))
            case _:
                return ()

    def complete_query(self, text: str) -> None:
        """Complete a qualifier or a value of the search; asked again, take the next."""
        taken = [option.text for option in self._options]
        if text in taken and len(taken) > 1:
            chosen = self._options[(taken.index(text) + 1) % len(taken)]
        else:
            self._options = self._completions(text, self.bar.input.cursor_position)
            if not self._options:
                return
            chosen = self._options[0]
        self.bar.put(chosen.text)
        self.bar.input.cursor_position = chosen.cursor or len(chosen.text)
        if chosen.text.endswith(":"):
            self._options = self._completions(chosen.text, len(chosen.text))
        self._tell_options()

    def suggest_values(self, text: str) -> None:
        """Show the values of the qualifier that is being typed."""
        word = text.rpartition(" ")[2]
        if text in [option.text for option in self._options]:
            self._tell_options()
        elif ":" in word and self.bar.typing:
            self._options = self._completions(text, len(text))
            self._tell_options()
        elif self._options:
            self._options = ()
            self.status.hush()

    def _completions(self, text: str, cursor: int) -> Sequence[Completion]:
        if self.index is None:
            return ()
        nothing: Sequence[Completion] = ()
        options = self.told_by(self.index, partial(self.index.completions, text, cursor), nothing)
        counts = {
            "is:marked": len(self.situation.marked),
            "is:starred": len(self.situation.starred),
        }
        return tuple(
            replace(option, count=counts.get(option.text.strip().rpartition(" ")[2], option.count))
            for option in options
        )

    def _tell_options(self) -> None:
        """Name what could be typed, and how many sessions have it."""
        if self._options:
            named = "  ".join(f"{option.label} {option.count}" for option in self._options[:8])
            self.status.say(f"tab: {named}", "dim", 0)
        else:
            self.status.hush()


def _agreed(values: Sequence[str], typed: str) -> str:
    """How all of `values` begin; what was `typed` where there are none."""
    if not values:
        return typed
    first, last = min(values), max(values)
    pairs = enumerate(zip(first, last, strict=False))
    return first[: next((at for at, pair in pairs if len(set(pair)) > 1), len(first))]
