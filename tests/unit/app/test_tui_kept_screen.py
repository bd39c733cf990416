"""The kept screen: shown as it was in the same surroundings, and believed in nothing else."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from terminal_stream import lint

from tui import kept_screen
from tui.first_screen import _sequence
from tui.kept_screen import KeptScreen, forget_screens
from tui.skeleton import skeleton

if TYPE_CHECKING:
    from pathlib import Path

ROWS = [[("1;38;5;7", "Cranes "), ("", "without tears…")], [("48;2;1;2;3", " " * 21)]]
COLOURS = {"accent": "1;33", "bar dim": "2"}
SIZE = (21, 2)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    monkeypatch.setattr("sys.platform", "linux")
    return tmp_path / "CACHE" / "podium" / "screens"


def keep(*paths: str) -> KeptScreen:
    kept = KeptScreen(paths)
    kept.keep(ROWS, COLOURS, SIZE)
    return kept


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_screen_is_there_for_the_next_start_in_its_size_only() -> None:
    keep("/notes")
    again = KeptScreen(["/notes"])
    assert (again.rows(*SIZE), again.colours()) == (ROWS, COLOURS)
    assert again.rows(22, 2) is None
    assert KeptScreen(["/other"]).rows(*SIZE) is None


@pytest.mark.parametrize("name", ["TERM", "COLORTERM", "NO_COLOR", "TEXTUAL_THEME"])
def test_a_screen_of_other_colours_is_not_shown(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    keep("/notes")
    monkeypatch.setenv(name, "else")
    other = KeptScreen(["/notes"])
    assert (other.rows(*SIZE), other.colours()) == (None, {})


def test_a_screen_from_before_the_settings_changed_is_not_shown(tmp_path: Path) -> None:
    keep("/notes")
    (tmp_path / "CONFIG" / "podium").mkdir(parents=True)
    (tmp_path / "CONFIG" / "podium" / "settings.toml").write_text("theme = 'nord'\n")
    assert KeptScreen(["/notes"]).rows(*SIZE) is None


def test_nobody_else_may_read_what_is_kept(folder: Path) -> None:
    keep("/notes")
    modes = {path.stat().st_mode & 0o777 for path in folder.iterdir()}
    assert (modes, folder.stat().st_mode & 0o777) == ({0o600}, 0o700)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data[:-3],
        lambda data: data.replace(b"Cranes", b"Planes"),
        lambda data: b"\xff" + data,
        lambda data: b"",
        lambda data: b"podium screen 2\n" + data.partition(b"\n")[2],
        lambda data: data + b" " * 1_000_001,
    ],
)
def test_a_broken_file_is_set_aside_without_a_word(folder: Path, change: object) -> None:
    kept = keep("/notes")
    [path] = [path for path in folder.iterdir() if "x" in path.stem]
    path.write_bytes(change(path.read_bytes()))  # type: ignore[operator]
    assert kept.rows(*SIZE) is None
    assert files(folder) == ["broken.bad", "colours.screen"]


def test_numbers_of_styles_that_are_more_than_numbers_are_no_screen(folder: Path) -> None:
    kept = KeptScreen(["/notes"])
    kept.keep([[("0m\x1b]0;x", "title")]], {}, SIZE)
    kept.keep([[("31mx", "title")]], {}, SIZE)
    assert kept.rows(*SIZE) is None


def test_only_so_many_screens_are_kept_and_all_can_be_forgotten(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_screen, "_MOST_KEPT", 3)
    for number in range(5):
        keep(f"/notes/{number}")
    assert len(files(folder)) == 3
    forget_screens()
    assert files(folder) == []


def test_where_nothing_can_be_kept_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "CACHE").write_text("a file where the folder should be")
    kept = keep("/notes")
    assert (kept.rows(*SIZE), kept.colours()) == (None, {})
    forget_screens()


@settings(
    deadline=None,  # each example writes a file, which takes as long as the disk is busy
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.lists(st.tuples(st.text(), st.text()), max_size=4), max_size=4))
def test_whatever_is_kept_nothing_is_drawn_that_a_terminal_obeys(
    rows: list[list[tuple[str, str]]],
) -> None:
    kept = KeptScreen(["/notes"])
    kept.keep(rows, {}, SIZE)
    assert lint(_sequence(kept.rows(*SIZE) or []).encode("utf-8", "replace")) == []


@given(st.text())
def test_text_in_a_file_that_somebody_else_wrote_is_made_visible(text: str) -> None:
    assert lint(_sequence([[("", text.replace("\n", ""))]]).encode("utf-8", "replace")) == []


@pytest.mark.parametrize("columns", [1, 16, 40, 69, 70, 120, 200])
@pytest.mark.parametrize("lines", [1, 2, 24])
def test_the_layout_fills_a_terminal_of_any_size(columns: int, lines: int) -> None:
    rows = skeleton(columns, lines, {}, ascii_only=True)
    widths = {sum(len(text) for _, text in row) for row in rows}
    assert (len(rows), widths) == (lines, {columns})
    assert all(text.isascii() for row in rows for _, text in row)


def test_paths_are_told_apart_wherever_podium_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "notes").mkdir()
    monkeypatch.chdir(tmp_path)
    keep("notes")
    assert KeptScreen([os.fspath(tmp_path / "notes")]).rows(*SIZE) == ROWS
    monkeypatch.chdir(tmp_path / "notes")
    assert KeptScreen(["notes"]).rows(*SIZE) is None


def test_the_layout_tells_no_keys_that_may_mean_something_else() -> None:
    plain, told = (
        skeleton(80, 24, {}, ascii_only=False, plain_keys=known) for known in (True, False)
    )
    assert "find" in "".join(text for _, text in plain[-1])
    assert "".join(text for _, text in told[-1]).split() == ["opening", "…"]
