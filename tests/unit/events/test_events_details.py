import datetime as dt
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notes.models import EventDetails
from notes.reading.source import NoteSource
from notes.structure.sessions.event_details import EventFindings, event_details
from notes.structure.text.lines import outline_of


def findings(text: str, path: str = "note.md", root_name: str = "notes") -> EventFindings:
    source = NoteSource.of(text, path, root_name)
    return event_details(source, outline_of(source.lines, source.body_line))


def details(text: str, path: str = "note.md", root_name: str = "notes") -> EventDetails:
    return findings(text, path, root_name).details


class Case(NamedTuple):
    text: str
    path: str = "note.md"
    root: str = "notes"


@pytest.mark.parametrize(
    ("case", "title"),
    [
        (Case("---\nevent: RustConf 2018\n---\n# Borrowing\n"), "RustConf 2018"),
        (Case("---\nconference:\n  name: RustConf\n---\n"), "RustConf"),
        (Case("---\nconference: /conferences/2009/01/24/KelpConf/\n---\n"), "KelpConf"),
        (Case("---\nevent: https://gloam.example/past/GloamSummit.html\n---\n"), "GloamSummit"),
        (Case("---\nevent: Web/Mobile Days\n---\n"), "Web/Mobile Days"),
        (Case("# Borrowing\n\nEvent: RustConf 2018\n"), "RustConf 2018"),
        (Case("# Notes\n\n## Harvest Home 2018\n"), "Harvest Home 2018"),
        (Case("# A week at Harvest Home\n"), "Harvest Home"),
        (Case("# Harvest Home - Monday\n", "harvest/2018-08-13.md"), "Harvest Home"),
        (Case("# State of Rust 2018\n", "harvest/rust.md"), "Harvest"),
        (Case("# Pins\n\nFirst shown at GopherCon 2016.\n", "harvest/pins.md"), "Harvest"),
        (Case("# Pins\n", "2018/08/harvest/pins.md"), "Harvest"),
        (Case("# Rust Summit (2016)\n", "rust-summit-2018.md"), "Rust Summit (2018)"),
        (Case("| Event | RustConf 2018 |\n|---|---|\n"), "RustConf 2018"),
        (Case("# RustConf 2018\n\n## Opening\n"), "RustConf 2018"),
        (Case("RustConf 2018\n=============\n"), "RustConf 2018"),
        (Case("# Garden and Harvest East\n\nNovember 4-9, 2018\n"), "Garden and Harvest East"),
        (
            Case("# Garden Evenings\n\n## Soil\nby Ann Ray\n\n## Rain\nby Bo Li\n"),
            "Garden Evenings",
        ),
        (Case("# Borrowing\n\nby Ann Ray\n", "rustconf-2018/borrowing.md"), "RustConf 2018"),
        (Case("# Borrowing\n", "rustconf/2018/borrowing.md"), "RustConf 2018"),
        (Case("# Borrowing\n", "2018/rustconf/borrowing.md"), "RustConf"),
        (Case("# Borrowing\n", "rustconf-2018/talks/mon/borrowing.md"), "RustConf 2018"),
        (
            Case("# Borrowing\n\nby Ann Ray\n", "borrowing.md", "rustconf-2018-notes"),
            "RustConf 2018",
        ),
        (Case("# Borrowing\n", "2018/borrowing.md", "rustconf"), "RustConf 2018"),
        (Case("- Borrowing - Ann Ray\n", "RustConf-2018.md"), "RustConf 2018"),
        (Case("# Rust Conf\n", "2018-08-17-rust-conf.md"), "Rust Conf"),
        (Case("I went to the Harvest 2018 Summit with two friends.\n"), "Harvest 2018 Summit"),
        (Case("This is a session from [[RustConf 2018]].\n"), "RustConf 2018"),
        (
            Case("---\ncategories: [meetups/rust-oslo]\ntitle: Pinning\n---\nBy Ann Ray\n"),
            "Rust Oslo",
        ),
        (
            Case("---\nlayout: post\ntitle: Our harvest workshop at the farm\n---\n"),
            "Our harvest workshop at the farm",
        ),
        (Case("# Talks\n"), ""),
        (Case("# Copyright (c) 2018 RustConf\n", "LICENSE"), ""),
        (Case("Some words.\n"), ""),
        (Case(""), ""),
    ],
)
def test_the_event_is_named_by_the_likeliest_source(case: Case, title: str) -> None:
    assert details(*case).title == title


