"""Programmes copied into notes: people behind the abstract, days as ordinals, particulars."""

import pytest
from recovered_talks import talks_in

ABSTRACT = "Ropes are said to rest where nobody looks at them. " * 8


@pytest.mark.parametrize("head", ["# {}", "## KLP310 - {}", "{}\n======", "KLP310 - {}"])
def test_people_with_roles_behind_an_abstract_are_the_speakers(head: str) -> None:
    people = "Adrian Berg - VP Loom Strategy, Kelp AG\nEva Holm, Chaos Engineer, Loom AG\n"
    text = f"{head.format('How ropes rest at night')}\n\n{ABSTRACT}\n\n{people}\n- they do\n"
    assert talks_in(text, "day-1/klp310.md", "kelpconf-2018") == [
        ("How ropes rest at night", ["Adrian Berg", "Eva Holm"])
    ]


@pytest.mark.parametrize(
    "below",
    [
        ", Loom Fellow, Kelp University\n",
        "Adrian Berg said that ropes do not.\n",
        "More of it stands below.\n\nAdrian Berg - VP Loom Strategy, Kelp AG\n",
    ],
)
def test_other_lines_behind_an_abstract_name_nobody(below: str) -> None:
    text = f"# KelpConf 2019\n\n## How ropes rest\n\n{ABSTRACT}\n\n{below}\n## Looms\n\nx\n"
    assert ("How ropes rest", []) in talks_in(text, "kelpconf.md")


def test_ordinals_alone_are_days_above_talks() -> None:
    text = "# KelpConf 2017\n\n# 17th\n\n## Ropes rest\n\nx\n\n# 18th\n\n## Looms wait\n\ny\n"
    assert talks_in(text, "kelpconf-2017.md") == [("Ropes rest", []), ("Looms wait", [])]


@pytest.mark.parametrize("heading", ["General info", "Session details", "Talk info"])
def test_particulars_of_a_talk_are_not_its_title(heading: str) -> None:
    text = (
        "---\ntitle: Ropes that rest as a product\n---\n\n"
        f"## {heading}\n\n- Speaker: Eva Holm, Loom AG\n\n## Summary\n\nThey rest.\n"
    )
    assert talks_in(text, "session-ropes.md") == [("Ropes that rest as a product", ["Eva Holm"])]


@pytest.mark.parametrize("heading", ["Day {} Keynote", "Keynote Day {}", "Day {} - Keynote"])
def test_the_keynote_of_a_day_is_a_talk_with_points_below(heading: str) -> None:
    points = "\n- Ropes are generally available\n- Managed Looms\n  - more\n\n"
    text = "".join(f"## {heading.format(day)}\n{points}" for day in (1, 2))
    assert len(talks_in(f"# KelpNext 2018\n\n{text}", "kelpnext2018.md")) == 2


def test_keynotes_of_a_day_are_listed_below_it() -> None:
    lists = "## Day 1 Keynotes\n\n- Ropes rest - Ann Lee\n- Looms - Bo Ekman\n\n"
    assert len(talks_in(f"# KelpNext 2018\n\n{lists}", "kelpnext2018.md")) == 2


PAIRS = (
    ("Slow looms", "Slow looms", "Adrian Berg  \nVP of Ropes • Kelp AG"),
    ("What ropes rest on", "They rest at night.", "Eva Uma Holm  \nHead of Looms • Kelp AG"),
    ("Who weaves?", "A panel", "Cy Dahl  \nWriter • Self\n\nIda Ek  \nLoom Engineer • Kelp AG"),
)
TALKS = [
    ("Slow looms", ["Adrian Berg"]),
    ("What ropes rest on", ["Eva Uma Holm"]),
    ("Who weaves?", ["Cy Dahl", "Ida Ek"]),
]


@pytest.mark.parametrize("sign", [" • ", " @ ", ", ", " at "])
@pytest.mark.parametrize(
    ("above", "title"),
    [("", "**{}**"), ("## Agenda\n\n", "**{}**"), ("", "## {}"), ("## Day 1\n\n", "### {}")],
)
def test_names_above_roles_are_the_people_of_the_talk_above(
    above: str, title: str, sign: str
) -> None:
    body = "\n\n".join(f"{title.format(name)}\n\n{text}\n\n{who}" for name, text, who in PAIRS)
    text = f"# KelpConf 2023\n\n{above}{body.replace(' • ', sign)}\n"
    assert talks_in(text, "kelpconf-2023.md") == TALKS


def test_days_to_unfold_stand_above_such_talks() -> None:
    days = "\n".join(
        f"<details>\n  <summary>{day}</summary>\n\n**{name}**\n\n{text}\n\n{who}\n\n</details>"
        for day, (name, text, who) in zip(("June 27", "June 28", "June 29"), PAIRS, strict=True)
    )
    assert talks_in(f"# KelpConf 2023\n\n## Agenda\n\n{days}\n", "kelpconf-2023.md") == TALKS


@pytest.mark.parametrize(
    "pair",
    [
        "Slow Ropes Social\nWed Mar 4th 06:00 -- 09:00 PM @ East 12",
        "Kelp Concrete Array\nData Descriptor (where are these loops?)",
    ],
)
def test_other_lines_in_pairs_name_nobody(pair: str) -> None:
    text = f"# KelpConf 2019\n\n## How ropes rest\n\nThey do.\n\n{pair}\n\n## Looms\n\nx\n"
    assert ("How ropes rest", []) in talks_in(text, "kelpconf.md")
