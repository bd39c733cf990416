"""Related sessions, and the things that a notebook talks about."""

from __future__ import annotations

from notes.search import Document, SearchIndex
from notes.search.topic_terms import Said, topics_of

FILLER = [
    Document(f"f{n}", f"Gardening volume {n}", event_id="e", year=2000, key="f.md", line=n)
    for n in range(30)
]


def test_sessions_that_share_rare_words_are_related_most_first() -> None:
    made = [
        Document("a", "Kubernetes operators in Rust", key="n.md", line=1),
        Document("b", "Writing Kubernetes operators", key="n.md", line=2),
        Document("c", "Rust for gardening", key="n.md", line=3),
        Document("d", "Cooking", key="n.md", line=4),
        *FILLER,
    ]
    related = SearchIndex.of(made).related("a")
    assert [near.id for near in related] == ["b", "c"]
    assert set(related[0].words) == {"kubernetes", "operators"}
    assert 1 >= related[0].score > related[1].score > 0


def test_texts_relate_sessions_whose_titles_share_nothing() -> None:
    made = [
        Document("a", "First", key="n.md", line=1),
        Document("b", "Second", key="n.md", line=2),
        *FILLER,
    ]
    index = SearchIndex.of(made, {"a": "about firecracker microvms", "b": "firecracker again"})
    assert [near.id for near in index.related("a")] == ["b"]


def test_a_session_that_is_not_there_has_no_relations(index: SearchIndex) -> None:
    assert index.related("nobody") == ()


def test_names_of_things_are_topics_with_sessions_and_years() -> None:
    said = [
        Said("a", 2018, "Serverless with DynamoDB", text="We moved to Kafka and DynamoDB."),
        Said("b", 2019, "Why Kafka", text="It is because of Kafka that we sleep. Why not?"),
        Said("c", None, "Sleeping well", tags=("health",), text="why we should sleep"),
        Said("d", 2019, "Eating well", tags=("health",), text="and use k8s with care"),
        Said("e", 2019, "More k8s", text="It is, well, more."),
    ]
    found = {topic.name: topic for topic in topics_of(said)}
    assert set(found) == {"Kafka", "health", "k8s"} | ({"DynamoDB"} & set(found))
    assert found["Kafka"].sessions == ("a", "b")
    assert found["Kafka"].years == ((2018, 1), (2019, 1))
    assert found["health"].years == ((2019, 1),)


def test_people_and_addresses_are_no_topics() -> None:
    said = [
        Said(f"s{n}", 2019, "", text="see https://Example.org/Path said Munz", people="Frank Munz")
        for n in range(3)
    ]
    assert topics_of(said) == ()


def test_several_of_a_thing_are_the_same_topic_as_one_of_it() -> None:
    said = [
        Said("a", 2018, "", text="we keep an API small"),
        Said("b", 2019, "", text="we put APIs behind an API or two APIs"),
        Said("c", 2020, "", text="we like APIs on ECS"),
        Said("d", 2020, "", text="we like ECS and an API on EC"),
    ]
    found = {topic.name: topic.sessions for topic in topics_of(said)}
    assert found["API"] == ("a", "b", "c", "d")
    assert found["ECS"] == ("c", "d")
    assert "APIs" not in found
