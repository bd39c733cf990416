"""The event named below the title of a note of one talk, and days cut off an event's name."""

from __future__ import annotations

import datetime as dt

import pytest

from notes.reading.source import NoteSource
from notes.structure.events.event_names import name_in_text
from notes.structure.recover import recover


def test_a_line_begins_with_the_event_and_goes_on_with_its_day() -> None:
    text = "# Leases that rest - Jane Smith\n\nRopeyard, 3 May 2021. Typed on the train.\n\n- a\n"
    event = recover(NoteSource.of(text, "leases.md")).note.event
    assert (event.title, event.date_start) == ("Ropeyard", dt.date(2021, 5, 3))


@pytest.mark.parametrize("first", ["Monday", "Ghent", "Jane Smith", "May"])
def test_days_towns_and_people_before_a_day_are_no_events(first: str) -> None:
    text = f"# Leases that rest\n\n{first}, 3 May 2021. Typed on the train.\n\n- a\n"
    assert recover(NoteSource.of(text, "leases.md")).note.event.title != first


@pytest.mark.parametrize(
    "text",
    ["Ropeyard, first day", "Ropeyard 2nd day"],
)
def test_the_number_of_a_day_is_no_part_of_a_name(text: str) -> None:
    assert name_in_text(text).title == "Ropeyard"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Playlist sorting and other riddles", "Playlist sorting and other riddles"),
        ("Notes from Ropeyard", "Ropeyard"),
        ("Playlist Ropeconf 2019", "Ropeconf 2019"),
        ("Notes ropeconf", "ropeconf"),
    ],
)
def test_a_first_word_with_which_a_phrase_goes_on_is_part_of_the_name(
    text: str, title: str
) -> None:
    assert name_in_text(text).title == title


def test_where_somebody_has_spoken_before_is_not_the_event() -> None:
    told = "> Jane is known for ropes. She spoke at Ropeconf Boston 2011 and Knotcamp 2010."
    text = f"**Presenter:** Jane Smith\n\n## Bio\n\n{told}\n\n## Notes\n\n- a\n"
    assert "Boston" not in recover(NoteSource.of(text, "slow-logs.md")).note.event.title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Slow logs - Jane Smith at Ropeconf 2019", "Ropeconf 2019"),
        ("Videos from Ropeconf I still want to watch", "Ropeconf"),
        ("Ropeconf EU 2019", "Ropeconf EU 2019"),
    ],
)
def test_people_and_remarks_are_no_part_of_a_name(text: str, title: str) -> None:
    assert name_in_text(text).title == title


def test_an_event_is_not_held_in_itself() -> None:
    text = "Talk: Slow logs\nBy: Jane Smith\nWhere: Ropeconf 2019\nWhen: 4 May 2019\n\nlong\n"
    event = recover(NoteSource.of(text, "slow-logs.md")).note.event
    assert (event.title, event.location) == ("Ropeconf 2019", "")


PAGES = {
    "[Gloam Loom Meetup](https://www.meetup.com/Gloam-Loom/events/23932/)": "Gloam Loom Meetup",
    "Where: [Gloam Looms](http://meetup.com/gloamlooms/)": "Gloam Looms",
    "* [Gloam Looms Group](https://www.meetup.com/en-AU/Gloam-Looms-Oslo)": "Gloam Looms Group",
    "[How ropes rest](https://www.meetup.com/Gloam-Big-Looms/events/9/)": "Gloam Big Looms",
    "[How ropes rest](https://www.meetup.com/gloamlooms/events/9/)": "",
    "[Gloam Looms](https://ropes.example/Gloam-Looms/)": "",
}


@pytest.mark.parametrize(("page", "event"), PAGES.items(), ids=PAGES)
@pytest.mark.parametrize("above", ["", "Ann Lee\n4/27/2017\n"])
def test_a_link_to_the_page_of_a_group_names_the_event(page: str, event: str, above: str) -> None:
    text = f"## How ropes rest at night\n\n{above}{page}\n\nRopes are on all networks.\n"
    note = recover(NoteSource.of(text, "looms_how_ropes_rest.md", "meetup_notes")).note
    assert note.event.title == event
