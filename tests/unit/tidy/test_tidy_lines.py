import pytest

from notes.tidy import tidy


def tidied(text: str) -> str:
    return tidy(text).text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("##Heading", "## Heading"),
        ("####Deep one", "#### Deep one"),
        ("##“Quoted”", "## “Quoted”"),
        ("#\xa0Pasted title", "# Pasted title"),
        ("#Alone and several words", "# Alone and several words"),
    ],
)
def test_a_heading_gets_its_space(source: str, expected: str) -> None:
    assert tidied(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "#tag",
        "#todo add the picture",
        "#aws #cloud today",
        "#include <stdio.h>".replace("<", "\\<"),
        "#1 on the list",
        "##",
        "#######x",
    ],
)
def test_what_is_no_heading_does_not_become_one(source: str) -> None:
    assert tidied(source) == source


def test_a_hash_in_the_middle_of_a_paragraph_is_no_heading() -> None:
    source = "text\n#then this line\nmore"
    assert tidied(source) == source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("• one\n• two", "- one\n- two"),
        ("  • one\n  • two", "- one\n- two"),
        ("      • deep alone", "- deep alone"),
        ("• one\n   ◦ in\n      ▪ deeper\n• two", "- one\n  - in\n    - deeper\n- two"),
        ("- one\n  • in", "- one\n  - in"),
        ("•glued", "- glued"),
        ("– one\n– two", "- one\n- two"),
        ("-alpha\n-beta", "- alpha\n- beta"),
        ("1. one\n  - in\n     - deeper\n2. two", "1. one\n   - in\n      - deeper\n2. two"),
        ("10. ten\n  - in\n    goes on", "10. ten\n    - in\n      goes on"),
    ],
)
def test_bullets_become_lists_as_deep_as_they_stand(source: str, expected: str) -> None:
    assert tidied(source) == expected


@pytest.mark.parametrize(
    "source",
    ["He said so\n– the speaker", "-5 degrees\n-3 degrees", "-v be loud\n-q be quiet", "- - -"],
)
def test_a_dash_is_not_always_a_bullet(source: str) -> None:
    assert tidied(source) == source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("see (the docs)[https://a.example]", "see [the docs](https://a.example)"),
        ("(slides)[talk.pdf]", "[slides](talk.pdf)"),
        ("a (keynote)[] by", "a (keynote) by"),
        ("f(x)[0] and (a)[b]", "f(x)[0] and (a)[b]"),
        ("`(x)[https://a.example]`", "`(x)[https://a.example]`"),
        ("[right](https://a.example)[1]", "[right](https://a.example)[1]"),
    ],
)
def test_links_written_the_wrong_way_round(source: str, expected: str) -> None:
    assert tidied(source) == expected


def test_form_feeds_do_not_reach_the_reader() -> None:
    assert tidied("\fPage two\nmid\fdle\n\f") == "Page two\nmid dle\n"


def test_underlines_and_fields_of_restructured_text() -> None:
    source = "Title\n~~~~~\n:Author: Jane Roe\n:Date: 2018\n\nPart\n^^^^\n\ntext"
    assert tidied(source) == (
        "### Title\n- **Author:** Jane Roe\n- **Date:** 2018\n\n#### Part\n\ntext"
    )


def test_lines_above_titles_are_left_out() -> None:
    source = "=====\n Top\n=====\n\n-----\nPart \n-----\n\n^^^^^\nUnder\n^^^^^\n"
    assert tidied(source) == "Top\n=====\n\nPart\n-----\n\n#### Under\n"


def test_emoji_codes_are_no_fields() -> None:
    assert tidied(":tada: We shipped it") == ":tada: We shipped it"


def test_setext_headings_and_rules_stay() -> None:
    source = "Title\n=====\n\nPart\n----\n\n---\n\n* * *"
    assert tidied(source) == source


def test_a_table_is_widened_to_its_widest_row() -> None:
    source = "| a | b |\n| --- | --- |\n| 1 | 2 | 3 |"
    assert tidied(source) == "| a | b | |\n| --- | --- | --- |\n| 1 | 2 | 3 |"


def test_short_lines_alone_are_not_made_headings() -> None:
    source = "Lunch break\n\nWe ate.\n\nNext Talk\n\nIt was good."
    assert tidied(source) == source


def test_wiki_links_and_bare_addresses_stay() -> None:
    source = "[[Other note|there]] https://a.example/b_c_d and www.b.example"
    assert tidied(source) == source
