"""Logs of talks, each on a line that tells its day."""

from __future__ import annotations

import datetime as dt

import pytest

from notes.reading.source import NoteSource
from notes.structure.dates.day_and_title import day_and_title
from notes.structure.recover import recover
from tests.support.recovered_talks import talks_in

MAY, JUNE = dt.date(2014, 5, 3), dt.date(2014, 6, 17)


def dated(text: str, path: str = "meetups.md") -> list[tuple[str, dt.date | None]]:
    sessions = recover(NoteSource.of(text, path)).note.sessions
    return [(each.title, each.date) for each in sessions if each.kind.is_talk]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("## 3 May 2014: {}", "## 17 June 2014: {}"),
        ("## 2014-05-03 - {}", "## 2014-06-17 - {}"),
        ("### May 3rd, 2014 | {}", "### June 17th, 2014 | {}"),
        ("**03/05/2014** {}", "**17/06/2014** {}"),
        ("**3.5.14: {}**", "**17.6.14: {}**"),
        ("- {} (3 mai 2014)", "- {} (17 juin 2014)"),
        ("- [2014-05-03] {}", "- [2014-06-17] {}"),
        ("# 3 de mayo de 2014 {}", "# 17 de junio de 2014 {}"),
        ("## {}, Samstag, 3. Mai 2014", "## {}, Dienstag, 17. Juni 2014"),
        ("## #11 - 3 May 2014 - {}", "## #12 - 17 June 2014 - {}"),
        ("{} - **2014/05/03**", "{} - **2014/06/17**"),
        ("## 2014年5月3日 {}", "## 2014年6月17日 {}"),
    ],
)
def test_a_title_beside_its_day_is_a_talk_of_that_day(first: str, second: str) -> None:
    one, two = first.format("Slow looms of the north"), second.format("What queues remember")
    text = f"# Gloam meetup log\n\n{one}\n\nThey measured twice.\n\n{two}\n\nMostly a demo.\n"
    assert dated(text) == [("Slow looms of the north", MAY), ("What queues remember", JUNE)]


def test_people_on_dated_lines_show_a_log_that_nothing_calls_so() -> None:
    text = (
        "## 2014-05-03 - Slow looms (Jane Smith)\n\nx\n\n## 2014-06-17 - Kelp (Peter Ekman)\n\ny\n"
    )
    assert talks_in(text) == [("Slow looms", ["Jane Smith"]), ("Kelp", ["Peter Ekman"])]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Meetup #12 (3 May 2014)", "Meetup #13 (17 June 2014)"),
        ("3 May 2014 - Quarry Hall", "17 June 2014 - Kelp offices"),
        ("3 May 2014", "17 June 2014"),
    ],
)
def test_talks_below_a_meetup_have_its_day(first: str, second: str) -> None:
    text = (
        f"# Gloam meetups\n\n## {first}\n\n- Slow looms by Jane Smith\n- Kelp by Carl Berg\n\n"
        f"## {second}\n\n- Boring deploys by Peter Ekman\n- Tracing a parcel by Anna Berg\n"
    )
    assert dated(text) == [
        ("Slow looms", MAY),
        ("Kelp", MAY),
        ("Boring deploys", JUNE),
        ("Tracing a parcel", JUNE),
    ]


def test_the_day_of_one_talk_is_not_that_of_the_log() -> None:
    text = "# Gloam meetups\n\n## 3 May 2014: Slow looms\n\n- a\n\n## 17 June 2014: Kelp\n\n- b\n"
    event = recover(NoteSource.of(text, "meetups.md")).note.event
    assert (event.date_start, event.year) == (None, 2014)


@pytest.mark.parametrize(
    ("top", "one", "two"),
    [
        ("# Work journal", "2014-05-03: Fixed the build", "2014-06-17: Reviewed patches"),
        ("# Changelog", "1.2.0 (2014-05-03)", "1.1.0 (2014-06-17)"),
        ("# Gloam 2014 releases", "Version 0.8 (3 May 2014)", "Version 0.7 (17 June 2014)"),
        ("# Minutes", "3 May 2014: Budget", "17 June 2014: Office move"),
    ],
)
def test_other_dated_lists_are_no_logs_of_talks(top: str, one: str, two: str) -> None:
    text = f"{top}\n\n## {one}\n\n- a point\n\n## {two}\n\n- another\n"
    assert len(talks_in(text, "x.md")) < 2


def test_bullets_that_tell_where_something_is_on_a_day_are_no_talks() -> None:
    text = "# Gloam camps\n\nThey go on:\n\n- 3 mai 2014 à Lugo\n- 17 juin 2014 à Brest\n"
    assert len(talks_in(text)) < 2


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("[2014-05-03 Slow looms](http://x.example)", "[Slow looms](http://x.example)"),
        ("(2014-05-03) **Slow looms**", "**Slow looms**"),
        ("Sat, 3 May 2014, Slow looms", "Slow looms"),
        ("Slow looms (Sat 3 May 2014)", "Slow looms"),
        ("3 May 2014", ""),
    ],
)
def test_a_line_is_a_day_and_a_title(line: str, title: str) -> None:
    told = day_and_title(line)
    assert told is not None
    assert told.title == title


@pytest.mark.parametrize("line", ["3-5 May 2014: GloamConf", "What 3 May 2014 did to looms"])
def test_a_range_of_days_and_a_day_inside_a_title_are_not_taken_off(line: str) -> None:
    assert day_and_title(line) is None
