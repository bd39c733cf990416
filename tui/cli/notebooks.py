"""Which notebook a command reads, and reading it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.failures import CommandError
from tui.cli.output import complain
from tui.places import at_home

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.notebook import WarmIndex
    from notes.search import Scope, SearchIndex
    from notes.store import NoteStore

STDIN = "-"
_WORTH_PROGRESS = 1000
"""Files from which on a person may wonder what takes so long."""


def chosen_paths(given: Sequence[str]) -> list[Path]:
    """The paths that were given, else $PODIUM_NOTES, the settings' notebook, the sample.

    Raises:
        CommandError: One of them is empty.
    """
    if "" in given:  # most often a variable that nobody set, and by no means the current folder
        raise CommandError("an empty path names no notebook")
    if given:
        return [Path(path) for path in given]
    from_environment = list(filter(None, os.environ.get("PODIUM_NOTES", "").split(os.pathsep)))
    if from_environment:
        return [Path(at_home(path)) for path in from_environment]
    from tui.cli.preferences import preference  # noqa: PLC0415

    configured = preference("notebook")
    if configured:
        return [Path(at_home(configured))]
    from notes.notebook import sample_path  # noqa: PLC0415

    return [sample_path()]


def read_once(given: Sequence[str], *names: str | None) -> None:
    """Refuse to read standard input for two things: the second would find nothing there.

    Args:
        given: What was typed after `-n`.
        names: Of files that are to be read besides.

    Raises:
        CommandError: More than one of them is `-`.
    """
    if [*given, *names].count(STDIN) > 1:
        raise CommandError("standard input ('-') can be read for one thing only")


def opened(given: Sequence[str], *, use_cache: bool = True) -> NoteStore:
    """Read the whole notebook; paths that do not exist are told and left out.

    Args:
        given: What was typed after `-n`.
        use_cache: Whether what was parsed before may be taken, and is kept.

    Raises:
        CommandError: There is nothing to open.
    """
    if STDIN in given:
        return _from_stdin(given)
    from notes.notebook import load  # noqa: PLC0415

    paths = existing(chosen_paths(given))
    read = _watched if sys.stderr.isatty() else load
    return read(paths, use_cache=use_cache)


def warm_index(given: Sequence[str]) -> WarmIndex | None:
    """The index of the notebook from the cache; None where the notes have to be read."""
    if STDIN in given:
        return None
    from notes.notebook import WarmIndex  # noqa: PLC0415

    paths = chosen_paths(given)
    return None if any(map(_problem, paths)) else WarmIndex(paths)


def index_of(
    store: NoteStore, given: Sequence[str], *, use_cache: bool = True, texts: bool = False
) -> SearchIndex:
    """The index of a notebook that is open, with the full texts if wanted."""
    from notes.notebook import indexed, with_texts  # noqa: PLC0415

    use_cache = use_cache and STDIN not in given
    paths = [path for path in chosen_paths(given) if not _problem(path)] if use_cache else []
    index = indexed(store, paths, use_cache=use_cache)
    if not texts:
        return index
    return with_texts(index, store, paths, lambda: False, use_cache=use_cache)


def scope_of(given: Sequence[str], query: str) -> Scope:
    """What `is:starred` means in `query`: the stars that the app remembers of the notebook."""
    from notes.search import Scope  # noqa: PLC0415

    if "starred" not in query or STDIN in given:
        return Scope()
    from tui.places import known_path, notebook_id  # noqa: PLC0415
    from tui.state import Memory, state_path  # noqa: PLC0415  (rarely asked for)

    paths = tuple(dict.fromkeys(map(known_path, chosen_paths(given))))
    memory = Memory(state_path())
    for problem in memory.problems:
        complain(problem)
    return Scope(starred=memory.stars(notebook_id(paths)))


def _watched(paths: Sequence[Path], *, use_cache: bool) -> NoteStore:
    """Read the notebook and tell a person at the terminal how far that is."""
    from notes.notebook import open_notebook  # noqa: PLC0415

    store = None
    shown = False
    for progress in open_notebook(paths, use_cache=use_cache):
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
