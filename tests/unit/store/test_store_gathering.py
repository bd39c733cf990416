"""Index, texts and subjects of a large notebook are made by another process, into the cache."""

import os
from pathlib import Path

import pytest

from notes.notebook import Gathering, gathering, kept_subjects, load, other_process, searching
from notes.search import SearchIndex
from notes.store import NoteStore


@pytest.fixture
def notebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(kept_subjects, "_SMALLEST", 8)
    monkeypatch.setattr(other_process, "WORTH_PROCESSES", 8)
    root = tmp_path / "notebook"
    for number in range(300):
        path = root / f"conf{number % 9}" / f"{number:03}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f"# PyCon {2000 + number % 9}\n\n## Kubernetes at Acme {number} (Jane Doe)\n\n"
            f"Threads and looms, word{number}.\n"
        )
    return root


@pytest.fixture
def store(notebook: Path) -> NoteStore:
    load([notebook])
    return load([notebook])


def index_of(gathered: Gathering) -> SearchIndex:
    index = gathered.index()
    assert index is not None
    return index


def nothing_is_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "_built", None)
    monkeypatch.setattr(SearchIndex, "with_texts", None)
    monkeypatch.setattr(kept_subjects, "_found", None)


def test_another_process_makes_what_is_missing(
    notebook: Path, store: NoteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = Gathering(store, [notebook], lambda: False, use_cache=False)
    titles = index_of(expected)
    whole = expected.with_texts(titles, lambda: False)
    found = dict(expected.subjects(lambda: False))
    nothing_is_made_here(monkeypatch)
    with Gathering(store, [notebook], lambda: False) as gathered:
        index = index_of(gathered)
        assert index.search("kubernets 17") == titles.search("kubernets 17")
        index = gathered.with_texts(index, lambda: False)
        assert index.search("word123") == whole.search("word123")
        assert dict(gathered.subjects(lambda: False)) == found
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_what_is_in_the_cache_takes_no_process(
    notebook: Path, store: NoteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Gathering(store, [notebook], lambda: False) as gathered:
        gathered.with_texts(index_of(gathered), lambda: False)
        gathered.subjects(lambda: False)
    nothing_is_made_here(monkeypatch)
    monkeypatch.setattr(gathering, "started", None)
    with Gathering(store, [notebook], lambda: False) as again:
        assert again.with_texts(index_of(again), lambda: False).has_texts
        assert again.subjects(lambda: False)


@pytest.mark.parametrize("start", ["raise SystemExit", "print('nonsense')", None])
def test_where_that_fails_it_is_made_here(
    notebook: Path, store: NoteStore, monkeypatch: pytest.MonkeyPatch, start: str | None
) -> None:
    if start is None:
        monkeypatch.setattr(gathering, "started", lambda _: None)
    else:
        monkeypatch.setattr(gathering, "_START", start)
    with Gathering(store, [notebook], lambda: False) as gathered:
        index = gathered.with_texts(index_of(gathered), lambda: False)
        assert index.search("word123").sessions == 1
        assert gathered.subjects(lambda: False)


def test_of_another_state_than_that_in_the_cache_it_is_made_here(
    notebook: Path, store: NoteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    (notebook / "conf0/000.md").write_text("# PyCon 2000\n\n## Weaving (Ann Lee)\n")
    changed = load([notebook], use_cache=False)
    monkeypatch.setattr(searching, "_up_to_date", lambda *_: None)
    with Gathering(changed, [notebook], lambda: False) as gathered:
        assert index_of(gathered).search("weaving").sessions == 1
    assert len(store) == len(changed)


def test_who_leaves_does_not_wait(
    notebook: Path, store: NoteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing_is_made_here(monkeypatch)
    monkeypatch.setattr(gathering, "_START", "import time; time.sleep(600)")
    asked = iter(range(1000))
    with Gathering(store, [notebook], lambda: next(asked) > 4) as gathered:
        assert gathered.index() is None
        assert not gathered.subjects(lambda: True)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
