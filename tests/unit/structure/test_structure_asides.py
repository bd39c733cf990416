"""Headings beside the talks: pauses, booths, times that stop, the event's own name, groups."""

from __future__ import annotations

import pytest

from notes.models import Kind
from notes.reading.source import NoteSource
from notes.structure.recover import recover

TALKS = "### Boring deploys - Maria Lopez\n\n- a\n\n### Queues remember - Tom Berger\n\n- a\n\n"


def told(text: str, path: str = "notes.md") -> list[tuple[str, Kind]]:
    note = recover(NoteSource.of(text, path, "notebook")).note
    return [(each.title, each.kind) for each in note.sessions]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Cake", Kind.BREAK),
        ("Sandwiches", Kind.BREAK),
        ("Sponsor booth", Kind.SECTION),
        ("Sponsor area", Kind.SECTION),
        ("Nota bene", Kind.SECTION),
        ("Live presentations:", Kind.SECTION),
        ("10.4.22", Kind.SECTION),
        ("Placeholder", Kind.SECTION),
    ],
)
def test_what_stands_beside_talks_by_its_words_is_none(heading: str, kind: Kind) -> None:
    sessions = told(f"# Gloamfest 2022\n\n{TALKS}### {heading}\n\n- a point\n\n{TALKS}")
    assert (heading.rstrip(":"), kind) in [(title.rstrip(":"), what) for title, what in sessions]


def test_a_writer_who_stops_to_note_times_goes_on_with_talks() -> None:
    text = (
        "# Gloamfest 2025\n\n### How queues rest 9:20am to 9:50am\n\n* a\n\n"
        "### Why caches grow 10:00am to 10:30am\n\n* a\n\n"
        "### Where maps wait 11:10am to 11:40am\n\n* a\n\n"
        "### What the clock forgot\n\n* a\n\n### A map of rivers\n\nMaria Lopez\n\n* a\n"
    )
    assert [title for title, kind in told(text) if kind.is_talk] == [
        "How queues rest",
        "Why caches grow",
        "Where maps wait",
        "What the clock forgot",
        "A map of rivers",
    ]


def test_a_second_heading_with_the_days_is_the_events_name_as_well() -> None:
    heading = "# Society for River Studies #\n## Annual Conference ##\n"
    text = f"{heading}*03 March - 05 March 2014*\n\n{TALKS}"
    assert [title for title, kind in told(text) if kind.is_talk] == [
        "Boring deploys",
        "Queues remember",
    ]


def test_a_heading_without_text_above_named_entries_is_no_talk() -> None:
    text = (
        "# Terraform at Initech\n\n- a\n\n# Tuesday Keynote\n## Opening words\n- a\n\n"
        "## Changing systems\n- a\n\n## Risk management with Maria Lopez, Acme\n- a\n\n"
        "## Slow tests with Tom Berger at Initech\n- a\n\n"
        "# Interviewing with Ida Falk at Acme\n- a\n"
    )
    sessions = told(text, "gloamfest_2018.md")
    assert ("Tuesday Keynote", Kind.SECTION) in sessions
    assert [title for title, _ in sessions][2:6] == [
        "Opening words",
        "Changing systems",
        "Risk management",
        "Slow tests",
    ]


@pytest.mark.parametrize("handles", ["@mlopez, @riverbits, #gloam", "@mlopez #gloam", "@mlopez"])
def test_handles_below_a_name_are_of_that_person(handles: str) -> None:
    text = (
        f"# Seeing rivers\n\nMaria Lopez, Tamarack\n{handles}\n\nhttp://example.org\n\n- a point\n"
    )
    (talk,) = recover(NoteSource.of(text, "rivers.md", "notebook")).note.sessions
    assert [(each.name, each.handle) for each in talk.speakers] == [("Maria Lopez", "@mlopez")]


def test_a_subtitle_may_stand_in_the_bullet_before_the_people() -> None:
    text = (
        "# Gloamfest 2013\n\n## Boring deploys\n- Maria Lopez\n\n- a point\n\n"
        "## Queues remember\n- Tom Berger\n\n- a point\n\n"
        "## A register of rivers\n- Its making and its use\n- Rosa Ek & Josh Falk\n\n- a point\n\n"
        "## Rest\n- Of leases\n- Peter Holm/Anna Berg\n- @rest -- http://example.org\n\nText.\n"
    )
    note = recover(NoteSource.of(text, "sessions.md", "notebook")).note
    assert [[person.name for person in talk.speakers] for talk in note.sessions] == [
        ["Maria Lopez"],
        ["Tom Berger"],
        ["Rosa Ek", "Josh Falk"],
        ["Peter Holm", "Anna Berg"],
    ]


