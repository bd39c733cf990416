"""Verbs before "by" that belong to the title, and those that say who gave it."""

import pytest

from notes.structure.titles.titles import read_entry


@pytest.mark.parametrize(
    "title",
    [
        "Kelp in the Long Run",
        "A Dry Run",
        "notes on a trial run",
        "How Teams Are Led",
        "What Is Presented",
        "Should It Be Hosted",
        "The Tide We Brought",
    ],
)
@pytest.mark.parametrize("people", ["Ann Lee", "Ann Lee (Initech)", "Ann Lee and Bo Ek"])
def test_a_verb_of_the_title_stays(title: str, people: str) -> None:
    entry = read_entry(f"{title} by {people}")
    assert (entry.title, entry.people.speakers[0].name) == (title, "Ann Lee")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Rope Workshop Run by Ann Lee", "Rope Workshop"),
        ("Rope clinic run by Ann Lee", "Rope clinic"),
        ("Rope clinic, run by Ann Lee", "Rope clinic"),
        ("How Ropes Rest Presented by Ann Lee", "How Ropes Rest"),
        ("Open space hosted by Ann Lee", "Open space"),
    ],
)
def test_a_verb_of_who_gave_it_goes(line: str, title: str) -> None:
    entry = read_entry(line)
    assert (entry.title, entry.people.speakers[0].name) == (title, "Ann Lee")
