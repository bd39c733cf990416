"""Names half told or written in a way of their own: a handle first, a blank, capitals, scripts."""

import pytest

from notes.structure.people.names import LIKELY, name_confidence
from tests.support.recovered_talks import talks_in

_NOTES = "\n\n- caches rest\n- ropes fray\n"


@pytest.mark.parametrize("handle", ["@initech", "@arod", "@alon_rodinsky"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "title", ["# Ropes with cables\n", "Ropes with cables\n", "# Ropes with cables\n\n"]
)
def test_a_name_below_a_handle_says_who_spoke(title: str, between: str, handle: str) -> None:
    found = talks_in(f"{title}{handle}{between}Alon Rodinsky{_NOTES}")

    assert found == [("Ropes with cables", ["Alon Rodinsky"])]


@pytest.mark.parametrize("below", ["Knot Theory helps", "Ropes rest. They do so often."])
def test_other_text_below_a_handle_is_no_name(below: str) -> None:
    found = talks_in(f"# Ropes with cables\n\n@alon_rodinsky\n\n{below}{_NOTES}")

    assert found == [("Ropes with cables", ["alon_rodinsky"])]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("@josh_sokal, Josh Sokal", ["Josh Sokal"]),
        ("@dancornel, Dan Cornel, Initech Labs", ["Dan Cornel"]),
        ("@josh_sokal, Dan Cornel", ["josh_sokal", "Dan Cornel"]),
    ],
)
def test_a_handle_before_the_name_it_is_made_of_is_no_other_person(
    line: str, names: list[str]
) -> None:
    assert talks_in(f"# Ropes with cables\n\n{line}{_NOTES}") == [("Ropes with cables", names)]


@pytest.mark.parametrize("blank", ["???", "??", "????"])
@pytest.mark.parametrize("rest", ["", " - VP of Ropes @ Initech"])
def test_a_family_name_left_blank_leaves_the_given_name(blank: str, rest: str) -> None:
    found = talks_in(f"# Ropes with cables\n\nTobias {blank}{rest}{_NOTES}")

    assert found == [("Ropes with cables", ["Tobias"])]


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Ropes with cables by Casey ???", ["Casey"]),
        ("Ropes with cables by Ryan Albertsen and Casey ???", ["Ryan Albertsen", "Casey"]),
    ],
)
def test_a_blank_behind_by(heading: str, names: list[str]) -> None:
    assert talks_in(f"# {heading}{_NOTES}") == [("Ropes with cables", names)]


def test_question_marks_behind_no_given_name_ask_something() -> None:
    assert talks_in(f"# Why ropes ???{_NOTES}") == [("Why ropes ???", [])]


@pytest.mark.parametrize("name", ["TANABE Shigehiro", "Shigehiro TANABE", "ENDOH Motosuke"])
def test_a_japanese_family_name_in_capitals_on_either_side(name: str) -> None:
    assert talks_in(f"# Ropes with cables\n\n{name}\n\n----{_NOTES}") == [
        ("Ropes with cables", [name])
    ]


@pytest.mark.parametrize("phrase", ["INITECH Cloud", "JAVA Streams", "TOKYO Game", "NASA Data"])
def test_a_word_in_capitals_before_another_is_no_name(phrase: str) -> None:
    assert name_confidence(phrase) < LIKELY


@pytest.mark.parametrize(
    ("phrase", "likely"),
    [
        ("王小明 Adrian Liang", True),
        ("Tom 王", True),
        ("Carol 王小明", True),
        ("Cable Air 绳索救星", False),
        ("途中 Ropes にいって", False),
        ("本文是我在使用 Ropes 大数据平台的过程", False),
    ],
)
def test_a_phrase_in_two_scripts_is_a_name_with_one_short_word_at_its_end(
    phrase: str, *, likely: bool
) -> None:
    assert (name_confidence(phrase) >= LIKELY) == likely


@pytest.mark.parametrize("opening", ["Die Werft", "Heute Nachmittag", "Gold Sponsors"])
def test_words_that_open_sentences_and_lists_of_sponsors_are_no_names(opening: str) -> None:
    assert name_confidence(opening) == 0


def test_an_item_that_goes_on_before_a_blank_is_read() -> None:
    text = "- And the ropes have to rest, most of all when they are wet\nCasey Juma & Martin ???\n"
    assert all("???" not in name for _, names in talks_in(text) for name in names)
