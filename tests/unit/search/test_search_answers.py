"""What a query finds, in which order, and what is said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from notes.search import Answer, Document, Scope, SearchIndex
from notes.search.answer import Relaxed

if TYPE_CHECKING:
    from collections.abc import Collection

    from notes.search import Match


def ids(answer: Answer) -> list[str]:
    return [match.id for match in answer.matches]


def lit(text: str, positions: Collection[int]) -> str:
    return "".join(letter for at, letter in enumerate(text) if at in positions)


def first(index: SearchIndex, query: str) -> Match:
    return index.search(query).matches[0]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("munz", "hpc"),
        ("postmotem", "post"),
        ("postmortmes", "post"),
        ("ci/cd", "cicd"),
        ("cicd", "cicd"),
        ("ci cd", "cicd"),
        ("CI-CD ON aws", "cicd"),
        ("computing performance", "hpc"),
        ("hig per com", "hpc"),
        ("highperf", "hpc"),
        ("hpc", "hpc"),
        ("poccia", "cicd"),
        ("umlaut", "key"),
        ("UMLÄUT", "key"),
        ("c++", "cpp"),
        (".net", "net"),
        ("net", "net"),
        ("k8s", "k8s"),
        ("機械", "cjk"),
        ("学習", "cjk"),
        ("太郎", "cjk"),
        ("sydney lambda", "lambda"),
        ("2018 net", "net"),
        ("kuberntes", "k8s"),
        ("data driven post mortems", "post"),
    ],
)
def test_the_session_that_is_meant_comes_first(index: SearchIndex, query: str, wanted: str) -> None:
    assert ids(index.search(query))[:1] == [wanted]


def test_a_title_that_equals_the_query_comes_first(index: SearchIndex) -> None:
    assert ids(index.search("lambda")) == ["loose", "lambda"]


def test_equal_titles_come_newest_first_whatever_the_order_they_were_read_in() -> None:
    made = [
        Document(f"s{year}", "Same Title", event_id=f"e{year}", year=year, key=f"{year}.md")
        for year in (2015, 2019, 2011)
    ]
    expected = ["s2019", "s2015", "s2011"]
    assert ids(SearchIndex.of(made).search("same")) == expected
    assert ids(SearchIndex.of(made[::-1]).search("same")) == expected


def test_a_speaker_of_that_name_counts_for_more_than_an_event() -> None:
    made = [
        Document("e", "Better tools of today", event="Days of Cordoba", event_id="e", year=2020),
        Document("s", "Better tools of today", ("Carlos Cordoba",), year=2010),
    ]
    assert ids(SearchIndex.of(made).search("better cordoba")) == ["s", "e"]


def test_sessions_of_one_event_come_in_the_order_of_the_note() -> None:
    made = [
        Document(f"l{line}", "Same Title", event_id="e", year=2019, key="n.md", line=line)
        for line in (30, 10, 20)
    ]
    assert ids(SearchIndex.of(made).search("same")) == ["l10", "l20", "l30"]


def test_scores_lie_between_nothing_and_one_and_fall(
    large: SearchIndex, many: list[Document]
) -> None:
    for document in many[::400]:
        scores = [match.score for match in large.search(document.title).matches]
        assert scores == sorted(scores, reverse=True)
        assert 0 <= scores[-1] <= scores[0] <= 1


def test_all_sessions_and_events_are_counted_not_only_those_shown(
    large: SearchIndex, many: list[Document]
) -> None:
    answer = large.search("conf", limit=10)
    assert len(answer.matches) == 10
    assert answer.sessions == len(many)
    assert answer.events == len({document.event_id for document in many})


def test_matches_are_grouped_by_event_with_the_best_group_first(index: SearchIndex) -> None:
    answer = index.search("ann")
    assert [(group.event, group.ids) for group in answer.groups] == [
        ("london19", ("key",)),
        ("sydney16", ("lambda", "k8s")),
    ]


def test_matched_letters_light_up_in_title_speakers_and_event(index: SearchIndex) -> None:
    match = first(index, "lamb smi syd")
    assert lit("Lambda at scale", match.title) == "Lamb"
    assert lit("Ann Smith", match.speakers) == "Smi"
    assert lit("Cloud Days Sydney", match.event) == "Syd"


def test_of_a_misspelt_word_the_letters_that_match_light_up(index: SearchIndex) -> None:
    match = first(index, "postmotem")
    assert lit("Data-driven Postmortems", match.title) == "Postmotem"


def test_patterns_and_letters_inside_words_light_up(index: SearchIndex) -> None:
    assert lit("CI/CD On AWS", first(index, "/c.{1,3}cd/").title) == "CI/CD"
    assert lit("Data-driven Postmortems", first(index, "'mortem").title) == "mortem"


def test_initials_light_up(index: SearchIndex) -> None:
    assert lit("High Performance Computing", first(index, "hpc").title) == "HPC"


def test_word_beginnings_run_together_light_up(index: SearchIndex) -> None:
    assert lit("High Performance Computing", first(index, "highperf").title) == "HighPerf"


def test_letters_with_marks_light_up_where_they_stand(index: SearchIndex) -> None:
    assert lit("Werner Vogels, Ann Ümläut", first(index, "umlaut").speakers) == "Ümläut"


def test_letters_that_folding_multiplies_light_up_once() -> None:
    index = SearchIndex.of([Document("s", "Æsthetic Straße – naïve ﬁnish", key="n.md")])
    title = "Æsthetic Straße – naïve ﬁnish"
    assert lit(title, first(index, "strasse").title) == "Straße"
    assert lit(title, first(index, "finish").title) == "ﬁnish"
    assert lit(title, first(index, "aes").title) == "Æs"


def test_what_was_taken_for_a_misspelt_word_is_told(index: SearchIndex) -> None:
    assert index.search("kuberntes").relaxed == (Relaxed("kuberntes", "kubernetes"),)
    assert index.search("kubernetes").relaxed == ()


def test_a_word_that_stands_nowhere_is_left_out_and_told(index: SearchIndex) -> None:
    answer = index.search("munz xqzzk")
    assert ids(answer)[0] == "hpc"
    assert Relaxed("xqzzk", "") in answer.relaxed


def test_nothing_found_comes_with_something_to_try(index: SearchIndex) -> None:
    answer = index.search("kubernetes year:2011")
    assert (answer.sessions, answer.matches) == (0, ())
    assert "kubernetes" in answer.suggestions


@pytest.mark.parametrize("query", ["", "   ", '"', "("])
def test_what_asks_for_nothing_finds_everything_and_says_so(index: SearchIndex, query: str) -> None:
    answer = index.search(query)
    assert (answer.sessions, len(answer.matches)) == (index.size, index.size)
    assert answer.hints == ("Nothing to look for yet: this is everything.",)


def test_as_many_talks_are_listed_as_wanted_where_some_stand_in_several_notes() -> None:
    talks = (divmod(number, 3) for number in range(90))
    told = [
        Document(f"{n}-{m}", f"Lemons {n}", key=f"{n:02}/{m}.md", talk=str(n)) for n, m in talks
    ]
    index = SearchIndex.of(
        [*told, *(Document(f"x{n}", f"Lemons x{n}", key="x") for n in range(30))]
    )
    for query in ("lemons", "kind:talk", "sort:title lemons"):
        found = index.search(query, limit=20)
        assert (len(found.matches), found.sessions) == (20, 60)


def test_a_search_that_was_cancelled_says_so_and_shows_nothing(index: SearchIndex) -> None:
    answer = index.search("kubernetes", cancelled=lambda: True)
    assert answer.cancelled
    assert answer.matches == ()


def test_marked_and_starred_are_what_the_scope_says(index: SearchIndex) -> None:
    scope = Scope(marked=frozenset({"hpc", "gone"}), starred=frozenset({"cpp"}))
    assert ids(index.search("is:marked", scope=scope)) == ["hpc"]
    assert ids(index.search("is:starred", scope=scope)) == ["cpp"]


def test_a_changed_note_is_found_as_it_is_now(
    documents: list[Document], index: SearchIndex
) -> None:
    now = [d._replace(title="Sharks in the cloud") if d.id == "lambda" else d for d in documents]
    changed = index.with_changes(
        index.library, {"b/sydney.md"}, lambda keys: [d for d in now if d.key in keys]
    )
    assert ids(changed.search("sharks")) == ["lambda"]
    assert ids(changed.search("in:title lambda")) == ["loose"]
    assert changed.size == index.size
    assert changed.search("ann").events == index.search("ann").events == 2


def test_a_note_that_is_gone_is_found_no_more(
    documents: list[Document], index: SearchIndex
) -> None:
    left = index.with_changes(index.library, {"b/sydney.md"}, lambda _: [])
    assert left.size == index.size - 4
    assert ids(left.search("kubernetes")) == []


def test_many_changes_answer_as_an_index_made_anew(many: list[Document]) -> None:
    notes = sorted({document.key for document in many})[:60:3]
    now = [d._replace(title=d.title + " Changed") if d.key in notes else d for d in many]
    index = SearchIndex.of(many)
    for key in notes:
        index = index.with_changes(
            index.library, {key}, lambda keys: [d for d in now if d.key in keys]
        )
    anew = SearchIndex.of(now)
    for query in ("changed", "changed conf", "karam changed"):
        grown, made = index.search(query), anew.search(query)
        assert (grown.sessions, grown.events) == (made.sessions, made.events)
        assert set(ids(grown)[:20]) == set(ids(made)[:20])


def test_a_letter_that_begins_another_word_takes_no_talk_out_of_sight() -> None:
    wanted = [Document(f"w{n}", f"Testing spacecraft {n}", ("Pia Moss",)) for n in range(3)]
    others = [Document(f"o{n}", f"Ways of testing plants {n}") for n in range(40)]
    index = SearchIndex.of([*others, *wanted])
    for query in ("testing", "testing ", "testing p", "testing pi", "testing pia"):
        first = {match.id for match in index.search(query, 10).matches}
        assert first >= {"w0", "w1", "w2"}, query


def test_documents_with_the_words_as_typed_are_ranked_among_many_others() -> None:
    others = [Document(f"o{n}", f"Line {n} days") for n in range(600)]
    long = "A rather long way of saying that decrypting anything takes one lime and nothing else"
    index = SearchIndex.of([*others, Document("w", long)])
    assert index.search("lime d", 10).matches[0].id == "w"


def test_a_letter_that_begins_another_word_run_together_loses_no_talk() -> None:
    documents = [
        Document("w", "A test framework from scratch"),
        Document("o", "Test of frames"),
        *[Document(f"o{n}", f"Ways of testing plants {n}") for n in range(40)],
    ]
    index = SearchIndex.of(documents)
    for query in ("tesframe", "tesframes", "tesframesc"):
        assert "w" in {match.id for match in index.search(query, 10).matches}, query


def test_a_word_that_begins_as_typed_hides_no_word_beginnings_run_together() -> None:
    wanted = Document("w", "Duck typing is for the birds")
    others = [Document(f"o{n}", f"Ducktypes of kind {n}") for n in range(3)]
    index = SearchIndex.of([*others, wanted])
    assert ids(index.search("ducktyp")) == [
        match.id for match in index.search("ducktypes").matches
    ] + ["w"]


def test_word_beginnings_run_together_count_for_more_than_a_slip() -> None:
    others = [Document(f"o{n}", f"Overcoming hurdle {n}") for n in range(20)]
    index = SearchIndex.of([*others, Document("w", "Overview of the data science stack")])
    assert ids(index.search("overd"))[0] == "w"


def test_a_long_run_of_word_beginnings_is_cut_once_more_than_it_must() -> None:
    documents = [Document("w", "Writing tests for code"), Document("o", "A tool that writes code")]
    index = SearchIndex.of(documents)
    assert set(ids(index.search("writesco"))) == {"w", "o"}


@pytest.mark.parametrize("query", ["common xqzzk", "comomn xqzzk"])
def test_a_word_that_is_nowhere_hides_none_of_many(query: str) -> None:
    index = SearchIndex.of([Document(f"o{n}", f"Common ways {n}") for n in range(600)])
    answer = index.search(query)
    assert len(answer.matches) == 100
    assert Relaxed("xqzzk", "") in answer.relaxed


def test_an_answer_is_the_same_typed_letter_by_letter_or_at_once(many: list[Document]) -> None:
    typed, pasted = SearchIndex.of(many[:500]), SearchIndex.of(many[:500])
    query = many[7].title.lower()
    answers = [typed.search(query[:end]) for end in range(1, len(query) + 1)]
    for end in range(len(query), 0, -1):
        assert pasted.search(query[:end]) == answers[end - 1]
