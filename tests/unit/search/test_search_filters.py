"""Phrases, groups, exclusions, patterns and qualifiers."""

from __future__ import annotations

from time import monotonic

import pytest

from notes.search import Document, Relaxed, SearchIndex


def found(index: SearchIndex, query: str) -> set[str]:
    return {match.id for match in index.search(query).matches}


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ('"high performance"', {"hpc"}),
        ('"performance high"', set()),
        ('"high perf"', set()),
        ('"high perf', {"hpc"}),
        ('"modern c++"', {"cpp"}),
        ('"c++ in practice"', {"cpp"}),
        ('"modern c in"', {"cpp"}),
        ("'ostmort", {"post"}),
        ("lambda -scale", {"loose"}),
        ("lambda !scale", {"loose"}),
        ("kubernetes OR munz", {"k8s", "hpc"}),
        ("(kubernetes | munz) frank", {"hpc"}),
        ("^lambda", {"lambda", "loose"}),
        ("lambda$", {"loose"}),
        ("^lambda$", {"loose"}),
        ("^key", {"key"}),
        ("practice$", {"cpp"}),
        ("/^c.{1,3}cd/", {"cicd"}),
        ("speaker:munz", {"hpc"}),
        ('speaker:"frank munz"', {"hpc"}),
        ("speaker:mnuz", {"hpc"}),
        ("speaker:ann", {"key", "lambda", "k8s"}),
        ("event:london", {"cicd", "hpc", "key"}),
        ("event:lodnon", {"cicd", "hpc", "key"}),
        ("session:lambda", {"lambda", "loose"}),
        ("tag:devops", {"cicd", "post"}),
        ("#devops", {"cicd", "post"}),
        ("kind:keynote", {"key"}),
        ("is:keynote", {"key"}),
        ("kind:workshop", {"k8s"}),
        ("year:2018", {"cjk", "net"}),
        ("year:2017..2018", {"cjk", "net"}),
        ("date:2019-05-09", {"cicd", "hpc", "key"}),
        ("after:2019", {"cicd", "hpc", "key"}),
        ("before:2017", {"post", "lambda", "cpp", "k8s"}),
        ("date:2016-11..2018-01", set()),
        ("place:sydney", {"post", "lambda", "cpp", "k8s"}),
        ("place:uk", {"cicd", "hpc", "key"}),
        ("path:c/", {"cjk", "net"}),
        ("in:title ann", set()),
        ("in:speaker lambda", set()),
        ("has:link", {"post"}),
        ("has:code", {"cpp"}),
        ("speaker:ann kind:keynote", {"key"}),
        ("-speaker:ann event:london", {"cicd", "hpc"}),
    ],
)
def test_a_filter_leaves_what_it_says(index: SearchIndex, query: str, wanted: set[str]) -> None:
    answer = index.search(query)
    strictly = {match.id for match in answer.matches}
    assert strictly == wanted or (not wanted and answer.relaxed)


def test_a_qualifier_that_no_session_has_is_looked_for_everywhere(index: SearchIndex) -> None:
    answer = index.search("speaker:kubernetes")
    assert [match.id for match in answer.matches] == ["k8s"]
    assert "No speaker like 'kubernetes'" in answer.hints[0]


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("sort:title event:london", ["cicd", "hpc", "key"]),
        ("sort:newest lambda", ["lambda", "loose"]),
        ("sort:oldest kubernetes OR munz", ["k8s", "hpc"]),
        ("sort:speaker event:london", ["cicd", "hpc", "key"]),
    ],
)
def test_sort_orders_all_that_is_found(index: SearchIndex, query: str, order: list[str]) -> None:
    assert [match.id for match in index.search(query).matches] == order


def test_sort_alone_lists_everything(index: SearchIndex, documents: list[Document]) -> None:
    assert index.search("sort:title").sessions == len(documents)


def test_a_pattern_that_would_never_end_is_stopped() -> None:
    title = "a" * 60 + "!"
    made = [Document(f"s{n}", title, key="n.md", line=n) for n in range(200)]
    started = monotonic()
    answer = SearchIndex.of(made).search(r"/^(a|a?)+$/")
    assert monotonic() - started < 5
    assert answer.matches == ()


