"""How people write down what they hear: keynotes by name, speakers in passing, remarks."""

from __future__ import annotations

import datetime as dt

import pytest

from notes.reading.source import NoteSource
from notes.structure.people.people import read_people
from notes.structure.recover import recover
from notes.structure.titles.titles import read_entry


def talks(text: str, path: str = "note.md") -> list[tuple[str, list[str]]]:
    note = recover(NoteSource.of(text, path)).note
    return [
        (each.title, [person.name for person in each.speakers])
        for each in note.sessions
        if each.kind.is_talk
    ]


@pytest.mark.parametrize(
    ("line", "title", "name"),
    [
        ("Ann Berg's Keynote", "Ann Berg's Keynote", "Ann Berg"),
        ("Harriet Nwosu’s talk", "Harriet Nwosu’s talk", "Harriet Nwosu"),
        ("Ann Berg's keynote (who wrote it all)", "Ann Berg's keynote", "Ann Berg"),
        ("May 2021: Ann Berg, How leases rest", "How leases rest", "Ann Berg"),
        ("Ann Berg, Why leases rest", "Why leases rest", "Ann Berg"),
        ("@annberg Ann Berg", "", "Ann Berg"),
        ("Ann Berg - Quiet Leases Project Lead", "", "Ann Berg"),
        ("留白的架構 - 史甫仁 (Ann Shih)", "留白的架構", "史甫仁"),
    ],
)
def test_people_are_read_off_an_entry(line: str, title: str, name: str) -> None:
    entry = read_entry(line)
    assert (entry.title, [each.name for each in entry.people.speakers]) == (title, [name])


@pytest.mark.parametrize("line", ["Initech's keynote", "The Lead", "People's Session"])
def test_others_are_nobody(line: str) -> None:
    assert read_entry(line).people.speakers == ()


def test_a_wide_slash_parts_a_name_from_its_organisation() -> None:
    for line in ("王小明／安靜科技 顧問", "Ann Berg／安靜科技 顧問", "Ann Berg. @annberg"):
        (person,) = read_people(line).speakers
        assert person.name in {"王小明", "Ann Berg"}
    assert read_people("王小明／安靜科技 顧問").speakers[0].affiliation == "安靜科技 顧問"


def test_below_a_title_such_lines_are_its_speakers() -> None:
    text = "# 留白的架構\n\n> 王小明／安靜科技 顧問  \n> 陳大文／夜行社 工程師\n\n> 內容\n"
    assert talks(text) == [("留白的架構", ["王小明", "陳大文"])]


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("> 2021-05-04 - 2021-05-06 @ [Town Hall](https://maps.example/1)", 4, 6),
        ("> 4-6 May 2021 @ [Town Hall](https://maps.example/1)", 4, 6),
    ],
)
def test_a_place_beside_the_days_may_be_a_link(line: str, start: int, end: int) -> None:
    event = recover(NoteSource.of(f"# Gloamfest\n\n{line}\n\n- [A - Ann Berg](a.md)\n")).note.event
    assert (event.date_start, event.date_end) == (dt.date(2021, 5, start), dt.date(2021, 5, end))
    assert event.location == "Town Hall"


DAYS = """# Gloam

## Wednesday

## Leases that rest

- they rest

## What queues remember

- all

# Day 2

## Boring deploys

- dull
"""


def test_the_first_day_stands_below_the_title_that_others_stand_beside() -> None:
    assert [title for title, _ in talks(DAYS, "gloam/gloam.md")] == [
        "Leases that rest",
        "What queues remember",
        "Boring deploys",
    ]


def test_headings_inside_talks_say_nothing_of_the_note() -> None:
    parts = "".join(
        f"\n## {title}\n\n### Summary\n\n- a\n\n### Questions\n\n- b\n"
        for title in ("Leases that rest", "What queues remember", "Boring deploys")
    )
    assert len(talks(f"# Gloamfest 2021\n{parts}")) == len(parts.split("## ")) // 3


PLAIN = """Notes from Gloam-con europe

Ann Berg's Keynote (wrote it all)

 * leases rest

Quiet Leases
 * talk by Harriet and Bo
 * they rest

What queues remember - Ida Berg
 * all of it

Boring deploys - Cy Dahl
 * dull
"""


