from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from notes.structure.dashes import DASHES, dashes_in

_LINES = st.text(alphabet='ab1"”?!) \t\n-–—―~/|·•:;>', max_size=30)


@given(_LINES)
def test_only_signs_are_looked_at_and_all_parts_of_the_line_are_found(line: str) -> None:
    found = [cut.span() for cut in dashes_in(line)]
    assert found == [cut.span() for cut in DASHES.finditer(line)]


def test_a_sign_inside_a_word_parts_nothing() -> None:
    assert list(dashes_in("Front-end caches at 10:30 and/or later")) == []
