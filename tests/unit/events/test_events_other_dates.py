import pytest

from notes.models import EventDetails
from notes.reading.source import NoteSource
from notes.structure.dates.dates import find_dates
from notes.structure.recover import recover

TALKS = "\n\n## Soil\nby Ann Ray\n\n- a\n\n## Rain\nby Bo Li\n\n- b\n"


def event(text: str, path: str = "a.md") -> EventDetails:
    return recover(NoteSource.of(text, path, "notes")).note.event


@pytest.mark.parametrize(
    "line",
    [
        "The company was founded on 4 July 1999 in a barn.",
        "Call for papers ends 1 March 2019.",
        "Next edition: 10-12 June 2020",
        "Last updated: 3 July 2019",
        "© 2019 Ann Ray, 1 May 2019",
        "From 12-15 May 1905 there was a flood.",
        "Slides: https://x.example/2017/01/02/soil",
        "## Timeline\n\n- 2019-02-11 reported\n- 2019-04-30 fixed",
        "## Timeline\n\n11 Feb 2019 - Looms win\n\n30 April 2019 - A firm announces looms",
    ],
)
def test_other_dates_are_not_taken_for_the_events(line: str) -> None:
    assert event(f"# GardenConf 2019\n\n{line}{TALKS}").date_start is None


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("GardenConf 2019 (updated 3 July 2019)", "GardenConf 2019"),
        ("GardenConf 2019 in a nutshell", "GardenConf 2019"),
        ("Back from GardenConf", "GardenConf"),
        ("A weekend at GardenConf 2019 in Oslo", "GardenConf 2019"),
        ("Five things I learned at GardenConf 2019", "GardenConf 2019"),
        ("GardenConf 2019: what a ride!", "GardenConf 2019"),
        ("[GardenConf 2019](https://g.example/) notes", "GardenConf 2019"),
        ("GardenConf Oslo 2019 notes (by @ann)", "GardenConf Oslo 2019"),
        ("Thursday 27 June - GardenConf Oslo 2019", "GardenConf Oslo 2019"),
        ("Compte rendu de GardenConf 2019", "GardenConf 2019"),
        ("Apuntes de la GardenConf 2019", "GardenConf 2019"),
        ("Anotações da GardenConf 2019", "GardenConf 2019"),
        ("Verslag van GardenConf 2019", "GardenConf 2019"),
        ("Oslo Gardeners Meetup, May 2019", "Oslo Gardeners Meetup"),
        ("Data on the Fjord 2019", "Data on the Fjord 2019"),
        ("Thoughts on GardenConf 2019", "GardenConf 2019"),
        ("201911051830 GardenConf 2019", "GardenConf 2019"),
        ("GardenConf 2019 大会笔记", "GardenConf 2019"),
        ("GardenConf 2019 #conference #garden", "GardenConf 2019"),
    ],
)
def test_words_around_a_name_are_cut(heading: str, title: str) -> None:
    assert event(f"# {heading}{TALKS}").title == title


@pytest.mark.parametrize(
    "heading", ["Day 2", "Security track", "Thursday", "Workshops", "Random thoughts", "Soil & you"]
)
def test_a_part_of_an_event_does_not_name_it(heading: str) -> None:
    assert event(f"# {heading}{TALKS}", "gardenconf-2019/x.md").title == "GardenConf 2019"


def test_the_name_of_the_site_above_its_navigation_is_no_events() -> None:
    page = "Ann's Shed\nHome   About   Archive   RSS\n\nGardenConf 2019, day two\n\nText."
    assert event(page).title == "GardenConf 2019"


def test_the_subject_of_a_mail_names_the_event() -> None:
    head = "From: Ann Ray <a@b>\nTo: team@b\nSubject: Trip report: GardenConf 2019, Oslo\n"
    assert (
        event(f"{head}Date: Fri, 19 Jul 2019 10:12:33 +0200\n\nHi all!").title == "GardenConf 2019"
    )


def test_a_name_behind_the_date_is_no_place() -> None:
    found = event(f"# Meetups 2019\n\n## 2019-02-12 — Oslo Garden Group{TALKS}")
    assert found.location != "Oslo Garden Group"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Oslo, 4/22 - 4/25/2014. Rain", "2014-04-22", "2014-04-25"),
        ("4/22-25/2014", "2014-04-22", "2014-04-25"),
        ("4-6/10/2023", "2023-10-04", "2023-10-06"),
        ("04 to 06/10/23", "2023-10-04", "2023-10-06"),
        ("4&5/10/2023", "2023-10-04", "2023-10-05"),
        ("2023/10/4-6", "2023-10-04", "2023-10-06"),
        ("4/22 to 4/25/2014", "2014-04-22", "2014-04-25"),
        ("22/4 - 25/4/2014", "2014-04-22", "2014-04-25"),
        ("4/30-5/2/2014", "2014-04-30", "2014-05-02"),
        ("12/30 - 1/2/2015", "2014-12-30", "2015-01-02"),
        ("4/5 - 4/7/2014", "2014-04-05", "2014-04-07"),
        ("4/5 - 6/5/2014", "2014-05-04", "2014-05-06"),
        ("22.4. bis 25.4.2014", "2014-04-22", "2014-04-25"),
    ],
)
def test_the_year_may_stand_at_the_last_day_alone(text: str, start: str, end: str) -> None:
    (when,) = find_dates(text)
    assert (str(when.start), str(when.end)) == (start, end)


@pytest.mark.parametrize("text", ["1/2 - 3/4", "4.22 - 4.25.2014", "10/12 - 11/20/2014"])
def test_numbers_that_make_no_days_of_an_event_are_no_range(text: str) -> None:
    assert [when.end for when in find_dates(text)] in ([], [None])


@pytest.mark.parametrize(
    "text",
    [
        "go room, sunday 31 jan, rain",
        "leeds 31 jan",
        "leeds, jan 31",
        "(jan 31)",
        "sun 31 jan was wet",
        "sunday, jan 31",
        "31 jan | leeds",
    ],
)
def test_a_short_month_in_lower_case_counts_where_a_clause_or_weekday_says_so(text: str) -> None:
    (when,) = find_dates(text)
    assert (when.month, when.day) == (1, 31)


@pytest.mark.parametrize(
    "text",
    [
        "3 may be too many",
        "only 2 may pass",
        "it may 3 times fail",
        "we march 3 miles",
        "chapter 3 march on",
        "there were 3, may 4 or 5",
        "12 out, 3 in",
        "we ask 2 jan asks 3",
    ],
)
def test_a_month_that_is_another_word_is_none_in_a_sentence(text: str) -> None:
    assert find_dates(text) == []


def test_who_spoke_and_the_time_of_day_are_no_place_beside_a_date() -> None:
    text = "Slow looms\n----------\n\n_Ann Berg, May 3, 2019, 1:15pm CET_\n\n### More\n\n- a\n"
    assert recover(NoteSource.of(text, "looms.md", "gloam-2018")).note.event.location == ""
    text = "# Gloam 2014 - Monday June 9, 2014 - Morning\n\n## Slow looms - Ann Berg\n\n- a\n"
    assert recover(NoteSource.of(text, "gloam.md", "notes")).note.event.location == ""
