"""`podium schema`: the form of Podium's JSON, as a JSON Schema."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from tui.cli.output import emit

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`podium schema` takes nothing."""


def run(options: argparse.Namespace) -> int:  # noqa: ARG001  (every command is called alike)
    """Print the schema."""
    emit((files("notes.export") / "schema.json").read_text("utf-8"), end="")
    return 0
