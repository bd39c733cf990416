"""People of one talk on sub-headings of their own, whatever stands before them."""

import pytest

from tests.support.recovered_talks import talks_in

PEOPLE = ["Hanna Veldt", "Otto Brandsma", "Mira Kolb"]
PARTS = "\n![](quay.jpg)\n\n## What we know\n\n- ropes\n\n## What is next\n\n- tides\n"


@pytest.mark.parametrize("behind", ["", ", CTO", " (Rope Works)", " @name"])
@pytest.mark.parametrize("title", ["Tides in numbers", "Tides in numbers (Wed May 3, 2019 @ 2:45)"])
@pytest.mark.parametrize("lead", ["", "[Slides](https://s.example)\n\n", "#### TID 401\n"])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_each_is_one_of_the_speakers(behind: str, title: str, lead: str, count: int) -> None:
    heads = "".join(f"#### {name}{behind}\n" for name in PEOPLE[:count])
    found = talks_in(f"# {title}\n{lead}{heads}{PARTS}", "gloamconf/tides.md")
    assert found == [("Tides in numbers", PEOPLE[:count])]


def test_people_with_text_of_their_own_are_no_speakers_of_the_heading() -> None:
    text = "# GloamConf 2019\n\n## Ropes\n\n"
    text += "".join(f"### {name}\n\nShe told us how ropes rest.\n\n" for name in PEOPLE)
    assert ("Ropes", PEOPLE) not in talks_in(text)


@pytest.mark.parametrize("mark", ["", "*", "_", "**"])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_names_in_paragraphs_of_their_own_are_all_told(mark: str, between: str) -> None:
    names = between.join(f"{mark}{name}{mark}" for name in PEOPLE)
    text = f"## Ropes that rest\n\n{names}\n\n- a point\n\n## Quays\n\nMira Kolb\n\n- a point\n"
    assert talks_in(text, "gloamconf/day1.md")[0] == ("Ropes that rest", PEOPLE)


@pytest.mark.parametrize("firms", [("Ropes Inc.", "Quay Ltd"), ("Quay Ltd", "Ropes Inc.")])
def test_a_firm_may_end_in_a_stop(firms: tuple[str, str]) -> None:
    lines = [f"{name}, {firm}" for name, firm in zip(PEOPLE[:2], firms, strict=True)]
    text = "# Tides in numbers\n\n" + "\n\n".join(lines) + f"\n\n3/3/2017\n{PARTS}"
    assert talks_in(text, "gloamconf/tides.md") == [("Tides in numbers", PEOPLE[:2])]


@pytest.mark.parametrize("form", ["{}, {}", "{} ({})", "{} - {}", "{} | {}", "{} from {}"])
@pytest.mark.parametrize("firm", ["Ropeworks", "Blue Quay"])
@pytest.mark.parametrize(
    "parts", ["\n- a point\n", "## Knots\n\n- slow\n", "### Knots\n\n- slow\n"]
)
def test_a_given_name_with_a_firm_heads_the_notes_of_the_one_talk(
    form: str, firm: str, parts: str
) -> None:
    text = f"# Tides in numbers\n\n### {form.format('Maria', firm)}\n\n{parts}"

    assert talks_in(text, "gloamconf/tides.md") == [("Tides in numbers", ["Maria"])]


def test_several_given_names_with_firms_and_text_of_their_own_are_no_speakers_of_all() -> None:
    said = "".join(f"### {name}, Ropeworks\n\nShe told of ropes.\n\n" for name in ("Maria", "Ines"))

    assert talks_in(f"# GloamConf 2019\n\n## Ropes\n\n{said}")[0][1] == []


@pytest.mark.parametrize("second", ["Jonas Nickl", "Peter Ekman"])
@pytest.mark.parametrize("first", ["CJ Kihl", "Ann Lee"])
def test_two_people_of_one_firm_below_a_title_gave_it(first: str, second: str) -> None:
    people = f"## {first} (Loomlabs)\n## {second} (Loomlabs)\n[@jon](http://t.example/jon)\n"
    text = f"# Slow looms at rest\n{people}\n### Why\n1. a\n\n### What\n\n- b\n"
    found = talks_in(text, "Wednesday/slow_looms_at_rest.md", "gloam2011")
    assert found == [("Slow looms at rest", [first, second])]


@pytest.mark.parametrize(
    "firm", [" - Initech", " | Initech", " (Initech)", ", Initech", " - 20tabs"]
)
@pytest.mark.parametrize("mark", ["#", "##"])
def test_a_firm_behind_the_name_right_below_is_no_title_of_a_talk(firm: str, mark: str) -> None:
    text = (
        f"{mark} Raising kelp in cold water\n{mark}# Gabriel Norton{firm}\n\nCosts are high.\n\n"
        f"{mark}# Theory\nPath of one.\n\n{mark}# Practice\nMore.\n"
    )
    assert talks_in(text) == [("Raising kelp in cold water", ["Gabriel Norton"])]
