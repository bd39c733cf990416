"""The first moments: something to see at once, no key lost, nothing left behind."""

from __future__ import annotations

import re
import signal
import sys
from typing import TYPE_CHECKING

import pytest
from podium_terminal import FRAME_END, PODIUM, READY, PodiumTerminal, surroundings
from pseudo_terminal import PseudoTerminal
from terminal_stream import left_on, lint

from tui.app import PodiumApp
from tui.first_screen import FirstScreen
from tui.settings import Settings
from tui.state import Memory

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NOTE = "# Harbour Days 2019\n\n## Cranes without tears (Ann Lee)\n\nWords about hooks.\n"
ENTER = b"\x1b[?1049h"
TEXTUAL = b"\x1b[?1000h"
"""The first that Textual writes."""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "harbour.md").write_text(NOTE)
    return tmp_path / "notes"


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return surroundings(tmp_path / "home")


def run(
    notes: Path, env: dict[str, str], *arguments: str, command: Sequence[str] = PODIUM
) -> PodiumTerminal:
    """Open the notes until they are read, and leave."""
    with PodiumTerminal([*arguments, str(notes)], env, command=command) as terminal:
        terminal.until(READY)
        terminal.type(b"q")
        assert terminal.wait() == 0
    return terminal


def first(terminal: PodiumTerminal) -> str:
    """What was drawn before Textual was there."""
    before = bytes(terminal.stream).partition(TEXTUAL)[0]
    other = PodiumTerminal([], {})
    other.stream += before
    return other.text()


def test_the_layout_stands_before_textual_is_loaded(notes: Path, env: dict[str, str]) -> None:
    terminal = run(notes, env)
    drawn = first(terminal)
    assert "find a talk, speaker or event" in drawn
    assert "opening …" in drawn
    assert "session" not in drawn


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 12)])
def test_textual_draws_what_stood_there_in_the_same_places(
    notes: Path, env: dict[str, str], size: tuple[int, int]
) -> None:
    with PodiumTerminal([str(notes)], env, size) as terminal:
        terminal.until("1 session")
        before, _, behind = bytes(terminal.stream).partition(TEXTUAL)
    stood, drawn = screen(before, *size), screen(behind.partition(FRAME_END)[0], *size)
    drawn[1] = drawn[1].replace("notes", "     ")
    assert stood == drawn


def screen(stream: bytes, columns: int, lines: int) -> list[str]:
    """What a terminal shows after a stream."""
    cells = [[" "] * columns for _ in range(lines)]
    x = y = 0
    for token in re.findall(
        r"\x1b\[(\d+);(\d+)H|\x1b\[[^a-zA-Z]*[a-zA-Z]|(\r\n)|(.)", stream.decode()
    ):
        row, column, newline, letter = token
        if row:
            y, x = int(row) - 1, int(column) - 1
        elif newline:
            y, x = y + 1, 0
        elif letter:
            cells[y][x] = letter
            x += 1
    return ["".join(row) for row in cells]


def test_the_next_start_shows_how_the_notebook_was_left_but_no_count(
    notes: Path, env: dict[str, str]
) -> None:
    run(notes, env)
    stream = bytes(run(notes, env).stream)
    *above, last = screen(stream.partition(TEXTUAL)[0], 80, 24)
    assert any("Cranes" in line for line in above)
    assert last.endswith("opening …   ")
    assert "session" not in last


def test_the_terminal_is_entered_and_left_once_and_never_cleared(
    notes: Path, env: dict[str, str]
) -> None:
    for _ in range(2):
        stream = bytes(run(notes, env).stream)
        assert (stream.count(ENTER), stream.count(b"\x1b[?1049l")) == (1, 1)
        assert b"\x1b[2J" not in stream
        assert (lint(stream), left_on(stream)) == ([], [])


PATIENT = """
import sys
from tui import drawing_over
drawing_over.PATIENCE = 600
from tui.entry import main
sys.exit(main())
"""


def test_what_was_kept_is_not_drawn_over_until_the_notes_are_there(
    notes: Path, env: dict[str, str]
) -> None:
    run(notes, env)
    terminal = run(notes, env, command=(sys.executable, "-c", PATIENT))
    frames = bytes(terminal.stream).partition(TEXTUAL)[2].split(b"\x1b[?2026h")
    whole = [frame for frame in frames if len(frame) > 2000]
    assert b"Cranes" in whole[0]


def test_keys_typed_at_once_are_not_lost(notes: Path, env: dict[str, str]) -> None:
    for _ in range(2):
        with PodiumTerminal([str(notes)], env) as terminal:
            terminal.type(b"/cranes")
            terminal.until(r"1 session ·.*")
            assert "cranes" in terminal.text()


UNREAD = """
import sys
from tui.screens.browser import Browser
Browser._load = lambda self: None
from tui.entry import main
sys.exit(main())
"""


def test_what_is_typed_at_once_stands_in_the_line_before_any_note_is_read(
    notes: Path, env: dict[str, str]
) -> None:
    with PodiumTerminal([str(notes)], env, command=(sys.executable, "-c", UNREAD)) as terminal:
        terminal.type(b"/cranes")
        assert terminal.read_until(TEXTUAL)
        terminal.until("cranes.*reading the notes …", start=terminal.stream.index(TEXTUAL))


