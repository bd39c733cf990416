"""An event's name and year beside a title and its people is no part of either."""

from __future__ import annotations

import pytest

from notes.structure.events.event_names import name_in_text
from notes.structure.titles.titles import read_entry


@pytest.mark.parametrize(
    "line",
    [
        "Ropecamp 2022 - Jane Smith - Slow logs",
        "Jane Smith - Slow logs - Ropecamp 2022",
        "Slow logs - Jane Smith | Ropecamp 2022",
        "Ropecamp 2022: Slow logs by Jane Smith",
        "[Ropecamp 2022] Slow logs - Jane Smith",
        "Slow logs (Jane Smith, Ropecamp 2022)",
        "Jane Smith: Slow logs | Ropecamp '22",
        "Keynote Jane Smith - Slow logs",
    ],
)
def test_title_and_people_stand_apart_from_the_event(line: str) -> None:
    entry = read_entry(line)
    people = [(person.name, person.affiliation) for person in entry.people.speakers]
    assert (entry.title, people) == ("Slow logs", [("Jane Smith", "")])


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Heroku 2014: a year in review (Jane Smith)", "Heroku 2014: a year in review"),
        ("Ropecamp 2022 - Day 1", "Ropecamp 2022 - Day 1"),
    ],
)
def test_other_years_belong_to_the_title(line: str, title: str) -> None:
    assert read_entry(line).title == title


def test_what_was_to_be_watched_is_no_part_of_an_events_name() -> None:
    assert name_in_text("Ropecamp 2022 videos to watch").title == "Ropecamp 2022"
    assert name_in_text("Ropecamp 2022 talks I attended").title == "Ropecamp 2022"


@pytest.mark.parametrize(
    "line",
    [
        "10:00\tSlow logs\tJane Smith",
        "7 Feb  Jane Smith     Slow logs",
        "Slow logs        Jane Smith",
    ],
)
def test_columns_of_plain_text_part_title_and_people(line: str) -> None:
    entry = read_entry(line)
    assert (entry.title, [each.name for each in entry.people.speakers]) == (
        "Slow logs",
        ["Jane Smith"],
    )


def test_two_spaces_behind_a_full_stop_part_nothing() -> None:
    assert read_entry("Slow logs.  Fast ones").full == "Slow logs. Fast ones"
