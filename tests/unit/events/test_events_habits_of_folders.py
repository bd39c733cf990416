"""Events and days in folders, in headings that were copied, and in what is no event's name."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from notes.reading.source import NoteSource
from notes.structure.events.event_names import name_in_path, name_in_text
from notes.structure.recover import recover

if TYPE_CHECKING:
    from notes.models import EventDetails


def event_of(text: str, path: str, root: str = "conference-notes") -> EventDetails:
    return recover(NoteSource.of(text, path, root_name=root)).note.event


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A day of caches", "A day of caches"),
        ("The Night of the Leases", "The Night of the Leases"),
        ("Week of Hooks", "Week of Hooks"),
        ("Day 2 of GloamConf", "GloamConf"),
        ("First day of GloamConf", "GloamConf"),
        ("Day One of GloamConf", "GloamConf"),
    ],
)
def test_a_time_of_something_is_a_name_and_a_days_number_is_not(text: str, name: str) -> None:
    assert name_in_text(text).title == name
    assert name_in_path(text).title == name


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("gloam-2014/3-12-14/caches.md", dt.date(2014, 3, 12)),
        ("gloam-2014/3-13-14/caches.md", dt.date(2014, 3, 13)),
        ("gloam-2015/14.5.15/caches.md", dt.date(2015, 5, 14)),
    ],
)
def test_a_folder_is_a_day_in_the_year_of_the_folder_above(path: str, day: dt.date) -> None:
    event = event_of("# Cold caches (10:35am)\n## Ann Berg (Acme)\n\n- one\n", path)
    assert (event.title, event.date_start) == (f"Gloam {day.year}", day)


@pytest.mark.parametrize("path", ["gloam-2014/3-12-15/caches.md", "gloam/1-2-14/caches.md"])
def test_three_numbers_of_another_year_are_no_day(path: str) -> None:
    assert event_of("# Cold caches\n## Ann Berg (Acme)\n\n- one\n", path).date_start is None


@pytest.mark.parametrize(
    ("heading", "name"),
    [("## Drift 2018 - Day One", "Drift 2018"), ("# Slow Hooks 2021: Day 2", "Slow Hooks 2021")],
)
def test_a_heading_with_year_and_day_names_the_event_of_a_notebook_of_many(
    heading: str, name: str
) -> None:
    mark = heading.partition(" ")[0] + "#"
    text = (
        f"{heading}\n\n{mark} Leases at rest - Ann Berg, Acme\n\n- one\n\n"
        f"{mark} Cold caches - Heather Wilson, Initech\n\n- two\n"
    )
    assert event_of(text, "2021/hover-1.md", "Gloam-Conference-Notes").title == name


COPIED = (
    "# Gloam JS 2017\n\nI was at the 2018 Gloam JS conference in Oslo, August 8-10, 2018.\n\n"
    "## Talks\n\nThursday, August 9, 2018\n- Leases at rest - Ann Berg (Acme)\n"
    "- Cold caches - Heather Wilson (Initech)\n"
)


def test_an_index_whose_heading_was_copied_is_of_its_folders_year() -> None:
    event = event_of(COPIED, "2018/gloamjs/README.md")
    assert (event.title, event.year) == ("Gloam JS 2018", 2018)


def test_a_heading_of_another_year_than_its_folder_stays_where_no_day_agrees() -> None:
    text = COPIED.replace(", 2018", "").replace("2018 ", "")
    assert event_of(text, "2018/gloamjs/README.md").title == "Gloam JS 2017"


def test_days_near_the_top_end_with_the_range_that_is_told() -> None:
    text = (
        "# Gloam JS 2017\n\nI attended Gloam JS in Oslo August 16-18, 2017.\n\n## Workshops\n\n"
        "Wednesday, August 16, 2017\n- Leases - Ann Berg\n\n## Talks\n\nThursday, August 17, 2017\n"
        "- Cold caches - Heather Wilson\n- Slow hooks - Thomas Miller\n\nFriday, August 18, 2017\n"
        "- Warm starts - Sandra Lee\n- Rest - Laura Moe\n"
    )
    event = event_of(text, "2017/gloamjs/README.md")
    assert (event.date_start, event.date_end) == (dt.date(2017, 8, 16), dt.date(2017, 8, 18))


@pytest.mark.parametrize(
    "text",
    [
        "# Conference notes - Ann Marczak\n\n## Gloam 2023\n[Day 1](gloam/day-1.md)\n",
        (
            "# Conference Notes\n\nLive site: https://gloam.example/\n\n## Dev\n\n```\n"
            "npm run dev\n```\n"
        ),
    ],
)
def test_neither_the_writer_nor_a_site_is_an_event(text: str) -> None:
    note = recover(NoteSource.of(text, "README.md", root_name="conference-notes")).note
    assert note.event.title in {"", "Gloam 2023"}
    assert note.sessions == ()


@pytest.mark.parametrize(
    "title", ["What 2024's leases mean for your caches", "Rest after 2019’s change"]
)
def test_a_year_that_owns_something_makes_no_event(title: str) -> None:
    text = f"# {title}\n\n- one\n\n- two\n"
    (talk,) = recover(NoteSource.of(text, "2024-4-17-gloam-leases-notes.md")).note.sessions
    assert talk.title == title


@pytest.mark.parametrize(
    ("path", "root", "name"),
    [
        ("gloamcon/eu-2022/talk.md", "notes", "GloamCon EU 2022"),
        ("eu-2022/talk.md", "gloamcon", "GloamCon EU 2022"),
        ("GloamDays/portland-2017/talk.md", "notes", "GloamDays Portland 2017"),
        ("GloamDays/london/talk.md", "notes", "GloamDays London"),
        ("berlin-2018/talk.md", "conference-notes", "Berlin 2018"),
    ],
)
def test_a_folder_of_a_place_is_an_edition_of_the_event_above(
    path: str, root: str, name: str
) -> None:
    assert event_of("# Leases at rest\nAnn Berg\n\n- one\n", path, root).title == name


@pytest.mark.parametrize(
    ("root", "path", "name"),
    [
        ("gloam2015-notes", "loom_day/02spinning.md", "Gloam 2015"),
        ("acme-spin-2018-notes", "yarn-bootcamp/20181127-felt.md", "Acme Spin 2018"),
        ("gloam-notes", "loom-day-2015/02spinning.md", "Loom Day 2015"),
        ("gloam2015-notes", "weavers-summit/02spinning.md", "Weavers Summit"),
        ("conference-notes", "loom-day/02spinning.md", "Loom Day"),
    ],
)
def test_a_day_or_workshop_below_a_name_and_year_is_a_part_of_that_event(
    root: str, path: str, name: str
) -> None:
    assert event_of("# Spinning at night\n\nSpeaker: Ann Berg\n\n- one\n", path, root).title == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("GL2014 - Friday June 13, 2014 - Weavers Day", "GL2014"),
        ("Weavers Day | Gloam 2014", "Gloam 2014"),
        ("Weavers Day - Berlin 2014", "Weavers Day"),
        ("Weavers Day - what we learned in 2014", "Weavers Day"),
        ("WeaverConf - Gloam 2014", "WeaverConf"),
    ],
)
def test_a_day_beside_a_short_name_with_a_year_is_a_part_of_that_event(
    text: str, name: str
) -> None:
    assert name_in_text(text).title == name


@pytest.mark.parametrize(
    ("folder", "name"),
    [("gwdc", "GWDC"), ("gwdc-2014", "GWDC 2014"), ("spry", "Spry"), ("looms5th", "Looms5th")],
)
def test_letters_without_a_vowel_are_initials(folder: str, name: str) -> None:
    assert name_in_path(folder).title == name
