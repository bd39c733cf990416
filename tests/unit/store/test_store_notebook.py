"""Opening a notebook: growing snapshots, progress, cancel, and what is no note."""

import os
import time
from pathlib import Path

import pytest

from notes.notebook import (
    NotebookError,
    load,
    load_text,
    loading,
    open_notebook,
    refreshed,
    sample_path,
)


def make(root: Path, count: int) -> None:
    for number in range(count):
        (root / f"{number:04}.md").write_text(
            f"# PyCon 2019\n\n## Talk {number} (Jane Doe)\n\ntext\n"
        )


def test_the_first_notes_can_be_shown_before_the_last_is_read(tmp_path: Path) -> None:
    make(tmp_path, 100)
    reports = list(open_notebook([tmp_path]))
    assert sorted({len(report.store) for report in reports} - {0}) == [16, 64, 100]
    assert [report.done for report in reports].index(True) == len(reports) - 1
    assert {report.total for report in reports} == {16, 100}


def test_a_load_can_be_cancelled_and_keeps_what_it_has(tmp_path: Path) -> None:
    make(tmp_path, 100)
    asked = iter(range(1000))
    reports = list(open_notebook([tmp_path], cancelled=lambda: next(asked) > 60))
    assert reports[-1].done
    assert 16 <= len(reports[-1].store) < 100


def test_whole_and_growing_loads_agree(tmp_path: Path) -> None:
    make(tmp_path, 40)
    *_, last = open_notebook([tmp_path], use_cache=False)
    store = load([tmp_path], use_cache=False)
    assert last.store.notes == store.notes
    assert last.store.sessions == store.sessions
    assert len(store.talks) == 40


def test_what_cannot_be_read_is_told_and_costs_nothing_else(tmp_path: Path) -> None:
    make(tmp_path, 2)
    (tmp_path / "binary.md").write_bytes(b"\x7fELF\0\0")
    (tmp_path / "picture").write_bytes(b"\x89PNG\0\0")
    (tmp_path / "page.html").write_text("<p>")
    (tmp_path / "latin.md").write_bytes(b"# Caf\xe9\n")
    os.mkfifo(tmp_path / "pipe.md")
    store = load([tmp_path])
    assert [note.key for note in store.notes] == ["0000.md", "0001.md", "latin.md"]
    assert {problem.place: problem.refused for problem in store.problems} == {
        "binary.md": True,
        "pipe.md": True,
        "latin.md:1": False,
    }
    assert store.skipped == {"files of other kinds": 1, "binary files": 1}


def test_a_note_that_vanishes_while_loading_is_a_problem(tmp_path: Path) -> None:
    make(tmp_path, 20)
    loading = open_notebook([tmp_path])
    next(loading)
    (tmp_path / "0019.md").unlink()
    *_, last = loading
    assert len(last.store) in (19, 20)
    assert [problem.key for problem in last.store.problems] in ([], ["0019.md"])


def test_a_path_that_is_not_there_is_the_callers_mistake(tmp_path: Path) -> None:
    missing = tmp_path / "no"
    with pytest.raises(NotebookError, match=r"no: no such file or directory$"):
        load([tmp_path, missing])
    with pytest.raises(NotebookError, match="null"):
        load([Path("a\0b")])


def test_text_without_a_file_is_a_notebook_of_one_note() -> None:
    store = load_text("# PyCon 2019\n\n## Batch (Jane Doe)\n\npoints\n")
    [note] = store.notes
    assert note.key == "standard input"
    assert store.source(note.key).lines[2] == "## Batch (Jane Doe)"
    assert store.text_of(store.talks[0]).startswith("## Batch (Jane Doe)")


def test_settings_can_leave_notes_out(tmp_path: Path) -> None:
    make(tmp_path, 2)
    (tmp_path / "podium.toml").write_text('ignore = ["0001*"]\n')
    store = load([tmp_path])
    assert [note.key for note in store.notes] == ["0000.md"]
    assert store.skipped["left out by podium.toml"] == 1


