from __future__ import annotations

import datetime as dt

import pytest

from notes.search.qualifiers import Qualifier
from notes.search.query import (
    Edge,
    Either,
    Every,
    Letters,
    Node,
    Not,
    Pattern,
    Phrase,
    Word,
    parse,
)


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("deep learning", (Word("deep"), Word("learning"))),
        ("ci/cd", (Word("ci"), Word("cd"))),
        ('"Deep Learning"', (Phrase(("deep", "learning")),)),
        ("'kube", (Letters("kube"),)),
        ("-java", (Not(Phrase(("java",))),)),
        ("!java", (Not(Phrase(("java",))),)),
        ("-ci/cd", (Not(Phrase(("ci", "cd"))),)),
        ("--flag", (Word("flag"),)),
        ("a - b", (Word("a"), Word("b"))),
        ("^deep", (Edge(("deep",), start=True, end=False),)),
        ("dive$", (Edge(("dive",), start=False, end=True),)),
        ("^keynote$", (Edge(("keynote",), start=True, end=True),)),
        ("/ci.?cd/", (Pattern("ci.?cd"),)),
        ("C++ C#", (Word("c++"), Word("c#"))),
        ("speaker:munz", (Qualifier("speaker", "munz"),)),
        ('speaker:"Frank Munz"', (Qualifier("speaker", "Frank Munz"),)),
        ("#aws", (Qualifier("tag", "aws"),)),
        ("by:munz", (Qualifier("speaker", "munz"),)),
        ("kind:keynoet", (Qualifier("kind", "keynote"),)),
        ("is:star", (Qualifier("is", "starred"),)),
        ("AND OR", ()),
    ],
)
def test_grammar(text: str, nodes: tuple[Node, ...]) -> None:
    assert parse(text).root.nodes == nodes


@pytest.mark.parametrize(
    "text", ["docker OR k8s", "docker | k8s", "(docker|k8s)", "( docker OR k8s"]
)
def test_either_of_two_words(text: str) -> None:
    assert parse(text).root.nodes == (Either((Word("docker"), Word("k8s"))),)


def test_or_binds_less_than_standing_side_by_side() -> None:
    (node,) = parse("a b | c").root.nodes
    assert node == Either((Every((Word("a"), Word("b"))), Word("c")))


def test_a_group_can_be_excluded() -> None:
    (node,) = parse("-(a | b)").root.nodes
    assert node == Not(Either((Phrase(("a",)), Phrase(("b",)))))


@pytest.mark.parametrize(
    "text", ["speaker:", "docker OR", "docker |", "(", "docker (", "-", '"', "^"]
)
def test_what_is_not_finished_is_left_out(text: str) -> None:
    assert all(node == Word("docker") for node in parse(text).root.nodes)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("speaker:", "speaker: needs a value (who gave it)"),
        ("docker by:", "speaker: needs a value (who gave it)"),
        ('event:"', "event: needs a value (where it was given)"),
        (
            "sort: docker",
            "sort: needs a value (relevance, newest, oldest, title, speaker or event)",
        ),
        ("year:..", "year: needs a value (2017, or 2015..2018)"),
        ("year:>=", "year: needs a value (2017, or 2015..2018)"),
        ("-year:201", "-year:201 is only begun; nothing is left out."),
        ('"', "Nothing to look for yet: this is everything."),
    ],
)
def test_what_is_left_out_for_now_is_told(text: str, hint: str) -> None:
    assert parse(text).hints == (hint,)


def test_an_open_quote_is_a_phrase_whose_last_word_may_go_on() -> None:
    assert parse('"deep lea').root.nodes == (Phrase(("deep", "lea"), open=True),)


def test_an_unknown_qualifier_is_plain_text_with_a_hint() -> None:
    query = parse("Depop:Kubernetes on EKS")
    assert query.words == ("depop", "kubernetes", "on", "eks")
    assert query.hints == ("depop: is no qualifier, read as text",)


def test_a_misspelt_qualifier_is_read_as_what_is_near_and_named_in_the_hint() -> None:
    query = parse("speakr:munz")
    assert query.root == parse("speaker:munz").root
    assert query.hints == ("speakr: is no qualifier, read as speaker:",)


@pytest.mark.parametrize(
    ("text", "meant"),
    [("is:stared", "is:starred"), ("in:titel", "in:title"), ("sort:newst", "sort:newest")],
)
def test_a_misspelt_choice_is_told(text: str, meant: str) -> None:
    read, right = parse(text), parse(meant)
    assert (read.root, read.fields, read.sort) == (right.root, right.fields, right.sort)
    assert f"is read as {meant}" in read.hints[0]
    assert not right.hints


