"""`podium [PATH…]`: opens the app."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.failures import CommandError
from tui.cli.output import emit
from tui.cli.streams import prepare_for_drawing

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `podium` itself takes."""
    parser.add_argument("paths", nargs="*")
    parser.add_argument("-n", "--notebook", action="append", default=[])
    parser.add_argument("--pick", action="store_true")
    parser.add_argument("--ascii", action="store_true")
    parser.add_argument("--no-cache", action="store_false", dest="use_cache")


def run(options: argparse.Namespace) -> int:
    """Open the app; the exit code is the app's."""
    from tui.cli.notebooks import STDIN, chosen_paths, existing  # noqa: PLC0415

    given = [*options.paths, *options.notebook]
    if STDIN not in given:
        paths = existing(chosen_paths(given))
        _check_terminal()
        return _run_app(paths, options)
    if len(given) > 1:
        raise CommandError("'-' reads one note from standard input and stands alone")
    import tempfile  # noqa: PLC0415  (only for a note from a pipe)

    data = sys.stdin.buffer.read()
    _reopen_terminal()
    _check_terminal()
    with tempfile.TemporaryDirectory(prefix="podium-") as folder:
        path = Path(folder) / "standard input.md"
        path.write_bytes(data)
        options.use_cache = False
        return _run_app([path], options)


def _check_terminal() -> None:
    """Refuse where nobody could see the app or type into it.

    Raises:
        CommandError: There is no terminal, or none that can draw.
    """
    # A stream that was closed before Python started is None.
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr)):
        raise CommandError("the app needs a terminal; 'podium list' needs none")
    if os.environ.get("TERM", "") in ("", "dumb"):
        raise CommandError("the app cannot draw on this terminal ($TERM); 'podium list' can")


def _reopen_terminal() -> None:
    """Let the keyboard be standard input again, after a note came through it."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return  # the check that follows says what is missing
    os.dup2(terminal, 0)
    os.close(terminal)
    sys.stdin = os.fdopen(os.dup(0), encoding="utf-8")


@contextmanager
def _without(module: str) -> Iterator[None]:
    """Import without a module that others ask for but can do without.

    `asyncio` looks for `ssl`, whose libraries take long to load; Podium connects to nowhere.
    """
    absent = module not in sys.modules
    if absent:
        sys.modules[module] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        if absent:
            del sys.modules[module]


def _run_app(paths: Sequence[Path], options: argparse.Namespace) -> int:
    prepare_for_drawing()
    # What is made while the app starts stays; looking through it for garbage takes a tenth of that.
    gc.disable()
    with _without("ssl"):
        from tui.app import PodiumApp  # noqa: PLC0415  (the app is loaded to be opened, never else)

    app = PodiumApp(paths, picking=True) if options.pick else PodiumApp(paths)
    app.use_cache = options.use_cache
    if options.ascii:
        app.draw_in_ascii()
    picked = app.run()
    if options.pick:
        if not picked:
            return app.return_code or 1
        emit(str(picked))
    return app.return_code or 0
