"""When a talk was given, in brackets behind its title, and what only looks like it."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.titles.titles import read_entry
from tests.support.recovered_talks import talks_in


@pytest.mark.parametrize(
    "slot",
    [
        "(Tuesday)",
        "(Wed 3pm, Room 4)",
        "(Tuesday, Oct 6th)",
        "(Tue 6 Oct 2015, 3pm)",
        "(Monday 10:00-11:00)",
        "(RIG402, Tuesday, 9/8/2015)",
        "(Session 204, Thursday)",
        "[Dienstag 14:00]",
    ],
)
def test_slot_in_brackets_is_no_title(slot: str) -> None:
    entry = read_entry(f"Slow looms {slot}")
    assert (entry.title, entry.marked) == ("Slow looms", True)


def test_code_before_the_brackets_is_cut_with_them() -> None:
    assert read_entry("Slow looms RIG402 (Tuesday, 9/8/2015)").title == "Slow looms"


@pytest.mark.parametrize(
    "line",
    [
        "Slow looms (part 2)",
        "Slow looms (March)",
        "Slow looms (so not the fast)",
        "Slow looms (2015)",
        "Day 1 (5/11/2016)",
        "Lightning talks 2 (Tuesday)",
        "KelpConf (May 2018)",
    ],
)
def test_brackets_that_stay(line: str) -> None:
    assert read_entry(line).title == line


def test_a_name_that_is_a_day_is_a_person() -> None:
    entry = read_entry("Slow looms (Domingo Gatero)")
    assert entry.title == "Slow looms"
    assert [person.name for person in entry.people.speakers] == ["Domingo Gatero"]


@pytest.mark.parametrize("slot", ["", " (RIG402, Tuesday, 9/8/2015)"])
def test_heading_that_says_more_than_a_file_named_for_a_pause(slot: str) -> None:
    text = f"# Networking for Weavers{slot}\n\n- slow when cold\n- forty runs\n\nthey moved on\n"
    beside = ("clouds.md", "looms.md")
    assert talks_in(text, "networking.md", "kelp_2015_notes", beside) == [
        ("Networking for Weavers", [])
    ]


def test_code_of_a_session_is_no_event() -> None:
    text = "# Slow looms in Bergen (LMS402, Tuesday, 9/8/2015)\n\n- slow\n- forty runs\n\nsaid so\n"
    source = NoteSource.of(text, "looms.md", "weave_2015_notes", ("nets.md", "kilns.md"))
    assert recover(source).note.event.title == "Weave 2015"
