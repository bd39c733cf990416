"""Full text: what stands only in the notes below a title."""

from __future__ import annotations

import pytest

from notes.search import Document, SearchIndex
from notes.search.answer import Relaxed
from notes.search.texts import text_words


def test_a_word_of_the_text_is_found_below_titles_with_its_line(index: SearchIndex) -> None:
    answer = index.search("fargate")
    assert [match.id for match in answer.matches] == ["cicd", "lambda"]
    snippet = answer.matches[0].snippet
    assert snippet is not None
    assert (snippet.line, snippet.text) == (16, "Fargate runs it all.")
    assert [snippet.text[at] for at in snippet.positions] == list("Fargate")


def test_titles_come_before_texts() -> None:
    made = [
        Document("body", "Something else", year=2020, event_id="a", key="a.md"),
        Document("title", "All about llamas", year=2001, event_id="b", key="b.md"),
    ]
    index = SearchIndex.of(made, {"body": "llamas llamas llamas"})
    assert [match.id for match in index.search("llamas").matches] == ["title", "body"]


def test_the_line_with_most_of_the_words_is_shown(index: SearchIndex) -> None:
    match = index.search("in:body fargate again").matches[0]
    assert match.id == "lambda"
    assert match.snippet is not None
    assert match.snippet.text == "Fargate beside it, and Fargate again."


def test_a_phrase_is_found_in_a_text(index: SearchIndex) -> None:
    assert [m.id for m in index.search('"million cores"').matches] == ["hpc"]
    assert [m.id for m in index.search('"cores million"').matches] == []


def test_a_misspelt_word_is_found_in_a_text_when_nothing_else_is(index: SearchIndex) -> None:
    match = index.search("milion").matches[0]
    assert match.id == "hpc"
    assert match.snippet is not None
    assert [match.snippet.text[at] for at in match.snippet.positions] == list("million")


def test_what_was_taken_for_a_misspelt_word_of_a_text_is_told(index: SearchIndex) -> None:
    assert index.search("milion").relaxed == (Relaxed("milion", "million"),)


def test_a_pattern_shows_the_line_where_it_matches(index: SearchIndex) -> None:
    snippet = index.search("/cold st.rts/").matches[0].snippet
    assert snippet is not None
    assert (snippet.line, snippet.text) == (27, "Cold starts.")
    assert len(snippet.positions) == len("Cold starts")


def test_accents_do_not_matter_in_texts(index: SearchIndex) -> None:
    match = index.search("cafe").matches[0]
    assert match.snippet is not None
    assert [match.snippet.text[at] for at in match.snippet.positions] == list("café")


def test_words_in_title_and_text_together_find_a_session(index: SearchIndex) -> None:
    assert index.search("computing million").matches[0].id == "hpc"


def test_in_title_leaves_texts_alone(index: SearchIndex) -> None:
    assert index.search("in:title fargate").sessions == 0


def test_without_texts_a_query_says_what_it_waits_for(documents: list[Document]) -> None:
    answer = SearchIndex.of(documents).search("has:link")
    assert "wait" in answer.hints[0]


def test_every_line_with_a_word_can_be_listed(index: SearchIndex) -> None:
    assert [snippet.line for snippet in index.lines("fargate", "lambda")] == [28]
    assert [snippet.line for snippet in index.lines("at", "lambda")] == [25]


def test_a_long_line_is_cut_around_the_word() -> None:
    text = "x " * 500 + "needle" + " y" * 500
    index = SearchIndex.of([Document("s", "Title", key="n.md")], {"s": text})
    snippet = index.search("needle").matches[0].snippet
    assert snippet is not None
    assert len(snippet.text) < 260
    assert "".join(snippet.text[at] for at in snippet.positions) == "needle"


def test_indexing_texts_can_be_cancelled(documents: list[Document]) -> None:
    index = SearchIndex.of(documents)
    assert not index.with_texts(lambda: True).has_texts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Plain words, twice: words.", {"plain", "words", "twice"}),
        ("naïve – café", {"naive", "cafe"}),
        ("C++ and .NET", {"c", "c++", "and", "net", ".net"}),
        ("機械 x", {"機", "械", "x"}),
        ("snake_case", {"snake", "case"}),
    ],
)
def test_words_of_a_text_are_those_of_a_title(text: str, found: set[str]) -> None:
    assert {word.decode() for word in text_words(text)} == found
