"""Sets of the documents whose words begin alike, put together before anybody types."""

from __future__ import annotations

from array import array

import pytest

from notes.search.bits import octets_of, unpack
from notes.search.columns import Words
from notes.search.postings import Postings, joined

SIZE = 9_000
WORDS = ["b", "bar", "bare", "barn", "bat", "cat", "d"]
EVERY = (4, 2, 2, 2, 9, 1, 900)
"""Of so many documents one holds the word."""


@pytest.fixture(scope="module")
def postings() -> Postings:
    first, together = joined(array("I", range(at, SIZE, step)) for at, step in enumerate(EVERY))
    return Postings(SIZE, Words(WORDS), first, together, b"")


def test_very_large_sets_of_words_that_begin_alike_are_put_together(postings: Postings) -> None:
    assert postings.begun().keys() == {(0, 5), (1, 5), (1, 4)}  # b, ba and bar


def test_a_set_is_that_of_all_its_words(postings: Postings) -> None:
    for (low, high), bits in postings.begun().items():
        assert unpack(bits, SIZE) == sorted(set(postings.holding(low, high)))


def test_a_set_that_was_read_is_taken_instead_of_the_documents_of_the_words() -> None:
    first, together = joined([array("I", [2, 5])])
    read = Postings(8, Words(["word"]), first, together, b"")
    read.ready[0, 1] = octets_of(0b1000, 8)
    assert read.bits(0, 1) == 0b1000
