"""The note format that needs no guessing."""

from __future__ import annotations

import pytest

from notes.models import Kind, Span, Speaker
from notes.reading.source import NoteSource
from notes.structure.people.certain_people import exact_people
from notes.structure.recover import recover

EVENT = """---
event: Cloud Days Oslo
date: 2019-05-08
location: Oslo
---

## Abstract

Speakers: Zed; Wilhelmina Quux (Initech, @wq, https://quux.example)
Kind: keynote
Tags: storage, cloud

Text.

## 1. Ann Lee - something

Kind: workshop

Text.
"""


def test_labels_below_a_heading_are_taken_at_their_word() -> None:
    first, second = recover(NoteSource.of(EVENT)).note.sessions
    assert first.kind is Kind.KEYNOTE
    assert first.title == "Abstract"
    assert first.speakers == (
        Speaker("Zed"),
        Speaker("Wilhelmina Quux", "Initech", "@wq", "https://quux.example"),
    )
    assert first.tags == ("storage", "cloud")
    assert second.kind is Kind.WORKSHOP


def test_labels_of_the_only_talk_are_taken_at_their_word() -> None:
    text = "# Slow looms\n\nSpeakers: Ann Lee (Initech); Bo Day (R&D; Labs)\nTags: a, b\n\nText.\n"
    (session,) = recover(NoteSource.of(text, "looms.md")).note.sessions
    assert session.speakers == (Speaker("Ann Lee", "Initech"), Speaker("Bo Day", "R&D; Labs"))
    assert session.tags == ("a", "b")


def test_front_matter_has_the_last_word_on_one_session() -> None:
    text = (
        "---\ntitle: Real title\nspeakers: [Zed, Ann Lee]\nkind: panel\ntags: [a, b]\n---\n"
        "# Other title - Bo Ekman\n\n## Notes\n\nx\n"
    )
    recovery = recover(NoteSource.of(text, "conf-2019/other.md"))
    (session,) = recovery.note.sessions
    assert (session.title, session.kind, session.tags) == ("Real title", Kind.PANEL, ("a", "b"))
    assert [speaker.name for speaker in session.speakers] == ["Zed", "Ann Lee"]
    origin = recovery.origins[session.id, "speakers"]
    assert (origin.how, origin.confidence) == ("front matter", 1.0)


def test_speakers_may_be_mappings() -> None:
    person = "  - name: Ann Lee\n    company: Initech\n    twitter: annlee\n"
    text = f"---\ntitle: T\nspeakers:\n{person}---\nx\n"
    (session,) = recover(NoteSource.of(text)).note.sessions
    assert session.speakers == (Speaker("Ann Lee", "Initech", "@annlee"),)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Ann Lee (Initech, @ann); Bo Day (R&D; Labs)",
            [("Ann Lee", "Initech"), ("Bo Day", "R&D; Labs")],
        ),
        ("Ann Lee; Bo Day", [("Ann Lee", ""), ("Bo Day", "")]),
        ("Ann Lee (a (b; c); d); Bo Day", [("Ann Lee", "a (b; c); d"), ("Bo Day", "")]),
        ("Ann Lee :); Bo Day", [("Ann Lee :)", ""), ("Bo Day", "")]),
    ],
)
def test_a_semicolon_in_parentheses_parts_no_people(text: str, read: list[tuple[str, str]]) -> None:
    assert [(one.name, one.affiliation) for one in exact_people(text)] == read


def test_the_author_of_a_post_is_no_speaker() -> None:
    text = "---\nlayout: post\ntitle: On caches\nauthor: Ann Lee\n---\n\nNotes of a talk.\n"
    (session,) = recover(NoteSource.of(text, "_posts/2019-01-01-caches.md")).note.sessions
    assert session.speakers == ()


def test_an_exported_document_is_read_back_as_it_was_written() -> None:
    text = (
        "---\npodium: 1\ntitle: Cloud Days\n---\n\n# Cloud Days\n\n## A. Keynote: Bo Ekman\n\n"
        "Speaker: Zed (Initech)  \nKind: panel  \nSource: a.md:1-3\n\nText.\n\n### Ann Lee\n\nx\n\n"
        "## Links\n\nSource: a.md:4-9\n\nText.\n"
    )
    first, second = recover(NoteSource.of(text)).note.sessions
    assert (first.title, first.kind) == ("A. Keynote: Bo Ekman", Kind.PANEL)
    assert first.speakers == (Speaker("Zed", "Initech"),)
    assert first.span == Span(8, 19)
    assert (second.title, second.kind, second.speakers) == ("Links", Kind.TALK, ())


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("keynote", [("Cranes", Kind.KEYNOTE)]), ("talk", [("Cranes", Kind.TALK)]), ("break", [])],
)
def test_a_label_of_kind_makes_a_talk_of_a_note_that_is_named_otherwise(
    kind: str, expected: list[tuple[str, Kind]]
) -> None:
    text = f"---\ntitle: Notes\n---\n\n## Cranes\n\nKind: {kind}\n\nText about it.\n"
    note = recover(NoteSource.of(text, "_posts/2001-01-01-notes.md")).note
    assert [(one.title, one.kind) for one in note.sessions] == expected


def test_definitions_are_labels() -> None:
    text = "title\n: Slow looms\n\nspeaker\n: [Ann Lee](ann.md)\n\n## Why\n\nx\n: y\n"
    (session,) = recover(NoteSource.of(text, "looms.md")).note.sessions
    assert session.title == "Slow looms"
    assert [person.name for person in session.speakers] == ["Ann Lee"]
