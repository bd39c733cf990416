"""Parsing in other processes gives what parsing here gives, whatever becomes of the processes."""

import os
from pathlib import Path

import pytest

from notes.models import Note, Problem
from notes.notebook import load, open_notebook, other_process, parsing
from notes.reading.walk import Found, walk
from notes.store import Bodies


@pytest.fixture
def found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Found]:
    monkeypatch.setattr(parsing, "_CHUNK", 4)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    for number in range(30):
        path = tmp_path / f"conf{number % 3}" / f"{number:02}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"# PyCon 2019\n\n## Talk é {number} (Jane Doe)\n\n[a](b.md)\n")
    (tmp_path / "odd\x1b\udce9.md").write_text("---\ntitle: a: b\n---\n")
    (tmp_path / "binary.md").write_bytes(b"\0")
    (tmp_path / "picture").write_bytes(b"\0")
    return [one for one in walk([tmp_path]) if isinstance(one, Found)]


def here(found: list[Found]) -> list[tuple[Found, Note | Problem | str]]:
    return list(parsing.outcomes(found, Bodies(), lambda: False))


def elsewhere(
    found: list[Found], monkeypatch: pytest.MonkeyPatch
) -> list[tuple[Found, Note | Problem | str]]:
    monkeypatch.setattr(other_process, "WORTH_PROCESSES", 8)
    return list(parsing.outcomes(found, Bodies(), lambda: False))


def test_other_processes_give_the_same(found: list[Found], monkeypatch: pytest.MonkeyPatch) -> None:
    expected = here(found)
    monkeypatch.setattr(parsing, "read_note", None)
    assert elsewhere(found, monkeypatch) == expected
    assert sum(isinstance(outcome, Note) for _, outcome in expected) == 31


@pytest.mark.parametrize(
    "start",
    [
        "raise SystemExit",
        "import sys; sys.stdin.buffer.read(20); sys.stdout.write('no answer')",
        "import sys; sys.stdout.buffer.write(b'\\0\\0\\0\\2[]')",
        "import sys; sys.stdout.buffer.write(b'\\0\\0\\0\\x12[[[1],2],[3],4,{}]')",
        "import sys; sys.stdout.buffer.write(b'\\xff\\xff\\xff\\xff{')",
    ],
)
def test_processes_that_fail_cost_only_time(
    found: list[Found], monkeypatch: pytest.MonkeyPatch, start: str
) -> None:
    expected = here(found)
    monkeypatch.setattr(parsing, "_START", start)
    assert elsewhere(found, monkeypatch) == expected


def test_without_any_process_the_notes_are_read_here(
    found: list[Found], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = here(found)
    for executable in ("/nowhere/python", "", None):
        monkeypatch.setattr(parsing.sys, "executable", executable)
        assert elsewhere(found, monkeypatch) == expected


def test_a_cancelled_load_leaves_no_process(
    found: list[Found], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(other_process, "WORTH_PROCESSES", 8)
    asked = iter(range(1000))
    read = list(parsing.outcomes(found, Bodies(), lambda: next(asked) > 1))
    assert len(read) < len(found)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_what_is_abandoned_leaves_no_process(
    found: list[Found], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(other_process, "WORTH_PROCESSES", 8)
    reading = parsing.outcomes(found, Bodies(), lambda: False)
    next(reading)
    del reading
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_whole_notebook_can_be_read_that_way(
    found: list[Found], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = load([tmp_path], use_cache=False)
    monkeypatch.setattr(other_process, "WORTH_PROCESSES", 8)
    *_, last = open_notebook([tmp_path], use_cache=False)
    assert list(last.store.notes) == list(expected.notes)
    assert last.store.sessions == expected.sessions
    assert last.store.problems == expected.problems
    assert last.store.skipped == expected.skipped
    [odd] = [note.key for note in last.store.notes if note.key.startswith("odd")]
    assert last.store.raw(odd) == expected.raw(odd) != b""
    assert last.store.text_of(last.store.talks[0]) == expected.text_of(expected.talks[0])
