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
_WORTH_PROGRESS = 1000
"""Files from which on a person may wonder what takes so long."""


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
    from notes.notebook import load  # noqa: PLC0415

    paths = existing(chosen_paths(given))
    return _watched(paths) if sys.stderr.isatty() else load(paths)


def _watched(paths: Sequence[Path]) -> NoteStore:
    """Read the notebook and tell a person at the terminal how far that is."""
    from notes.notebook import open_notebook  # noqa: PLC0415

    store = None
    shown = False
    for progress in open_notebook(paths):
        store = progress.store
        if not progress.done and progress.total > _WORTH_PROGRESS:
            _overwrite(f"reading {progress.read:,} of {progress.total:,} files")
            shown = True
    if shown:
        _overwrite("")
    if store is None:
        raise CommandError("nothing to open")
    return store


def _overwrite(text: str) -> None:
    """Show `text` in place of what stands on the terminal's last line."""
    sys.stderr.write(f"\r\x1b[K{text}")
    sys.stderr.flush()


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