@pytest.mark.parametrize(
    ("case", "start", "end"),
    [
        (Case("---\nevent: X Summit\ndate: 2018-08-17\n---\n"), "2018-08-17", ""),
        (Case("---\ndates: [2018-08-16, 2018-08-17]\n---\n"), "2018-08-16", "2018-08-17"),
        (Case("---\nevent:\n  name: X\n  date: 2018-08-16\n---\n"), "2018-08-16", ""),
        (
            Case("# X 2018\n\n*Aug 16-17, Oslo.* Written on the train home.\n"),
            "2018-08-16",
            "2018-08-17",
        ),
        (Case("# Pins\n\nOn 4 July 1999 it was begun.\n", "harvest/pins.md"), "", ""),
        (
            Case("---\nevent: X\nstart: 2018-08-16\nend: 2018-08-17\n---\n"),
            "2018-08-16",
            "2018-08-17",
        ),
        (Case("# RustConf - 17th August 2018\n"), "2018-08-17", ""),
        (Case("# RustConf 2018\n\nAug 16-17\n"), "2018-08-16", "2018-08-17"),
        (Case("# RustConf\n\nDate: 17 August 2018\n"), "2018-08-17", ""),
        (Case("RustConf\n========\n\n:Date:\n    2018-08-17\n"), "2018-08-17", ""),
        (Case("# RustConf\n\n20. bis 23. November 2018 in Bern\n"), "2018-11-20", "2018-11-23"),
        (
            Case("# X Summit 2018\n\n* MAY 16-17: TRAINING\n* MAY 18-19: TALKS\n"),
            "2018-05-16",
            "2018-05-19",
        ),
        (Case("# Notes\n", "2018-08-16-rustconf/a.md"), "2018-08-16", ""),
        (Case("# Notes\n", "2018-08-16-to-18-rustconf/a.md"), "2018-08-16", "2018-08-18"),
        (Case("# Notes\n", "180816 RustConf.md"), "2018-08-16", ""),
        (Case("# X 2018\n\n## Fri 17 Aug\n\n## Sat 18 Aug\n"), "2018-08-17", "2018-08-18"),
        (Case("On August 17th we met.\n", "rust-2018/a.md"), "2018-08-17", ""),
        (Case("# Rust 1.0\n\nReleased on 2015-05-15\n", "rustconf-2018/a.md"), "", ""),
        (Case("# Sales\n\n* $25b on 11/11/18\n", "rustconf-2018/a.md"), "", ""),
        (Case("# Harvest\n\n2018-08-17 10:00\n", "rustconf/a.md"), "2018-08-17", ""),
        (Case("# RustConf 2018\n\nLast updated: 1 September 2018\n"), "", ""),
        (Case("# RustConf 2018\n"), "", ""),
    ],
)
def test_the_days_are_those_said_most_plainly(case: Case, start: str, end: str) -> None:
    found = details(*case)
    assert (str(found.date_start or ""), str(found.date_end or "")) == (start, end)


def test_the_date_of_a_post_is_a_fallback_and_says_so() -> None:
    head = "---\nlayout: post\ntitle: Harvest Summit\ndate: 2018-09-03\n---\n"
    alone = details(head)
    assert (alone.date_start, alone.from_post) == (dt.date(2018, 9, 3), True)
    told = details(head + "\nOn the 28th of August I visited it.\n")
    assert (told.date_start, told.from_post) == (dt.date(2018, 8, 28), False)
    other = details(head + "\nThe next one is on the 4th of October.\n")
    assert (other.date_start, other.from_post) == (dt.date(2018, 9, 3), True)


@pytest.mark.parametrize(
    ("case", "year"),
    [
        (Case("# RustConf\n\nAugust 2018\n"), 2018),
        (Case("# Borrowing\n", "rustconf/2018/a.md"), 2018),
        (Case("# Rust Summit '18\n"), 2018),
        (Case("# Pins\n", "2018/08/harvest/pins.md"), 2018),
        (Case("# Pins\n", "RustConf18/pins.md"), 2018),
        (Case("# RustConf\n\nby 2030 everything is rusty, they said on stage\n"), None),
    ],
)
def test_a_year_alone_is_kept(case: Case, year: int | None) -> None:
    assert details(*case).year == year


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("---\nlocation: Oslo\n---\n", "Oslo"),
        ("# RustConf\n\n- Location: Portland, Oregon\n", "Portland, Oregon"),
        ("# RustConf\n\n- Location: N/A\n", ""),
        ("# RustConf\n\nVenue: TBD\n", ""),
        ("# RustConf\n\n2018-08-17 in Portland, Oregon\n", "Portland, Oregon"),
        ("# RustConf\n\nFri 17th August 2018 - Town Hall\n", "Town Hall"),
        ("# RustConf 2018 (Portland, Oregon)\n", "Portland, Oregon"),
        ("# RustConf\n\nPortland, 16-17 August 2018\n", "Portland"),
        ("# RustConf (Oslo, 16-17 Aug 2018)\n", "Oslo"),
        ("# Rust Summit Oslo 2018\n", "Oslo"),
        ("# RustConf 2018 in Oslo\n", "Oslo"),
        ("# RustConf\n\n2018-08-17 it rained all day\n", ""),
        ("# RustConf\n\nWhere: https://example.org/map\n", ""),
    ],
)
def test_the_place_is_labelled_or_stands_beside_date_or_title(text: str, place: str) -> None:
    assert details(text).location == place


