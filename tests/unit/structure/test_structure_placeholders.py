"""What stands in a programme where the writer knows nothing of the talk yet."""

from __future__ import annotations

import pytest
from recovered_talks import talks_in

from notes.structure.words.meaning import Meaning, meaning_of


@pytest.mark.parametrize(
    "words", ["TBD.", "TBA", "tbc", "To be announced", "Noch offen", "À venir", "Por confirmar"]
)
def test_a_day_without_talks_yet_holds_none(words: str) -> None:
    text = (
        "# GloamConf 2018\n\n#### Talks\n\n* May 3, 2018\n    * [Quiet wells](wells.md) (by Ana "
        f"Lind)\n    * [Small ponds](ponds.md) (by Tom Okafor)\n\n* May 4, 2018\n    * {words}\n"
    )
    assert talks_in(text, "README.md") == [
        ("Quiet wells", ["Ana Lind"]),
        ("Small ponds", ["Tom Okafor"]),
    ]


@pytest.mark.parametrize("words", ["Keynote: TBA", "Closing keynote - to be announced"])
def test_a_keynote_without_title_is_one(words: str) -> None:
    assert meaning_of(words) == Meaning.KIND


@pytest.mark.parametrize("words", ["Registration open", "Doors open"])
def test_before_the_first_talk_doors_open(words: str) -> None:
    assert meaning_of(words) & Meaning.BREAK