def test_days_from_a_later_to_an_earlier_one_are_those_between() -> None:
    assert parse("year:2015..2013").root.nodes[0].first == dt.date(2013, 1, 1)
    assert parse("year:2015..2013").root.nodes[0].last == dt.date(2015, 12, 31)


def test_of_many_pasted_words_only_the_first_are_looked_for() -> None:
    query = parse(" ".join(f"w{n}" for n in range(500)))
    assert len(query.words) == 50
    assert query.hints == ("Only the first 50 words are looked for.",)


def test_a_word_before_a_colon_and_a_space_is_a_word() -> None:
    assert parse("Keynote: Werner").words == ("keynote", "werner")


@pytest.mark.parametrize("text", ["date:soon", "is:great", "sort:up"])
def test_a_value_that_is_not_understood_is_plain_text_with_a_hint(text: str) -> None:
    query = parse(text)
    assert query.root.nodes == (Word(text.partition(":")[2]),)
    assert len(query.hints) == 1


def test_a_broken_pattern_is_plain_text_with_a_hint() -> None:
    query = parse("/((a/")
    assert query.root.nodes == (Word("a"),)
    assert "no regular expression" in query.hints[0]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("year:2016", dt.date(2016, 1, 1), dt.date(2016, 12, 31)),
        ("date:2016-02", dt.date(2016, 2, 1), dt.date(2016, 2, 29)),
        ("date:2016-02-03", dt.date(2016, 2, 3), dt.date(2016, 2, 3)),
        ("date:2016..2018", dt.date(2016, 1, 1), dt.date(2018, 12, 31)),
        ("date:2016..", dt.date(2016, 1, 1), None),
        ("date:..2016-05", None, dt.date(2016, 5, 31)),
        ("after:2016-05", dt.date(2016, 5, 1), None),
        ("before:2016", None, dt.date(2015, 12, 31)),
        ("year:>2016", dt.date(2017, 1, 1), None),
        ("year:>=2016", dt.date(2016, 1, 1), None),
        ("year:<2016", None, dt.date(2015, 12, 31)),
        ("date:2016-99-99", dt.date(2016, 12, 31), dt.date(2016, 12, 31)),
        ("year:201", dt.date(2010, 1, 1), dt.date(2019, 12, 31)),
        ("date:2", dt.date(2000, 1, 1), dt.date(2999, 12, 31)),
        ("year:0", dt.date(1, 1, 1), dt.date(999, 12, 31)),
        ("year:2015..201", dt.date(2015, 1, 1), dt.date(2019, 12, 31)),
        ("year:2015..1", dt.date(2015, 1, 1), None),
        ("year:201..2015", dt.date(2010, 1, 1), dt.date(2015, 12, 31)),
        ("after:201", dt.date(2010, 1, 1), None),
        ("before:201", None, dt.date(2019, 12, 31)),
        ("year:>201", dt.date(2010, 1, 1), None),
        ("year:<201", None, dt.date(2019, 12, 31)),
    ],
)
def test_days(text: str, first: dt.date | None, last: dt.date | None) -> None:
    (node,) = parse(text).root.nodes
    assert isinstance(node, Qualifier)
    assert (node.first, node.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("date:2014-02-30", "date:2014-02-28"),
        ("after:2014-13-99", "after:2014-12-31"),
        ("before:2014-00-07", "before:2014"),
        ("year:>=2014-13", "year:>=2014-12"),
        ("date:2016..2014", "date:2014..2016"),
        ("date:2016-05..2014-02-30", "date:2014-02-28..2016-05"),
        ("date:2016..soon", "date:2016.."),
    ],
)
def test_days_that_are_in_no_calendar_or_the_wrong_way_round_are_told(text: str, read: str) -> None:
    assert parse(text).hints == (f"{text} is read as {read}",)
    assert not parse(read).hints


@pytest.mark.parametrize(
    "text", ["date:2016-0", "date:2016-1", "date:2016-02-3", "year:2016..20", "date:..2016",
             "date:2016...2018", "date:2016/2/29", "year:0", "after:2016-", "date:2016-02-0"]
)  # fmt: skip
def test_days_as_they_are_typed_are_not_complained_of(text: str) -> None:
    assert not parse(text).hints


def test_in_and_sort_hold_for_the_whole_query() -> None:
    query = parse("docker in:title sort:new")
    assert (query.fields, query.sort) == (frozenset({"title"}), "newest")
    assert query.root.nodes == (Word("docker"),)


def test_only_the_word_at_the_very_end_may_go_on() -> None:
    assert parse("deep lea").typing == "lea"
    assert parse("deep lea ").typing == ""
    assert parse("lea speaker:x").typing == ""


def test_nesting_has_an_end() -> None:
    query = parse("(" * 500 + "docker")
    assert any("nested too deep" in hint for hint in query.hints)
