"""The search index that is kept beside the notes in the cache."""

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from notes.cache import notebook_cache
from notes.notebook import WarmIndex, indexed, load, searching, with_texts
from notes.search import BrokenIndexError, SearchIndex, storing
from tui.cli import main

_NAMES = ("oak", "elm", "fir", "ash", "yew", "ivy", "bay", "fig", "box", "rye")


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(notebook_cache, "SMALLEST", 8)
    monkeypatch.setattr(searching, "_SMALLEST", 8)


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    for number, name in enumerate(_NAMES):
        _write(folder / f"{name}.md", name, number)
    return folder


def _write(path: Path, name: str, number: int) -> None:
    path.write_text(
        f"# Treeconf {2010 + number}\n\n## Growing {name} trees\n\nSpeaker: Ada Wood\n\n"
        f"- water for the {name}leaf\n",
        encoding="utf-8",
    )


def _found(index: SearchIndex | None, query: str) -> list[str]:
    assert index is not None
    return [match.id for match in index.search(query).matches]


def _unbuilt(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    built: list[str] = []
    real = SearchIndex.build

    def build(*given: object) -> SearchIndex:
        built.append("built")
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(SearchIndex, "build", build)
    return built


def _files(tmp_path: Path, suffix: str) -> Iterable[Path]:
    return (tmp_path / "cache").rglob(f"*{suffix}")


def test_an_index_is_built_once_for_notes_that_stay_as_they_are(
    notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = _unbuilt(monkeypatch)
    store = load([notebook])
    first = indexed(store, [notebook])
    again = indexed(load([notebook]), [notebook])
    assert built == ["built"]
    for query in ("growing fir", "waterr", "firleaf", "speaker:ada"):
        assert again.search(query) == first.search(query)


@pytest.mark.parametrize("suffix", [".index", ".texts"])
def test_a_kept_file_that_is_cut_off_under_an_open_notebook_ends_nothing(
    notebook: Path, tmp_path: Path, suffix: str
) -> None:
    store = load([notebook])
    with_texts(indexed(store, [notebook]), store, [notebook], lambda: False)
    again = with_texts(indexed(store, [notebook]), store, [notebook], lambda: False)
    (path,) = _files(tmp_path, suffix)
    os.truncate(path, 0)
    for query in ("growing fir", "firleaf", "speaker:ada"):
        assert _found(again, query)


def test_a_large_kept_file_stays_on_disk(
    notebook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = load([notebook])
    expected = with_texts(indexed(store, [notebook]), store, [notebook], lambda: False)
    monkeypatch.setattr(storing, "_LONG", 1)
    index = with_texts(indexed(store, [notebook]), store, [notebook], lambda: False)
    for query in ("growing fir", "firleaf", "waterr", "speaker:ada", "date:2012", "fir"):
        assert index.search(query) == expected.search(query)
    again = SearchIndex.from_bytes(index.to_bytes("x"), store, "x")
    assert again.search("growing fir") == expected.search("growing fir")
    os.truncate(next(iter(_files(tmp_path, ".texts"))), 1000)
    with pytest.raises(BrokenIndexError):
        index.search("yewleaf")


def test_a_small_notebook_keeps_no_index(notebook: Path, tmp_path: Path) -> None:
    for name in _NAMES[3:]:
        (notebook / f"{name}.md").unlink()
    assert _found(indexed(load([notebook]), [notebook]), "growing fir")
    assert not list(_files(tmp_path, ".index"))


def test_no_cache_means_that_none_is_read_or_written(notebook: Path, tmp_path: Path) -> None:
    store = load([notebook], use_cache=False)
    assert _found(indexed(store, [notebook], use_cache=False), "growing fir")
    assert not (tmp_path / "cache").exists()


def test_a_note_that_changed_is_brought_up_to_date(
    notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    indexed(load([notebook]), [notebook])
    built = _unbuilt(monkeypatch)
    _write(notebook / "fir.md", "larch", 2)
    (notebook / "oak.md").unlink()
    _write(notebook / "elder.md", "elder", 11)
    store = load([notebook])
    index = indexed(store, [notebook])
    assert built == []
    assert index.size == len(_NAMES)
    assert not _found(index, '"growing oak"')
    for name in ("larch", "elder", "elm"):
        [found] = _found(index, f'"growing {name}"')
        assert store.session(found)
        assert _found(index, f"{name}leaf") == [found]


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"podium index 1\n\0" + b"\xff" * 60])
def test_a_broken_index_is_set_aside_and_built_anew(
    notebook: Path, tmp_path: Path, damage: bytes
) -> None:
    indexed(load([notebook]), [notebook])
    [path] = _files(tmp_path, ".index")
    path.write_bytes(damage)
    assert _found(indexed(load([notebook]), [notebook]), "growing fir")
    assert WarmIndex([notebook]).is_current()


def test_an_altered_index_is_set_aside_and_built_anew(notebook: Path, tmp_path: Path) -> None:
    indexed(load([notebook]), [notebook])
    [path] = _files(tmp_path, ".index")
    data = bytearray(path.read_bytes())
    data[-20] ^= 1
    path.write_bytes(data)
    assert WarmIndex([notebook]).index is None
    assert list(_files(tmp_path, ".bad"))
    assert _found(indexed(load([notebook]), [notebook]), "growing fir")


def test_full_texts_are_kept_too(notebook: Path, tmp_path: Path) -> None:
    store = load([notebook])
    whole = with_texts(indexed(store, [notebook]), store, [notebook], lambda: False)
    assert whole.has_texts
    assert list(_files(tmp_path, ".texts"))
    answer = WarmIndex([notebook]).search("firleaf", 10)
    assert answer is not None
    assert [match.id for match in answer.matches] == _found(whole, "firleaf")


def test_a_warm_index_is_current_until_a_note_changes(notebook: Path) -> None:
    assert not WarmIndex([notebook]).is_current()
    indexed(load([notebook]), [notebook])
    assert WarmIndex([notebook]).is_current()
    status = (notebook / "fir.md").stat()
    os.utime(notebook / "fir.md", ns=(status.st_atime_ns, status.st_mtime_ns + 1))
    assert not WarmIndex([notebook]).is_current()


@pytest.mark.parametrize("query", ["growing fir", "firleef", "leaf", "speaker:ada"])
def test_find_prints_the_same_whether_the_notes_were_read_or_not(
    notebook: Path, capfdbinary: pytest.CaptureFixture[bytes], query: str
) -> None:
    printed = []
    for options in (["--no-cache"], [], []):
        main(["find", *query.split(" "), "--jsonl", "-n", str(notebook), *options])
        printed.append(capfdbinary.readouterr().out)
    assert printed[0]
    assert printed[0] == printed[1] == printed[2]
