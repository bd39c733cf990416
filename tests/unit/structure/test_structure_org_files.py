"""Files whose name says that they are in Org: stars at the margin are headings in them."""

import pytest

from tests.support.recovered_talks import talks_in

TALKS = [("Maps that fold", ["Ann Lee"]), ("How looms count", ["Bo Berg"])]


@pytest.mark.parametrize("lead", ["", "\n", "some words first\n\n"])
@pytest.mark.parametrize(
    "below", ["", "    ** a part\n\n        text\n\n", " * a point\n * more\n\n"]
)
@pytest.mark.parametrize("form", ["{} - {}", "{} ({})"])
def test_stars_at_the_margin_are_talks_whatever_stands_below(
    lead: str, below: str, form: str
) -> None:
    entries = [f"* {form.format(title, people[0])}\n\n{below}" for title, people in TALKS]
    assert talks_in(lead + "".join(entries), "kelpcon/friday.org") == TALKS


def test_points_in_lists_are_no_headings() -> None:
    text = "* Keynotes\n\n** Maps that fold - Ann Lee\n\nTips:\n * Use paper!\n * ink\n * rest\n\n"
    text += "** How looms count - Bo Berg\n\ntext\n"
    assert talks_in(text, "kelpcon/day_2.org") == TALKS


def test_stars_in_other_files_stay_points() -> None:
    text = "# Maps that fold\n\n* Fold them\n\n    ** a part\n\n* Keep them\n"
    assert talks_in(text, "kelpcon/maps.md") == [("Maps that fold", [])]


def test_stars_stacked_below_hashes_without_a_space_stay_points() -> None:
    text = "#Maps that fold\nhttps://t.example/maps\n\n* Fold them\n* Keep them\n** In a drawer\n"
    text += "** In a box\n\n#How looms count\n\n##Threads\n\n* Warp\n* Weft\n"
    assert talks_in(text, "kelpcon/day-1.md") == [("Maps that fold", []), ("How looms count", [])]


@pytest.mark.parametrize(
    "states",
    [
        ("DONE", "INPROGRESS [#A]"),
        ("[#C]", "TODO"),
        ("SEEN", "SKIPPED"),
        ("HEARD [#B]", "HEARD"),
        ("COMMENT", "IN-PROGRESS [#1]"),
    ],
)
@pytest.mark.parametrize("behind", ["", " [1/3]", " [50%]      :weaving:sea:"])
@pytest.mark.parametrize("form", ["{} - {}", "{}\n{}"])
def test_states_priorities_and_counts_are_no_part_of_titles(
    states: tuple[str, str], behind: str, form: str
) -> None:
    entries = [
        f"** {state} 9:00am CET {form.format(title + behind, people[0])}\n\nsome text\n\n"
        for state, (title, people) in zip(states, TALKS, strict=True)
    ]
    if " - " in form:
        entries = [entry.replace(behind, "") for entry in entries]
    text = "#+TITLE: KelpCon\n#+TODO: TODO SEEN | SKIPPED(s)\n\n* Friday\n\n" + "".join(entries)
    assert talks_in(text, "kelpcon/friday.org") == TALKS


@pytest.mark.parametrize("lead", ["", "# -*- mode: org -*-\n\n", "#+TITLE: KelpCon 2031\n\n"])
@pytest.mark.parametrize("comment", ["# TODO: ask for the slides\n", "# ** Old - Cy Dahl\n"])
def test_a_line_behind_a_hash_is_a_comment(lead: str, comment: str) -> None:
    entries = [f"** {title} - {people[0]}\n\ntext\n{comment}\n" for title, people in TALKS]
    assert talks_in(f"{lead}* Friday\n\n" + "".join(entries), "kelpcon/notes.org") == TALKS


def test_hashes_are_headings_where_no_stars_are() -> None:
    text = (
        "# Friday\n\n## Maps that fold - Ann Lee\n\ntext\n\n## How looms count - Bo Berg\n\ntext\n"
    )
    assert talks_in(text, "kelpcon/notes.org") == TALKS
