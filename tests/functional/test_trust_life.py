"""However Podium ends, the terminal is as it was; where it cannot run, it says so in one line."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from podium_terminal import FRAME_END, PODIUM, READY, PodiumTerminal, surroundings
from terminal_stream import left_on, lint

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NOTE = "# Harbour Days 2019\n\n## Cranes without tears (Ann Lee)\n\nWords about hooks.\n"
HELP = r"Keys|All keys|leave"
BROKEN = """
import sys, threading
from pathlib import Path
from tui.app import PodiumApp
from tui.screens.browser import Browser

def fail(*_):
    raise RuntimeError("it broke \\x1b]0;x\\x07 in [/b] {place}")

place = "{place}"
if place == "handler":
    Browser.action_help = fail
elif place == "timer":
    Browser.action_help = lambda self: self.set_timer(0.01, fail)
elif place == "worker":
    Browser.action_help = lambda self: self.run_worker(fail, thread=True)
elif place == "thread":
    Browser.action_help = lambda self: threading.Thread(target=fail).start()
elif place == "start":
    Browser.compose = fail
elif place == "loop":
    Browser.action_help = lambda self: self.app._handle_exception(RuntimeError("it broke"))
elif place == "way out":
    def leave(self):
        self.app.exit(return_code=7)
        self.app._handle_exception(RuntimeError("it broke"))
    Browser.action_help = leave
app = PodiumApp([Path(sys.argv[1])])
app.run()
sys.exit(app.return_code or 0)
"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    root = tmp_path / "notes"
    root.mkdir()
    (root / "harbour.md").write_text(NOTE)
    return root


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return surroundings(tmp_path / "home")


def opened(
    notes: Path, env: Mapping[str, str], size: tuple[int, int] = (100, 24)
) -> PodiumTerminal:
    return PodiumTerminal([str(notes)], env, size)


def assert_restored(terminal: PodiumTerminal) -> None:
    assert left_on(bytes(terminal.stream)) == []
    assert terminal.cooked
    assert lint(bytes(terminal.stream)) == []
    assert "Traceback" not in terminal.text()


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)],
    ids=lambda value: getattr(value, "name", ""),
)
def test_a_signal_ends_it_in_order(
    notes: Path, env: dict[str, str], number: int, code: int
) -> None:
    with opened(notes, env) as terminal:
        terminal.until(READY)
        terminal.signal(number)
        assert terminal.wait() == code
        assert_restored(terminal)


def test_it_can_be_stopped_and_continued(notes: Path, env: dict[str, str]) -> None:
    with opened(notes, env) as terminal:
        terminal.until(READY)
        terminal.signal(signal.SIGTSTP)
        terminal.stopped()
        assert left_on(bytes(terminal.stream)) == []
        start = len(terminal.stream)
        terminal.signal(signal.SIGCONT)
        terminal.until("Cranes", start=start)
        terminal.type(b"q")
        assert terminal.wait() == 0
        assert_restored(terminal)


def test_being_continued_without_having_stopped_changes_nothing(
    notes: Path, env: dict[str, str]
) -> None:
    with opened(notes, env) as terminal:
        terminal.until(READY)
        for _ in range(3):
            terminal.signal(signal.SIGCONT)
            terminal.press(b"?", until=HELP)
            terminal.press(b"\x1b[27u")
        terminal.type(b"q")
        assert terminal.wait() == 0
        assert_restored(terminal)


@pytest.mark.parametrize("place", ["handler", "thread"])
def test_a_mistake_is_told_and_survived(
    notes: Path, env: dict[str, str], tmp_path: Path, place: str
) -> None:
    with broken(notes, env, tmp_path, place) as terminal:
        terminal.until(READY)
        terminal.press(b"?", until="RuntimeError: it broke")
        terminal.press(b"j")
        terminal.type(b"q")
        assert terminal.wait() == 0
        assert_restored(terminal)


@pytest.mark.parametrize("place", ["start", "timer", "worker", "loop"])
def test_a_mistake_that_cannot_be_survived_ends_it_in_order(
    notes: Path, env: dict[str, str], tmp_path: Path, place: str
) -> None:
    with broken(notes, env, tmp_path, place) as terminal:
        if place != "start":
            terminal.until(READY)
            terminal.type(b"?")
        assert terminal.wait() == 1
        last = terminal.text().rpartition("Podium stopped: ")[2].strip()
        assert re.fullmatch(r"\w+: [^\r\n]*it broke[^\r\n]*", last)
        assert_restored(terminal)


def test_a_mistake_on_the_way_out_changes_nothing(
    notes: Path, env: dict[str, str], tmp_path: Path
) -> None:
    with broken(notes, env, tmp_path, "way out") as terminal:
        terminal.until(READY)
        terminal.type(b"?")
        assert terminal.wait() == 7
        assert "it broke" not in terminal.text()
        assert_restored(terminal)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_over_the_screen_of_the_last_time_ends_it_in_order(
    notes: Path, env: dict[str, str], number: int
) -> None:
    with opened(notes, env) as terminal:
        terminal.until(READY)
        terminal.settle()
        terminal.type(b"q")
        assert terminal.wait() == 0
    with opened(notes, env) as terminal:
        # Drawn before there is an app that could take the signal.
        terminal.until("Cranes")
        terminal.signal(number)
        assert terminal.wait() == 128 + number
        assert_restored(terminal)


@pytest.mark.parametrize("key", [b"x", b":", b"\x10"], ids=["export", "bar", "palette"])
def test_a_signal_in_a_dialog_ends_it_in_order(
    notes: Path, env: dict[str, str], key: bytes
) -> None:
    with opened(notes, env) as terminal:
        terminal.until(READY)
        terminal.press(b"j", b"j", key)
        terminal.signal(signal.SIGTERM)
        assert terminal.wait() == 128 + signal.SIGTERM
        assert_restored(terminal)


