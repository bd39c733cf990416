"""What is done only while nobody types."""

import ctypes
import gc
import sys
from collections.abc import Iterator
from threading import Thread
from types import SimpleNamespace

import pytest

from tui import quiet
from tui.quiet import (
    Quiet,
    give_back_memory,
    keep_what_is_there,
    let_python_tidy,
    tidy_no_more,
)


@pytest.fixture(autouse=True)
def python_tidies_after() -> Iterator[None]:
    yield
    let_python_tidy()


def test_work_goes_on_at_once_where_nobody_typed() -> None:
    assert not Quiet().wait(lambda: False)


def test_work_waits_until_the_keys_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quiet, "PAUSE", 60)
    waiting = Quiet()
    waiting.key()
    thread = Thread(target=lambda: waiting.wait(lambda: False), daemon=True)
    thread.start()
    thread.join(0.2)
    assert thread.is_alive()
    monkeypatch.setattr(quiet, "PAUSE", 0)
    thread.join(10)
    assert not thread.is_alive()


def test_work_that_nobody_wants_any_more_does_not_wait() -> None:
    waiting = Quiet()
    waiting.key()
    assert waiting.wait(lambda: True)


def test_memory_is_left_alone_while_keys_come() -> None:
    tidy_no_more()
    busy = Quiet()
    busy.key()
    before = gc.get_stats()[1]["collections"]
    busy.tidy()
    assert gc.get_stats()[1]["collections"] == before


def test_memory_is_tidied_after_the_keys() -> None:
    tidy_no_more()
    before = gc.get_stats()[1]["collections"]
    Quiet().tidy()
    assert gc.get_stats()[1]["collections"] == before + 1


def test_what_there_is_now_is_not_looked_through_again() -> None:
    keep_what_is_there()
    assert gc.get_freeze_count() > 0
    let_python_tidy()
    assert gc.get_freeze_count() == 0
    assert gc.isenabled()


def test_the_allocator_is_told_once_to_give_memory_back(monkeypatch: pytest.MonkeyPatch) -> None:
    told: dict[int, int] = {}
    allocator = SimpleNamespace(mallopt=lambda what, value: told.update({what: value}))
    loaded: list[object] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda name: loaded.append(name) or allocator)
    give_back_memory.cache_clear()
    give_back_memory()
    give_back_memory()
    assert loaded == [None]
    # malloc.h: M_ARENA_MAX, M_MMAP_THRESHOLD, M_TRIM_THRESHOLD
    assert told == {-8: 1, -3: 262_144, -1: 1_048_576}


def test_an_allocator_that_cannot_be_told_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[object] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda name: loaded.append(name) or SimpleNamespace())
    give_back_memory.cache_clear()
    give_back_memory()
    assert loaded == [None]
