"""Times of day as headings above the talks of each slot, and bold bullets as titles."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover


def found(text: str, path: str = "gloamfest-2017.md") -> list[tuple[str, list[str]]]:
    sessions = recover(NoteSource.of(text, path)).note.sessions
    talks = [each for each in sessions if each.kind.is_talk]
    return [(talk.title, [person.name for person in talk.speakers]) for talk in talks]


def slots(heading: str, *bullets: str) -> str:
    times = ("09:30", "10:30", "11:15")
    parts = [
        f"{heading.format(time)}\n\n{bullet}\n" for time, bullet in zip(times, bullets, strict=True)
    ]
    return "# Gloamfest 2017\n\n" + "\n".join(parts)


HEADINGS = pytest.mark.parametrize("heading", ["## {}", "### {} - 12:00", "{}\n-----"])


@HEADINGS
def test_bullets_with_people_below_times_are_talks(heading: str) -> None:
    text = slots(heading, "- Anna Berg: Tar for gates", "- Peter Ekman: Oil", "- Bo Ek: Wax")
    assert found(text) == [
        ("Tar for gates", ["Anna Berg"]),
        ("Oil", ["Peter Ekman"]),
        ("Wax", ["Bo Ek"]),
    ]


@HEADINGS
def test_titles_alone_below_times_are_talks(heading: str) -> None:
    text = slots(heading, "- Tar for gates\n  - it lasts", "- Oil on hinges", "- Wax for sails")
    assert [title for title, _ in found(text)] == [
        "Tar for gates",
        "Oil on hinges",
        "Wax for sails",
    ]


@HEADINGS
def test_friends_in_different_talks_are_no_speakers(heading: str) -> None:
    text = slots(
        heading,
        "- Nils: Tar for gates\n- Olga: Oil on hinges",
        "- Nils: Wax for sails\n- Olga: Ropes at sea",
        "- Nils: Nets in winter\n- Olga: Knots by heart",
    )
    assert [(title.split()[0], people) for title, people in found(text)] == [
        (word, []) for word in ("Tar", "Oil", "Wax", "Ropes", "Nets", "Knots")
    ]


def test_a_party_between_named_talks_is_none() -> None:
    text = slots("## {}", "- Anna Berg: Tar for gates", "- Harbour party", "- Bo Ek: Wax on sails")
    assert [title for title, _ in found(text)] == ["Tar for gates", "Wax on sails"]


def test_many_remarks_below_times_are_notes() -> None:
    remarks = "- it rains\n- trains are late\n- coffee is gone\n- they begin with tar\n- then wax"
    assert found(slots("## {}", remarks, remarks, remarks)) == []


@pytest.mark.parametrize("rule", ["", "\n****\n"])
@pytest.mark.parametrize("end", ["", ":", " :"])
def test_titles_in_bold_with_a_colon_above_their_notes_are_talks(end: str, rule: str) -> None:
    titles = ["Acme : Tar for gates", "Oil on hinges", "Lanterns"]
    text = "# Gloamfest 2017 - Session 2\n\n" + f"\n{rule}\n".join(
        f"* **{title}**{end}\n    * it lasts\n    * it is cheap" for title in titles
    )
    assert [title.rpartition(" : ")[2] for title, _ in found(text)] == [
        "Tar for gates",
        "Oil on hinges",
        "Lanterns",
    ]