def test_days_below_a_heading_that_is_not_the_first_have_their_talks() -> None:
    text = (
        "## Summary (by me)\n\nGood.\n\n# Gloamfest 2019 Notes\n\n## **Day 1**\n\n"
        "### **Session:  What is a release?**\n\n* a\n    * # of servers\n\n"
        "### **Session:  Resting on call**\n\n* a\n\n"
        "## Day 2\n\n### **Session: Slow tests**\n\n* a\n\n"
        "### **Session: The 2<sup>nd</sup> life of disks**\n\n* a\n"
    )
    assert [title for title, kind in told(text, "2019 Gloamfest.md") if kind.is_talk] == [
        "What is a release?",
        "Resting on call",
        "Slow tests",
        "The 2nd life of disks",
    ]


def test_dates_as_headings_make_a_programme_of_the_headings_below() -> None:
    text = (
        "# Root - Oslo\nMy second conference.\n\n## 08/12/25\n\n"
        "### Intro talks\n#### Tamarack\nText.\n\n"
        "#### Soil maps\nText.\n\n### Running queues in space\nText.\n\n## 09/12/25\n\n"
        "### Leases in practice\nText.\n\n### Disks that sleep\nText.\n\n## Conclusion\nGood.\n"
    )
    assert [title for title, kind in told(text, "2025/Root-Oslo.md") if kind.is_talk] == [
        "Tamarack",
        "Soil maps",
        "Running queues in space",
        "Leases in practice",
        "Disks that sleep",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Maria Lopez, *University of Plains*: <http://example.org/staff>",
        "Maria Lopez *University of Plains*",
        "**Maria Lopez** *University of Plains*",
    ],
)
def test_an_organisation_in_type_is_no_title(line: str) -> None:
    text = f"# Gloamfest 2014\n\n### Slow food for maps\n{line}\n\nText.\n\n{TALKS}"
    note = recover(NoteSource.of(text, "notes.md", "notebook")).note
    (person,) = note.sessions[0].speakers
    assert (note.sessions[0].title, person.name, person.affiliation) == (
        "Slow food for maps",
        "Maria Lopez",
        "University of Plains",
    )


def test_a_sub_heading_that_opens_a_list_is_no_title() -> None:
    text = "# Maria Lopez\n\n## With leases:\n\n- they rest\n"
    assert [title for title, _ in told(text, "2pm_maria-lopez.md")] == ["Maria Lopez"]


def test_a_surname_that_is_a_word_is_one_where_others_stand_behind_by() -> None:
    text = (
        "### Slow tests by Maria Lopez\n\n- a\n\n### Why maps rest by Dakota Low\n\n- a\n\n"
        "### Moving to strategy by Retta Small\n\n- a\n\n### Disks by Tom Berger\n\n- a\n"
    )
    note = recover(NoteSource.of(text, "day1.md", "gloamfest")).note
    assert [[person.name for person in talk.speakers] for talk in note.sessions] == [
        ["Maria Lopez"],
        ["Dakota Low"],
        ["Retta Small"],
        ["Tom Berger"],
    ]


def test_titles_in_bold_with_their_people_are_told_from_the_bold_lines_inside() -> None:
    inside = "".join(f"**Making step {step} faster**\n\n- a\n- b\n\n" for step in range(6))
    text = (
        "# Loom & Bread\n\n2014-11-18 in Bergen, Norway\n\n**Managing gardens, then and now**\n\n"
        f"by Maria Lopez and Tom Berger\n\n{inside}**Advanced compost**\n\nby Rosa Ek\n\n{inside}"
    )
    sessions = told(text, "2014-11-18-loom-and-bread.md")
    assert [title for title, kind in sessions if kind.is_talk] == [
        "Managing gardens, then and now",
        "Advanced compost",
    ]


def test_headings_of_one_level_for_talks_and_what_is_inside_them() -> None:
    inside = "## How does it do that?\n\n- a\n\n## Where to go from here\n\n- a\n\n"
    text = (
        f"# Gloam meetup\n\n## Boring deploys\n\nby Maria Lopez\n\n{inside}## Why maps rest\n\n"
        f"by Tom Berger\n\n{inside}## Slow tests\n\nby Rosa Ek\n\n{inside}"
    )
    note = recover(NoteSource.of(text, "2016-09-19-gloam.md", "notebook")).note
    assert [(each.title, each.span.first, each.span.last) for each in note.sessions] == [
        ("Boring deploys", 3, 14),
        ("Why maps rest", 15, 26),
        ("Slow tests", 27, 38),
    ]


def test_headings_that_name_nobody_are_talks_where_hardly_any_names_its_speaker() -> None:
    text = (
        "# Gloamfest 2016\n\n## Boring deploys - Maria Lopez\n\n- a\n\n## Why maps rest\n\n- a\n\n"
        "## Slow tests\n\n- a\n\n## What queues know\n\n- a\n\n## Leases\n\n- a\n"
    )
    assert len(told(text)) == 5
