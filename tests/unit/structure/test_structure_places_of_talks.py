"""Headings that are no more than a talk's place in the programme, its title below them."""

import pytest

from tests.support.recovered_talks import talks_in

TITLES = ("Ropes that rest", "Tides in numbers", "Who minds the quay")
PEOPLE = ("Hanna Veldt", "Otto Brandsma", "Mira Kolb")
BELOW = {
    "bold": "**{t}**\n{p} | Rope Works\n\n- a point\n- [more](s.md)",
    "plain": "{t}\n{p}\n\n- a point",
    "labels": "Topic: {t}\n\nSpeaker: {p}\n\n- a point",
    "bold labels": "**Title:** {t}\n**Speaker:** {p}\n\n- a point",
}


def written(heads: list[str], below: str, above: str = "") -> str:
    parts = [
        f"### {head}\n\n{BELOW[below].format(t=title, p=name)}\n\n---\n\n"
        for head, title, name in zip(heads, TITLES, PEOPLE, strict=True)
    ]
    return f"# GloamConf 2019\n\n{above}" + "".join(parts)


NOTED = [(title, [name]) for title, name in zip(TITLES, PEOPLE, strict=True)]


@pytest.mark.parametrize("above", ["", "## Sessions\n\n", "## Wat er was\n\n", "## 세션 요약\n\n"])
@pytest.mark.parametrize("below", ["bold", "labels", "bold labels"])
@pytest.mark.parametrize("between", [" - ", " ~ ", "–"])
def test_times(above: str, below: str, between: str) -> None:
    heads = [f"09:{at}{between}09:{at + 9}" for at in (10, 20, 30)]
    assert talks_in(written(heads, below, above), "2019/README.md") == NOTED


@pytest.mark.parametrize("below", ["labels", "bold labels"])
@pytest.mark.parametrize("word", ["Session", "Talk", "Presentation"])
def test_numbers(below: str, word: str) -> None:
    heads = [f"{word} {number}" for number in (1, 2, 3)]
    assert talks_in(written(heads, below), "2019/README.md") == NOTED


@pytest.mark.parametrize("below", BELOW)
@pytest.mark.parametrize("above", ["", "## Sessions\n\n"])
def test_who_opens_and_numbers(below: str, above: str) -> None:
    heads = ["Keynote-Speaker", "Talk 1", "Talk #2"]
    assert talks_in(written(heads, below, above), "2019/README.md") == NOTED


def test_labels_of_kinds_below_days_are_of_several_talks() -> None:
    text = "# GloamConf 2019\n\n## Day 1\n\n- Keynote: Ropes that rest\n- Talk: Tides in numbers\n"
    assert "Tides in numbers" in dict(talks_in(text, "2019/README.md"))


def test_a_keynote_in_a_tongue_without_plurals_has_points() -> None:
    text = "# GloamConf 2019\n\n## キーノート\n\n* Ropes rest\n* Tides in numbers\n\n"
    text += "## Quays\n\n* a point\n"
    assert talks_in(text) == [("キーノート", []), ("Quays", [])]


def test_keynotes_that_name_who_gave_them_are_talks_in_such_a_tongue() -> None:
    text = "# GloamConf 2019\n\n## キーノート\n\n* Ropes that rest - Hanna Veldt\n"
    text += "* Tides in numbers - Otto Brandsma\n"
    assert talks_in(text) == NOTED[:2]