def test_dates_with_two_readings_follow_the_other_dates_of_the_note() -> None:
    text = "# Rust Summit\n\nDate: 10/8/2018\n\n## 11 August 2018\n\n## 12 August 2018\n"
    assert details(text).date_start == dt.date(2018, 8, 10)


@pytest.mark.parametrize(
    ("beside", "start"),
    [
        ("See also the notes of 24/7/2018.", dt.date(2018, 8, 10)),
        ("See also the notes of 7/24/2018.", dt.date(2018, 10, 8)),
        ("Doors open at 9 am.", dt.date(2018, 10, 8)),
        ("Das ist die Sache mit der Ernte und das war es.", dt.date(2018, 8, 10)),
    ],
)
def test_dates_with_two_readings_follow_the_writers_habit(beside: str, start: dt.date) -> None:
    found = findings(f"# Rust Summit\n\nDate: 10/8/2018\n\n{beside}\n")
    assert (found.details.date_start, found.problems) == (start, ())


def test_a_date_that_stays_in_doubt_is_a_problem_with_a_remedy() -> None:
    found = findings("# Rust Summit\n\nDate: 10/8/2018\n")
    (problem,) = found.problems
    assert problem.line == 3
    assert "2018-10-08" in problem.message
    assert "2018-08-10" in problem.remedy
    assert found.origins["date_start"].confidence <= 0.5


def test_days_told_in_the_text_go_before_a_bare_date_after_them() -> None:
    text = "{}\n\nLast month (13-15 August) I went to the conference.\n"
    bare = details(text.format("---\ntitle: RustConf\ndate: 2018-09-03\n---"))
    assert (bare.date_start, bare.date_end) == (dt.date(2018, 8, 13), dt.date(2018, 8, 15))
    said = details(text.format("---\nevent: RustConf\ndate: 2018-09-03\n---"))
    assert said.date_start == dt.date(2018, 9, 3)


def test_the_day_of_publishing_is_that_of_the_post() -> None:
    found = details("---\ntitle: RustConf 2018\npubDate: 2018-09-03\n---\n")
    assert (found.date_start, found.from_post) == (dt.date(2018, 9, 3), True)


def test_every_field_says_where_it_was_found() -> None:
    found = findings("# RustConf 2018\n\nAug 16-17 in Portland\n", "a.md")
    assert set(found.origins) == {"title", "date_start", "date_end", "year", "location"}
    assert {origin.how for origin in found.origins.values()} == {"line"}
    assert found.origins["title"].where == "1"
    assert found.origins["date_start"].where == "3"
    folder = findings("# Pins\n", "rustconf-2018/a.md")
    assert (folder.origins["title"].how, folder.origins["title"].where) == ("path", "rustconf-2018")


def test_front_matter_that_names_the_event_is_certain() -> None:
    found = findings("---\nevent: A\ndate: 2018-08-17\n---\n# RustConf 2019\n", "b-2020/c.md")
    assert (found.details.title, found.details.date_start) == ("A", dt.date(2018, 8, 17))
    assert found.origins["title"].confidence == 1.0


@settings(max_examples=120, deadline=None)
@given(
    st.text(max_size=300),
    st.lists(st.text(st.characters(exclude_characters="/"), min_size=1, max_size=20), max_size=3),
)
def test_any_text_at_any_path_gives_details(text: str, parts: list[str]) -> None:
    path = "/".join(parts) or "a.md"
    found = details(text, path)
    assert found == details(text, path)
    assert found.date_end is None or (found.date_start and found.date_start < found.date_end)
    assert "\x1b" not in found.title + found.location
