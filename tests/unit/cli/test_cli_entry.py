"""The way into every command, interrupted before there is one."""

import signal
import subprocess
import sys

import pytest

INTERRUPTED = """
import os, signal, sys

class Interrupts:
    def find_spec(self, name, *_):
        if name == "tui.cli":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupts())
sys.argv = ["podium", "--version"]
from tui.entry import main
sys.exit(main())
"""


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def test_an_interrupt_while_loading_prints_nothing() -> None:
    done = run(INTERRUPTED)
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, "", "")


def test_who_is_told_to_go_on_goes_on() -> None:
    ignoring = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)"
    done = run(ignoring + INTERRUPTED)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("podium ")


@pytest.mark.parametrize(
    "command", ["raise KeyboardInterrupt", "signal.raise_signal(signal.SIGINT)"]
)
def test_an_interrupt_of_a_command_is_an_exit_code(command: str) -> None:
    code = f"""
import signal, sys
import tui.cli
def command():
    {command}
tui.cli.main = command
from tui.entry import main
sys.exit(main())
"""
    done = run(code)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
