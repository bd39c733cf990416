"""Parsers that say what is wrong in one line and what was probably meant."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, NoReturn

from tui.cli.failures import CommandError, suggestion
from tui.cli.output import emit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.cli.registry import Command


class Parser(argparse.ArgumentParser):
    """A parser whose help is written by hand and whose errors are exceptions."""

    help_text = ""

    def format_help(self) -> str:
        """What `--help` prints."""
        return self.help_text

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong, with the nearest option or value that exists.

        Raises:
            CommandError: Always.
        """
        raise CommandError(f"{_plainer(message)}{self._meant(message)}; see {self.prog} --help")

    def _meant(self, message: str) -> str:
        choice = re.search(r"invalid choice: '(.*?)' \(choose from (.*)\)", message)
        if choice:
            return suggestion(choice[1], re.findall(r"[\w-]+", choice[2])).rstrip("?")
        unknown = re.search(r"unrecognized arguments: (-\S+)", message)
        if unknown:
            return suggestion(unknown[1].split("=")[0], self._option_string_actions).rstrip("?")
        return ""


def _plainer(message: str) -> str:
    message = re.sub(r"^argument (\S+?)(?:/\S+)?: ", r"\1: ", message)
    message = re.sub(r"invalid choice: ('.*?') \(choose from (.*)\)", r"\1 is none of \2", message)
    return message.replace("unrecognized arguments:", "unknown option or argument")


def parser_for(command: Command, name: str) -> Parser:
    """The parser of one command; `name` is empty for the app."""
    parser = Parser(prog=f"podium {name}".strip(), allow_abbrev=False)
    parser.help_text = command.HELP
    command.add_arguments(parser)
    return parser


def add_notebook(parser: argparse.ArgumentParser) -> None:
    """`-n PATH`, as often as needed."""
    parser.add_argument("-n", "--notebook", action="append", default=[], metavar="PATH")


def add_forms(parser: argparse.ArgumentParser) -> None:
    """The forms of output that every command has: JSON, JSON Lines and fields."""
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_const", const="json", dest="form", default="text")
    forms.add_argument("--jsonl", action="store_const", const="jsonl", dest="form")
    forms.add_argument("--format", dest="fields", metavar="FIELDS")
    forms.add_argument("--null", action="store_const", const="null", dest="form")


def positive(text: str) -> int:
    """A whole number above 0, for argparse.

    Raises:
        argparse.ArgumentTypeError: It is none.
    """
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number above 0")
    return int(text)


class VersionAction(argparse.Action):
    """`--version`, which looks the version up only when somebody asks."""

    def __init__(self, option_strings: Sequence[str], dest: str) -> None:
        super().__init__(option_strings, dest, nargs=0)

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,  # noqa: ARG002  (argparse's protocol, like the two below)
        values: object,  # noqa: ARG002
        option_string: str | None = None,  # noqa: ARG002
    ) -> NoReturn:
        """Print the version and leave."""
        emit(f"podium {version()}")
        parser.exit()


def version() -> str:
    """The version of the installed package."""
    from importlib.metadata import PackageNotFoundError  # noqa: PLC0415
    from importlib.metadata import version as installed  # noqa: PLC0415

    try:
        return installed("podium")
    except PackageNotFoundError:
        return "(not installed)"
