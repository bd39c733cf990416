"""The order of very many texts."""

from hypothesis import given
from hypothesis import strategies as st

from notes.ordering import order_of


@given(st.lists(st.text(alphabet="ab \0é", max_size=5)), st.integers(1, 4))
def test_texts_come_in_the_order_that_sorting_gives(texts: list[str], letters: int) -> None:
    assert list(order_of(texts, letters)) == sorted(range(len(texts)), key=texts.__getitem__)


@given(st.lists(st.binary(max_size=4)))
def test_bytes_come_in_the_order_that_sorting_gives(texts: list[bytes]) -> None:
    assert list(order_of(texts)) == sorted(range(len(texts)), key=texts.__getitem__)
