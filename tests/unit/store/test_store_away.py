"""A large notebook is read by a process of its own, with the same result as here."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from large_notebooks import large, write_talks
from same_stores import assert_same

from notes.cache.cached_notes import CachedNotes
from notes.notebook import Progress, away, load, open_notebook, pacing, parsing

_READS_ON_ONCE_LEFT = """
from notes.notebook import errand
from select import select
errand._is_left = lambda: bool(select([0], [], [])[0])
errand.serve()
"""
"""A process that looks whether it is left only once it is, however fast the machine."""


@pytest.fixture
def notebook(tmp_path: Path, cache_folder: Path) -> Path:
    root = tmp_path / "notebook"
    write_talks(root)
    (root / "export.md").write_text(
        "# Talks\n\n## A talk\n\nSpeaker: Ann Lee\nEvent: Other Conf 2011\n"
        "Source: conf0/000.md:3-3\n"
    )
    (root / "odd\x1b\udce9.md").write_text("# A note\n\n## One (Ann Lee)\n")
    (root / "binary.md").write_bytes(b"\0")
    (root / "podium.toml").write_text('ignore = ["conf3/*"]\n')
    return root


def unread(monkeypatch: pytest.MonkeyPatch, *, shown: bool) -> None:
    """Make every reading in this process fail but that of the first notes, where they are shown."""
    really, allowed = parsing.outcomes, iter([shown])

    def outcomes(*arguments: object) -> Iterator[object]:
        assert next(allowed, False)
        return really(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(parsing, "outcomes", outcomes)


@pytest.mark.parametrize("use_cache", [True, False])
def test_another_process_reads_the_same(
    notebook: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch, *, use_cache: bool
) -> None:
    expected = load([notebook], use_cache=False)
    large(monkeypatch)
    unread(monkeypatch, shown=False)
    store = load([notebook], use_cache=use_cache)
    assert isinstance(store.table, CachedNotes)
    assert_same(store, expected)
    [odd] = [note.key for note in store.notes if note.key.startswith("odd")]
    assert store.raw(odd) == expected.raw(odd) != b""
    assert bool(list(cache_folder.glob("*.notes"))) == use_cache


def test_what_it_kept_is_there_for_the_next_time(
    notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large(monkeypatch)
    cold = load([notebook])
    monkeypatch.setattr(away, "started", None)
    reports = list(open_notebook([notebook]))
    assert [report.whole for report in reports] == [True, True]
    assert_same(reports[-1].store, cold)


def test_the_notebook_is_seen_to_grow(notebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    large(monkeypatch)
    unread(monkeypatch, shown=True)
    monkeypatch.setattr(pacing, "_REPORT_EVERY", 0)
    reports = list(open_notebook([notebook]))
    sizes = sorted({len(report.store) for report in reports})
    assert len(sizes) == 4, "none, the first read here, more, all"
    assert sizes[-1] == len(reports[-1].store)
    assert [report.done for report in reports].count(True) == 1
    assert reports[-1].done
    assert all(talk.title for report in reports for talk in report.store.talks)


@pytest.mark.parametrize(
    "start",
    [
        "raise SystemExit",
        "import sys; sys.stdout.buffer.write(b'\\0\\0\\0\\2[]')",
        "import sys; sys.stdout.buffer.write(b'\\0\\0\\0\\x1a[9, 9, true, false, [1,2]]ab')",
        "import sys; sys.stdout.buffer.write(b'\\0\\0\\0\\x16[9, 9, true, true, []]')",
        "import sys; sys.stdout.buffer.write(b'\\xff\\xff\\xff\\xff{')",
    ],
)
def test_where_it_fails_the_notebook_is_read_here(
    notebook: Path, monkeypatch: pytest.MonkeyPatch, start: str
) -> None:
    expected = load([notebook], use_cache=False)
    large(monkeypatch)
    monkeypatch.setattr(away, "_START", start)
    assert_same(load([notebook]), expected)


def test_what_is_not_in_the_cache_although_it_says_so_is_kept_here(
    notebook: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large(monkeypatch)
    answer = "import sys; sys.stdout.buffer.write(b'\\0\\0\\0\\x16[9, 9, true, true, []]')"
    monkeypatch.setattr(away, "_START", answer)
    load([notebook])
    assert list(cache_folder.glob("*.notes"))


def test_where_no_process_can_be_started_the_notebook_is_read_here(
    notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = load([notebook], use_cache=False)
    large(monkeypatch)
    monkeypatch.setattr(away, "started", lambda _: None)
    assert_same(load([notebook]), expected)


def test_a_cache_that_cannot_be_written_costs_only_the_next_start(
    notebook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = load([notebook], use_cache=False)
    (tmp_path / "cache").write_text("in the way")
    large(monkeypatch)
    unread(monkeypatch, shown=False)
    assert_same(load([notebook]), expected)


def test_a_reading_that_is_cancelled_hands_out_what_it_has_and_keeps_nothing(
    notebook: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large(monkeypatch)
    monkeypatch.setattr(away, "_START", _READS_ON_ONCE_LEFT)
    reports: list[Progress] = []
    reports.extend(
        open_notebook([notebook], cancelled=lambda: any(report.store.notes for report in reports))
    )
    first, last = (report for report in reports if report.store.notes)
    assert last.done
    assert 0 < last.read == len(last.store) < 90
    assert_same(last.store, first.store)
    assert not cache_folder.exists()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_what_is_abandoned_leaves_no_process(
    notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large(monkeypatch)
    monkeypatch.setattr(pacing, "_REPORT_EVERY", 0)
    reading = open_notebook([notebook])
    while len(next(reading).store) <= 16:
        pass
    del reading
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
