"""`podium [PATH…]`: opens the app.

What is imported here is imported before anything is drawn.
"""

from __future__ import annotations

import gc
import os
import sys

from tui.cli.failures import CommandError
from tui.first_screen import FirstScreen
from tui.kept_screen import KeptScreen

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

STDIN = "-"


class Wishes:
    """What paths alone ask for; to load the parser takes half as long as Python's own start."""

    notebook: Sequence[str] = ()
    pick = False
    ascii = False
    use_cache = True

    def __init__(self, paths: Sequence[str]) -> None:
        self.paths = paths


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `podium` itself takes."""
    parser.add_argument("paths", nargs="*")
    parser.add_argument("-n", "--notebook", action="append", default=[])
    parser.add_argument("--pick", action="store_true")
    parser.add_argument("--ascii", action="store_true")
    parser.add_argument("--no-cache", action="store_false", dest="use_cache")


def run(options: argparse.Namespace | Wishes) -> int:
    """Open the app; the exit code is the app's."""
    given = [*options.paths, *options.notebook]
    if STDIN in given:
        return _run_on_standard_input(given, options)
    with FirstScreen() as first:
        named = given or list(filter(None, os.environ.get("PODIUM_NOTES", "").split(os.pathsep)))
        kept = KeptScreen(named, ascii_only=options.ascii) if options.use_cache else None
        first.draw(kept, list(map(os.path.expanduser, named)), ascii_only=options.ascii)
        from tui.cli.notebooks import chosen_paths, existing  # noqa: PLC0415  (once it is drawn)

        paths = existing(chosen_paths(given))
        _check_terminal()
        return _run_app(paths, options, first, kept)


def _run_on_standard_input(given: Sequence[str], options: argparse.Namespace | Wishes) -> int:
    if len(given) > 1:
        raise CommandError("'-' reads one note from standard input and stands alone")
    import tempfile  # noqa: PLC0415  (only for a note from a pipe)
    from pathlib import Path  # noqa: PLC0415

    data = sys.stdin.buffer.read()
    _reopen_terminal()
    _check_terminal()
    with tempfile.TemporaryDirectory(prefix="podium-") as folder:
        path = Path(folder) / "standard input.md"
        path.write_bytes(data)
        options.use_cache = False
        return _run_app([path], options, FirstScreen(), None)


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


def _run_app(
    paths: Sequence[Path],
    options: argparse.Namespace | Wishes,
    first: FirstScreen,
    kept: KeptScreen | None,
) -> int:
    from tui.cli.streams import prepare_for_drawing  # noqa: PLC0415  (once something is drawn)

    prepare_for_drawing()
    # What is made while the app starts stays; looking through it for garbage takes a tenth of that.
    gc.disable()
    from tui.spared import spared  # noqa: PLC0415  (once something is drawn)

    with spared():
        from tui.app import PodiumApp  # noqa: PLC0415  (the app is loaded to be opened, never else)

    app = PodiumApp(paths, picking=True) if options.pick else PodiumApp(paths)
    app.use_cache = options.use_cache
    app.begin_over(first, kept)
    if options.ascii:
        app.draw_in_ascii()
    picked = app.run()
    if options.pick:
        if not picked:
            return app.return_code or 1
        from tui.cli.output import emit  # noqa: PLC0415  (only for what is picked)

        emit(str(picked))
    return app.return_code or 0
