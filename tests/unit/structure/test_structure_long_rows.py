"""Glossaries and the like: more headings in a row than any programme has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from recovered_talks import talks_in

from notes.structure.entries.long_rows import shortened
from notes.structure.entries.tree import MOST_ENTRIES

DAYS = (
    "## Day 1 - 4 May 2019\n\n### Why looms rest (Ann Lindqvist)\n\n- slow\n\n"
    "### How ropes hold (Bo Ekman)\n\n- tight\n\n"
    "## Day 2 - 5 May 2019\n\n### What kelp knows\n\n- salt\n\n### Where soil goes\n\n- down\n\n"
)
TITLES = ["Why looms rest", "How ropes hold", "What kelp knows", "Where soil goes"]


def glossary(terms: int) -> str:
    return "## Glossary\n\n" + "".join(f"### Knot {at}\n\nIt holds.\n\n" for at in range(terms))


@pytest.mark.parametrize("terms", [120, MOST_ENTRIES, 2 * MOST_ENTRIES])
@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("talks", ["### ", "#### "])
def test_beside_a_long_glossary_all_talks_of_the_days_are_found(
    terms: int, talks: str, *, first: bool
) -> None:
    days = DAYS.replace("### ", talks)
    parts = [glossary(terms), days] if first else [days, glossary(terms)]
    text = "# KelpConf 2019\n\n" + "".join(parts)
    assert [title for title, _ in talks_in(text, "kelpconf-2019.md")] == TITLES


def test_the_last_of_the_longest_row_are_left_out() -> None:
    levels = [1, *[2] * 150, 1, *[2] * 120]
    kept = shortened(range(len(levels)), levels, 60)
    assert kept == [*range(101), *range(151, 262)]


@given(st.lists(st.integers(1, 6), max_size=400), st.integers(0, 300))
def test_no_more_are_left_out_than_are_too_many(levels: list[int], excess: int) -> None:
    kept = shortened(range(len(levels)), levels, excess)
    assert len(levels) - excess <= len(kept) <= len(levels)
    assert kept == sorted(set(kept))
