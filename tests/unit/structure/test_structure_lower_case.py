from __future__ import annotations

from notes.structure.entries.shapes import margin_lines
from notes.structure.text.lines import outline_of
from notes.structure.text.lower_case import as_written, capitalised, has_no_capitals

TYPED = ["ann berg - crates at rest", "", " they rest", " by night", "", "(bo ek) on mud", " wet"]


def test_a_note_typed_without_capitals_is_told_from_others() -> None:
    assert has_no_capitals(outline_of(TYPED))
    assert not has_no_capitals(outline_of([line.title() for line in TYPED]))
    assert not has_no_capitals(outline_of(["ann berg"]))


def test_a_box_that_is_ticked_is_no_small_letter() -> None:
    ticked = [f"- [x] {line.title()}" for line in TYPED if line]
    assert not has_no_capitals(outline_of(ticked))


def test_lines_that_may_name_people_get_capitals_and_the_others_stay() -> None:
    texts = [line.text for line in capitalised(outline_of(TYPED)).lines]
    assert texts == ["Ann Berg - Crates at Rest", "they rest", "by Night", "(Bo Ek) on Mud", "wet"]


def test_a_title_is_given_back_as_it_was_written() -> None:
    assert as_written("Crates at Rest", TYPED[0]) == "crates at rest"
    assert as_written("Mud", TYPED[0]) == "Mud"


def test_lines_at_the_margin_with_notes_indented_below_are_entries() -> None:
    text = "Rain\n  falls\n  fast\n\nMud\n  is wet\n  and old\n\nHail\n  hurts\n  all\n"
    lines = outline_of(text.split("\n")).lines
    assert [node.text for node in margin_lines(lines, 0, len(lines))] == ["Rain", "Mud", "Hail"]
    wrapped = outline_of(text.replace("Mud", "[Mud").split("\n")).lines
    assert margin_lines(wrapped, 0, len(wrapped)) == []
