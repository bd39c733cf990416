from __future__ import annotations

from array import array
from bisect import bisect_left

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.search import BrokenIndexError
from notes.search.columns import Column, Words, narrow

_WORDS = st.lists(st.text("abcé機🎈", max_size=6), max_size=12)
_PLACES = st.one_of(st.none(), st.integers(-15, 15))
_SLICES = st.builds(slice, _PLACES, _PLACES, st.one_of(st.none(), st.sampled_from([1, 2, -1])))


@given(words=_WORDS, part=_SLICES)
def test_words_are_what_a_list_of_them_is(words: list[str], part: slice) -> None:
    held = Words(words)
    assert list(held) == words
    assert held[part] == words[part]
    assert [held[at] for at in range(-len(words), len(words))] == [*words, *words]


@given(words=_WORDS, word=st.text("abcé機🎈", max_size=4))
def test_a_word_is_found_among_those_in_order(words: list[str], word: str) -> None:
    many = sorted({one + other for one in words for other in words})
    assert Words(many).place(word) == bisect_left(many, word)


@given(numbers=st.lists(st.integers(0, 2**32 - 1), max_size=30), part=_SLICES)
def test_numbers_on_disk_are_what_a_list_of_them_is(numbers: list[int], part: slice) -> None:
    data = b"head" + array("I", numbers).tobytes() + b"tail"
    column = Column(data, 4, 4 * len(numbers), "I")
    assert list(column) == numbers
    assert list(column[part]) == numbers[part]
    assert [column[at] for at in range(-len(numbers), len(numbers))] == [*numbers, *numbers]


@pytest.mark.parametrize("at", [-3, 2])
def test_there_is_nothing_past_either_end(at: int) -> None:
    for held in (Words(["a", "b"]), Column(b"ab", 0, 2, "B")):
        with pytest.raises(IndexError):
            held[at]


def test_a_file_that_became_shorter_is_no_index_any_more() -> None:
    class Shorter:
        def __len__(self) -> int:
            return 8

        def __getitem__(self, part: slice) -> bytes:
            raise ValueError(part)

    with pytest.raises(BrokenIndexError):
        Column(Shorter(), 0, 8, "I")[:1]


@pytest.mark.parametrize(("most", "kind"), [(0, "B"), (255, "B"), (256, "H"), (1 << 16, "I")])
def test_numbers_take_no_more_bytes_than_the_largest_needs(most: int, kind: str) -> None:
    held = narrow(array("I", [0, most, 7]))
    assert held.typecode == kind
    assert list(held) == [0, most, 7]


def test_numbers_that_need_all_bytes_they_have_stay_as_they_are() -> None:
    numbers = array("H", [300, 2])
    assert narrow(numbers) is numbers
    assert narrow(array("H", [3, 2])) == array("B", [3, 2])
    assert not narrow(array("I"))
