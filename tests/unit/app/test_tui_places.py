"""Podium's own folders, whatever the environment says."""

import os
import sys
from pathlib import Path

import pytest

from notes.cache.cache_place import _folder
from tui.editor import editor_folder
from tui.places import at_home, podium_folder

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
