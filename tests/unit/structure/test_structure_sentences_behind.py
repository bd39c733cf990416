"""What a line says of a talk behind its title, and the signs that part title and people."""

from __future__ import annotations

import pytest

from notes.models import Kind
from notes.structure.titles.titles import read_entry


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Ann Lee: How caches rest. She woke one of them up on the stage", "How caches rest"),
        ("Ann Lee - How caches rest (live). The demo was slow but we all liked it.",
         "How caches rest (live)"),
        ("Ann Lee: How caches rest - see also https://ann.example/x", "How caches rest"),
        ("Ann Lee: How caches rest. See below for the demo that failed", "How caches rest"),
        ("Ann Lee: Wie Caches ruhen - siehe auch https://ann.example", "Wie Caches ruhen"),
    ],
)  # fmt: skip
def test_a_sentence_behind_a_title_is_no_part_of_it(line: str, title: str) -> None:
    entry = read_entry(line)
    assert (entry.title, [each.name for each in entry.people.speakers]) == (title, ["Ann Lee"])


@pytest.mark.parametrize(
    "title",
    [
        "Rest less. Wake more",
        "Where do caches sleep? Our long way to a service that is never up",
        "Caches vs. Queues and all that we put between us and them",
        "Ropes No. 5 and what it has to do with all of the others",
        "Caches. Queues. Logs. What Nobody Told You About Them",
        "What caches see when they wake",
    ],
)
def test_signs_within_a_title_end_none(title: str) -> None:
    assert read_entry(f"Ann Lee: {title}").title == title


@pytest.mark.parametrize(
    ("line", "title", "people"),
    [
        ("Caches II – Disk Remix - Ann Lee", "Caches II – Disk Remix", ["Ann Lee"]),
        ("Caches II | Disk Remix - Ann Lee", "Caches II | Disk Remix", ["Ann Lee"]),
        ("How caches rest - Bo Ek - Ann Lee", "How caches rest", ["Bo Ek", "Ann Lee"]),
        ("How caches rest – Ann Lee - Bo Ek", "How caches rest", ["Ann Lee", "Bo Ek"]),
        ("Ann Lee: A cache that rests - by means of *everything*",
         "A cache that rests - by means of everything", ["Ann Lee"]),
        ("Ann Lee, U of A, *How caches rest*", "How caches rest", ["Ann Lee"]),
        ("[*How caches rest*][r] hosted by Ann Lee. A long one", "How caches rest", ["Ann Lee"]),
    ],
)  # fmt: skip
def test_the_sign_before_people_parts_the_title(line: str, title: str, people: list[str]) -> None:
    entry = read_entry(line)
    assert (entry.title, [each.name for each in entry.people.speakers]) == (title, people)


@pytest.mark.parametrize("kind", ["Keynote", "Opening Keynote", "Panel"])
@pytest.mark.parametrize("sign", [" - ", ": ", " – "])
@pytest.mark.parametrize(
    "people", [["ANN LEE", "STEPHEN DAHLSTROM"], ["Ann Lee", "Bo Ek", "Cy Dahl"], ["STEVEN GREEN"]]
)
def test_all_who_stand_behind_a_kind_are_people(kind: str, sign: str, people: list[str]) -> None:
    entry = read_entry(f"{kind}{sign}{' and '.join(people)}")
    assert [each.name for each in entry.people.speakers] == people
    assert entry.title == kind
    assert entry.kind in (Kind.KEYNOTE, Kind.PANEL)
