"""Evenings of a meetup in one file: its name and month on top, its talks below."""

from __future__ import annotations

import pytest

from tests.support.recovered_talks import talks_in

PAIRS = [("Ann Lee", "Caches at rest"), ("Tom Berger", "Looms that rust"), ("Maria Silva", "Barns")]


@pytest.mark.parametrize("day", ["2015-10", "2015-10-05", "2015"])
def test_a_date_behind_a_hash_heads_a_note_with_tight_headings(day: str) -> None:
    text = f"#{day} Gloam Meetup\n\n##Ann's looms\n- rust\n\n##Barns that rest\n- oil\n"
    assert talks_in(text, "2015-10_Gloam.md", "meetup_notes") == [
        ("Ann's looms", []),
        ("Barns that rest", []),
    ]


def test_numbers_behind_a_hash_head_nothing() -> None:
    text = "# Slow looms\n\n##Rust\n#1999 of them\n#2012\n"
    assert talks_in(text, "gloam/looms.md") == [("Slow looms", [])]


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("level", ["#", "##", "###"])
@pytest.mark.parametrize("names_first", [True, False])
@pytest.mark.parametrize("inner", ["", "#### Newer parts\n- c\n"])
def test_headings_of_one_level_tell_people_and_title_in_turn(
    level: str, inner: str, count: int, *, names_first: bool
) -> None:
    text = "" if level == "#" else "# Gloam Meetup\n\n"
    for name, title in PAIRS[:count]:
        first, second = (name, title) if names_first else (title, name)
        text += f"{level} {first}\n{level} {second}\n- a\n- b\n{inner}\n"
    assert talks_in(text, "notes/gloam.md") == [(title, [name]) for name, title in PAIRS[:count]]


def test_a_person_with_text_of_their_own_is_a_talk_beside_others() -> None:
    text = "# Gloam Meetup\n\n## Ann Lee\n- a\n\n## Tom Berger\n- b\n\n## Maria Silva\n- c\n"
    names = ["Ann Lee", "Tom Berger", "Maria Silva"]
    assert talks_in(text, "notes/gloam.md") == [(name, [name]) for name in names]


@pytest.mark.parametrize("host", ["## Hosted by Initech\n", "Initech\n", "@ Initech\n", ""])
@pytest.mark.parametrize("day", ["August 17, 2017", "2017-08-17", "17.8.2017"])
def test_a_groups_name_with_its_day_heads_the_talks_beside_it(host: str, day: str) -> None:
    text = (
        f"# Ghent Looms Meetup Group  \n{host}{day}  \n\n"
        "# Looms at any scale\n## Ann Walker\n- a\n- b\n\n"
        "# Barns that rest: a tale\n## Tom Berger\n- c\n"
    )
    assert talks_in(text, "looms_scale.md", "meetup_notes") == [
        ("Looms at any scale", ["Ann Walker"]),
        ("Barns that rest: a tale", ["Tom Berger"]),
    ]


@pytest.mark.parametrize("part", ["Engineering Section", "Q/A section", "Data segment"])
def test_sections_beside_talks_are_parts_of_the_talk_above(part: str) -> None:
    text = (
        "## Gloam Meetup\n#### Barns at rest\nAnn Walker, Initech\n- a\n\n"
        f"#### How looms rust\nTom Berger, Engineer, Initech\n\n#### {part}\n- b\n- c\n"
    )
    assert talks_in(text, "looms.md", "meetup_notes") == [
        ("Barns at rest", ["Ann Walker"]),
        ("How looms rust", ["Tom Berger"]),
    ]