@pytest.mark.parametrize(
    ("query", "found", "relaxed"),
    [
        ("foo:postmortems", ["post"], ("foo", "")),
        ("speaker:jasno", ["post"], ("jasno", "jason")),
        ("speaker:jasno postmortems", ["post"], ("jasno", "jason")),
        ("(speaker:jasno OR speaker:frnak)", ["hpc", "post"], ("jasno", "jason")),
        ("in:sidewalk postmortems", ["post"], ("sidewalk", "")),
    ],
)
def test_what_was_read_more_freely_or_left_out_is_told(
    index: SearchIndex, query: str, found: list[str], relaxed: tuple[str, str]
) -> None:
    answer = index.search(query)
    assert sorted(match.id for match in answer.matches) == found
    assert Relaxed(*relaxed) in answer.relaxed


@pytest.mark.parametrize("query", ["year:1066", "kind:panel", "path:nowhere", "lambda year:1066"])
def test_a_demand_that_no_session_meets_is_told(index: SearchIndex, query: str) -> None:
    answer = index.search(query)
    assert not answer.matches
    assert any(hint.startswith("No session has ") for hint in answer.hints)


@pytest.mark.parametrize("query", ["#cicd", "event:awssummit", "tag:dev-ops", "speaker:annsmith"])
def test_a_value_may_be_written_as_one_word_or_as_two(index: SearchIndex, query: str) -> None:
    answer = index.search(query)
    assert answer.matches
    assert not answer.hints


UNFINISHED = ["speaker:", "-kind:", "year:", "year:>", "date:..", "in:", "in:title", "#", '"', "(",
              "-", "^", "/", " OR", "kind:xqzzk", "date:xqzzk", "-year:201", "..."]  # fmt: skip


@pytest.mark.parametrize("query", UNFINISHED)
def test_what_asks_for_nothing_finds_everything(
    index: SearchIndex, documents: list[Document], query: str
) -> None:
    answer = index.search(query)
    assert {match.id for match in answer.matches} == {document.id for document in documents}
    assert answer.hints or query == "in:title"


@pytest.mark.parametrize(
    "query",
    ["year:2018", "date:2018-02-01", "after:2019-05", "before:2017-01", "kind:keynote",
     "is:keynote", "speaker:munz", 'event:"cloud days"', "date:2016-10-24", "year:2016..2018",
     "has:code", "in:speaker ann", "sort:title lambda", "year:>=2018", "place:sydney year:2016"],
)  # fmt: skip
def test_no_state_of_a_value_that_is_typed_finds_nothing(index: SearchIndex, query: str) -> None:
    for end in range(query.index(":") + 1, len(query) + 1):
        assert index.search(query[:end]).matches, query[:end]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [("date:2018-0", {"cjk", "net"}), ("date:2016-1", {"post", "lambda", "cpp", "k8s"}),
     ("date:2016-10-2", {"post", "lambda", "cpp", "k8s"}), ("date:2016-2", set())],
)  # fmt: skip
def test_a_month_or_day_is_only_begun_where_nothing_has_it(
    index: SearchIndex, query: str, wanted: set[str]
) -> None:
    assert found(index, query) == wanted


def test_what_one_part_has_is_looked_for_nowhere_else_in_another(index: SearchIndex) -> None:
    new = Document("new", "Vogels and other birds", ("Bea Stroud",), key="new.md")
    grown = index.with_changes(index.library, {"new.md"}, lambda _: [new])
    answer = grown.search("speaker:vogels")
    assert [match.id for match in answer.matches] == ["key"]
    assert not answer.hints


@pytest.mark.parametrize(
    "query",
    ['"lambda postmortems"', "speaker:ümlaud x", "event:sydnay kind:panel lambda", "'xlambda"],
)
def test_every_suggestion_finds_something(index: SearchIndex, query: str) -> None:
    answer = index.search(query)
    assert all(index.search(text).matches for text in answer.suggestions)


def test_a_suggestion_keeps_all_but_the_word_that_is_wrong(index: SearchIndex) -> None:
    assert index.search("-Ümläut ^Lambba").suggestions[0] == "-Ümläut ^lambda"
