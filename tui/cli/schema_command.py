"""`podium schema`: the form of Podium's JSON, as a JSON Schema."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from tui.cli.output import emit

if TYPE_CHECKING:
    import argparse

HELP = """\
usage: podium schema

Print the JSON Schema (draft 2020-12) of everything that --json prints. Its
$defs are notes, events, sessions, speakers, matches, problems, reasons, texts
and answers; its version grows when a field changes its meaning or goes.

  -h, --help  this text

example:
  podium schema
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`podium schema` takes nothing."""


def run(options: argparse.Namespace) -> int:  # noqa: ARG001  (every command is called alike)
    """Print the schema."""
    emit((files("notes.export") / "schema.json").read_text("utf-8"), end="")
    return 0
