"""Forms too weak for one line, which several entries below each other show to be names."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TITLES = ("Leases that rest", "What queues remember", "Boring deploys")
NAMES = ("Harriet Nwosu", "Wayra Quispe", "Ida Kjær")


def found(text: str) -> list[tuple[str, list[str]]]:
    note = recover(NoteSource.of(f"# Gloamfest 2021\n\n{text}", "note.md")).note
    return [(s.title, [p.name for p in s.speakers]) for s in note.sessions if s.kind.is_talk]


@pytest.mark.parametrize(
    "entry",
    [
        "- {x}. {t}\n",
        "- {x}. {t}. It was long.\n",
        "- **{x}.** {t}\n",
        "## {x}. {t}\n\ntext\n",
        "- {x} on {t}\n",
        "## {x} about {t}\n\ntext\n",
        "**{x}** – *{t}*. It was long and I sat near the door.\n\n",
        '**{x}**, "{t}". It was long and I sat near the door.\n\n',
    ],
)
def test_people_stand_before_their_titles(entry: str) -> None:
    text = "".join(entry.format(t=t, x=x) for t, x in zip(TITLES, NAMES, strict=True))
    assert found(text) == [(t, [x]) for t, x in zip(TITLES, NAMES, strict=True)]


def test_names_in_capitals_stand_before_their_titles() -> None:
    names = ("JANE SMITH", "PETER EKMAN", "ANNA BERG")
    text = "".join(f"{x} {t}\n\n- point\n\n" for t, x in zip(TITLES, names, strict=True))
    assert found(text) == [(t, [x.title()]) for t, x in zip(TITLES, names, strict=True)]


def test_surnames_alone_stand_in_brackets() -> None:
    lines = (
        "Leases that rest (Nwosu, Ekman)",
        "Boring deploys (Quispe)",
        "Slow logs (Berg and Holt)",
    )
    assert found("".join(f"- {line}\n" for line in lines)) == [
        ("Leases that rest", ["Nwosu", "Ekman"]),
        ("Boring deploys", ["Quispe"]),
        ("Slow logs", ["Berg", "Holt"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "- Leases that rest (Rust, Kafka)\n- Boring deploys (Postgres)\n",
        "- Leases that rest (Berlin)\n- Boring deploys (Paris)\n",
        "- Machine learning. An intro\n- Event sourcing. A tour\n",
        "- Postgres on ice\n- Kubernetes on a ferry\n",
        "- AWS LAMBDA in depth\n- HTTP API design\n",
    ],
)
def test_other_words_in_such_places_are_no_people(text: str) -> None:
    assert [people for _, people in found(text) if people] == []


def test_one_such_line_among_others_says_nothing() -> None:
    text = "## Jane Smith on queues\n\ntext\n\n## Boring deploys\n\ntext\n\n## Slow logs\n\ntext\n"
    assert ("queues", ["Jane Smith"]) not in found(text)
