"""The console script `podium`: ends without a traceback from its first line to its last.

Ctrl+C interrupts Python wherever it is, in the middle of an import as well, where the exception is
printed or, worse, swallowed. So while there is nothing to take back it ends the process at once, as
it does any other program; only while a command runs is it an exception.
"""

import _signal  # `signal` loads `enum`, which takes longer than all that is done here


def main() -> int:
    """Run the command line of this process; the exit code."""
    # A shell that starts a program behind a `&` may want it to go on.
    interrupts = _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler
    if interrupts:
        _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    from tui.cli import main as run  # noqa: PLC0415  (not before Ctrl+C may come)

    try:
        if interrupts:
            _signal.signal(_signal.SIGINT, _signal.default_int_handler)
        return run()
    except KeyboardInterrupt:
        return 130
    finally:
        if interrupts:
            _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
