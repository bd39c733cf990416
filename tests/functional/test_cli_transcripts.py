"""Golden command lines: what a person types, and what comes back.

A transcript is a text file. A line that begins with `$ ` is a command line, with pipes between
commands where needed; below it stand standard output as it is, standard error with `! ` before each
line, and the exit code in brackets where it is not 0. `PODIUM_TRANSCRIPTS=write` writes them anew.
"""

import io
import os
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.cli import main

FOLDER = Path(__file__).parent / "transcripts"
TRANSCRIPTS = sorted(FOLDER.glob("*.txt"))


class Console:
    """Runs command lines in this process, as a shell would connect them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.monkeypatch = monkeypatch

    def run(self, line: str) -> tuple[int, str, str]:
        """Exit code of the last command, its output, and what all of them complained about."""
        data, errors, code = b"", "", 0
        for words in _pipe(line):
            code, data, told = self._one(words, data)
            errors += told
        return code, data.decode(), errors

    def _one(self, words: list[str], data: bytes) -> tuple[int, bytes, str]:
        assert words[0] == "podium", words
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
        with self.monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = main(words[1:])
        out.flush()
        return code, out.buffer.getvalue(), err.getvalue()


def _pipe(line: str) -> Iterator[list[str]]:
    words: list[str] = []
    for word in shlex.split(line):
        if word == "|":
            yield words
            words = []
        else:
            words.append(word)
    yield words


@pytest.fixture
def console(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Console:
    """A folder of one's own with the notebooks `notes` and `markup` in it, and no settings."""
    shutil.copytree(FOLDER / "notebook", tmp_path / "notes")
    shutil.copytree(FOLDER / "markup", tmp_path / "markup")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PODIUM_NOTES", "notes")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return Console(monkeypatch)


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_transcript(path: Path, console: Console) -> None:
    expected = path.read_text("utf-8")
    commands = [line for line in expected.splitlines() if line.startswith("$ ")]
    assert commands
    actual = "\n".join(shown(console, command) for command in commands)
    if os.environ.get("PODIUM_TRANSCRIPTS") == "write":
        path.write_text(actual, "utf-8")
    assert actual == expected


def shown(console: Console, command: str) -> str:
    """One command with all that it answers; `cat FILE` shows a file that was written."""
    if command.startswith("$ cat "):
        return f"{command}\n{Path(command[6:]).read_text('utf-8')}"
    code, out, err = console.run(command[2:])
    lines = [command, *out.replace("\0", "␀").splitlines()]
    lines += [f"! {line}" for line in err.splitlines()]
    if code:
        lines.append(f"[{code}]")
    text = "\n".join(lines).replace(str(Path.cwd()), "HERE") + "\n"
    return re.sub(r'"score": 0\.\d+', '"score": 0.5', text)  # the ranking's own tests tell how much


def test_every_transcript_is_tested() -> None:
    assert [path.stem for path in TRANSCRIPTS] == [
        "check",
        "errors",
        "export",
        "find",
        "list",
        "markup",
        "other",
        "show",
    ]
