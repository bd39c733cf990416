from __future__ import annotations

import pytest

from notes.structure.people.asian_names import without_honorific
from notes.structure.people.names import LIKELY, SURE, may_begin_name, name_confidence


@pytest.mark.parametrize(
    "name",
    [
        "Anna Lindqvist",
        "Robin van Dyke",
        "Marie-Claire Dubois",
        "J. Paul Reeve",
        "Mary O'Connor",
        "Dr. Ines Duarte",
        'Peter "Pan" Novak',
        "Joe McAllister",
        "Felipe de Souza",
        "KARL BERGMANN",
        "Anna Small",
        "Nguyen Van An",
        "Anna al-Berg",
        "Anna d'Alba",
        "Masato BERGMANN",
        "山田太郎",
        "小林 真由美",
        "Michał Berg",
        '"Big Al" Rusnak',
        "王小明",
        "김민수",
        "남궁민서",
        "Frau Dr. Anna Berg",
    ],
)
def test_known_given_names_with_a_surname_are_sure_or_nearly(name: str) -> None:
    assert name_confidence(name) >= 0.68


@pytest.mark.parametrize(
    "name",
    [
        "Zolani Mbeku",
        "Chia-ying Mbeku",
        "Hosh'ki Tanuda",
        "Rev Mbeku",
        "山田ひかる",
        "山田ケンジ",
        "@annberg",
    ],
)
def test_unknown_names_are_judged_by_their_shape(name: str) -> None:
    assert 0.5 <= name_confidence(name) < SURE


@pytest.mark.parametrize(
    "phrase",
    [
        "Machine Learning",
        "GraphQL Basics",
        "Deep Dive",
        "The Cloud",
        "Opening Keynote",
        "Event Sourcing",
        "London",
        "Kubernetes",
        "Open Source Software",
        "2019 Recap",
        "Testing",
        "a b",
        "",
        "OSS Fans",
        "Azure SQL",
        "いつ使う",
        "周年庆",
        "設計の",
        "画面から",
    ],
)
def test_phrases_of_other_words_are_no_names(phrase: str) -> None:
    assert name_confidence(phrase) < LIKELY


@pytest.mark.parametrize("phrase", ["E Pluribus Mox", "X Mbeku Zolani"])
def test_a_letter_before_unknown_words_is_hardly_an_initial(phrase: str) -> None:
    assert name_confidence(phrase) <= LIKELY


def test_a_first_name_alone_is_less_sure_than_a_full_name() -> None:
    assert 0 < name_confidence("Maria") < LIKELY < name_confidence("Maria Keller")


def test_an_honorific_behind_a_name_is_no_part_of_it() -> None:
    assert name_confidence("hikaさん") > SURE
    assert without_honorific("山田ひかるさん") == "山田ひかる"
    assert without_honorific("先生") == "先生"


@pytest.mark.parametrize(
    "phrase",
    [
        "Ann Lee (Initech)",
        "@ann",
        "Dr. Ann Lee, CTO",
        '"Bob" Lee',
        "Ann: x",
        "(Bo) Ek Dahl",
        "たなか3さん",
    ],
)
def test_a_phrase_that_may_hold_a_name_is_not_refused_at_its_first_word(phrase: str) -> None:
    assert may_begin_name(phrase)


@pytest.mark.parametrize(
    "phrase",
    ["#tag, Ann Lee", "GraphQL, Ann Lee", "3 things (Ann Lee)", "a*b c", "キャッシュ3 / 田中太郎"],
)
def test_a_first_word_of_no_name_refuses_the_phrase(phrase: str) -> None:
    assert not may_begin_name(phrase)
