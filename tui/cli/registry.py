"""Which words are commands, and how an argument list becomes a run of one."""

from __future__ import annotations

import os
import sys
from importlib import import_module

from tui.cli.failures import CommandError, suggestion

TYPE_CHECKING = False  # `typing` would cost a third of what a start costs
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from typing import Protocol

    class Command(Protocol):
        """A module that is one command."""

        def add_arguments(self, parser: argparse.ArgumentParser) -> None:
            """Declare the command's own arguments."""

        def run(self, options: argparse.Namespace) -> int:
            """Do it; the exit code."""


COMMANDS = {
    "list": "tui.cli.list_command",
    "find": "tui.cli.find_command",
    "show": "tui.cli.show_command",
    "export": "tui.cli.export_command",
    "check": "tui.cli.check_command",
    "why": "tui.cli.why_command",
    "open": "tui.cli.open_command",
    "random": "tui.cli.random_command",
    "today": "tui.cli.today_command",
    "completion": "tui.cli.completion_command",
    "schema": "tui.cli.schema_command",
}
APP = "tui.cli.app_command"
_WITH_VALUE = ("-n", "--notebook")


def run(arguments: Sequence[str]) -> int:
    """Run the command that the first argument without a dash names, else open the app."""
    at = first_word(arguments)
    word = arguments[at] if at < len(arguments) else ""
    if word != "__complete" and _asks_for(("-h", "--help"), arguments):
        # Without a parser, which costs more than everything else, and is not needed for a text.
        sys.stdout.write(help_text(word if word in COMMANDS else ""))
        return 0
    if word != "__complete" and _asks_for(("--version",), arguments):
        sys.stdout.write(f"podium {version()}\n")
        return 0
    if word == "__complete":
        from tui.cli.complete_command import complete  # noqa: PLC0415  (only a shell asks)

        return complete(arguments[at + 1 :])
    if word in COMMANDS:
        return _run_module(COMMANDS[word], word, [*arguments[:at], *arguments[at + 1 :]])
    if word == "help" and not os.path.lexists(word):
        asked = next(iter(arguments[at + 1 :]), "")
        sys.stdout.write(help_text(asked if asked in COMMANDS else ""))
        return 0
    if word and not os.path.lexists(word) and os.sep not in word and word != "-":
        near = suggestion(word, COMMANDS)
        if near:
            raise CommandError(f"{word!r} is no command and no file or folder{near}")
    if any(argument.startswith("-") for argument in arguments):
        return _run_module(APP, "", arguments)
    from tui.cli import app_command  # noqa: PLC0415

    return app_command.run(app_command.Wishes(arguments))


def help_text(name: str) -> str:
    """What `--help` prints for a command: usage, options and an example, on one screen."""
    path = os.path.join(os.path.dirname(__file__), "help", f"{name or 'podium'}.txt")  # noqa: PTH118, PTH120
    with open(path, encoding="utf-8") as file:  # noqa: PTH123  (`pathlib` costs 3 ms)
        return file.read()


def version() -> str:
    """The installed version, from the name of its metadata: reading that takes 30 ms."""
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208
        except OSError:
            continue
        for name in names:
            if name.startswith("podium-") and name.endswith(".dist-info"):
                return name[len("podium-") : -len(".dist-info")]
    return "(not installed)"


def command(name: str) -> Command:
    """The module of the command called `name`, or of the app where it is empty."""
    return _module(COMMANDS[name] if name else APP)


def _module(name: str) -> Command:
    module: Command = import_module(name)
    return module


def _asks_for(options: Sequence[str], arguments: Sequence[str]) -> bool:
    ends = arguments.index("--") if "--" in arguments else len(arguments)
    return any(argument in options for argument in arguments[:ends])


def _run_module(module: str, name: str, arguments: Sequence[str]) -> int:
    from tui.cli.parser import parser_for  # noqa: PLC0415  (argparse is what a start costs most)

    chosen = _module(module)
    return chosen.run(parser_for(chosen, name).parse_args(list(arguments)))


def first_word(arguments: Sequence[str]) -> int:
    """The place of the first argument that is no option and no option's value."""
    at = 0
    while at < len(arguments):
        argument = arguments[at]
        if argument == "--":
            return len(arguments)
        if argument == "-" or not argument.startswith("-"):
            return at
        at += 2 if argument in _WITH_VALUE else 1
    return at
