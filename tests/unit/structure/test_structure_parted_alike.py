"""Lists of short talks, of which only a given name or nobody is known."""

from __future__ import annotations

import pytest

from tests.support.recovered_talks import talks_in

HEAD = "# Gloam Days\n\n## Slow mills - Ann Lee\n- a\n\n## Lightning talks\n\n"


@pytest.mark.parametrize("sign", ["–", "-", "--"])
def test_given_names_beside_a_full_one(sign: str) -> None:
    first = f"* Beth {sign} tests of joy\n* Marty Brandt {sign} ten years of rope\n"
    last = f"* tests of joy {sign} Beth\n* ten years of rope {sign} Marty Brandt\n"
    found = [("tests of joy", ["Beth"]), ("ten years of rope", ["Marty Brandt"])]
    assert talks_in(HEAD + first)[1:] == found
    assert talks_in(HEAD + last)[1:] == found


def test_somebody_among_names() -> None:
    text = "* Beth – tests of joy\n* Marty Brandt – rope\n* someone – looms on a fridge\n"
    assert [title for title, _ in talks_in(HEAD + text)][1:] == [
        "tests of joy",
        "rope",
        "looms on a fridge",
    ]


def test_remarks_behind_dashes_are_no_talks() -> None:
    text = "* wifi was bad - again\n* coffee - good\n* the room - too small\n"
    assert len(talks_in(HEAD + text)) == 1
