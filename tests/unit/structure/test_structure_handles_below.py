"""Handles that stand alone right below a title, and who they are."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover


def found(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    note = recover(NoteSource.of(text, "gloamconf/day-1.md", "gloam")).note
    return [
        (session.title, [(person.name, person.handle) for person in session.speakers])
        for session in note.sessions
        if session.kind.is_talk
    ]


@pytest.mark.parametrize(
    "line",
    [
        "@brindlewick",
        "- @brindlewick",
        "* @brindlewick",
        "- @brindlewick\n- rest/queues",
        "Twitter: [@brindlewick](https://twitter.com/brindlewick)",
        "Twitter - @brindlewick",
        "------\n\n@brindlewick",
        "(@brindlewick)",
        "- @brindlewick, product mgr, initech",
        "- @brindlewick - developer at Initech",
        "@brindlewick (CTO, Initech)",
    ],
)
def test_a_handle_alone_below_a_title_is_who_spoke(line: str) -> None:
    text = f"# GloamConf\n\nWhy queues lie\n---\n{line}\n\nThey do.\n\nBoring deploys\n---\n\nOn.\n"
    assert found(text) == [
        ("Why queues lie", [("brindlewick", "@brindlewick")]),
        ("Boring deploys", []),
    ]


def test_two_handles_are_two_people() -> None:
    text = "# GloamConf\n\n## Why queues lie\n\n- @brindlewick & @osk_ar\n- They do so.\n"
    people = [("brindlewick", "@brindlewick"), ("osk_ar", "@osk_ar")]
    assert found(text) == [("Why queues lie", people)]


@pytest.mark.parametrize(
    "line", ["Thanks to @brindlewick for this.", "They do so.\n\n@brindlewick", "#gloamconf"]
)
def test_a_handle_in_the_text_is_nobody_who_spoke(line: str) -> None:
    text = f"# GloamConf\n\n## Why queues lie\n\n{line}\n\n## Boring deploys\n\nOn.\n"
    assert found(text) == [("Why queues lie", []), ("Boring deploys", [])]


def test_a_name_below_a_rule_is_who_spoke() -> None:
    text = "# Why queues lie\n\n---\n\nPeter Lang\n\n- They do so.\n"
    assert found(text) == [("Why queues lie", [("Peter Lang", "")])]


def test_a_handle_on_the_heading_below_a_word_tells_that_it_is_a_name() -> None:
    text = "# GloamConf\n\n" + "\n".join(
        f"## {title}\n\n### {name}\n#### @{handle}\n\n### Parts\n\n- {title}\n"
        for title, name, handle in [
            ("Why queues lie", "Peter Lang", "plang"),
            ("Teaching caches to forget", "zz top", "zztop"),
            ("Boring deploys", "楊曉明", "xming"),
        ]
    )
    text += "\n## Rest for locks\n\n### 明日 @hourly\n\n- Rest.\n"
    assert [(title, people[0][0]) for title, people in found(text)] == [
        ("Why queues lie", "Peter Lang"),
        ("Teaching caches to forget", "zz top"),
        ("Boring deploys", "楊曉明"),
        ("Rest for locks", "明日"),
    ]
