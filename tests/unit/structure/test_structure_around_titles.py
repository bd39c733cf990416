"""What stands around a title without a sign of its own: emoji codes, levels, remarks, people."""

import pytest

from tests.support.recovered_talks import talks_in


@pytest.mark.parametrize(
    "heading",
    [
        ":+1: Slow looms",
        ":-1: Slow looms",
        ":100: :tada: Slow looms",
        ":1st_place_medal: Slow looms",
        "👍 :+1: Slow looms",
        "Slow looms :+1:",
        "Slow looms :tada:",
    ],
)
def test_codes_that_stand_for_emoji_are_no_title(heading: str) -> None:
    text = f"# KnotConf 2019\n\n### {heading}\n(Ann Lee, Acme)\n\n- a\n\n### Ropes\n(Bo Ek, Acme)\n"
    assert talks_in(text)[0] == ("Slow looms", ["Ann Lee"])


@pytest.mark.parametrize(
    "level",
    [
        "Beginner",
        "Intermediate",
        "Advanced",
        "Intermediate/Advanced",
        "Introductory",
        "Expert level",
    ],
)
def test_for_whom_a_tutorial_is_stands_behind_its_title(level: str) -> None:
    text = (
        f"# KnotConf 2019\n\n## Tutorials\n\n- Looms at scale ({level})\n- Threads (Beginner)\n"
        "- Knots and ropes (Advanced)\n"
    )
    assert talks_in(text) == [("Looms at scale", []), ("Threads", []), ("Knots and ropes", [])]


@pytest.mark.parametrize("remark", ["(watch this!)", "**(WATCH THE VIDEO)**", "(must see)"])
def test_remark_to_oneself_is_no_title(remark: str) -> None:
    text = (
        f"# KnotConf 2019\n\n1. Slow looms {remark}\n   - Speaker: Ann Lee\n"
        "2. Threads\n   - Speaker: Bo Ek\n"
    )
    assert talks_in(text)[0] == ("Slow looms", ["Ann Lee"])


@pytest.mark.parametrize(
    ("line", "title", "people"),
    [
        ("Why do looms rest? Ann Lee", "Why do looms rest?", ["Ann Lee"]),
        ("Weave now! Ann Lee", "Weave now!", ["Ann Lee"]),
        ("Looms in caves: a tale. Ann Lee", "Looms in caves: a tale", ["Ann Lee"]),
        ("Looms. Learning from threads. Ann Lee", "Looms. Learning from threads", ["Ann Lee"]),
        ("Which thread? Part Two", "Which thread? Part Two", []),
        ("Is weaving dead? Not yet", "Is weaving dead? Not yet", []),
    ],
)
def test_titles_that_end_need_no_sign_before_people(
    line: str, title: str, people: list[str]
) -> None:
    text = (
        "# KnotConf 2019\n\n## Threads - Bo Ek\n\n- a\n\n"
        f"## {line}\n\n- b\n\n## Ropes and knots - Cy Dahl\n\n- c\n"
    )
    assert talks_in(text)[1] == (title, people)


def test_hyphen_in_a_word_parts_nobody_off() -> None:
    text = "# KnotConf 2019\n\n- knot-image: sights for ropes\n- Looms - Ann Lee\n- Ropes - Bo Ek\n"
    assert talks_in(text)[0] == ("knot-image: sights for ropes", [])
