"""The command line: everything the app can do without a screen, and the way into the app.

Results go to standard output, messages to standard error. The exit code is 0 where something was
found or done, 1 where nothing was found and 2 where something was asked for in a wrong way or went
wrong.
"""

from __future__ import annotations

import contextlib
import os
import sys

from tui.cli.streams import prepare

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

FOUND, NOTHING, WRONG = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line; whatever goes wrong is said in one line, never in a traceback.

    Args:
        argv: The arguments without the program's name; those of the process by default.
    """
    try:
        prepare()
        code = _run(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
        if argv is None and "textual" not in sys.modules:
            _leave_at_once(code)
    except BrokenPipeError:
        _leave_pipe()
        return FOUND
    except KeyboardInterrupt:
        return 130
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else WRONG
    except Exception as error:
        if os.environ.get("PODIUM_DEBUG"):
            raise
        return _fail(error)
    return code


def _leave_at_once(code: int) -> None:
    """End the process without taking apart what was loaded, which takes a tenth of its time."""
    if sys.stderr is not None:
        sys.stderr.flush()
    os._exit(code)


def _run(arguments: list[str]) -> int:
    from tui.cli.registry import run  # noqa: PLC0415  (so that errors in it are caught, too)

    return run(arguments)


def _fail(error: Exception) -> int:
    from tui.cli.output import complain  # noqa: PLC0415  (not needed where nothing fails)

    with contextlib.suppress(OSError):  # there may be nowhere left to say it
        complain(_told(error))
    try:
        sys.stdout.flush()
    except OSError:
        _leave_pipe()
    return WRONG


def _told(error: Exception) -> str:
    """What went wrong, for the person who typed the command."""
    if isinstance(error, OSError):
        name = error.filename2 or error.filename
        named = os.fsdecode(name) if isinstance(name, (str, bytes)) else ""
        return ": ".join(filter(None, (named, (error.strerror or str(error)).lower())))
    if type(error).__module__.startswith(("notes.", "tui.")):
        return str(error)
    return f"{str(error) or type(error).__name__} (PODIUM_DEBUG=1 shows where)"


def _leave_pipe() -> None:
    """Let the interpreter flush into nowhere when it ends."""
    # Where standard output is no file, nothing will be flushed into one.
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
