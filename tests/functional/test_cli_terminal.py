"""The app as the command line opens it, on a terminal of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOTE = "# Harbour Days\n\n## Cranes without tears\n\nSpeaker: Ann Lee\n\nWords about hooks.\n"

sys.path.insert(0, str(ROOT / "tests" / "support"))

from pseudo_terminal import PseudoTerminal  # noqa: E402  (the tests are no package)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "harbour.md").write_text(NOTE)
    return {
        "PYTHONPATH": str(ROOT),
        "HOME": str(tmp_path),
        "PODIUM_NOTES": str(tmp_path / "notes"),
        "TERM": "xterm-256color",
        **{f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "STATE", "CACHE")},
    }


def shell(line: str) -> list[str]:
    return ["sh", "-c", line.replace("podium", f'"{sys.executable}" -m tui')]


def test_picking_prints_the_id_of_the_chosen_session(
    environment: dict[str, str], tmp_path: Path
) -> None:
    line = f"podium --pick > {tmp_path / 'picked'}"
    with PseudoTerminal(shell(line), env=environment) as terminal:
        assert terminal.read_until(b"Cranes")
        for keys in (b"/", b"cranes", b"\r"):
            terminal.settle()
            terminal.type(keys)
        assert terminal.wait() == 0
    listed = subprocess.run(
        shell("podium list --format '{id}'"),
        env={"PATH": "/usr/bin:/bin", **environment},
        capture_output=True,
        check=True,
    )
    assert (tmp_path / "picked").read_bytes() == listed.stdout
    assert len(listed.stdout) == 11


def test_picking_fills_a_screen_of_any_size_and_follows_it(
    environment: dict[str, str], tmp_path: Path
) -> None:
    shell_line = shell(f"podium --pick > {tmp_path / 'picked'}")
    with PseudoTerminal(shell_line, env=environment, size=(101, 17)) as terminal:
        assert terminal.read_until(b"Cranes")
        terminal.settle()
        assert b"\x1b[17;1H" in terminal.stream
        assert b"\x1b[18;1H" not in terminal.stream
        terminal.resize(90, 30)
        assert terminal.read_until(b"\x1b[30;1H")
        terminal.type(b"q")
        assert terminal.wait() == 1


def test_leaving_without_a_choice_prints_nothing(
    environment: dict[str, str], tmp_path: Path
) -> None:
    line = f"podium --pick > {tmp_path / 'picked'}"
    with PseudoTerminal(shell(line), env=environment) as terminal:
        assert terminal.read_until(b"Cranes")
        terminal.settle()
        terminal.type(b"q")
        assert terminal.wait() == 1
    assert (tmp_path / "picked").read_bytes() == b""


def test_a_note_from_a_pipe_is_read_with_the_keyboard_still_there(
    environment: dict[str, str],
) -> None:
    note = "# Garden Days\\n\\n## Moss and ferns\\n\\nSpeaker: Ann Lee\\n\\nGreen words.\\n"
    with PseudoTerminal(shell(f"printf '{note}' | podium -"), env=environment) as terminal:
        assert terminal.read_until(b"Moss")
        terminal.settle()
        terminal.type(b"q")
        assert terminal.wait() == 0


@pytest.mark.parametrize("line", ["podium list", "podium show cranes", "podium check"])
def test_no_command_writes_more_than_text_to_a_terminal(
    environment: dict[str, str], tmp_path: Path, line: str
) -> None:
    hostile = "## Cranes \x1b]0;gotcha\x07 again\n\nSpeaker: Ann Lee\n\n\x9b31m \u202e words\n"
    (tmp_path / "notes" / "\x1b[31m.md").write_text(hostile)
    with PseudoTerminal(
        shell(line), env={**environment, "NO_COLOR": "1", "PAGER": "cat"}
    ) as terminal:
        terminal.settle()
        terminal.wait()
    text = terminal.stream.decode()
    assert "gotcha" in text or line == "podium check"
    assert not set(text) & {"\x1b", "\x07", "\x9b", "\u202e"}
