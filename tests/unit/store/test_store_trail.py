"""A warm start asks whether what the last walk came by is as it was, and walks where it is not."""

import os
from array import array
from pathlib import Path

import pytest
from large_notebooks import large, write_talks

from notes.cache import notebook_cache
from notes.collecting import in_column
from notes.notebook import WarmIndex, away, indexed, load, searching
from notes.reading import trail as trails
from notes.reading.walk import Walk


@pytest.fixture(autouse=True)
def _warm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(notebook_cache, "SMALLEST", 2)
    monkeypatch.setattr(searching, "_SMALLEST", 2)
    monkeypatch.setattr(trails, "SETTLED", -(10**9))


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    for name in ("2019/one.md", "2019/two.md", "2020/three.md"):
        path = tmp_path / "notes" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# Treeconf {path.parent.name}\n\n## About {path.stem}\n")
    return tmp_path / "notes"


@pytest.fixture
def walks(monkeypatch: pytest.MonkeyPatch) -> list[Walk]:
    """Every walk that is made from now on."""
    made: list[Walk] = []
    really = Walk.folders

    def folders(walk: Walk) -> object:
        made.append(walk)
        return really(walk)

    monkeypatch.setattr(Walk, "folders", folders)
    return made


def test_the_walk_of_one_start_serves_the_next(notebook: Path, walks: list[Walk]) -> None:
    load([notebook])
    assert len(walks) == 1
    assert len(load([notebook])) == 3
    assert len(walks) == 1


def test_the_walk_of_another_process_serves_the_next_start(
    notebook: Path, walks: list[Walk], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_talks(notebook)
    large(monkeypatch)
    settled = f"from notes.reading import trail; trail.SETTLED = {trails.SETTLED}; "
    monkeypatch.setattr(away, "_START", settled + away._START)
    count = len(load([notebook]))
    walks.clear()
    assert len(load([notebook])) == count
    assert not walks


def test_what_cannot_be_told_for_sure_is_walked_to_again(
    notebook: Path, walks: list[Walk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trails, "SETTLED", 10**12)
    load([notebook])
    load([notebook])
    assert len(walks) == 2


@pytest.mark.parametrize("year", [1901, 2400])
def test_a_file_of_any_time_is_known_again(notebook: Path, walks: list[Walk], year: int) -> None:
    # Systems that cannot keep such a time keep the one that is nearest.
    seconds = (year - 1970) * 31_556_952
    os.utime(notebook / "2019/two.md", (seconds, seconds))
    load([notebook])
    assert len(load([notebook])) == 3
    assert len(walks) == 1


@pytest.mark.parametrize("number", [-(1 << 70), -(1 << 63) - 1, 1 << 63, (1 << 64) - 1])
def test_numbers_of_all_bits_fit_a_column_and_stay_apart(number: int) -> None:
    [kept, beside] = array("q", [in_column(number), in_column(number + 1)])
    assert kept != beside


@pytest.mark.parametrize("number", [-(1 << 63), -1, 0, 7, (1 << 63) - 1])
def test_other_numbers_are_kept_as_they_are(number: int) -> None:
    assert in_column(number) == number


def test_a_change_after_it_is_walked_to(notebook: Path, walks: list[Walk]) -> None:
    load([notebook])
    (notebook / "2021").mkdir()
    (notebook / "2021/four.md").write_text("# Treeconf 2021\n")
    assert "2021/four.md" in load([notebook]).keys
    assert len(walks) == 2
    assert "2021/four.md" in load([notebook]).keys
    (notebook / "2021/four.md").write_text("# Treeconf 2021\n\n## A talk (Ann Lee)\n")
    assert len(load([notebook]).talks) == 4
    assert len(walks) == 3
    assert len(load([notebook]).talks) == 4
    assert len(walks) == 3


def test_what_is_no_note_is_told_although_only_a_search_has_walked_past_it(notebook: Path) -> None:
    indexed(load([notebook]), [notebook])
    os.mkfifo(notebook / "2019/pipe.md")
    assert WarmIndex([notebook]).is_current()
    assert [problem.key for problem in load([notebook]).problems] == ["2019/pipe.md"]


def test_a_trail_that_was_altered_is_set_aside(
    notebook: Path, tmp_path: Path, walks: list[Walk]
) -> None:
    load([notebook])
    [path] = (tmp_path / "cache").rglob("*.trail")
    path.write_bytes(path.read_bytes()[:-1] + b"\xff")
    load([notebook])
    assert len(walks) == 2
    assert list((tmp_path / "cache").rglob("*.bad"))
