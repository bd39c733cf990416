from __future__ import annotations

import unicodedata

import pytest

from notes.search.folding import fold, letter_places, placed_words, shown_places, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Café", "cafe"),
        ("ÜBER", "uber"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("ﬁne", "fine"),
        ("plain – “quoted” • text", "plain – “quoted” • text"),
        ("한국어", "한국어"),
        ("ガイド", "ガイド"),
    ],
)
def test_marks_and_case_are_left_out(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_composed_and_decomposed_letters_fold_alike() -> None:
    assert fold(unicodedata.normalize("NFD", "Málaga")) == fold("Málaga") == "malaga"


def test_punctuation_parts_words() -> None:
    assert words("CI/CD: data-driven, node.js!") == ["ci", "cd", "data", "driven", "node", "js"]


def test_names_made_by_punctuation_are_words_of_a_query() -> None:
    assert words("C++ or C# or .NET or k8s") == ["c++", "or", "c#", "or", ".net", "or", "k8s"]


def test_a_text_holds_such_a_name_and_the_plain_word_in_it() -> None:
    assert placed_words("Go C++") == [("go", 0), ("c", 3), ("c++", 3)]


def test_each_character_is_a_word_where_a_script_has_no_spaces() -> None:
    assert placed_words("機械AI") == [("機", 0), ("械", 1), ("ai", 2)]


def test_places_in_a_folded_text_lead_back_to_the_text_as_it_is_shown() -> None:
    text = unicodedata.normalize("NFD", "é ab")
    (_, first), (_, second) = placed_words(text)
    assert shown_places(text, [first, second]) == (0, 3)


def test_each_folded_letter_knows_the_letter_it_came_from() -> None:
    assert letter_places("aßb") == [0, 1, 1, 2]
