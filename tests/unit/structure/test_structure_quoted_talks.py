"""Talks as the programme has them, quoted above the notes."""

import pytest

from tests.support.recovered_talks import talks_in


def quoted(*lines: str) -> str:
    return "".join(f"> {line}\n" for line in lines) + "\n- much was said\n- and more\n\n"


PROGRAMME = (
    quoted("Ropes that rest: from 0 to 1", "Ann has twisted ropes since 2004.", "Ann Lee @annlee")
    + quoted("**Mega moss**", "Bob Stone, Initech")
    + quoted("Clay for two", "Kim digs.", "Kim Lee @kim", "Eve turns.", "Eve Stone @eve")
)
TOLD = [
    ("Ropes that rest: from 0 to 1", ["Ann Lee"]),
    ("Mega moss", ["Bob Stone"]),
    ("Clay for two", ["Kim Lee", "Eve Stone"]),
]


@pytest.mark.parametrize("above", ["", "## Friday 9th December\n\n", "## Talks\n\n"])
def test_a_title_and_its_people_quoted_above_notes_are_a_talk(above: str) -> None:
    text = f"# GloamConf 2022\n\n{above}{PROGRAMME}"

    assert talks_in(text, "gloam.md", "notes") == TOLD


def test_a_plain_paragraph_of_the_same_shape_beside_them_is_a_talk_too() -> None:
    plain = "Keynote: Rain at night\nZoe Lee @zoe\n\n- wet\n\n"

    text = f"# GloamConf 2022\n\n## Friday\n\n{plain}{PROGRAMME}"

    assert talks_in(text, "gloam.md", "notes") == [("Rain at night", ["Zoe Lee"]), *TOLD]


@pytest.mark.parametrize(
    "saying",
    [
        ("Moss is no weed.", "Ann Stone"),
        ("Moss is no weed", "- Ann Stone"),
        ("Moss is no weed", "and never was one"),
    ],
)
def test_sayings_quoted_in_notes_are_no_talks(saying: tuple[str, str]) -> None:
    text = f"# GloamConf 2022\n\n## Moss - Ann Lee\n\n{quoted(*saying) * 3}## Clay - Eve Lee\n- x\n"

    assert talks_in(text, "gloam.md", "notes") == [("Moss", ["Ann Lee"]), ("Clay", ["Eve Lee"])]
