from __future__ import annotations

import datetime as dt

import pytest

from notes.reading.source import NoteSource
from notes.structure.dates.dates import find_dates
from notes.structure.events.event_phrases import event_in_prose
from notes.structure.recover import recover

POST = "---\nlayout: post\ntitle: {title}\ndate: 2018-06-01\n---\n\n{text}\n"


def title(text: str, path: str = "_posts/2018-06-01-soil.md") -> str:
    return recover(NoteSource.of(text, path, "site")).note.event.title


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("*Ann Ray* at Harvesters 2018, Oslo", "Harvesters 2018"),
        ("I attended Soil Alive 2018 last week.", "Soil Alive 2018"),
        ("We met at the Green Barn in May 2018.", ""),
        ("It was at its worst since 2018.", ""),
    ],
)
def test_a_name_and_a_year_behind_at_are_an_event(text: str, name: str) -> None:
    assert event_in_prose(text).name == name


def test_a_post_about_a_talk_is_of_the_event_that_its_first_line_names() -> None:
    text = POST.format(title="Soil forgets nothing", text="*Ann Ray* at Harvesters 2018, Oslo")
    assert title(text) == "Harvesters 2018"


def test_a_post_about_anything_else_has_no_event() -> None:
    text = POST.format(
        title="My new keyboard is loud", text="I built a keyboard.\n\n## Parts\n\n- a"
    )
    assert title(text) == ""


def test_what_was_seen_at_an_event_is_no_part_of_its_name() -> None:
    text = POST.format(title="What I saw at BarnCamp Oslo 2018", text="It rained.")
    assert title(text) == "BarnCamp Oslo 2018"


def test_a_file_of_several_talks_gives_its_name_for_want_of_a_better_one() -> None:
    talks = "\n\n".join(f"## Talk {name}\nby {name} Ray\n\n- a" for name in ("Ann", "Bob", "Carl"))
    assert title(talks, "meadows october.md") == "Meadows"
    assert title(talks, "Ann Ray.md") == ""


def test_what_a_picture_shows_is_no_name() -> None:
    talks = "## Talks\n\n- Soil (Ann Ray)\n- Mud (Bo Ek)\n"
    text = f"[[banner.png|alt=Views of BarnConf in Oslo]]\n\n{talks}"
    assert "alt" not in title(text, "BarnConf-2012.md")


def test_a_day_of_the_week_makes_two_numbers_a_date() -> None:
    (when,) = find_dates("Thursday (27/6)")
    assert when.in_year(2019).start == dt.date(2019, 6, 27)
    (american,) = find_dates("Thursday 6/7")
    assert american.in_year(2018).start == dt.date(2018, 6, 7)
    assert find_dates("Thursday 10.30") == []
    assert find_dates("open 24/7") == []


def test_a_sentence_behind_a_date_line_does_not_hide_the_date() -> None:
    text = "# Harvesters\n\n> 2-4 October 2019, Oslo. Paid for by work, so this is due on Friday.\n"
    assert recover(NoteSource.of(text)).note.event.date_start == dt.date(2019, 10, 2)


@pytest.mark.parametrize(
    ("text", "name", "attended"),
    [
        ("Yesterday PHP Dag Online 2020 took place on my couch.", "PHP Dag Online 2020", True),
        ("La GloamConf 2020 fue en Bilbao.", "GloamConf 2020", True),
        ("Die GloamConf 2020 fand in Graz statt.", "GloamConf 2020", True),
        ("At GloamFest 2020 I saw it.", "GloamFest 2020", True),
        ("Gestern war die Frontend Day Köln 2018.", "Frontend Day Köln 2018", False),
        ("We met Day 2019.", "", False),
        ("Every Friday 2019 we met.", "", False),
    ],
)
def test_a_name_in_a_sentence_begins_behind_its_opening(
    text: str, name: str, *, attended: bool
) -> None:
    assert event_in_prose(text) == (name, attended)


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("GloamDay Canarias, a mi manera", "GloamDay Canarias"),
        ("GloamConf, and the flu", "GloamConf"),
        ("PHPDay, nach langer Zeit", "PHPDay"),
        ("Soil Summit, a love story", "Soil Summit"),
        ("Everyday, everywhere", "Everyday, everywhere"),
        ("Hashtag, the story", "Hashtag, the story"),
    ],
)
def test_a_remark_behind_a_comma_is_no_part_of_an_events_name(heading: str, name: str) -> None:
    talks = "\n\n## Soil\nby Ann Ray\n\n- a\n\n## Rain\nby Bo Li\n\n- b\n"
    assert title(f"# {heading}{talks}", "x/note.md") == name


@pytest.mark.parametrize("tail", ["wrap-up", "wrapup", "round-up", "rundown", "write-up"])
def test_what_a_text_is_about_an_event_is_no_part_of_its_name(tail: str) -> None:
    talks = "\n\n## Soil\nby Ann Ray\n\n- a\n\n## Rain\nby Bo Li\n\n- b\n"
    assert title(f"# GloamConf {tail}{talks}", "x/note.md") == "GloamConf"