def test_keys_that_walk_wait_for_the_rows(notes: Path, env: dict[str, str]) -> None:
    for _ in range(2):
        with PodiumTerminal([str(notes)], env) as terminal:
            assert terminal.read_until(ENTER)
            terminal.type(b"gjj\r")
            terminal.until(r"› Cranes without tears")
            terminal.until("esc back")
            terminal.type(b"q")
            assert terminal.wait() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_before_textual_is_there_gives_the_terminal_back(
    notes: Path, env: dict[str, str], number: int
) -> None:
    with PodiumTerminal([str(notes)], env) as terminal:
        assert terminal.read_until(ENTER)
        terminal.signal(number)
        assert terminal.wait() == 128 + number
        assert terminal.cooked
    assert left_on(bytes(terminal.stream)) == []
    assert "Traceback" not in terminal.text()


SWALLOWING = """
import os, signal, sys
from tui.first_screen import FirstScreen

class Swallows:
    def __del__(self):
        signal.raise_signal(signal.SIGTERM)

with FirstScreen() as first:
    first.draw(None, [], ascii_only=False)
    Swallows()
"""


def test_a_signal_where_python_swallows_exceptions_ends_it_all_the_same(
    env: dict[str, str],
) -> None:
    with PodiumTerminal([], env, command=(sys.executable, "-c", SWALLOWING)) as terminal:
        assert terminal.wait() == 128 + signal.SIGTERM
        assert terminal.cooked
    assert left_on(bytes(terminal.stream)) == []
    assert "Exception" not in terminal.text()


def test_a_stop_before_textual_is_there_gives_the_terminal_back_for_as_long(
    notes: Path, env: dict[str, str]
) -> None:
    with PodiumTerminal([str(notes)], env) as terminal:
        assert terminal.read_until(ENTER)
        terminal.signal(signal.SIGTSTP)
        terminal.stopped()
        assert terminal.cooked
        assert left_on(bytes(terminal.stream)) == []
        terminal.signal(signal.SIGCONT)
        terminal.until(READY)
        terminal.type(b"q")
        assert terminal.wait() == 0
        assert terminal.cooked


FAILING = """
import sys
sys.modules["tui.app"] = None
sys.argv = ["podium", sys.argv[1]]
from tui.cli import main
sys.exit(main())
"""


def test_where_the_app_cannot_be_loaded_the_terminal_is_given_back_first(
    notes: Path, env: dict[str, str]
) -> None:
    command = (sys.executable, "-c", FAILING)
    with PodiumTerminal([str(notes)], env, command=command) as terminal:
        assert terminal.wait() == 2
        assert terminal.cooked
    stream = bytes(terminal.stream)
    assert left_on(stream) == []
    assert b"podium:" in stream.partition(b"\x1b[?1049l")[2]


def test_what_is_not_there_is_told_without_drawing(notes: Path, env: dict[str, str]) -> None:
    with PodiumTerminal([str(notes / "gone")], env) as terminal:
        assert terminal.wait() == 2
    assert ENTER not in terminal.stream


def test_nothing_is_kept_or_shown_without_a_cache(
    notes: Path, env: dict[str, str], tmp_path: Path
) -> None:
    run(notes, env, "--no-cache")
    assert not (tmp_path / "home" / "cache").exists()
    run(notes, env)
    assert "Cranes" not in first(run(notes, env, "--no-cache"))


def test_nothing_is_drawn_early_into_a_pipe(
    notes: Path, env: dict[str, str], tmp_path: Path
) -> None:
    line = f'"{sys.executable}" -m tui --pick "{notes}" > "{tmp_path / "picked"}"'
    with PseudoTerminal(["sh", "-c", line], env=env) as terminal:
        assert terminal.read_until(TEXTUAL)
        assert b"find a talk" not in terminal.stream
        assert terminal.read_until(b"Cranes")
        terminal.type(b"q")
        terminal.wait()
    assert (tmp_path / "picked").read_bytes() == b""


def test_a_kept_screen_of_strangers_text_draws_nothing_that_a_terminal_obeys(
    notes: Path, env: dict[str, str]
) -> None:
    (notes / "strange.md").write_text(
        "# a\x1b]0;x\x07 \u202eb\n\n## T\x9b31m\u200f (A)\n\nx\x1b[2J\n"
    )
    for _ in range(2):
        assert lint(bytes(run(notes, env).stream)) == []


def test_without_colours_the_first_screen_is_grey_at_most(notes: Path, env: dict[str, str]) -> None:
    for _ in range(2):
        terminal = run(notes, {**env, "NO_COLOR": "1"})
        before = bytes(terminal.stream).partition(TEXTUAL)[0]
        for red, green, blue in re.findall(rb"[34]8;2;(\d+);(\d+);(\d+)", before):
            assert red == green == blue


async def test_what_was_kept_is_drawn_over_once_the_notebook_cannot_be_opened(notes: Path) -> None:
    app = PodiumApp([notes / "gone"], settings=Settings(), memory=Memory(None))
    first_screen = FirstScreen()
    first_screen.is_kept = True
    app.begin_over(first_screen, None)
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert not app._holds
        assert "no such file" in app.browser.status.text.lower()