def test_a_refresh_without_a_change_is_the_same_store(tmp_path: Path) -> None:
    make(tmp_path, 3)
    (tmp_path / "bad.md").write_bytes(b"\0")
    store = load([tmp_path])
    assert refreshed(store, [tmp_path]) is store


def test_a_refresh_asks_before_each_folder_whether_to_rest(tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        (tmp_path / name).mkdir()
        make(tmp_path / name, 1)
    store = load([tmp_path])
    rests: list[int] = []
    assert refreshed(store, [tmp_path], lambda: rests.append(1)) is store
    assert len(rests) >= 3


def test_a_refresh_reads_what_changed_came_and_went(tmp_path: Path) -> None:
    make(tmp_path, 3)
    store = load([tmp_path])
    (tmp_path / "0000.md").write_text("# PyCon 2019\n\n## Changed (Jane Doe)\n")
    (tmp_path / "0001.md").unlink()
    (tmp_path / "9999.md").write_text("# PyCon 2019\n\n## New (Jane Doe)\n")
    after = refreshed(store, [tmp_path])
    assert {talk.title for talk in after.talks} == {"Changed", "Talk 2", "New"}
    assert {talk.title for talk in store.talks} == {"Talk 0", "Talk 1", "Talk 2"}


def test_the_sample_is_a_notebook_without_problems() -> None:
    store = load([sample_path()])
    assert len(store) >= 12
    assert store.problems == ()


def age(path: Path, seconds: float) -> None:
    """Make `path` look as if it was last written to so long ago."""
    then = time.time_ns() - int(seconds * 1e9)
    os.utime(path, ns=(then, then))


def test_a_note_that_is_being_written_is_left_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, 2)
    store = load([tmp_path])
    waits: list[float] = []

    def still_writing(seconds: float) -> None:
        waits.append(seconds)
        (tmp_path / "0000.md").write_text(f"torn {len(waits)}")
        (tmp_path / "new.md").write_text(f"torn {len(waits)}")

    monkeypatch.setattr(loading, "sleep", still_writing)
    still_writing(0)
    after = refreshed(store, [tmp_path])
    assert len(waits) == 5
    assert [note.key for note in after.notes] == ["0000.md", "0001.md"]
    assert after.talks == store.talks
    for name in ("0000.md", "new.md"):
        age(tmp_path / name, 1)
    assert [note.key for note in refreshed(after, [tmp_path]).notes] == [
        "0000.md",
        "0001.md",
        "new.md",
    ]


def test_a_change_is_waited_for_until_it_is_quiet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, 2)
    store = load([tmp_path])
    path = tmp_path / "0000.md"
    path.write_text("torn")

    def finish(seconds: float) -> None:
        assert 0 < seconds <= 0.25
        path.write_text("# PyCon 2019\n\n## Whole again (Jane Doe)\n")
        age(path, 0.3)

    monkeypatch.setattr(loading, "sleep", finish)
    assert "Whole again" in {talk.title for talk in refreshed(store, [tmp_path]).talks}


def test_equal_notes_of_two_roots_stay_two(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        make(tmp_path / name, 3)
    roots = [tmp_path / "one", tmp_path / "two"]
    store = load(roots)
    assert len(store.sessions) == len({talk.id for talk in store.sessions}) == 6
    assert {store.session(talk.id) for talk in store.talks} == set(store.talks)
    (tmp_path / "two/0001.md").write_text("# PyCon 2019\n\n## Talk 0 (Jane Doe)\n")
    after = refreshed(store, roots)
    assert {talk.id for talk in after.talks if talk.key.startswith("one/")} == {
        talk.id for talk in store.talks if talk.key.startswith("one/")
    }
    assert len(after.talks) == 6


def test_settings_that_are_no_file_are_not_waited_for(tmp_path: Path) -> None:
    make(tmp_path, 1)
    os.mkfifo(tmp_path / "podium.toml")
    [problem] = load([tmp_path]).problems
    assert (problem.key, problem.message) == ("podium.toml", "is a pipe; not opened")
    (tmp_path / "podium.toml").unlink()
    (tmp_path / "podium.toml").symlink_to("/dev/zero")
    [problem] = load([tmp_path]).problems
    assert problem.message == "is a link, and links are not followed; not opened"
