"""Podium as a process among others: pipes that close, disks that are full, folders that lie."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOTE = "# Harbour Days\n\n" + "".join(
    f"## Talk number {number} about cranes\n\nSpeaker: Ann Lee\n\nWords.\n\n"
    for number in range(300)
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "harbour.md").write_text(NOTE)
    return tmp_path


def environment(folder: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PODIUM")}
    return {**kept, "PYTHONPATH": str(ROOT), "HOME": str(folder), "PODIUM_NOTES": "notes", **more}


def podium(
    folder: Path, *arguments: str, data: bytes = b"", **more: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "tui", *arguments],
        cwd=folder,
        env=environment(folder, **more),
        input=data,
        capture_output=True,
        check=False,
    )


def test_a_reader_that_leaves_early_is_no_error(folder: Path) -> None:
    command = f'"{sys.executable}" -m tui list sessions --jsonl; echo "code $?" >&2'
    done = subprocess.run(
        ["sh", "-c", f"({command}) | head -n 1"],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        check=False,
    )
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b"code 0\n"


@pytest.mark.parametrize(
    "arguments", [["list", "--json"], ["show", "talk"], ["schema"], ["--help"]]
)
def test_a_full_disk_is_one_line(folder: Path, arguments: list[str]) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "tui", *arguments],
            cwd=folder,
            env=environment(folder),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"podium: no space left on device\n"


def test_a_module_in_the_notebook_is_never_imported(folder: Path) -> None:
    for name in ("yaml", "json", "argparse", "notes", "markdown_it"):
        (folder / f"{name}.py").write_text("open('pwned', 'w')")
    done = podium(folder, "list", "--json")
    assert done.returncode == 0
    assert not (folder / "pwned").exists()


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_letters_of_every_script_survive_any_locale(folder: Path, locale: str) -> None:
    (folder / "notes" / "zürich.md").write_text("# Züri 日本 talk\n\nSpeaker: Ann Lee\n\né\n")
    done = podium(folder, "show", "züri", LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.stdout.decode() == "# Züri 日本 talk\n\nSpeaker: Ann Lee\n\né\n"


def test_the_app_without_a_terminal_says_what_to_do_instead(folder: Path) -> None:
    done = podium(folder, "notes")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"podium: the app needs a terminal; 'podium list' needs none\n"


def test_the_same_ids_in_every_run(folder: Path) -> None:
    first = podium(folder, "list", "--json", PYTHONHASHSEED="1").stdout
    text = (folder / "notes" / "harbour.md").read_text()
    (folder / "notes" / "harbour.md").write_text(text.replace("Words.", "Other words.", 1))
    assert podium(folder, "list", "--json", PYTHONHASHSEED="2").stdout == first


@pytest.mark.parametrize("form", ["markdown", "html", "json", "csv"])
def test_the_same_bytes_in_every_run(folder: Path, form: str) -> None:
    runs = {
        podium(folder, "export", "crane", "--as", form, "--toc", PYTHONHASHSEED=seed).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
    assert runs != {b""}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_sound_in_the_shells_that_are_here(folder: Path, shell: str) -> None:
    script = podium(folder, "completion", shell)
    assert script.returncode == 0
    if shutil.which(shell):
        checked = subprocess.run(
            [shell, "-n"], input=script.stdout, capture_output=True, check=False
        )
        assert (checked.returncode, checked.stderr) == (0, b"")


def test_bash_completes_with_what_the_notebook_holds(folder: Path) -> None:
    (folder / "bin").mkdir()
    stub = folder / "bin" / "podium"
    stub.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tui "$@"\n')
    stub.chmod(0o755)
    script = """
eval "$(podium completion bash)"
compopt() { :; }
complete_line() {
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _podium; printf '%s\\n' "${COMPREPLY[@]}"
}
complete_line podium exp
complete_line podium list ev
complete_line podium find speaker:A
"""
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=environment(folder, PATH=f"{folder / 'bin'}:{os.environ['PATH']}"),
        capture_output=True,
        check=False,
    )
    assert done.stderr == b""
    assert done.stdout.decode().splitlines() == ["export", "events", "speaker:Ann-Lee"]


@pytest.mark.parametrize(
    ("line", "code", "errors"),
    [
        ("podium 2>&-", 2, b""),
        ("podium list >&-", 2, b"podium: bad file descriptor\n"),
        ("podium find nothinglikethis <&- 2>&-", 1, b""),
    ],
)
def test_a_closed_stream_is_no_traceback(folder: Path, line: str, code: int, errors: bytes) -> None:
    done = subprocess.run(
        ["sh", "-c", line.replace("podium", f'"{sys.executable}" -m tui', 1)],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (code, errors)


def test_letters_that_the_encoding_lacks_are_written_all_the_same(folder: Path) -> None:
    (folder / "notes" / "harbour.md").write_text("# Días\n\n## Grúas … en paz\n\nSpeaker: Añá\n")
    done = podium(folder, "list", PYTHONIOENCODING="ascii")
    assert (done.returncode, "Grúas …".encode() in done.stdout) == (0, True)
    named = podium(folder, "export", "--template", "née", "paz", PYTHONIOENCODING="ascii")
    assert (named.returncode, b"n\\xe9e" in named.stderr) == (2, True)
