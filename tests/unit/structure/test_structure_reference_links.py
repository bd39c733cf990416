"""Links whose targets stand apart, links with a slip, and attribute lists behind links."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.text.reference_links import with_targets
from notes.structure.titles.titles import read_entry
from notes.structure.words.inline import bare

if TYPE_CHECKING:
    from notes.models import Note

DEFINED = [
    "[Cold caches]: talks/cold.md",
    "[Ann Berg]: https://ann.example",
    "[1]: https://one.example",
]


def note_of(text: str, path: str = "gloam-2019/README.md", *beside: str) -> Note:
    return recover(NoteSource.of(text, path, siblings=beside)).note


def linked(line: str) -> str:
    lines = [line, "", *DEFINED]
    return with_targets(lines, "\n" + "\n".join(lines))[0]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("- [Cold caches] - Bo", "- [Cold caches](talks/cold.md) - Bo"),
        ("- [cold   Caches][] - Bo", "- [cold   Caches](talks/cold.md) - Bo"),
        ("- [A walk][cold caches] - Bo", "- [A walk](talks/cold.md) - Bo"),
        ("- [A walk] [1] (Bo)", "- [A walk](https://one.example) (Bo)"),
        (
            "- [Cold caches] ([Ann Berg])",
            "- [Cold caches](talks/cold.md) ([Ann Berg](https://ann.example))",
        ),
    ],
)
def test_a_label_gets_the_target_that_is_defined_apart(line: str, shown: str) -> None:
    assert linked(line) == shown


@pytest.mark.parametrize(
    "line",
    [
        "as they said [1]",
        "- [ ] Cold caches",
        "- [Warm] - Bo",
        "[Cold caches](https://other.example)",
        "![Cold caches](cold.png)",
        "[[Cold caches]]",
        "[Cold caches]: talks/cold.md",
    ],
)
def test_brackets_that_are_no_link_to_what_is_defined_stay(line: str) -> None:
    assert linked(line) == line


@pytest.mark.parametrize("people", ["[Ann Berg]", "[Bo Ek]"])
@pytest.mark.parametrize("title", ["[Warm caches]", "[Closing keynote: Warm caches]"])
def test_labels_without_a_target_are_labels_beside_those_that_have_one(
    title: str, people: str
) -> None:
    text = f"# Day 1\n\n- {title}, {people}\n- [Cold caches], {people}\n- [Wet caches], {people}\n"
    found = note_of("\n".join([text, *DEFINED])).sessions
    assert [session.title for session in found if session.kind.is_talk] == [
        "Warm caches",
        "Cold caches",
        "Wet caches",
    ]


def test_a_label_alone_on_its_line_may_be_a_link_over_two_lines() -> None:
    line = "[Ek and colleagues]"
    assert linked(line) == line


@pytest.mark.parametrize("word", ["de", "di", "von"])
@pytest.mark.parametrize("joint", [" y ", ", ", " & "])
def test_people_that_are_links_gave_the_talk_that_is_one(word: str, joint: str) -> None:
    line = f"[Cold caches]({'x'}) {word} [Ann Berg](y){joint}[Jane Smith](z)"
    entry = read_entry(line)
    assert (entry.title, [each.name for each in entry.people.speakers]) == (
        "Cold caches",
        ["Ann Berg", "Jane Smith"],
    )


def test_a_note_without_definitions_keeps_its_lines() -> None:
    lines = ["- [Cold caches] - Bo", "a]: b"]
    assert with_targets(lines, "\n" + "\n".join(lines)) is lines


INDEX = """# Gloam JS 2019

## Talks

Thursday, May 9, 2019
- Opening keynote: [Why leases rest] ([Ann Berg], [Acme])
- [Cold caches] ([Bo Ekman], Initech)
- Closing keynote by [Cy Dahl], Acme (on rest, twice)

[Why leases rest]: talks/leases.md
[Cold caches]: talks/cold.md
[Ann Berg]: https://ann.example
[Bo Ekman]: https://bo.example
[Cy Dahl]: https://cy.example
[Acme]: https://acme.example
"""


def test_a_list_of_talks_by_labels_alone_names_titles_and_people() -> None:
    note = note_of(INDEX)
    found = [
        (talk.title, [each.name for each in talk.speakers])
        for talk in note.sessions
        if talk.kind.is_talk
    ]
    assert found == [
        ("Why leases rest", ["Ann Berg"]),
        ("Cold caches", ["Bo Ekman"]),
        ("Closing keynote", ["Cy Dahl"]),
    ]
    assert {"talks/leases.md", "talks/cold.md"} <= {link.target for link in note.links}


def test_headings_in_brackets_with_their_targets_at_the_end() -> None:
    text = (
        "[Leases at rest] - Ann Berg\n---------------------------\n\n* rest\n\n"
        "[Cold caches][c] - Bo Ekman\n---------------------------\n\n* cold\n\n"
        "[Leases at rest]: https://a.example/1\n[c]: https://a.example/2\n"
    )
    talks = note_of(text, "gloam-2019/day-two.md").sessions
    assert [(talk.title, talk.speakers[0].name) for talk in talks] == [
        ("Leases at rest", "Ann Berg"),
        ("Cold caches", "Bo Ekman"),
    ]


@pytest.mark.parametrize(
    ("text", "shown", "target"),
    [
        ("Opening - [Ann Berg]: https://ann.example", "Opening - Ann Berg", "https://ann.example"),
        ("[Cold caches] (https://c.example/1) by Bo", "Cold caches by Bo", "https://c.example/1"),
        (
            '[Cold](https://c.example){target="_blank" title="Cold"} - Bo',
            "Cold - Bo",
            "https://c.example",
        ),
        ("[Cold](https://c.example){: .external} - Bo", "Cold - Bo", "https://c.example"),
        ("[Cold](https://c.example){rel=nofollow} - Bo", "Cold - Bo", "https://c.example"),
    ],
)
def test_links_with_a_slip_or_attributes_show_their_label(
    text: str, shown: str, target: str
) -> None:
    found = bare(text)
    assert (found.text, found.links[0][1]) == (shown, target)


@pytest.mark.parametrize("text", ["a set {x, y} of sets", "use {name} here", "{1: 2}"])
def test_braces_of_other_text_stay(text: str) -> None:
    assert bare(text).text == text


@pytest.mark.parametrize(
    ("line", "title", "name"),
    [
        (
            "How hooks rest in themes [Ann Berg](https://ann.example)",
            "How hooks rest in themes",
            "Ann Berg",
        ),
        (
            "cold caches for everybody [Sarah Moreau](http://s.example)",
            "cold caches for everybody",
            "Sarah Moreau",
        ),
    ],
)
def test_a_person_linked_behind_a_title_gave_it(line: str, title: str, name: str) -> None:
    text = f"# {line}\n\n- rest\n\n# Leases - Bo Ekman\n\n- more\n"
    talk = note_of(text, "gloam-2019/notes.md").sessions[0]
    assert (talk.title, [each.name for each in talk.speakers]) == (title, [name])


@pytest.mark.parametrize(
    "line",
    [
        "What I learned of [Ann Berg](https://ann.example)",
        "An hour of code and the [Ann Berg](https://ann.example)",
        "Notes for all [Cold Caches](cold.md)",
    ],
)
def test_a_link_that_a_title_goes_on_with_is_nobody(line: str) -> None:
    text = f"# {line}\n\n- rest\n\n# Leases - Bo Ekman\n\n- more\n"
    assert note_of(text, "gloam-2019/notes.md").sessions[0].speakers == ()