@pytest.mark.parametrize(
    "more", [{"EDITOR": "no-such-editor"}, {"EDITOR": "true", "HOME": "/nowhere"}], ids=str
)
def test_an_editor_that_cannot_be_run_leaves_the_app_on_the_screen(
    notes: Path, env: dict[str, str], more: dict[str, str]
) -> None:
    with opened(notes, {**env, **more}) as terminal:
        terminal.until(READY)
        terminal.press(b"j", b"j")
        terminal.press(b"e", until="no-such-editor cannot be run|Back from true")
        for _ in range(40):  # more than Textual holds back while nobody writes
            terminal.press(b"k", b"j")
        terminal.type(b"q")
        assert terminal.wait() == 0
        assert_restored(terminal)


HURRYING = """
import sys
from tui import terminal
terminal.LEAVING = 1
from tui.entry import main
sys.exit(main())
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_on_a_terminal_that_takes_no_more_output(
    notes: Path, env: dict[str, str], number: int
) -> None:
    (notes / "long.md").write_text("## Hooks (Ann Lee)\n\n" + "Many words of hooks. " * 9000)
    command = (sys.executable, "-c", HURRYING)
    with PodiumTerminal([str(notes)], env, (300, 100), command=command) as terminal:
        terminal.until(READY)
        terminal.press(b"j", b"j", b"l", b"z")
        terminal.type(b" " * 200)
        while not terminal.waits:
            assert not terminal.ended
        terminal.signal(number)
        assert terminal.ends_unread()
        assert terminal.wait() == 128 + number
        assert terminal.cooked


def broken(notes: Path, env: dict[str, str], tmp_path: Path, place: str) -> PodiumTerminal:
    script = tmp_path / "broken.py"
    script.write_text(BROKEN.replace("{place}", place), encoding="utf-8")
    return PodiumTerminal([str(notes)], env, (100, 24), command=(sys.executable, str(script)))


@pytest.mark.parametrize(
    "size", [(1, 1), (2, 3), (20, 5), (500, 200)], ids=lambda size: f"{size[0]}x{size[1]}"
)
def test_it_opens_and_leaves_at_any_size(
    notes: Path, env: dict[str, str], size: tuple[int, int]
) -> None:
    with opened(notes, env, size) as terminal:
        assert terminal.read_until(FRAME_END)
        terminal.resize(80, 24)
        terminal.until("Cranes")
        terminal.resize(*size)
        terminal.press(b"j")
        terminal.type(b"q")
        assert terminal.wait() == 0
        assert_restored(terminal)


@pytest.mark.parametrize(
    ("more", "redirected"),
    [
        ({"TERM": "dumb"}, ""),
        ({"TERM": ""}, ""),
        ({}, "< /dev/null"),
        ({}, "<&-"),
        ({}, "2> errors"),
        ({}, "2>&-"),
    ],
)
def test_where_it_cannot_draw_it_says_so_and_leaves(
    notes: Path, env: dict[str, str], tmp_path: Path, more: dict[str, str], redirected: str
) -> None:
    line = f'cd "{tmp_path}"; exec "{PODIUM[0]}" -m tui "$0" {redirected}'
    with PodiumTerminal([str(notes)], {**env, **more}, command=("sh", "-c", line)) as terminal:
        assert terminal.wait() == 2
        assert b"\x1b" not in terminal.stream
        said = terminal.text() + "".join(p.read_text() for p in tmp_path.glob("errors"))
        assert "Traceback" not in said
        assert redirected == "2>&-" or said.count("podium: ") == 1


def test_keys_from_a_pipe_are_not_obeyed(notes: Path, env: dict[str, str]) -> None:
    command = [*PODIUM, str(notes)]
    done = subprocess.run(command, input=b"qqq", env=env, capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_it_draws_its_letters_in_any_locale(notes: Path, env: dict[str, str], locale: str) -> None:
    more = {"LC_ALL": locale, "PYTHONIOENCODING": "ascii" if locale == "POSIX" else ""}
    with opened(notes, {**env, **more}) as terminal:
        terminal.until(READY)
        terminal.type(b"q")
        assert terminal.wait() == 0
        assert "\\u" not in terminal.text()
        assert_restored(terminal)


@pytest.mark.parametrize("home", ["missing", "a file", "no room"])
def test_it_works_where_nothing_can_be_kept(notes: Path, tmp_path: Path, home: str) -> None:
    folder = {
        "missing": "/proc/nowhere",
        "a file": str(notes / "harbour.md"),
        "no room": "/dev/full",
    }
    names = ("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    env = surroundings(tmp_path) | dict.fromkeys(names, folder[home])
    with opened(notes, env) as terminal:
        terminal.until("Cranes")
        terminal.press(b"j", b"j", b"m")
        terminal.until("nothing is remembered")
        terminal.type(b"q")
        assert terminal.wait() == 0
        assert_restored(terminal)


def test_a_full_disk_is_told_once_and_survived(
    notes: Path, env: dict[str, str], tmp_path: Path
) -> None:
    line = 'ulimit -f 0; trap "" XFSZ; exec "$0" -m tui "$@"'
    with PodiumTerminal(
        [PODIUM[0], str(notes)], env, (100, 24), command=("sh", "-c", line)
    ) as terminal:
        terminal.until("Cranes")
        terminal.press(b"j", b"j", b"m")
        terminal.until("nothing is remembered")
        terminal.type(b"q")
        assert terminal.wait() == 0
        assert_restored(terminal)
