"""Parsers that say what is wrong in one line and what was probably meant."""

from __future__ import annotations

import argparse
import re
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from tui.cli.failures import CommandError, suggestion

if TYPE_CHECKING:
    from tui.cli.registry import Command


_WORDS = ("query", "what")
"""What commands call the words of a query, which may begin with a hyphen."""


class Parser(argparse.ArgumentParser):
    """A parser whose errors are exceptions; help is a text of its own (`registry.help_text`)."""

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
            near = suggestion(unknown[1].split("=")[0], self._option_string_actions).rstrip("?")
            takes_words = any(action.dest in _WORDS for action in self._actions)
            return near or ("; words to look for stand behind --" if takes_words else "")
        return ""


def _plainer(message: str) -> str:
    message = re.sub(r"^argument (-\S+?)(?:/\S+)?: ", r"\1: ", message)
    message = re.sub(r"^argument [^-]\S*: ", "", message)
    message = re.sub(r"^the following arguments are required: (.*)", r"\1 is missing", message)
    message = re.sub(r"invalid choice: ('.*?') \(choose from (.*)\)", r"\1 is none of \2", message)
    return message.replace("unrecognized arguments:", "unknown option or argument")


def parser_for(command: Command, name: str) -> Parser:
    """The parser of one command; `name` is empty for the app."""
    parser = Parser(
        prog=f"podium {name}".strip(),
        allow_abbrev=False,
        # Without a width it would load a good deal to ask the terminal for one.
        formatter_class=partial(argparse.HelpFormatter, width=80),
    )
    command.add_arguments(parser)
    return parser


def add_notebook(parser: argparse.ArgumentParser) -> None:
    """`-n PATH`, as often as needed, and `--no-cache`."""
    parser.add_argument("-n", "--notebook", action="append", default=[], metavar="PATH")
    parser.add_argument("--no-cache", action="store_false", dest="use_cache")


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
