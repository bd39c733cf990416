"""Several people in many languages, and titles in the quotes of Chinese and Japanese."""

from __future__ import annotations

import pytest

from notes.structure.people.names import name_confidence
from notes.structure.people.people import read_people
from notes.structure.titles.titles import read_entry


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("山本 直人と清水 香織", ["山本 直人", "清水 香織"]),
        ("山本さんと清水さん", ["山本", "清水"]),
        ("エマ・ロバーツと辻 健太", ["エマ・ロバーツ", "辻 健太"]),
        ("陈志远和刘晓梅", ["陈志远", "刘晓梅"]),
        ("王芳与李强", ["王芳", "李强"]),
        ("陈志远、刘晓梅和赵敏", ["陈志远", "刘晓梅", "赵敏"]),
        ("김민수와 이서연", ["김민수", "이서연"]),
        ("山本 直人", ["山本 直人"]),
        ("和田 和夫", ["和田 和夫"]),
        ("和田 和夫と中村 和美", ["和田 和夫", "中村 和美"]),
        ("Grand Hotel", []),
    ],
)
def test_a_word_without_spaces_stands_between_names(text: str, names: list[str]) -> None:
    assert [each.name for each in read_people(text, least=0.5).speakers] == names


@pytest.mark.parametrize("word", ["y", "e", "och", "oraz", "i", "ve", "ja", "a", "és", "și", "ir"])
def test_words_between_names_in_other_languages(word: str) -> None:
    entry = read_entry(f"Lazy leases (Marta Novak {word} Peter Kowal)")
    assert [each.name for each in entry.people.speakers] == ["Marta Novak", "Peter Kowal"]


@pytest.mark.parametrize(
    "text", ["Marta Novak, a developer", "Marta Novak, a Google Developer Expert"]
)
def test_an_article_joins_no_names(text: str) -> None:
    assert [each.name for each in read_people(text).speakers] == ["Marta Novak"]


@pytest.mark.parametrize("name", ["Marta A Novak", "Peter E Kowal", "Peter I Kowal"])
def test_an_initial_without_its_full_stop_joins_no_names(name: str) -> None:
    assert [each.name for each in read_people(name).speakers] == [name]


@pytest.mark.parametrize("text", ["設計と実装", "性能和成本", "過去と未来 展望"])
def test_such_a_word_between_other_words_makes_no_names(text: str) -> None:
    assert len(read_people(text, least=0.5).speakers) < 2


def test_people_in_brackets_behind_a_title() -> None:
    entry = read_entry("遅いテストと暮らす（山本 直人と清水 香織）")
    assert entry.title == "遅いテストと暮らす"
    assert [each.name for each in entry.people.speakers] == ["山本 直人", "清水 香織"]


@pytest.mark.parametrize(
    ("line", "title", "names"),
    [
        ("《缓存为什么会说谎》 陈志远", "缓存为什么会说谎", ["陈志远"]),
        ("14:30 《缓存为什么会说谎》：陈志远、王芳", "缓存为什么会说谎", ["陈志远", "王芳"]),
        ("《缓存为什么会说谎》 王芳", "缓存为什么会说谎", ["王芳"]),
        ("「遅いテストと暮らす」 清水 香織", "遅いテストと暮らす", ["清水 香織"]),
    ],
)
def test_quotes_part_title_and_people(line: str, title: str, names: list[str]) -> None:
    entry = read_entry(line)
    assert (entry.title, [each.name for each in entry.people.speakers]) == (title, names)


def test_words_behind_a_book_in_quotes_are_no_name() -> None:
    assert not read_entry("《三个朋友》 读后感想").people.speakers


@pytest.mark.parametrize(
    ("text", "named"), [("辻 健太", True), ("李 小龙", True), ("第 一回", False)]
)
def test_a_surname_of_one_letter_before_a_space(text: str, *, named: bool) -> None:
    assert (name_confidence(text) > 0) is named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dakotah Case (@dcase)", ["Dakotah Case"]),
        ("Dakotah Case (@loomly)", []),
        ("Loom pattern (@pattern)", []),
    ],
)
def test_a_handle_with_the_second_word_makes_a_surname_of_it(text: str, names: list[str]) -> None:
    assert [each.name for each in read_people(text).speakers] == names


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("Ann Lee Acme Loom Works", "Acme Loom Works"),
        ("Ann Lee weaves", None),
        ("Ann Lee Tom Becker", None),
    ],
)
def test_a_firm_stands_right_behind_a_linked_name(text: str, affiliation: str | None) -> None:
    people = read_people(text, (("Ann Lee", "https://ann.example"),)).speakers
    told = {person.name: person.affiliation for person in people}
    assert told.get("Ann Lee") == affiliation


def test_a_name_without_spaces_stands_behind_a_spaced_colon() -> None:
    entry = read_entry("느린 베틀의 밤 : 이민석")
    assert (entry.title, entry.people.speakers[0].name) == ("느린 베틀의 밤", "이민석")
    assert not read_entry("느린 베틀의 밤: 밧줄").people.speakers
