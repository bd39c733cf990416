"""Memories with room for so many values."""

from __future__ import annotations

from threading import Thread

from hypothesis import given
from hypothesis import strategies as st

from notes.collecting import keep

_KEYS = st.lists(st.integers(0, 9), unique=True)


@given(_KEYS, st.integers(1, 5))
def test_the_last_are_kept_and_no_more(keys: list[int], most: int) -> None:
    known: dict[int, str] = {}
    for key in keys:
        keep(known, key, str(key), most)
    assert known == {key: str(key) for key in keys[-most:]}


def test_threads_may_share_one() -> None:
    known: dict[int, int] = {}
    failed: list[Exception] = []

    def fill(first: int) -> None:
        try:
            for key in range(first, 20_000, 2):
                keep(known, key, key, 8)
        except RuntimeError as error:
            failed.append(error)

    threads = [Thread(target=fill, args=(first,)) for first in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert all(key == value for key, value in known.items())
