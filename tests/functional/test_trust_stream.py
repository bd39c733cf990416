"""What reaches a terminal from a notebook of strangers, recorded on every surface of the app."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING

import pytest
from hostile_notebook import generator
from podium_terminal import READY, PodiumTerminal, surroundings
from terminal_stream import lint

if TYPE_CHECKING:
    from pathlib import Path

ESCAPE = b"\x1b[27u"
"""As terminals with the newer keyboard protocol send it: no other key can be taken with it."""
DOWN, TAB, ENTER, CTRL_P = b"\x1b[B", b"\t", b"\r", b"\x10"
NAMED = "no\x1b]0;x\x07te\u202es [b]\x9b31m"
"""The folder of the notebook itself."""
FEW = ("escapes", "markup")
MOST = (*FEW, "names", "links", "losses", "front-matter", "encodings", "files")


def notebook(folder: Path, categories: tuple[str, ...]) -> Path:
    root = folder / NAMED
    root.mkdir()
    for item in generator().items():
        if item.category in categories:
            item.write(root)
    return root


def opened(root: Path, folder: Path, size: tuple[int, int]) -> PodiumTerminal:
    return PodiumTerminal([str(root)], surroundings(folder / "home"), size)


def assert_clean(terminal: PodiumTerminal) -> None:
    assert lint(bytes(terminal.stream), clipboard=True) == []


def walk(terminal: PodiumTerminal, rows: int) -> None:
    """Open the first folder and read its notes, one frame each."""
    terminal.press(b"5", b"g", b"j", b"l", *[b"j"] * rows)


def leave(terminal: PodiumTerminal) -> None:
    terminal.press(ESCAPE, ESCAPE)
    terminal.type(b"q")
    assert terminal.wait() == 0


def test_tree_and_reader_write_nothing_that_a_terminal_obeys(tmp_path: Path) -> None:
    root = notebook(tmp_path, ("escapes", "names"))
    with opened(root, tmp_path, (80, 24)) as terminal:
        terminal.until(READY)
        walk(terminal, 41)
        assert len(set(re.findall(r"Title (.{12})", terminal.text()))) > 35
        terminal.press(b"G", b"l", *[b"j"] * 20)
        assert "A title (Jane Doe)" in terminal.text()
        terminal.press(b"G", b"1", b"G", b"2", b"G", b"3", b"G", b"4", b"G")
        leave(terminal)
    assert_clean(terminal)


def test_the_source_view_writes_nothing_that_a_terminal_obeys(tmp_path: Path) -> None:
    root = notebook(tmp_path, ("escapes",))
    with opened(root, tmp_path, (100, 20)) as terminal:
        terminal.until(READY)
        terminal.press(b"\\")
        walk(terminal, 44)
        assert len(set(re.findall(r"\d+ +## (.{20})", terminal.text()))) > 35
        leave(terminal)
    assert_clean(terminal)


@pytest.mark.parametrize("size", [(20, 5), (80, 24), (200, 60)])
def test_bar_and_dialogs_write_nothing_that_a_terminal_obeys(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    root = notebook(tmp_path, FEW)
    with opened(root, tmp_path, size) as terminal:
        terminal.until(r"\d sessions?" if size[0] > 20 else "notebook|Title|PyCon")
        walk(terminal, 6)
        terminal.press(b"/")
        terminal.press(*[bytes([letter]) for letter in b"title x"], DOWN, DOWN, TAB, ENTER)
        for dialog in (b"?", b"!", b"t", b"f", b"x", b"'", CTRL_P, b"r"):
            terminal.press(dialog, DOWN, DOWN, ESCAPE)
        terminal.press(b"m", b"*", b"y", b"Y", b"e", b"R", b":")
        terminal.press(*[bytes([letter]) for letter in b"save \xe2\x80\xae[/]"], ENTER)
        leave(terminal)
    assert_clean(terminal)


def test_what_is_copied_types_nothing_when_it_is_pasted(tmp_path: Path) -> None:
    root = notebook(tmp_path, ("escapes",))
    with opened(root, tmp_path, (80, 24)) as terminal:
        terminal.until(READY)
        terminal.press(b"G", b"*", b"y", until="sent to the terminal")
        leave(terminal)
    (copied,) = re.findall(rb"\x1b\]52;c;([^\x07]*)\x07", bytes(terminal.stream))
    text = base64.b64decode(copied).decode()
    assert "Title" in text
    assert not text.endswith("\n")
    assert lint(text.encode()) == []


def test_a_path_that_is_not_there_is_told_without_obeying_it(tmp_path: Path) -> None:
    with opened(tmp_path / NAMED, tmp_path, (80, 24)) as terminal:
        assert terminal.wait() == 2
    assert_clean(terminal)
    assert "no such file" in terminal.text()


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "-n"],
        ["list", "--json", "-n"],
        ["list", "speakers", "-n"],
        ["find", "title", "-n"],
        ["find", "-n"],
        ["show", "\x1b[31m", "-n"],
        ["check", "-n"],
        ["export", "--stdout", "-n"],
        ["today", "-n"],
        ["random", "-n"],
        ["why", "\u202ex", "-n"],
        ["list", "--format", "{title} {path} {\x1b}", "-n"],
    ],
    ids=lambda arguments: ascii(" ".join(arguments[:2])),
)
def test_a_command_on_a_terminal_prints_nothing_that_it_obeys(
    hostile: Path, tmp_path: Path, arguments: list[str]
) -> None:
    env = surroundings(tmp_path, PAGER="cat", EDITOR="true")
    with PodiumTerminal([*arguments, str(hostile)], env) as terminal:
        assert terminal.wait(seconds=60) in (0, 1, 2)
    assert_clean(terminal)
    assert "Traceback" not in terminal.text()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return notebook(tmp_path_factory.mktemp("trust"), MOST)
