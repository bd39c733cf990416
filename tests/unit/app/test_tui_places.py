"""Podium's own folders, whatever the environment says."""

import os
import sys
from pathlib import Path

import pytest

from notes.cache.cache_place import _folder
from tui.app import PodiumApp
from tui.editor import editor_folder
from tui.places import at_home, known_path, name_of, podium_folder
from tui.settings import Settings
from tui.state import Memory

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs tells")


def test_folders_that_are_not_absolute_are_nobodys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/ada")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert podium_folder("cache") == "/ada/.cache/podium"
    assert _folder() == Path("/ada/.cache/podium/notebooks")
    monkeypatch.setenv("HOME", "relative")
    assert podium_folder("cache") == f"{os.devnull}/podium"
    assert _folder() == Path(os.devnull, "podium", "notebooks")


def test_a_home_that_nobody_has_stays_as_it_is_typed() -> None:
    assert at_home("~nobody-at-all/talks.md") == "~nobody-at-all/talks.md"


def test_editors_start_somewhere_without_a_home(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "gone"))
    assert editor_folder() == "/"


def test_a_notebook_is_known_by_one_path_and_named_by_a_few(tmp_path: Path) -> None:
    below = tmp_path / "talks" / "2019"
    below.mkdir(parents=True)
    assert known_path(below / "..") == tmp_path / "talks"
    assert name_of([tmp_path / name for name in ("a", "b", "c")]) == "a + b + c"
    assert name_of([tmp_path / name for name in "abcde"]) == "a + b + c + 2 more"


def test_a_path_that_is_named_twice_is_opened_once(tmp_path: Path) -> None:
    twice = [tmp_path, tmp_path / "..", tmp_path]
    app = PodiumApp(twice, settings=Settings(), memory=Memory(None))
    assert app.paths == (tmp_path, tmp_path.parent)
