from __future__ import annotations

import pytest

from notes.search import BrokenIndexError, Card, Document, SearchIndex

QUERIES = ("munz", "postmotem", "cicd", "speaker:ann", "year:2016", "hpc", "機械", "lambda -scale")


def test_an_index_answers_alike_after_it_was_written_and_read(index: SearchIndex) -> None:
    again = SearchIndex.read(index.to_bytes("now"), index.library, "now")
    again = again.with_texts_from_bytes(index.texts_to_bytes("now"), "now")
    for query in (*QUERIES, "fargate", '"million cores"', "has:code"):
        assert again.search(query) == index.search(query)
    assert again.completions("speaker:") == index.completions("speaker:")


def test_an_index_answers_without_the_notes_and_shows_its_own_cards(index: SearchIndex) -> None:
    alone = SearchIndex.from_bytes(index.to_bytes())
    assert [match.id for match in alone.search("munz").matches] == ["hpc"]
    assert [match.id for match in alone.search("/^c.{1,3}cd/").matches] == ["cicd"]
    names, event = ("Werner Vogels", "Ann Ümläut"), "AWS Summit London"
    assert alone.card("key") == Card("key", "Keynote", names, event, "a/london.md", 70, "2019")
    assert alone.card("loose") == Card("loose", "Lambda", (), "", "loose.md", 1)
    assert alone.card("nobody") is None


def test_changes_are_written_too(documents: list[Document], index: SearchIndex) -> None:
    left = index.with_changes(index.library, {"a/london.md"}, lambda _: [])
    again = SearchIndex.read(left.to_bytes(), index.library)
    assert again.size == left.size
    assert again.search("munz") == left.search("munz")


@pytest.mark.parametrize("at", [0, 20, 30, 200, -1])
def test_an_altered_file_is_refused(index: SearchIndex, at: int) -> None:
    data = bytearray(index.to_bytes())
    data[at] ^= 1
    with pytest.raises(BrokenIndexError):
        SearchIndex.read(bytes(data), index.library)


@pytest.mark.parametrize("size", [0, 10, 40, 1000])
def test_a_file_that_is_cut_off_is_refused(index: SearchIndex, size: int) -> None:
    with pytest.raises(BrokenIndexError):
        SearchIndex.read(index.to_bytes()[:size], index.library)


def test_an_index_of_another_state_of_the_notebook_is_refused(index: SearchIndex) -> None:
    with pytest.raises(BrokenIndexError):
        SearchIndex.read(index.to_bytes("then"), index.library, "now")
    with pytest.raises(BrokenIndexError):
        index.with_texts_from_bytes(index.texts_to_bytes("then"), "now")
