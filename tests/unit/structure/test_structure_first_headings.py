"""People behind the headings that open one talk's notes, and their handles on their own lines."""

import pytest
from recovered_talks import talks_in

PARTS = "\n\n## Why they rest\n\n- salt\n- wind\n\n## How to wake them\n\n- bells\n"


@pytest.mark.parametrize(
    "opening",
    [
        "## And what the tide knows of it\nAdrian Berg\n",
        "#### And what the tide knows of it\n\nAdrian Berg - @bergrope\n",
        "## And what the tide knows of it\nAdrian Berg - http://kelp.example/\n",
        "#### (also known as looming)\n\n[Adrian Berg, Kelp AG](http://kelp.example/staff)\n",
        "### Friday, May 3, 2019 2:45PM\n#### KLP 203\n#### Adrian Berg\n",
        "### Friday, May 3, 2019 2:45PM\n#### Adrian Berg, Kelp AG\n",
        "## And what the tide knows of it\n\nSpeaker: Adrian Berg\n",
    ],
)
@pytest.mark.parametrize("title", ["# How Ropes Rest", "How Ropes Rest\n==============="])
def test_people_stand_behind_a_subtitle_or_particulars(title: str, opening: str) -> None:
    text = f"{title}\n{opening}{PARTS}"
    assert talks_in(text, "how-ropes-rest.md", "kelpconf-2015") == [
        ("How Ropes Rest", ["Adrian Berg"])
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "## Where it began\n\nAdrian Berg said that ropes were young then.\n",
        "## Where it began\n\n- salt\n\nAdrian Berg\n",
        "What is said of ropes.\n\n## Where it began\n\n#### Kelp AG\n",
    ],
)
def test_other_lines_of_a_first_section_name_nobody(opening: str) -> None:
    text = f"# How Ropes Rest\n\n{opening}{PARTS}"
    assert talks_in(text, "how-ropes-rest.md", "kelpconf-2015") == [("How Ropes Rest", [])]


@pytest.mark.parametrize("handle", ["@rop", "[@rop](https://twitter.com/rop)"])
@pytest.mark.parametrize("above", ["", "## On ropes that rest\n\n"])
def test_a_handle_below_a_name_is_that_person(above: str, handle: str) -> None:
    text = f"# How Ropes Rest\n\n{above}Adrian Berg  \n{handle}\n\n- salt\n- wind\n"
    assert talks_in(text, "how-ropes-rest.md") == [("How Ropes Rest", ["Adrian Berg"])]


def test_headings_that_part_notes_by_who_spoke_are_no_speakers_of_all() -> None:
    parts = "".join(f"\n## {name}\n\n- a\n" for name in ("Adrian Berg", "Bo Ekman", "Ida Lind"))
    text = f"# Keynote from KelpConf 2015\n{parts}"
    assert talks_in(text, "kelpconf/keynote.md") == [("Keynote from KelpConf 2015", [])]


@pytest.mark.parametrize("day", ["## Thursday May 19th, 2016", "## 2016-05-19", "### 19 May 2016"])
@pytest.mark.parametrize(
    "people",
    ["- Adrian Berg\n- Eva Holm", "Adrian Berg, Eva Holm", "* Adrian Berg (Kelp AG)\n* Eva Holm"],
)
def test_people_stand_below_the_day_of_the_talk(day: str, people: str) -> None:
    text = f"# Lessons learned from ropes\n{day}\n{people}{PARTS}"
    assert talks_in(text, "kelpconf-2016/looms/lessons.md") == [
        ("Lessons learned from ropes", ["Adrian Berg", "Eva Holm"])
    ]


def test_people_below_each_of_several_days_are_no_speakers_of_all() -> None:
    days = "## 19 May 2016\n- Adrian Berg\n\n## 20 May 2016\n- Eva Holm\n"
    assert ("Ropes at rest", ["Adrian Berg"]) not in talks_in(f"# Ropes at rest\n{days}", "a.md")
