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


@pytest.mark.parametrize("words", ["Name of Presentation", "Talk title", "Title of the talk"])
@pytest.mark.parametrize("below", ["", "\nSpeaker\n", "\n- \n"])
def test_what_a_template_calls_a_talk_is_none(words: str, below: str) -> None:
    text = f"# GloamConf 2018\n\n## Friday\n\n### {words}\n{below}\n## Saturday\n\n"
    text += "### Quiet wells\nAna Lind\n\n### Small ponds\nTom Okafor\n"
    talks = [("Quiet wells", ["Ana Lind"]), ("Small ponds", ["Tom Okafor"])]
    assert talks_in(text, "README.md") == talks


@pytest.mark.parametrize(
    "words", ["Pancake breakfast", "Attendee reception at the old museum", "Penguin dinner @ quay"]
)
def test_meals_are_pauses_behind_a_word_and_before_their_place(words: str) -> None:
    assert meaning_of(words) & Meaning.BREAK


@pytest.mark.parametrize("words", ["Ropes for breakfast", "Docks reception theory"])
def test_talks_about_meals_are_none(words: str) -> None:
    assert not meaning_of(words) & Meaning.BREAK
