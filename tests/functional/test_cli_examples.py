"""Every command line that the help and the README show works on the sample notebook."""

import io
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.cli import main
from tui.cli.registry import COMMANDS, help_text

README = Path(__file__).parents[2] / "README.md"


def in_readme() -> Iterator[str]:
    for block in re.findall(
        r"```(?:sh|console|bash)\n(.*?)```", README.read_text("utf-8"), re.DOTALL
    ):
        for line in block.splitlines():
            if line.removeprefix("$ ").startswith("podium "):
                yield line.removeprefix("$ ")


EXAMPLES = sorted(
    {*in_readme(), *(help_text(name).splitlines()[-1].strip() for name in ["", *COMMANDS])}
)


def commands(line: str) -> Iterator[list[str]]:
    """The command lines of Podium in a pipe; other programs pass everything on."""
    words: list[str] = []
    for word in [*shlex.split(line, comments=True), "|"]:
        if word == "|":
            if words[0] == "podium":
                yield words[1:]
            words = []
        else:
            words.append(word)


@pytest.mark.parametrize("line", EXAMPLES)
def test_an_example_does_what_it_says(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("PODIUM_NOTES", raising=False)
    data = b""
    for arguments in commands(line):
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        code = main(arguments)
        out.flush()
        data = out.buffer.getvalue()
        if arguments and arguments[0] in COMMANDS:
            assert (code, err.getvalue().count("Traceback")) == (0, 0), err.getvalue()
        else:
            assert re.search(r"needs a terminal|no such file", err.getvalue())


def test_there_are_examples_of_every_command() -> None:
    shown = {arguments[0] for line in EXAMPLES for arguments in commands(line) if arguments}
    assert set(COMMANDS) <= shown
