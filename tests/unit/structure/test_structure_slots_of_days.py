"""Parts of the day that count talks, `Morning 2 - Title`, and slips in words for short talks."""

from __future__ import annotations

import pytest
from recovered_talks import talks_in


@pytest.mark.parametrize("sign", [" - ", ": ", " – "])
@pytest.mark.parametrize(
    ("morning", "afternoon"),
    [
        ("Morning {}", "Afternoon {}"),
        ("Vormittag {}", "Nachmittag {}"),
        ("오전{}", "오후{}"),
        ("午前{}", "午後{}"),
        ("上午 {}", "下午 {}"),
    ],
)
def test_a_slot_is_no_part_of_a_title(morning: str, afternoon: str, sign: str) -> None:
    titles = ["Ropes that rest", "How to dry kelp", "Looms in small rooms"]
    slots = [morning.format(1), morning.format(2), afternoon.format(1)]
    talks = "".join(
        f"### {slot}{sign}{title}\n\n* a\n* b\n\n"
        for slot, title in zip(slots, titles, strict=True)
    )
    text = f"# KelpConf 2019\n\n## Day 2\n\n{talks}"
    assert talks_in(text) == [(title, []) for title in titles]


@pytest.mark.parametrize(
    "heading", ["Lightning talks", "Lightening Talks", "Lighting talks", "Blitz talks"]
)
def test_a_heading_for_short_talks_is_none(heading: str) -> None:
    text = f"# KelpConf 2019\n\n## Ropes that rest - Ann Lee\n\na\n\n## {heading}\n\n"
    text += "### Dry kelp - Bo Ray\n\na\n\n### Wet kelp - Cy Dahl\n\nb\n"
    titles = [title for title, _ in talks_in(text)]
    assert titles == ["Ropes that rest", "Dry kelp", "Wet kelp"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cette keynote d'ouverture a été réalisée par Ann Lee (Acme).",
        "La présentation du soir a été faite par Ann Lee.",
        "Le talk d’Ann Lee était très clair.",
    ],
)
def test_the_first_sentence_says_who_gave_the_talk_in_french(sentence: str) -> None:
    text = f"# KelpConf 2019\n\n## Le repos des cordes\n\n{sentence}\n\nBien.\n\n"
    text += "## Varech\n\nBo Ray a présenté.\n"
    assert talks_in(text)[0] == ("Le repos des cordes", ["Ann Lee"])
