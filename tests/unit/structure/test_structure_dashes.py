from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.structure.text.dashes import DASHES, dashes_in
from notes.structure.titles.titles import read_entry

_LINES = st.text(alphabet='ab1"”?!) \t\n-–—―~/|·•:;>', max_size=30)


@given(_LINES)
def test_only_signs_are_looked_at_and_all_parts_of_the_line_are_found(line: str) -> None:
    found = [cut.span() for cut in dashes_in(line)]
    assert found == [cut.span() for cut in DASHES.finditer(line)]


def test_a_sign_inside_a_word_parts_nothing() -> None:
    assert list(dashes_in("Front-end caches at 10:30 and/or later")) == []


@pytest.mark.parametrize("sign", [" - ", "- ", " | "])
@pytest.mark.parametrize("person", ["*Ann Lee - Developer at Initech*", "_Ann Lee_", "Ann Lee"])
def test_topic_between_a_bold_title_and_who_spoke(sign: str, person: str) -> None:
    line = f"**Slow looms at sea** - `Cloth Science`{sign}{person}"

    entry = read_entry(line)

    assert entry.title == "Slow looms at sea"
    assert [one.name for one in entry.people.speakers] == ["Ann Lee"]


def test_code_in_a_title_stays() -> None:
    assert read_entry("**Slow looms with `weave`** - Ann Lee").title == "Slow looms with weave"


def test_end_of_an_address_is_no_word_for_with() -> None:
    entry = read_entry("Ropes as a service na initech.com - Ann Lee")

    assert entry.title == "Ropes as a service na initech.com"
