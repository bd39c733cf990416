"""What holds for every query."""

from __future__ import annotations

import random
from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from notes.search import Document, SearchIndex, parse
from notes.search.part import Part
from notes.search.sight import KEPT, LETTERS_BEGUN, SEEN, before, kept_in_sight

PIECES = st.sampled_from(
    ["speaker:", "is:", "date:2016..", "(", ")", "|", " OR ", "-", "!", '"', "'", "^", "$", "/",
     "#", "k8s", "C++", "munz", "postmotem", "lambda", "机", "ü", " ", "in:body ", "sort:", "..",
     "has:code", "\\", "[", "*", "+", ":", "year:>2016", "/a+/", "kind:x"]
)  # fmt: skip
QUERIES = st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=9).map("".join))
BUDGET = 2.0
"""Seconds that no query may take, many times what any should."""


@given(query=QUERIES)
@settings(max_examples=100, deadline=None)
def test_every_text_is_a_query_and_is_answered(index: SearchIndex, query: str) -> None:
    started = process_time()
    answer = index.search(query)
    assert process_time() - started < BUDGET
    assert len(answer.matches) == min(100, answer.sessions)
    assert answer.query == query


@given(query=QUERIES)
@settings(max_examples=100, deadline=None)
def test_positions_rise_and_lie_inside_the_texts_that_are_shown(
    index: SearchIndex, query: str
) -> None:
    for match in index.search(query).matches:
        labels = index.library.labels(match.id)
        shown = [(match.title, labels.title), (match.speakers, labels.speakers),
                 (match.event, labels.event)]  # fmt: skip
        if match.snippet is not None:
            shown.append((match.snippet.positions, match.snippet.text))
        for positions, text in shown:
            assert list(positions) == sorted(set(positions))
            assert all(0 <= at < len(text) for at in positions)


@given(query=QUERIES)
@settings(max_examples=60, deadline=None)
def test_parsing_twice_gives_the_same(query: str) -> None:
    assert parse(query) == parse(query)


@given(seed=st.integers(0, 99))
@settings(max_examples=5, deadline=None)
def test_the_order_of_loading_does_not_matter(many: list[Document], seed: int) -> None:
    made = many[:300]
    rng = random.Random(seed)  # noqa: S311 - the same order for the same seed
    shuffled = rng.sample(made, len(made))
    one, other = SearchIndex.of(made), SearchIndex.of(shuffled)
    for document in rng.sample(made, 5):
        query = " ".join(rng.sample(document.title.split(), 2))
        assert one.search(query) == other.search(query)


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_case_and_punctuation_do_not_matter(
    large: SearchIndex, many: list[Document], data: st.DataObject
) -> None:
    words = data.draw(st.sampled_from(many)).title.split()[:3]
    plain = large.search(" ".join(words).lower())
    for other in (" ".join(words).upper(), ", ".join(words), " ".join(words) + "?"):
        assert [m.id for m in large.search(other).matches][:10] == [m.id for m in plain.matches][
            :10
        ]


@given(data=st.data())
@settings(max_examples=25, deadline=None)
def test_one_more_letter_of_a_title_never_loses_its_session(
    large: SearchIndex, many: list[Document], data: st.DataObject
) -> None:
    wanted = data.draw(st.sampled_from(many))
    title = wanted.title.lower()
    there = False
    for end in range(1, len(title) + 1):
        first_ten = [match.id for match in large.search(title[:end], limit=10).matches]
        there = there or wanted.id in first_ten
        assert wanted.id in first_ten or not there
    assert there


@given(data=st.data())
@settings(max_examples=40, deadline=None, derandomize=True)
def test_one_more_letter_loses_nothing_whatever_the_order_of_the_words(
    large: SearchIndex, many: list[Document], data: st.DataObject
) -> None:
    wanted = data.draw(st.sampled_from(many))
    typed = data.draw(st.permutations([*wanted.title.split(), wanted.speakers[0]]))
    query = " ".join(typed[:3]).lower()
    there = False
    for end in range(1, len(query) + 1):
        first_ten = [match.id for match in large.search(query[:end], limit=10).matches]
        assert wanted.id in first_ten or not there, query[:end]
        there = wanted.id in first_ten


@given(
    first=st.lists(st.integers(0, 20), unique=True, min_size=SEEN, max_size=SEEN),
    seen=st.lists(st.integers(0, 20), max_size=30),
)
def test_what_was_seen_stays_below_the_best(first: list[int], seen: list[int]) -> None:
    part = Part.of([])
    kept = kept_in_sight([(part, n) for n in first], [(part, n) for n in seen])
    numbers = [number for _, number in kept]
    best = SEEN - KEPT
    assert numbers[:best] == first[:best]
    assert len(numbers) == len(set(numbers)) == SEEN
    lasting = set(seen) - set(first[:best])
    assert len(lasting & set(numbers)) == min(KEPT, len(lasting))
    # Of more than can stay, those go that are not among the first by themselves.
    assert len(lasting) <= KEPT or lasting & set(first) <= set(numbers)


@given(typed=st.text("ab c+", min_size=1), mark=st.sampled_from(["?", ", ", "!\u0301"]))
def test_punctuation_is_no_letter_before(typed: str, mark: str) -> None:
    plain, marked = parse(typed + "d"), parse(typed + "d" + mark)
    states = [query.root for query in before(plain)]
    assert states == [query.root for query in before(marked) if query.root != marked.root]
    assert len(states) <= LETTERS_BEGUN


@given(words=st.lists(st.text("abc", min_size=1, max_size=6), min_size=1, max_size=4))
def test_what_was_there_before_was_typed_before(words: list[str]) -> None:
    typed = " ".join(words)
    roots = [parse(typed[:end]).root for end in range(len(typed), 0, -1)]
    for text in (typed, typed + " "):
        states = [query.root for query in before(parse(text))]
        assert states == sorted(states, key=roots.index)


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_one_wrong_letter_in_a_long_word_loses_nothing(
    large: SearchIndex, many: list[Document], data: st.DataObject
) -> None:
    wanted = data.draw(st.sampled_from(many))
    words = wanted.title.lower().split()
    longest = max(words, key=len)
    at = data.draw(st.integers(1, len(longest) - 2)) if len(longest) > 5 else None
    if at is not None:
        wrong = longest[:at] + "q" + longest[at + 1 :]
        query = " ".join([wrong if word == longest else word for word in words])
        assert wanted.id in [match.id for match in large.search(query).matches][:10]
