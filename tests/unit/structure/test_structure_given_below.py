"""Given names alone on the line right below a title."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover


def found(text: str) -> list[tuple[str, list[str]]]:
    note = recover(NoteSource.of(text, "gloamconf/day-1.md", "gloam")).note
    return [
        (session.title, [person.name for person in session.speakers])
        for session in note.sessions
        if session.kind.is_talk
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Oskar", ["Oskar"]),
        ("Julia", []),
        ("Peter / Initech", ["Peter"]),
        ("Peter - University of Norwich", ["Peter"]),
        ("Peter (Initech)", ["Peter"]),
        ("Peter @ Initech", ["Peter"]),
        ("Julia und Peter", ["Julia", "Peter"]),
        ("KK, Peter / Hooli", ["KK", "Peter"]),
        ("Peter, Initech", ["Peter"]),
        ("Austin, TX", []),
        ("Ruby", []),
        ("Queues", []),
        ("Queues - Initech", []),
        ("Peter - what he said", []),
        ("Peter\nsaid that queues lie", []),
        ("Peter, Julia, Queues and more", []),
    ],
)
def test_a_known_given_name_alone_below_a_title_is_who_spoke(line: str, names: list[str]) -> None:
    text = f"# GloamConf\n\n## Why queues lie\n\n{line}\n\n- they do\n\n## Boring deploys\n\nOn.\n"
    assert found(text) == [("Why queues lie", names), ("Boring deploys", [])]
