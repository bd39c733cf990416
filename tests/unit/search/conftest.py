"""A made-up notebook to search in: few sessions, each there for a rule."""

from __future__ import annotations

import datetime as dt
import random

import pytest

from notes.models import Kind
from notes.search import Document, SearchIndex

TEXTS = {
    "cicd": "## CI/CD On AWS\n\nPipelines.\n\n### Rolling back\n\nFargate runs it all.\n",
    "post": "## Data-driven Postmortems\n\n- blame nobody\n- [slides](https://example.org/s)\n",
    "hpc": "## High Performance Computing\n\nOne million cores, and a café for them.\n",
    "cpp": "## Modern C++ in practice\n\n```cpp\nauto answer = 42;\n```\n",
    "lambda": "## Lambda at scale\n\nCold starts.\nFargate beside it, and Fargate again.\n",
}


def _documents() -> list[Document]:
    summit = {"event": "AWS Summit London", "event_id": "london19", "place": "London, UK"}
    days = {"first": dt.date(2019, 5, 8), "last": dt.date(2019, 5, 9), "year": 2019}
    sydney = {"event": "Cloud Days Sydney", "event_id": "sydney16", "place": "Sydney"}
    then = {"first": dt.date(2016, 10, 24), "last": dt.date(2016, 10, 24), "year": 2016}
    return [
        Document("cicd", "CI/CD On AWS", ("Danilo Poccia",), **summit, **days, key="a/london.md",
                 line=10, tags=("devops", "ci cd")),
        Document("hpc", "High Performance Computing", ("Frank Munz",), **summit, **days,
                 key="a/london.md", line=40),
        Document("key", "Keynote", ("Werner Vogels", "Ann Ümläut"), **summit, **days,
                 key="a/london.md", line=70, kind=Kind.KEYNOTE),
        Document("post", "Data-driven Postmortems", ("Jason Yee",), **sydney, **then,
                 key="b/sydney.md", line=5, tags=("devops",)),
        Document("lambda", "Lambda at scale", ("Ann Smith",), **sydney, **then,
                 key="b/sydney.md", line=25),
        Document("cpp", "Modern C++ in practice", ("Bea Stroud",), **sydney, **then,
                 key="b/sydney.md", line=50),
        Document("k8s", "Kubernetes for k8s beginners", ("Ann Smith",), **sydney, **then,
                 key="b/sydney.md", line=80, kind=Kind.WORKSHOP),
        Document("cjk", "機械学習入門", ("山田 太郎",), event="勉強会", event_id="jp18",
                 first=dt.date(2018, 2, 1), year=2018, key="c/jp.md", line=3),
        Document("net", "What is new in .NET", (), event="勉強会", event_id="jp18",
                 first=dt.date(2018, 2, 1), year=2018, key="c/jp.md", line=9),
        Document("loose", "Lambda", (), key="loose.md", line=1),
    ]  # fmt: skip


@pytest.fixture(scope="session")
def documents() -> list[Document]:
    return _documents()


@pytest.fixture(scope="session")
def index(documents: list[Document]) -> SearchIndex:
    return SearchIndex.of(documents, TEXTS)


@pytest.fixture(scope="session")
def many() -> list[Document]:
    """Two thousand sessions of made-up words, so that some words are common and some rare."""
    rng = random.Random(11)  # noqa: S311 - the same sessions in every run
    syllables = ["ka", "lo", "mi", "ter", "von", "dra", "shi", "pel", "ux", "ram", "gor", "bli"]
    words = ["".join(rng.choices(syllables, k=rng.randint(2, 4))) for _ in range(900)]
    weights = [1 / (rank + 3) for rank in range(len(words))]
    made = []
    for number in range(2_000):
        year = 2000 + number % 20
        title = " ".join(rng.choices(words, weights, k=rng.randint(3, 8))).title()
        speaker = f"{rng.choice(words).title()} {rng.choice(words).title()}"
        made.append(
            Document(
                id=f"s{number}",
                title=title,
                speakers=(speaker,),
                event=f"Conf {number % 50}",
                event_id=f"e{number % 50}-{year}",
                year=year,
                key=f"{year}/{number % 50}.md",
                line=number,
            )
        )
    return made


@pytest.fixture(scope="session")
def large(many: list[Document]) -> SearchIndex:
    return SearchIndex.of(many)
