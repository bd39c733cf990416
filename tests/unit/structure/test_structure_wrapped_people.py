"""People behind a label whose line an editor wrapped, and those who stand in short lists."""

from __future__ import annotations

import pytest

from tests.support.recovered_talks import talks_in

NOTES = "\nWhat holds a net? **Ropes** do.\n\n* Where do ropes grow?\n"
ALL = ["Ann Lee", "Maria Becker", "Bo Ek"]
WRAPPED = {
    "firms and semicolons": "**Speakers:** Ann Lee, Fernbank; Maria Becker, Gloam Press;\n{}, Kelp",
    "brackets": "Speakers: Ann Lee (Fernbank), Maria Becker (Gloam Press),\n{} (Kelp)",
    "and": "Speakers: Ann Lee, Maria Becker and\n{}",
    "bullet": "- Speakers: Ann Lee, Maria Becker,\n  {}\n- Room: 3",
    "each on a line": "Panelists: Ann Lee,\nMaria Becker,\n{}",
}


@pytest.mark.parametrize("people", WRAPPED.values(), ids=WRAPPED)
def test_people_behind_a_label_go_on_behind_a_comma(people: str) -> None:
    text = f"# Bridging the Rope Gap #\n\n{people.format('Bo Ek')}\n{NOTES}"
    assert talks_in(text, "20150306-0900-bridging_gap.md") == [("Bridging the Rope Gap", ALL)]


@pytest.mark.parametrize("people", WRAPPED.values(), ids=WRAPPED)
def test_so_they_do_below_each_of_several_talks(people: str) -> None:
    titles = ["Bridging the Rope Gap", "Slow Looms at Sea"]
    text = "# GloamConf 2015\n\n" + "".join(
        f"## {title}\n\n{people.format('Bo Ek')}\n{NOTES}\n" for title in titles
    )
    assert talks_in(text, "gloamconf.md") == [(title, ALL) for title in titles]


def test_a_line_that_ends_in_a_name_is_whole() -> None:
    text = f"# Bridging the Rope Gap\n\nSpeakers: Ann Lee, Maria Becker\nBo Ek was ill.\n{NOTES}"
    assert talks_in(text, "bridging_gap.md") == [("Bridging the Rope Gap", ALL[:2])]


@pytest.mark.parametrize("second", ["Kasmir Wolfinger", "Chrissy Risselmeyer"])
def test_the_second_of_two_bullets_is_a_person_as_the_first(second: str) -> None:
    text = "# morning\n\n" + "".join(
        f"{title}\n------\n\n- Alex Dunn\n- {second}\n\n-----\n\n- slides\n- ropes are good\n\n"
        for title in ("Ropes and looms of the north", "Looms at night")
    )
    assert [people for _, people in talks_in(text, "gloamconf/03-morning.md")] == [
        ["Alex Dunn", second],
        ["Alex Dunn", second],
    ]


@pytest.mark.parametrize("head", ["Contact", "Contact info", "Speaker contact"])
def test_who_spoke_stands_first_below_a_heading_for_contacts(head: str) -> None:
    text = f"# Slow Looms at Sea\n\n## {head}\n\n- Ryan Alexander\n- @RAlex\n- ra@loom.example\n"
    text += "- RAlex.example\n- #LoomTalk\n\n## Notes\n\n- Looms are meant to be shared\n"
    assert talks_in(text, "day_1/slow_looms.md") == [("Slow Looms at Sea", ["Ryan Alexander"])]


@pytest.mark.parametrize("joint", ["and", "&", "und", "et"])
def test_a_second_name_below_the_first_may_begin_with_a_word_between_names(joint: str) -> None:
    note = f"# Caches at rest\nNathan Wexler \n{joint} Anne Tovar\n\n## Costs\nuse `x` to y\n"

    assert talks_in(note, "caches-at-rest.md") == [
        ("Caches at rest", ["Nathan Wexler", "Anne Tovar"])
    ]


def test_a_line_that_goes_on_with_and_names_nobody_else() -> None:
    note = "# Caches at rest\nNathan Wexler\nand some of his ropes\n\n## Costs\nuse it\n"

    assert talks_in(note, "caches-at-rest.md") == [("Caches at rest", ["Nathan Wexler"])]


@pytest.mark.parametrize("degree", ["PhD", "Ph.D.", "MSc", "RN"])
def test_a_degree_behind_a_name_is_no_part_of_it(degree: str) -> None:
    note = f"# Caches at rest\n\nNathan Wexler {degree}\n\n- a point\n"

    assert talks_in(note, "caches-at-rest.md") == [("Caches at rest", ["Nathan Wexler"])]
