"""What a walk came by: whether everything is still so, without another walk."""

import os
import socket
from pathlib import Path

import pytest

from notes.reading import trail as trails
from notes.reading.trail import Trail
from notes.reading.walk import walk
from notes.reading.way import trail_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "notes"
    for name in ("2019/one.md", "2019/two.md", "2020/deep/three.md", "odd\udce9.md"):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# A note\n")
    return root


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders that the test just made count as settled."""
    monkeypatch.setattr(trails, "SETTLED", -(10**9))


def _trail(*paths: Path) -> Trail:
    walked = walk(paths)
    return trail_of(walked, list(walked.folders()))


def test_nothing_changed_is_told_without_a_walk(folder: Path) -> None:
    trail = _trail(folder)
    assert trail.is_sure
    assert trail.holds()


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "2019/four.md").write_text("new"),
        lambda root: (root / "2020/deep/picture.png").write_text("new"),
        lambda root: (root / "2020/deep/three.md").unlink(),
        lambda root: (root / "2019/one.md").rename(root / "2019/uno.md"),
        lambda root: (root / "2019/one.md").write_text("another text"),
        lambda root: os.utime(root / "2019/two.md", (1, 1)),
        lambda root: (root / "2021").mkdir(),
        lambda root: os.mkfifo(root / "2019/pipe.md"),
        lambda root: (root / "2020/deep").chmod(0o755),
        lambda root: (root / "2020").rename(root / "2018"),
        lambda root: root.rename(root.with_name("elsewhere")),
    ],
    ids=str,
)
def test_every_change_that_a_walk_would_find_is_told(folder: Path, change: object) -> None:
    trail = _trail(folder)
    change(folder)  # type: ignore[operator]
    assert not trail.holds()


def test_a_folder_replaced_by_a_link_to_it_is_a_change(folder: Path) -> None:
    trail = _trail(folder)
    (folder / "2019").rename(folder.with_name("outside"))
    (folder / "2019").symlink_to(folder.with_name("outside"))
    assert not trail.holds()


def test_files_opened_by_themselves_are_asked_for_alone(folder: Path) -> None:
    trail = _trail(folder / "2019/one.md", folder / "2020")
    assert trail.holds()
    (folder / "2020/deep/three.md").write_text("another text")
    assert not trail.holds()


def test_a_folder_that_changed_a_moment_ago_may_change_again_unseen(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trails, "SETTLED", 10**12)
    assert not _trail(folder).is_sure


def test_other_entries_than_notes_count_too(folder: Path) -> None:
    before = _trail(folder)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(folder / "s.md"))
    after = _trail(folder)
    assert (before.state, before.beside == after.beside) == (after.state, False)


def test_a_look_that_is_cancelled_tells_nothing(folder: Path) -> None:
    assert not _trail(folder).holds(lambda: True)
