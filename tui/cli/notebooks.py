"""Which notebook a command reads, and reading it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.failures import CommandError
from tui.cli.output import complain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.store import NoteStore

STDIN = "-"
_PROGRESS_AFTER = 0.5


def chosen_paths(given: Sequence[str]) -> list[Path]:
    """The paths that were given, else $PODIUM_NOTES, the settings' notebook, the sample."""
    if given:
        return [Path(path) for path in given]
    from_environment = os.environ.get("PODIUM_NOTES")
    if from_environment:
        return [Path(path).expanduser() for path in from_environment.split(os.pathsep) if path]
    from tui.cli.preferences import preference  # noqa: PLC0415

    configured = preference("notebook")
    if configured:
        return [Path(configured).expanduser()]
    from notes.notebook import sample_path  # noqa: PLC0415

    return [sample_path()]


def opened(given: Sequence[str]) -> NoteStore:
    """Read the whole notebook; paths that do not exist are told and left out.

    Raises:
        CommandError: There is nothing to open.
    """
    if STDIN in given:
        return _from_stdin(given)
    from notes.notebook import open_notebook  # noqa: PLC0415

    paths = existing(chosen_paths(given))
    store = None
    shown = False
    for progress in open_notebook(paths):
        store = progress.store
        if not progress.done and progress.total > 1000 and sys.stderr.isatty():
            print(
                f"\rreading {progress.read:,} of {progress.total:,} files", end="", file=sys.stderr
            )
            shown = True
    if shown:
        print("\r\x1b[K", end="", file=sys.stderr)
    if store is None:
        raise CommandError("nothing to open")
    return store


def existing(paths: Sequence[Path]) -> list[Path]:
    """The paths that exist; each other one is told.

    Raises:
        CommandError: None of them does.
    """
    problems = {path: _problem(path) for path in paths}
    if all(problems.values()):
        raise CommandError("; ".join(f"{path}: {why}" for path, why in problems.items()))
    for path, why in problems.items():
        if why:
            complain(f"{path}: {why}")
    return [path for path in paths if not problems[path]]


def _problem(path: Path) -> str:
    try:
        path.stat()
    except OSError as error:
        return (error.strerror or "cannot be opened").lower()
    except ValueError:
        return "is no name of a file or folder"
    return ""


def _from_stdin(given: Sequence[str]) -> NoteStore:
    if len(given) > 1:
        raise CommandError("'-' reads one note from standard input and stands alone")
    return store_of(sys.stdin.buffer.read())


def store_of(data: bytes) -> NoteStore:
    """The notebook of one note that came through a pipe."""
    from notes.notebook import load_text  # noqa: PLC0415
    from notes.reading.decoding import decode, is_binary  # noqa: PLC0415

    if is_binary(data):
        raise CommandError("standard input holds no text")
    return load_text(decode(data).text)