def test_a_plain_note_names_its_event_first_and_its_talks_above_bullets() -> None:
    found = talks(PLAIN, "gloam-con-europe.md")
    assert [title for title, _ in found] == [
        "Ann Berg's Keynote",
        "Quiet Leases",
        "What queues remember",
        "Boring deploys",
    ]
    assert found[0][1] == ["Ann Berg"]


def test_a_list_of_speakers_is_no_list_of_talks() -> None:
    text = (
        "# Gloamfest 2021\n\n## Speakers\n\n- [Ann Berg](https://example.org), CEO @ Initech\n"
        "- Bo Ekman, engineer\n\n## Leases that rest - Ann Berg\n\n- rest\n\n"
        "## Queues - Bo Ekman\n\n- remember\n\n## Maps - Ida Berg\n\n- slow\n\n## Last words\n\n"
        "- Ann: We go on tomorrow. Say what you liked!\n"
        "- Bo: It was so good. Thanks to all of you who came here.\n"
    )
    assert [title for title, _ in talks(text)] == ["Leases that rest", "Queues", "Maps"]


def test_a_label_for_the_speaker_is_no_title() -> None:
    text = "#\n\n## Speaker: Ann Berg (Engineer)([@ann](https://example.org))\n\n### Rest\n\n* a\n"
    assert talks(text, "2021-05-04/1-leases-that-rest.md") == [("Leases that rest", ["Ann Berg"])]


def test_the_file_of_one_day_of_a_course_is_one_talk() -> None:
    text = "Teach the Teacher\n===\nDay 1\n\n## Notes\n\n- a\n\n## Kinds of rest\n\n- b\n"
    text += "\n## Afternoon\n\n- c\n"
    (talk,) = talks(text, "teach-the-teacher/teach-the-teacher-day-1.md")
    assert talk == ("Teach the Teacher", [])


@pytest.mark.parametrize(
    "line",
    [
        "By *Ilmar Tammeks* [@ilmar](https://site.example/ilmar)",
        "By **Ilmar Tammeks**",
        "by _Ilmar Tammeks_ [Ilmar Tammeks](https://site.example)",
    ],
)
def test_a_name_in_type_behind_by_is_one_whatever_it_looks_like(line: str) -> None:
    text = (
        f"# Gloamfest 2021\n\n## Leases that rest\n\n{line}\n\n- a\n\n## Maps - Ann Berg\n\n- b\n"
    )
    assert talks(text) == [("Leases that rest", ["Ilmar Tammeks"]), ("Maps", ["Ann Berg"])]


def test_a_surname_behind_a_particle_may_be_any_word() -> None:
    assert read_entry("Hey leases, rest - Ann van Order").title == "Hey leases, rest"


def test_the_file_tells_which_part_of_a_heading_is_the_title() -> None:
    text = "# Ann Berg …how leases rest\n@ann\n\n## Before\n- a\n"
    assert talks(text, "How leases rest - Ann Berg.md") == [("How leases rest", ["Ann Berg"])]


def test_a_keynote_by_title_and_file_is_one_talk() -> None:
    parts = "".join(f"\n{name}\n---\na\n" for name in ("Ann Berg", "Bo Ekman", "Ida Lind"))
    text = f"Keynote from Gloamfest 2021\n===\n{parts}"
    assert talks(text, "gloamfest/keynote.md") == [("Keynote from Gloamfest 2021", [])]


@pytest.mark.parametrize(
    "entry",
    [
        "## {}\n__Speaker__ - {} - _CTO, Initech_\n\n* a\n\n",
        "1) {}\n{}\n\na note that goes on about the thing\n\n",
    ],
)
def test_people_stand_behind_a_label_in_type_or_below_a_number(entry: str) -> None:
    found = [("Leases that rest", ["Ann Berg"]), ("Maps that wait", ["Harriet Nwosu"])]
    text = "".join(entry.format(title, name) for title, (name,) in found)
    assert talks(f"# Gloamfest 2021\n\n{text}") == found
