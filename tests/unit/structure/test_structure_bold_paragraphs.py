"""Titles in bold over several lines, with their people in the same paragraph."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover


def talks(text: str) -> list[tuple[str, list[str], int]]:
    note = recover(NoteSource.of(text, "note.md")).note
    return [
        (each.title, [person.name for person in each.speakers], each.span.first)
        for each in note.sessions
        if each.kind.is_talk
    ]


WRAPPED = """# Gloamfest 2021

# Panel 1: Rest

**Leases that rest while nobody
looks at them
Speaker: Harriet Nwosu (University of
Oslo)**

they rest

**what it takes:**
* time

**Queues in self-
service: what they remember
Speaker: Bo Ekman (Initech)
Co-author: Cy Dahl (Globex)**

queues remember

# Panel 2: Work

Boring deploys on a
Friday afternoon
Speaker: Ida Berg (Acme)
they wait

**Maps
Speaker: Ann Berg**
"""


def test_a_title_goes_on_to_the_label_for_its_speaker() -> None:
    assert talks(WRAPPED) == [
        ("Leases that rest while nobody looks at them", ["Harriet Nwosu"], 5),
        ("Queues in self-service: what they remember", ["Bo Ekman"], 15),
        ("Boring deploys on a Friday afternoon", ["Ida Berg"], 24),
        ("Maps", ["Ann Berg"], 29),
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "**this is what I take\naway from it all**",
        "**never closed\nand on it goes",
        "**one\n\ntwo**",
    ],
)
def test_other_text_in_bold_over_lines_stays_as_it_is(paragraph: str) -> None:
    text = (
        f"# Gloamfest 2021\n\n## Leases that rest - Ann Berg\n\n{paragraph}\n\n## Maps - Bo Ekman\n"
    )
    assert [title for title, *_ in talks(text)] == ["Leases that rest", "Maps"]


NAMED = """# Gloamfest 2021

**Leases that rest while nobody
looks at them
Ann Berg, Initech**

they rest

**What queues remember
by Bo Ekman**

**Slow maps
Ida Lind (Acme)**
"""


def test_people_in_bold_need_no_label() -> None:
    assert talks(NAMED) == [
        ("Leases that rest while nobody looks at them", ["Ann Berg"], 3),
        ("What queues remember", ["Bo Ekman"], 9),
        ("Slow maps", ["Ida Lind"], 12),
    ]


def test_type_that_is_opened_alone_is_no_title() -> None:
    assert talks(WRAPPED + "\n**\nBo Ekman - @boekman\n\n---\n\nthey wait\n") == talks(WRAPPED)
