"""Which words are commands, and how an argument list becomes a run of one."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from tui.cli.failures import CommandError, suggestion

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

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
_APP = "tui.cli.app_command"
_COMPLETE = "tui.cli.complete_command"
_WITH_VALUE = ("-n", "--notebook")


class Command(Protocol):
    """A module that is one command."""

    HELP: str
    """What `--help` prints: usage, options and an example, on one screen."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's own arguments."""

    def run(self, options: argparse.Namespace) -> int:
        """Do it; the exit code."""


def run(arguments: Sequence[str]) -> int:
    """Run the command that the first argument without a dash names, else open the app."""
    at = _first_word(arguments)
    word = arguments[at] if at < len(arguments) else ""
    if word == "__complete":
        return _run_module(_COMPLETE, "__complete", arguments[at + 1 :])
    if word in COMMANDS:
        return _run_module(COMMANDS[word], word, [*arguments[:at], *arguments[at + 1 :]])
    if word and not os.path.lexists(word) and os.sep not in word and word != "-":
        near = suggestion(word, COMMANDS)
        if near:
            raise CommandError(f"{word!r} is no command and no file or folder{near}")
    return _run_module(_APP, "", arguments)


def command(name: str) -> Command:
    """The module of the command called `name`."""
    return cast("Command", import_module(COMMANDS[name]))


def _run_module(module: str, name: str, arguments: Sequence[str]) -> int:
    from tui.cli.parser import parser_for  # noqa: PLC0415  (argparse is what a start costs most)

    chosen = cast("Command", import_module(module))
    return chosen.run(parser_for(chosen, name).parse_args(list(arguments)))


def _first_word(arguments: Sequence[str]) -> int:
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
