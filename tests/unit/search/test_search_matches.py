"""The matches of an answer: letters are looked up for those that somebody looks at, once."""

import pytest

from notes.collecting import catalogue
from notes.search import Answer, Card, Match, SearchIndex
from notes.search.matches import Matches


def _matches(made: list[int]) -> Matches:
    ids = ("a", "b", "c")

    def make(at: int) -> Match:
        made.append(at)
        return Match(ids[at], 1.0 - at / 10)

    return Matches(ids, make)


def test_nothing_is_looked_up_for_whoever_asks_for_ids_alone() -> None:
    made: list[int] = []
    matches = _matches(made)
    assert (list(catalogue(matches).ids), len(matches), made) == (["a", "b", "c"], 3, [])


def test_each_match_is_made_once_from_either_end() -> None:
    made: list[int] = []
    matches = _matches(made)
    assert matches[-1] is matches[2]
    assert matches.get("c") is matches[2]
    assert made == [2]


def test_matches_end_where_their_ids_do() -> None:
    matches = _matches([])
    assert [match.id for match in matches] == ["a", "b", "c"]
    assert matches[1:] == (matches[1], matches[2])
    with pytest.raises(IndexError):
        matches[3]


def test_answers_are_equal_that_hold_equal_matches() -> None:
    assert _matches([]) == _matches([]) == (Match("a", 1.0), Match("b", 0.9), Match("c", 0.8))


def test_an_answer_says_what_a_list_shows_of_a_match_and_of_nothing_else(
    index: SearchIndex,
) -> None:
    answer = index.search("munz")
    names, event = ("Frank Munz",), "AWS Summit London"
    hpc = Card("hpc", "High Performance Computing", names, event, "a/london.md", 40, "2019")
    assert answer.card("hpc") == index.card("hpc") == hpc
    assert answer.card("key") is None


def test_matches_made_by_hand_have_no_cards() -> None:
    assert Answer("x", matches=(Match("a", 1.0),)).card("a") is None
    assert Answer("x", matches=_matches([])).card("a") is None
