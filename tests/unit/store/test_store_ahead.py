"""The index of a large notebook is begun before it is linked, and is the same as any other."""

import os
import threading
from pathlib import Path

import pytest
from large_notebooks import large, write_talks

from notes.notebook import Gathering, gathering, load, open_notebook
from notes.notebook.ahead import Ahead
from notes.notebook.opening import settings_of
from notes.reading.roots import roots_of


@pytest.fixture
def notebook(tmp_path: Path, cache_folder: Path) -> Path:
    root = tmp_path / "notebook"
    write_talks(root)
    (root / "conf1/README.md").write_text("# EuroPython 2001\n\nBerlin, 3-5 May 2001\n")
    (root / "a.md").write_text("# C++ Day 2011\n\n## Why C++?\n\nSpeaker: Zoë Lee\n\n## Lunch\n")
    return root


def in_cache(folder: Path, kind: str) -> list[bytes]:
    return [path.read_bytes() for path in folder.glob(f"*.{kind}")]


def childless() -> bool:
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
    return True


def test_the_index_is_there_after_the_last_report(
    notebook: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Gathering(load([notebook]), [notebook], lambda: False) as alone:
        assert alone.index()
    [expected], [texts] = in_cache(cache_folder, "index"), in_cache(cache_folder, "texts")
    for path in cache_folder.iterdir():
        path.unlink()
    large(monkeypatch)
    monkeypatch.setattr(gathering, "started", None)
    *_, last = open_notebook([notebook], index=True)
    assert in_cache(cache_folder, "index") == [expected]
    assert in_cache(cache_folder, "texts") == [texts]
    with Gathering(last.store, [notebook], lambda: False) as none_needed:
        index = none_needed.index()
    assert index is not None
    assert index.search("c++ zoe").sessions == 1
    assert childless()


def test_no_index_is_made_for_those_who_want_none(
    notebook: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large(monkeypatch)
    assert list(open_notebook([notebook]))[-1].done
    assert in_cache(cache_folder, "notes")
    assert not in_cache(cache_folder, "index")


def test_without_a_cache_there_is_no_index_in_it(
    notebook: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large(monkeypatch)
    assert list(open_notebook([notebook], use_cache=False, index=True))[-1].done
    assert not cache_folder.exists()


def test_who_leaves_waits_for_no_index(notebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    large(monkeypatch)
    left = threading.Event()
    reading = open_notebook([notebook], cancelled=left.is_set, index=True)
    assert next(report for report in reading if report.done)
    left.set()
    assert next(reading, None) is None
    assert childless()


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_copy_makes_the_index_once_the_notebook_is_kept(
    notebook: Path, cache_folder: Path, *, is_kept: bool
) -> None:
    roots = roots_of([notebook])
    ahead = Ahead(roots, settings_of(roots))
    ahead.begin(list(load([notebook]).notes))
    ahead.end(is_kept=is_kept)
    assert bool(in_cache(cache_folder, "index")) == is_kept
    assert childless()


def test_a_process_that_does_more_than_one_thing_is_not_copied(
    notebook: Path, cache_folder: Path
) -> None:
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    roots = roots_of([notebook])
    ahead = Ahead(roots, settings_of(roots))
    ahead.begin(list(load([notebook]).notes))
    ahead.end(is_kept=True)
    done.set()
    other.join()
    assert not in_cache(cache_folder, "index")
