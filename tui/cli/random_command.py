"""`podium random`: some talk of the notebook, for a reader without a plan."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tui.cli.output import complain
from tui.cli.parser import add_forms, add_notebook, positive

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `podium random` takes."""
    parser.add_argument("query", nargs="*")
    parser.add_argument("--count", type=positive, default=1)
    parser.add_argument("--seed")
    add_notebook(parser)
    add_forms(parser)


def run(options: argparse.Namespace) -> int:
    """Pick; the exit code is 1 where there is nothing to pick from."""
    from tui.cli.notebooks import opened  # noqa: PLC0415
    from tui.cli.results import print_sessions  # noqa: PLC0415
    from tui.cli.selection import by_query  # noqa: PLC0415

    store = opened(options.notebook, use_cache=options.use_cache)
    talks = list(store.talks)
    if options.query:
        talks = by_query(store, " ".join(options.query), len(talks) or 1, options)
    if not talks:
        complain("nothing found")
    choice = random.Random(options.seed)  # noqa: S311  (nobody is to be kept from guessing)
    return print_sessions(options, store, choice.sample(talks, min(options.count, len(talks))))
