"""Days in headings that say the event's name or the day of the week as well."""

from __future__ import annotations

import datetime as dt

import pytest

from notes.reading.source import NoteSource
from notes.structure.dates.dates import find_dates
from notes.structure.recover import recover

TALKS = "\n### How caches rest\n\nAnn Lee\n\n- a note\n\n### What queues do\n\nBo Ek\n\n- one\n\n"


def days(text: str) -> tuple[dt.date | None, dt.date | None]:
    event = recover(NoteSource.of(text, "note.md")).note.event
    return event.date_start, event.date_end


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("06.11. - Wednesday", "07.11. - Thursday"),
        ("06.11. (Wednesday)", "07.11. (Thursday)"),
        ("6.11., Mittwoch", "7.11., Donnerstag"),
        ("Wednesday - 06.11.", "Thursday - 07.11."),
        ("GloamConf Day 1 - 11/6/2019", "GloamConf Day 2 - 11/7/2019"),
        ("Day 1 of GloamConf, 6 Nov 2019", "Day 2 of GloamConf, 7 Nov 2019"),
    ],
)
def test_days_are_the_first_to_the_last_of_the_headings(first: str, second: str) -> None:
    text = f"# GloamConf 2019\n\nMy notes\n\n## {first}\n{TALKS}## {second}\n{TALKS}"
    assert days(text) == (dt.date(2019, 11, 6), dt.date(2019, 11, 7))


@pytest.mark.parametrize("heading", ["GloamConf: next year, 5 May 2020", "Caches Day 1 - 5/6/2017"])
def test_other_headings_with_days_are_none(heading: str) -> None:
    assert days(f"# GloamConf\n\nMy notes\n\n## Talks\n{TALKS}## {heading}\n\nText\n")[0] is None


@pytest.mark.parametrize("text", ["1.2. So what", "3.4. Die Ruhe", "5/9 so far", "9/10 do it"])
def test_short_words_are_no_days_of_the_week(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize("place", ["in Medicine", "in Oslo"])
def test_what_is_in_brackets_is_not_cut(place: str) -> None:
    text = f"# GLM2022 Conference (Society of Rest {place})\n\n## Talks\n{TALKS}"
    title = recover(NoteSource.of(text, "note.md")).note.event.title
    assert title.count("(") == title.count(")")
