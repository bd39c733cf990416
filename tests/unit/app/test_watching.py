"""When the disk is looked at: hints, what they cost, and what happens where there are none."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

import pytest

import tui.watching
from tui.watching import POLLING, Looks, Watch, is_far, most_folders


def watched(
    root: Path, monkeypatch: pytest.MonkeyPatch, *turns: object
) -> tuple[list[str], list[list[str]]]:
    """What a watch tells of, and which folders it watches, when each turn gives such bursts."""
    told: list[str] = []
    folders: list[list[str]] = []
    left = list(turns)

    def source(asked: Sequence[str], ended: Event) -> Iterator[list[tuple[object, str]]]:
        folders.append([str(Path(folder).relative_to(root)) for folder in asked])
        turn = left.pop(0) if left else None
        if turn is None:
            ended.set()
            return
        if isinstance(turn, Exception):
            raise turn
        yield []
        for paths in turn:  # type: ignore[attr-defined]
            told.append("change")
            yield [("changed", str(root / path)) for path in paths]

    monkeypatch.setattr(tui.watching, "RETRY", 0.0)
    watch = Watch(
        [root],
        hint=lambda: told.append("look"),
        tell=told.append,
        source=source,
    )
    watch.run()
    return told, folders


def test_each_burst_of_changes_is_one_hint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told, _ = watched(tmp_path.resolve(), monkeypatch, [["a.md", "b.md"], ["a.md"]])
    assert told[:6] == ["live", "look", "change", "look", "change", "look"]


def test_folders_that_come_are_watched_too_and_links_and_tools_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path.resolve()
    for name in ("2018/deep", "2019", ".git", "node_modules"):
        (root / name).mkdir(parents=True)
    (root / "elsewhere").symlink_to("/usr")
    _, folders = watched(root, monkeypatch, [["2019"]])
    assert [sorted(asked) for asked in folders] == [[".", "2018", "2018/deep", "2019"]] * 2


def test_a_watcher_that_fails_is_told_and_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, _ = watched(tmp_path.resolve(), monkeypatch, OSError("no watches left"), [["a.md"]])
    assert told[:4] == ["polling", "look", "live", "look"]


def test_to_try_again_in_vain_asks_for_no_further_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = OSError("no watches left")
    told, _ = watched(tmp_path.resolve(), monkeypatch, full, full, [["a.md"]], full)
    assert told == ["polling", "look", "live", "look", "change", "look", "polling", "look"]


def test_a_root_that_goes_is_waited_for_where_it_was(tmp_path: Path) -> None:
    root = tmp_path.resolve() / "notes"
    told: list[str] = []
    asked: list[list[str]] = []

    def source(folders: Sequence[str], ended: Event) -> Iterator[list[tuple[object, str]]]:
        asked.append(list(folders))
        yield []
        if len(asked) == 1:
            root.rmdir()
        elif len(asked) == 2:
            root.mkdir()
        else:
            ended.set()
        yield [("changed", str(root))]

    root.mkdir()
    Watch([root], hint=lambda: None, tell=told.append, source=source).run()
    assert asked == [[str(root)], [str(tmp_path.resolve())], [str(root)]]
    assert set(told) == {"live"}


def test_names_that_the_system_cannot_tell_leave_the_looks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class RustInternalError(RuntimeError):
        """What watchfiles raises for a name that is no UTF-8."""

    told, _ = watched(tmp_path.resolve(), monkeypatch, RustInternalError("name"), [["a.md"]])
    assert told[:4] == ["polling", "look", "live", "look"]


def test_more_folders_than_the_system_should_watch_are_polled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        (tmp_path / f"{number}").mkdir()
    (tmp_path / "allowed").write_text("95\n")
    monkeypatch.setattr(tui.watching, "MOST_FOLDERS", 5)
    monkeypatch.setattr(tui.watching, "ALLOWED", tmp_path / "allowed")
    told: list[str] = []

    def tell(how: str) -> None:
        told.append(how)
        watch.stop()

    watch = Watch([tmp_path], hint=lambda: None, tell=tell, source=lambda *_: iter(()))
    watch.run()
    assert told == [POLLING]


@pytest.mark.parametrize(("allowed", "most"), [("1600", 100), ("80", 7), ("many", 7), (None, 7)])
def test_a_share_of_what_the_system_allows_is_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, allowed: str | None, most: int
) -> None:
    if allowed:
        (tmp_path / "allowed").write_text(allowed)
    monkeypatch.setattr(tui.watching, "MOST_FOLDERS", 7)
    monkeypatch.setattr(tui.watching, "ALLOWED", tmp_path / "allowed")
    assert most_folders() == most


@pytest.mark.parametrize(
    ("folder", "far"),
    [
        ("/srv/ann/notes", False),
        ("/srv/ann/server/notes", True),
        ("/srv/ann/servers", False),
        ("/mnt/with space/x", True),
        ("/proc/notes", False),
    ],
)
def test_disks_of_other_machines_are_known_by_their_mount(folder: str, far: bool) -> None:  # noqa: FBT001
    mounts = (
        "/dev/sda1 / ext4 rw 0 0\nproc /proc proc rw 0 0\n"
        "box:/x /srv/ann/server nfs4 rw 0 0\nann@box: /mnt/with\\040space fuse.sshfs rw 0 0\n"
    )
    assert is_far(folder, mounts) is far


def test_without_a_list_of_mounts_everything_counts_as_near() -> None:
    assert not is_far("/srv/ann", "")


def test_a_look_without_a_hint_rests_longer_than_one_after_it() -> None:
    looks = Looks()
    assert looks.due(0.0)
    looks.begun()
    looks.ended(10.0, 0.5)
    assert not looks.due(19.9)
    assert looks.due(20.0)
    looks.hint()
    assert not looks.due(11.4)
    assert looks.due(11.5)


def test_what_a_change_takes_puts_off_no_look_without_a_hint_for_long() -> None:
    looks = Looks()
    looks.ended(10.0, 0.1)
    looks.begun()
    looks.ended(20.0, 0.5, found=True)
    assert not looks.due(21.9)
    assert looks.due(22.0)
    looks.ended(30.0, 2.0, found=True)
    assert not looks.due(35.9)
    assert looks.due(36.0)


def test_a_hint_that_comes_during_a_look_is_kept() -> None:
    looks = Looks()
    looks.begun()
    looks.hint()
    looks.ended(10.0, 0.001)
    assert looks.due(10.01)


def test_who_asks_for_a_look_gets_it() -> None:
    looks = Looks()
    looks.rest(0.0, 10.0)
    assert not looks.due(5.0)
    looks.now()
    assert looks.due(5.0)


def test_where_watchfiles_is_missing_looks_go_on_without_hints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    told: list[str] = []
    Watch([tmp_path], hint=lambda: told.append("look"), tell=told.append).run()
    assert told == [POLLING]


def test_the_system_tells_of_a_new_note(tmp_path: Path) -> None:
    hinted = Event()
    watch = Watch([tmp_path], hint=hinted.set, tell=lambda _: began.set())
    began = Event()
    watch.start()
    assert began.wait(30)
    hinted.clear()
    (tmp_path / "new.md").write_text("# New", encoding="utf-8")
    assert hinted.wait(30)
    watch.stop()
