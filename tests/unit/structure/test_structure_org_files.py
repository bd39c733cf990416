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
