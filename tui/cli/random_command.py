"""`podium random`: some talk of the notebook, for a reader without a plan."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tui.cli.parser import add_forms, add_notebook, positive

if TYPE_CHECKING:
    import argparse

HELP = """\
usage: podium random [QUERY...] [-n PATH]... [options]

Pick a talk at random, among those that answer the query where one is given.

  -n, --notebook PATH  a folder or file, as often as needed
      --count N        N different talks (default: 1)
      --seed TEXT      the same pick for the same text and notebook
      --json           a JSON list
      --jsonl          one JSON object per line
      --format FIELDS  a line such as '{id}\\t{title}'
      --null           paths of the files, each ended by a NUL
  -h, --help           this text

example:
  podium random --seed monday
"""


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

    store = opened(options.notebook)
    talks = list(store.talks)
    if options.query:
        talks = by_query(store, " ".join(options.query), len(talks) or 1)
    choice = random.Random(options.seed)  # noqa: S311  (nobody is to be kept from guessing)
    return print_sessions(options, store, choice.sample(talks, min(options.count, len(talks))))
