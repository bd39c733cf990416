"""Notes typed in capitals throughout."""

from __future__ import annotations

from notes.structure.capitals import has_only_capitals, lowered
from notes.structure.lines import outline_of

SHOUTED = ["ROPES OF THE SEA - ANN O'LEARY", "", ". TIE", ". TWICE", ". 3 TIMES", "!! OK", ". END"]


def test_a_note_in_capitals_is_told_from_others() -> None:
    assert has_only_capitals(outline_of(SHOUTED).lines)
    assert not has_only_capitals(outline_of([line.title() for line in SHOUTED]).lines)
    assert not has_only_capitals(outline_of(SHOUTED[:3]).lines)


def test_words_keep_their_first_capital_and_joints_none() -> None:
    texts = [line.text for line in lowered(outline_of(SHOUTED)).lines]
    assert texts[0] == "Ropes of the Sea - Ann O'Leary"


def test_code_stays_as_it_is() -> None:
    lines = lowered(outline_of(["```", "SELECT X", "```", *SHOUTED])).lines
    assert "SELECT X" in [line.text for line in lines]
