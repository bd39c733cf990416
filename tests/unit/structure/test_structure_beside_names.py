"""What stands behind a name right below a title: a role of two fields, a colon and nothing."""

import pytest
from recovered_talks import talks_in

SHAPES = [
    "# How Ropes Rest\n\n{}\n\n- salt\n- wind\n",
    "# How Ropes Rest\n{}\n\nRopes have been around.\n",
]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "line",
    [
        "Adrian Berg - Loom Infrastructure and Gradual Rope Engineer at Kelp",
        "Adrian Berg | Looms & Rope Director at Kelp",
        "Adrian Berg:",
    ],
)
def test_the_person_below_a_title_speaks(line: str, shape: str) -> None:
    assert talks_in(shape.format(line), "ropes.md") == [("How Ropes Rest", ["Adrian Berg"])]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "line", ["Looms and why the Rope Engineer at Kelp rests", "Kelp Works:", "Rope Ends:"]
)
def test_other_lines_name_nobody(line: str, shape: str) -> None:
    assert talks_in(shape.format(line), "ropes.md") == [("How Ropes Rest", [])]


def test_a_title_behind_a_name_stays_one() -> None:
    entries = "- Adrian Berg - Looms and how an Engineer at Kelp rests\n- Eva Holm - Salt for all\n"
    text = f"# KelpConf 2019\n\n{entries}"
    assert talks_in(text, "kelpconf-2019.md") == [
        ("Looms and how an Engineer at Kelp rests", ["Adrian Berg"]),
        ("Salt for all", ["Eva Holm"]),
    ]
